"""Two municipalities with one object of every kind each, and browsers logged in to the CMS."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Revision, TaskState, WorkflowState

from municipalities.models import (
    Alert,
    Municipality,
    NewsIndexPage,
    NewsPage,
    PortalDocument,
    PortalImage,
    User,
)
from tests.conftest import NATIONAL_HOST


@dataclass(frozen=True, kw_only=True)
class Holdings:
    """One object of each kind of one municipality; every title begins with `mark`."""

    mark: str
    municipality: Municipality
    news: NewsPage
    image: PortalImage
    document: PortalDocument
    alert: Alert
    revision: Revision
    workflow_state: WorkflowState
    task_state: TaskState


@pytest.fixture
def make_holdings(settings: Any, tmp_path: Any) -> Callable[..., Holdings]:
    settings.MEDIA_ROOT = str(tmp_path)

    def make(municipality: Municipality, user: User, mark: str) -> Holdings:
        index = NewsIndexPage.objects.get(municipality=municipality)
        news = index.add_child(instance=NewsPage(title_ka=f"{mark} ამბავი", owner=user))
        news.save_revision(user=user).publish()
        news.title_ka = f"{mark} მონახაზი"
        revision = news.save_revision(user=user, log_action=True)
        state = news.get_workflow().start(news, user)
        collection = municipality.collection
        image = PortalImage.objects.create(
            title=f"{mark} სურათი",
            alt_text_ka=f"{mark} აღწერა",
            collection=collection,
            file=get_test_image_file(filename="picture.png"),
        )
        image.tags.add(f"{mark} ჭდე")
        document = PortalDocument.objects.create(
            title=f"{mark} საბუთი",
            collection=collection,
            file=ContentFile(b"text", name="paper.txt"),
        )
        now = timezone.now()
        alert = Alert.objects.create(
            municipality=municipality,
            title_ka=f"{mark} განგაში",
            starts_at=now,
            ends_at=now + timedelta(days=1),
        )
        return Holdings(
            mark=mark,
            municipality=municipality,
            news=news,
            image=image,
            document=document,
            alert=alert,
            revision=revision,
            workflow_state=state,
            task_state=state.current_task_state,
        )

    return make


@pytest.fixture
def mine(kareli: Municipality, anna: User, make_holdings: Callable[..., Holdings]) -> Holdings:
    return make_holdings(kareli, anna, "ჩვენი")


@pytest.fixture
def theirs(khobi: Municipality, boris: User, make_holdings: Callable[..., Holdings]) -> Holdings:
    return make_holdings(khobi, boris, "უცხო")


@pytest.fixture
def enter() -> Callable[[User], Client]:
    """A browser in which the user is logged in to the CMS."""

    def log_in(user: User) -> Client:
        client = Client(headers={"host": NATIONAL_HOST})
        client.force_login(user)
        return client

    return log_in
