"""Index names behind the alias: one index for each build, switched in one step."""

import re
import time
from typing import Any

from elasticsearch import Elasticsearch, NotFoundError

from search.engines import EngineUnavailableError, IndexUnusableError
from search.engines.elastic.document import PortalDocument
from search.fields import LAYOUT

_SETTINGS = {"number_of_shards": 1, "auto_expand_replicas": "0-1", "refresh_interval": "-1"}
_LONGEST_BUILD = 86_400 * 10**9  # nanoseconds


class Indexes:
    """The indexes of one alias."""

    def __init__(self, client: Elasticsearch, alias: str) -> None:
        """Ask nothing yet."""
        self.client = client
        self.alias = alias

    def current(self) -> str:
        """The index behind the alias.

        Raises:
            IndexUnusableError: there is none, more than one, or it has an older layout.
        """
        names = self._behind_alias()
        if len(names) != 1 or not names[0].startswith(f"{self.alias}-{LAYOUT}-"):
            raise IndexUnusableError(f"The alias {self.alias} has no index of this layout.")
        return names[0]

    def create(self) -> str:
        """A new, empty index that is not searched yet; its name."""
        name = f"{self.alias}-{LAYOUT}-{time.time_ns()}"
        mapping = PortalDocument._doc_type.mapping.to_dict()  # noqa: SLF001 - the DSL's own idiom
        self.client.indices.create(
            index=name, settings=_SETTINGS, mappings={**mapping, "dynamic": "strict"}
        )
        return name

    def adopt(self, name: str, *, instead_of: list[str]) -> None:
        """Put a filled index behind the alias in one step.

        Raises:
            EngineUnavailableError: another rebuild has switched the alias meanwhile.
        """
        self.client.indices.refresh(index=name)
        self.client.indices.put_settings(index=name, settings={"refresh_interval": "1s"})
        switched: dict[str, Any] = {"alias": self.alias, "must_exist": True}
        actions = [{"remove": {"index": old, **switched}} for old in instead_of]
        actions.append({"add": {"index": name, "alias": self.alias}})
        if self._behind_alias() != instead_of:
            raise EngineUnavailableError("Another rebuild of the search index was faster.")
        self.client.indices.update_aliases(actions=actions)

    def tidy(self, name: str, *, keep: list[str]) -> None:
        """Delete all but the forerunner of the index in use, and put its segments together.

        A search looks into each segment: of the ten that a build leaves it takes twice as long.
        """
        self._delete_older(than=name, keep=keep)
        self.client.indices.forcemerge(index=name, max_num_segments=1, wait_for_completion=False)

    def seen(self) -> list[str]:
        """What is behind the alias when a rebuild starts."""
        return self._behind_alias()

    def discard(self, name: str) -> None:
        """Delete an unfinished index; one in use stays, as when the answer to a switch was lost."""
        if name not in self._behind_alias():
            self._delete(name)

    def _delete(self, name: str) -> None:
        self.client.options(ignore_status=404).indices.delete(index=name)

    def _behind_alias(self) -> list[str]:
        try:
            return sorted(self.client.indices.get_alias(name=self.alias))
        except NotFoundError:
            return []

    def _delete_older(self, *, than: str, keep: list[str]) -> None:
        """Another rebuild may be filling its index: that one is left alone for a day.

        By age, not by name, whose order a layout of two digits would break; and none but builds: the
        server may have other indexes whose names begin like ours.
        """
        found = self.client.indices.get(index=f"{self.alias}-*", features="settings")
        builds = {name: facts for name, facts in found.items() if self._is_build(name)}
        for name, facts in builds.items():
            built = _built(name)
            interval = facts["settings"]["index"].get("refresh_interval")
            filling = interval == "-1" and time.time_ns() - built < _LONGEST_BUILD
            if built < _built(than) and name not in keep and not filling:
                self._delete(name)

    def _is_build(self, name: str) -> bool:
        return bool(re.fullmatch(rf"{re.escape(self.alias)}-\d+-\d+", name))


def _built(name: str) -> int:
    return int(name.rpartition("-")[2])
