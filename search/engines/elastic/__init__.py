"""The engine for a large network: an Elasticsearch 8 server, reached through its DSL."""
