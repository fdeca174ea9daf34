"""What residents searched for, as counts only: no address, no session, no personal data."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class QueryCount(models.Model):
    """How often a query was asked on a day with so many results (`rank` 0), or opened at a rank."""

    day = models.DateField(_("day"))
    municipality = models.SlugField(_("municipality"), blank=True, default="")
    language = models.CharField(_("language"), max_length=2)
    query = models.CharField(_("query"), max_length=100)
    results = models.PositiveIntegerField(_("results"))
    rank = models.PositiveSmallIntegerField(_("rank opened"), default=0)
    count = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        """One row for each combination."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "day", "language", "query", "results", "rank"],
                name="search_query_count_once",
            )
        ]
        verbose_name = _("query count")
        verbose_name_plural = _("query counts")

    def __str__(self) -> str:
        """Show query and number."""
        return f"{self.query} ({self.count})"


class QueryTopic(models.Model):
    """The topic an analyst gave to a query; `topic` is a topic code."""

    query = models.CharField(_("query"), max_length=100, unique=True)
    topic = models.SlugField(_("topic"))

    class Meta:
        """By query."""

        ordering: ClassVar = ["query"]
        verbose_name = _("topic of a query")
        verbose_name_plural = _("topics of queries")

    def __str__(self) -> str:
        """Show both."""
        return f"{self.query}: {self.topic}"
