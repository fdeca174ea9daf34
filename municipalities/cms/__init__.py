"""The editors' side: what of Wagtail an editor of one municipality reaches, and how it looks."""
