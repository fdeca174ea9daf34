"""Small tables that the analysis reads."""
