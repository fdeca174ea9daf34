"""Where higher rooms register what this one must include without knowing them."""

from collections.abc import Iterable, Iterator


class EditorPermissions:
    """Permissions every municipality's editors get beside those on their pages and media."""

    def __init__(self) -> None:
        self._labels: list[str] = []

    def register(self, labels: Iterable[str]) -> None:
        """Add permissions as `app_label.codename`; one registered twice raises `ValueError`."""
        for label in labels:
            if label in self._labels:
                raise ValueError(f"{label} is registered already")
            self._labels.append(label)

    def __iter__(self) -> Iterator[str]:
        return iter(tuple(self._labels))


editor_permissions = EditorPermissions()
editor_permissions.register(["wagtailadmin.access_admin"])
