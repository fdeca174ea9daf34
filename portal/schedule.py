"""Publishes what is due and takes down what has expired, each on its own.

Wagtail's `publish_scheduled` does the same in one run: the first page that cannot be published
ends it, and that page's schedule is lost, because it is cleared before the page is saved.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import DraftStateMixin, Revision

from municipalities.api import PortalPage
from portal.worker import JobError

Step = tuple[str, Callable[[], None]]


class ScheduleError(JobError):
    """Some of it could not be carried out; the message names each and why."""


def keep_schedule() -> None:
    """Take down what has expired, then publish what is due.

    Raises:
        ScheduleError: some could not be; the others were, and these are tried again next time.
    """
    now = timezone.now()
    failed = []
    for steps in (_expiring(now), _going_live(now)):
        for name, step in list(steps):
            try:
                with transaction.atomic():
                    step()
            except Exception as error:  # noqa: BLE001 - one page must not hold up the others
                failed.append(f"{name}: {error!r}")
    if failed:
        raise ScheduleError("; ".join(failed))


def _expiring(now: datetime) -> Iterator[Step]:
    for model in _scheduled_models():
        due = model.objects.filter(live=True, expire_at__lt=now).order_by("expire_at", "pk")
        for key in due.values_list("pk", flat=True):
            yield f"{model.__name__} {key} is not taken down", partial(_take_down, due, key)


def _going_live(now: datetime) -> Iterator[Step]:
    due = Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at", "pk")
    for key, title in due.values_list("pk", "object_str"):
        yield f"“{title}” (revision {key}) is not published", partial(_publish, due, key)


# Each is looked up again in its transaction: an editor, or another worker, may have been faster.


def _take_down(due: QuerySet[Any], key: object) -> None:
    for each in due.select_for_update().filter(pk=key):
        each.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _publish(due: QuerySet[Any], key: int) -> None:
    for revision in due.select_for_update().filter(pk=key):
        revision.publish(log_action="wagtail.publish.scheduled")


def _scheduled_models() -> list[type[Any]]:
    """Pages, by their base, and every other model with a draft."""
    others = (model for model in apps.get_models() if issubclass(model, DraftStateMixin))
    return [PortalPage, *(model for model in others if not issubclass(model, PortalPage))]
