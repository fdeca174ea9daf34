"""Who may change what: the catalogue is national, a variant belongs to its municipality."""

from typing import Any

from municipalities.api import is_national, municipalities_of

# What a municipality's editors are granted; on which variants, `OwnedPolicy` decides.
EDITOR_PERMISSIONS = tuple(
    f"services_catalog.{action}_servicevariant" for action in ("add", "change", "delete", "view")
)


def must_choose_municipality(*, user: Any) -> bool:
    """Whether the user has to say for which municipality: everybody but who works for one."""
    return is_national(user) or municipalities_of(user=user).count() != 1
