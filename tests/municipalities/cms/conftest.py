"""Two municipalities with one object of every kind each, and browsers logged in to the CMS."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import APIToken, Revision, TaskState, UploadedFile, WorkflowState

from municipalities.models import (
    Alert,
    Municipality,
    NewsIndexPage,
    NewsPage,
    PortalDocument,
    PortalImage,
    User,
)
from services_catalog.models import Service, ServiceCategory, ServiceVariant
from tests.conftest import KARELI_HOST


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
    user: User
    redirect: Redirect
    session: EditingSession
    upload: UploadedFile
    token: APIToken

    @property
    def titles(self) -> list[str]:
        """What nobody of another municipality may read in the CMS."""
        things = ("ამბავი", "მონახაზი", "სურათი", "აღწერა", "ჭდე", "საბუთი", "განგაში", "წესი")
        return [f"{self.mark} {thing}" for thing in things]


@pytest.fixture
def make_holdings(settings: Any, tmp_path: Any) -> Callable[..., Holdings]:
    settings.MEDIA_ROOT = str(tmp_path)

    def make(municipality: Municipality, user: User, mark: str) -> Holdings:
        news = _news(municipality, user, mark)
        revision = news.save_revision(user=user, log_action=True)
        state = news.get_workflow().start(news, user)
        _variant(municipality, mark)
        return Holdings(
            mark=mark,
            municipality=municipality,
            news=news,
            image=_image(municipality, mark),
            document=_document(municipality, mark),
            alert=_alert(municipality, mark),
            revision=revision,
            workflow_state=state,
            task_state=state.current_task_state,
            user=user,
            redirect=Redirect.objects.create(old_path=f"/{mark}", site=municipality.site),
            session=EditingSession.objects.create(
                user=user, content_object=news, last_seen_at=timezone.now()
            ),
            upload=UploadedFile.objects.create(
                for_content_type=ContentType.objects.get_for_model(PortalImage),
                uploaded_by_user=user,
                file=ContentFile(b"text", name="upload.png"),
            ),
            token=_token(user, mark),
        )

    return make


def _news(municipality: Municipality, user: User, mark: str) -> NewsPage:
    index = NewsIndexPage.objects.get(municipality=municipality)
    news = index.add_child(instance=NewsPage(title_ka=f"{mark} ამბავი", owner=user))
    news.save_revision(user=user).publish()
    news.title_ka = f"{mark} მონახაზი"
    locked = index.add_child(instance=NewsPage(title_ka=f"{mark} ამბავი", owner=user))
    NewsPage.objects.filter(pk=locked.pk).update(
        locked=True, locked_by=user, locked_at=timezone.now()
    )
    return news


def _image(municipality: Municipality, mark: str) -> PortalImage:
    image = PortalImage.objects.create(
        title=f"{mark} სურათი",
        alt_text_ka=f"{mark} აღწერა",
        collection=municipality.collection,
        file=get_test_image_file(filename="picture.png"),
    )
    image.tags.add(f"{mark} ჭდე")
    return image


def _document(municipality: Municipality, mark: str) -> PortalDocument:
    return PortalDocument.objects.create(
        title=f"{mark} საბუთი",
        collection=municipality.collection,
        file=ContentFile(b"text", name="paper.txt"),
    )


def _alert(municipality: Municipality, mark: str) -> Alert:
    now = timezone.now()
    return Alert.objects.create(
        municipality=municipality,
        title_ka=f"{mark} განგაში",
        starts_at=now,
        ends_at=now + timedelta(days=1),
    )


def _variant(municipality: Municipality, mark: str) -> ServiceVariant:
    category = ServiceCategory.objects.get_or_create(code="test", defaults={"name_ka": "ტესტი"})[0]
    service = Service.objects.get_or_create(
        slug="test", defaults={"name_ka": "სერვისი", "category": category}
    )[0]
    return ServiceVariant.objects.create(
        service=service,
        municipality=municipality,
        valid_from=timezone.localdate(),
        local_note_ka=f"{mark} წესი",
    )


def _token(user: User, mark: str) -> APIToken:
    return APIToken.create_token(user=user, name=mark)[0]


@pytest.fixture
def mine(kareli: Municipality, anna: User, make_holdings: Callable[..., Holdings]) -> Holdings:
    return make_holdings(kareli, anna, "ჩვენი")


@pytest.fixture
def theirs(khobi: Municipality, boris: User, make_holdings: Callable[..., Holdings]) -> Holdings:
    return make_holdings(khobi, boris, "უცხო")


@pytest.fixture
def api(anna: User) -> Callable[..., Any]:
    """Calls of the CMS's API about pages, with Anna's token."""
    token = APIToken.create_token(user=anna, name="test")[1]
    client = Client(headers={"host": KARELI_HOST, "authorization": f"Bearer {token}"})

    def call(method: str, path: str, body: Any = None) -> Any:
        options = {} if method == "get" else {"content_type": "application/json"}
        return getattr(client, method)(f"/api/v3/pages/{path}", body, **options)

    return call
