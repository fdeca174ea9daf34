"""Shows the catalogue in the CMS."""

from wagtail import hooks

from services_catalog.viewsets import CatalogueViewSetGroup


@hooks.register("register_admin_viewset")
def register_viewsets() -> CatalogueViewSetGroup:
    """The menu group with services and their local variants."""
    return CatalogueViewSetGroup()
