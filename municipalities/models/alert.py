"""Short notices that stand above everything else: water cuts, closed roads, danger."""

from typing import TYPE_CHECKING, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from modeltranslation.manager import MultilingualManager


class Alert(models.Model):
    class Level(models.TextChoices):
        EMERGENCY = "emergency", _("emergency")
        WARNING = "warning", _("warning")
        NOTICE = "notice", _("notice")

    municipality = models.ForeignKey(
        "municipalities.Municipality",
        models.CASCADE,
        related_name="alerts",
        verbose_name=_("municipality"),
    )
    level = models.CharField(_("level"), max_length=10, choices=Level, default=Level.NOTICE)
    title = models.CharField(_("what happened"), max_length=120)
    title_ka: str
    title_en: str | None
    text = models.CharField(_("what to do, where, until when"), max_length=300, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    starts_at = models.DateTimeField(_("shown from"))
    ends_at = models.DateTimeField(_("shown until"))
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    objects: "ClassVar[MultilingualManager[Alert]]"

    class Meta:
        verbose_name = _("alert")
        verbose_name_plural = _("alerts")
        ordering = ("-starts_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")), name="alert_ends_after_start"
            ),
        )

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The end must be after the start.")})
