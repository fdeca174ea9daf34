"""What other rooms may use of this one."""

from municipalities.actions import load_municipalities, load_topics
from municipalities.datafiles import DataFileError, read_csv, read_record, read_rows, read_yaml
from municipalities.http_scope import requested_municipality
from municipalities.languages import LANGUAGES, current_language, localised
from municipalities.media_paths import SHARED_FOLDER
from municipalities.models import (
    ActivityIndexPage,
    ActivityPage,
    CentreIndexPage,
    CentrePage,
    ContactPage,
    InformationPage,
    Municipality,
    NewsIndexPage,
    NewsPage,
    Office,
    PortalImage,
    PortalPage,
    Topic,
    User,
)
from municipalities.permissions import is_national, municipalities_of
from municipalities.provisioning import provision_municipality
from municipalities.queries import (
    get_municipality,
    list_municipalities,
    list_regions,
    municipality_url,
)
from municipalities.registries import editor_permissions

__all__ = [
    "LANGUAGES",
    "SHARED_FOLDER",
    "ActivityIndexPage",
    "ActivityPage",
    "CentreIndexPage",
    "CentrePage",
    "ContactPage",
    "DataFileError",
    "InformationPage",
    "Municipality",
    "NewsIndexPage",
    "NewsPage",
    "Office",
    "PortalImage",
    "PortalPage",
    "Topic",
    "User",
    "current_language",
    "editor_permissions",
    "get_municipality",
    "is_national",
    "list_municipalities",
    "list_regions",
    "load_municipalities",
    "load_topics",
    "localised",
    "municipalities_of",
    "municipality_url",
    "provision_municipality",
    "read_csv",
    "read_record",
    "read_rows",
    "read_yaml",
    "requested_municipality",
]
