"""A survey: whose it is, when it is open, what it promises. What it asks stands in its versions."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from modeltranslation.manager import MultilingualManager


class Survey(models.Model):
    class Sampling(models.TextChoices):
        """How respondents were found; it decides what may be said about precision."""

        PROBABILITY = "probability", _("probability sample")
        CENSUS_ATTEMPT = "census_attempt", _("everyone was asked")
        QUOTA = "quota", _("quota sample")
        OPT_IN = "opt_in", _("open to whoever wants to answer")
        MIXED = "mixed", _("mixed")

    class Status(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("survey", "draft")
        OPEN = "open", pgettext_lazy("survey", "open")
        CLOSED = "closed", pgettext_lazy("survey", "closed")

    class Anonymity(models.TextChoices):
        ANONYMOUS = "anonymous", _("anonymous")
        CONFIDENTIAL = "confidential", _("confidential")
        IDENTIFIED = "identified", _("with names")

    class OneResponse(models.TextChoices):
        """What keeps one person from answering twice."""

        NONE = "none", _("nothing")
        DEVICE = "device", _("one a device")
        CODE = "code", _("a one-time code")
        TOKEN = "token", _("a personal link")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    owner_municipality = models.ForeignKey(
        "municipalities.Municipality",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="surveys",
        verbose_name=_("municipality"),
        help_text=_("Empty: a national survey, answered on every site."),
    )
    title = models.CharField(_("title"), max_length=200)
    title_ka: str
    title_en: str | None
    summary = models.CharField(_("summary"), max_length=400, blank=True)
    summary_ka: str | None
    summary_en: str | None
    purpose = models.TextField(_("purpose"), blank=True)
    controller_contact = models.EmailField(_("contact of the data controller"), blank=True)
    sampling_mode = models.CharField(
        _("sampling"), max_length=20, choices=Sampling, default=Sampling.OPT_IN
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    anonymity = models.CharField(
        _("anonymity"), max_length=15, choices=Anonymity, default=Anonymity.ANONYMOUS
    )
    one_response = models.CharField(
        _("one response"), max_length=10, choices=OneResponse, default=OneResponse.DEVICE
    )
    min_base = models.PositiveSmallIntegerField(_("smallest base shown"), default=10)
    retention_months = models.PositiveSmallIntegerField(
        _("months open answers are kept after closing"), default=12
    )
    draft = models.JSONField(
        _("next version"),
        default=dict,
        blank=True,
        help_text=_("What the next published version will ask; see definition.py for its shape."),
    )

    objects: "ClassVar[MultilingualManager[Survey]]"

    class Meta:
        verbose_name = _("survey")
        verbose_name_plural = _("surveys")
        ordering = ("slug",)

    def __str__(self) -> str:
        return self.title

    def is_open(self, *, now: datetime) -> bool:
        """Whether it takes answers at `now`."""
        begun = self.opens_at is None or self.opens_at <= now
        over = self.closes_at is not None and self.closes_at <= now
        return self.status == self.Status.OPEN and begun and not over

    def is_over(self, *, now: datetime) -> bool:
        """Whether it was closed, by hand or by its date; neither drafts nor future surveys are."""
        by_date = self.closes_at is not None and self.closes_at <= now
        return self.status == self.Status.CLOSED or (self.status == self.Status.OPEN and by_date)
