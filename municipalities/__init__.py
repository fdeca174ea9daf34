"""The tenancy kernel: municipalities, the base page, topics, and the pages of a municipal site."""
