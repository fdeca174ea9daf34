"""The embedded engine: an index in a folder on disk, read by every process, nothing to start."""
