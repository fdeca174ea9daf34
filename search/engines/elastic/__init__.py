"""The engine for a large network: an Elasticsearch 8 server. Its DSL lays out the index; searches are plain bodies."""
