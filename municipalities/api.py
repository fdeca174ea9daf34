"""What other rooms may use of this one."""

from municipalities.models.portal_page import PortalPage

__all__ = ["PortalPage"]
