"""The way up from a page, without asking the database again for what routing has read."""

from typing import Any

from municipalities.components import page_link
from municipalities.languages import current_language, localised
from municipalities.models import PortalPage
from ui.api import Link

HOME_DEPTH = 2


def breadcrumbs(*, page: PortalPage) -> list[Link]:
    """Links to the site's home and the pages between, highest first; none on a home page."""
    if page.depth <= HOME_DEPTH:
        return []
    links = []
    parent: Any = page.get_parent()
    while parent.depth > HOME_DEPTH:
        if parent.live:  # a page may stand below one that was taken down, or is a draft yet
            title = localised(parent, "title", language=current_language())
            links.append(Link(label=title, url=page_link(parent)))
        parent = parent.get_parent()
    owner = page.municipality or parent
    name = localised(owner, "name" if page.municipality else "title", language=current_language())
    links.append(Link(label=name, url=f"/{current_language()}/"))
    return links[::-1]
