"""Pages of the national portal, and the memory of the demo loader."""

from portal.models.demo_load import DemoLoad
from portal.models.national_home_page import NationalHomePage

__all__ = ["DemoLoad", "NationalHomePage"]
