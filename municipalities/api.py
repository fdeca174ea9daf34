"""What other rooms may use of this one."""

from municipalities.actions import load_municipalities, load_topics
from municipalities.alert_banner import shown_alerts
from municipalities.bilingual import NO_TEXT, Phrase, phrase
from municipalities.components import DataComponent
from municipalities.datafiles import DataFileError, read_csv, read_record, read_rows, read_yaml
from municipalities.directory import DirectoryPlace, DirectoryRegion, directory
from municipalities.http_scope import SiteRequest, requested_municipality
from municipalities.languages import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    Language,
    current_language,
    localised,
)
from municipalities.media_paths import SHARED_FOLDER
from municipalities.models import (
    ActivityIndexPage,
    ActivityPage,
    Alert,
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
from municipalities.page_context import BuiltContext
from municipalities.permissions import is_national, municipalities_of
from municipalities.provisioning import provision_municipality
from municipalities.queries import (
    get_municipality,
    list_municipalities,
    list_regions,
    municipality_url,
    sites_by_slug,
)
from municipalities.registries import (
    RelatedLink,
    editor_permissions,
    home_sections,
    related_services,
    topic_documents,
)
from municipalities.schemas import Window

__all__ = [
    "DEFAULT_LANGUAGE",
    "LANGUAGES",
    "NO_TEXT",
    "SHARED_FOLDER",
    "ActivityIndexPage",
    "ActivityPage",
    "Alert",
    "BuiltContext",
    "CentreIndexPage",
    "CentrePage",
    "ContactPage",
    "DataComponent",
    "DataFileError",
    "DirectoryPlace",
    "DirectoryRegion",
    "InformationPage",
    "Language",
    "Municipality",
    "NewsIndexPage",
    "NewsPage",
    "Office",
    "Phrase",
    "PortalImage",
    "PortalPage",
    "RelatedLink",
    "SiteRequest",
    "Topic",
    "User",
    "Window",
    "current_language",
    "directory",
    "editor_permissions",
    "get_municipality",
    "home_sections",
    "is_national",
    "list_municipalities",
    "list_regions",
    "load_municipalities",
    "load_topics",
    "localised",
    "municipalities_of",
    "municipality_url",
    "phrase",
    "provision_municipality",
    "read_csv",
    "read_record",
    "read_rows",
    "read_yaml",
    "related_services",
    "requested_municipality",
    "shown_alerts",
    "sites_by_slug",
    "topic_documents",
]
