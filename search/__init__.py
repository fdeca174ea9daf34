"""Full-text search that understands Georgian: analysis, index, ranking and query log."""
