"""Pages of the national portal."""

from portal.models.national_home_page import NationalHomePage

__all__ = ["NationalHomePage"]
