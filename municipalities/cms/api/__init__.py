"""The CMS's own HTTP API at /api/v3/: Wagtail's, kept within one municipality."""
