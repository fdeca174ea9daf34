"""One concept a module; Django finds them all here."""

from municipalities.models.activity import ActivityIndexPage, ActivityPage
from municipalities.models.alert import Alert
from municipalities.models.centre import CentreIndexPage, CentrePage
from municipalities.models.contact_page import ContactPage, Office
from municipalities.models.home_page import MunicipalityHomePage
from municipalities.models.information_page import InformationPage
from municipalities.models.media import PortalDocument, PortalImage, PortalRendition
from municipalities.models.municipality import Municipality, Region
from municipalities.models.news import NewsIndexPage, NewsPage
from municipalities.models.portal_page import PortalPage
from municipalities.models.topic import Topic
from municipalities.models.user import User

__all__ = [
    "ActivityIndexPage",
    "ActivityPage",
    "Alert",
    "CentreIndexPage",
    "CentrePage",
    "ContactPage",
    "InformationPage",
    "Municipality",
    "MunicipalityHomePage",
    "NewsIndexPage",
    "NewsPage",
    "Office",
    "PortalDocument",
    "PortalImage",
    "PortalPage",
    "PortalRendition",
    "Region",
    "Topic",
    "User",
]
