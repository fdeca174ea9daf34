"""Which pages are not for everybody, as when a page is served: an alias is as private as its origin."""

from django.db.models import F, QuerySet
from django.db.models.expressions import OuterRef, RawSQL
from django.db.models.functions import StrIndex
from wagtail.models import PageViewRestriction

from municipalities.models import PortalPage

# An alias may follow an alias, and so on; Django's queries take a fixed number of steps only.
# Who may read an alias is asked of the page at the end of the chain, never of the alias.
# It begins with what is restricted: of two joined tables SQLite would begin with all pages.
_WITH_THEIR_ALIASES = """
    WITH RECURSIVE private (id) AS (
        SELECT made.page_id FROM {restrictions} made
        WHERE (SELECT alias_of_id FROM {pages} page WHERE page.id = made.page_id) IS NULL
        UNION
        SELECT alias.id FROM {pages} alias JOIN private ON alias.alias_of_id = private.id
    )
    SELECT id FROM private
"""


def private_above() -> QuerySet[PortalPage]:
    """For a subquery: the private pages at and above the page outside."""
    private = PortalPage.objects.filter(pk__in=_private_pages())
    return private.annotate(at=StrIndex(OuterRef("path"), F("path"))).filter(at=1)


def _private_pages() -> RawSQL:
    """Keys of the pages made private, and of all that follow them; not of what stands below."""
    tables = {
        "pages": PortalPage._meta.db_table,  # noqa: SLF001
        "restrictions": PageViewRestriction._meta.db_table,  # noqa: SLF001
    }
    return RawSQL(_WITH_THEIR_ALIASES.format(**tables), ())  # noqa: S611  nothing of a reader's


def followers(*, page: int) -> set[int]:
    """Keys of the page, of its aliases, of their aliases and so on."""
    found, new = {page}, {page}
    while new:
        aliases = PortalPage.objects.filter(alias_of__in=new)
        new = set(aliases.values_list("pk", flat=True)) - found
        found |= new
    return found
