"""What staff see of search in the CMS: the vocabulary they keep, and what an edit would change."""
