"""A host serves its own municipality's pictures; anybody else's are 404."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.images import ImageFile
from wagtail.models import Collection

from municipalities.models import Municipality, PortalImage, User
from portal.demo.images import Pictures, _png
from tests.conftest import KARELI_HOST, KHOBI_HOST, NATIONAL_HOST

Visit = Callable[..., Any]


def status(response: Any) -> int:
    """Status of an answer, read to its end so that its file is closed again."""
    if response.streaming:
        assert b"".join(response.streaming_content)
    return response.status_code


@pytest.fixture
def picture_url(kareli: Municipality) -> str:
    image = PortalImage.objects.get(pk=Pictures(kareli.collection).image_id("water-pine"))
    return image.get_rendition("width-200").url


def test_picture_lies_in_the_folder_of_its_municipality(picture_url: str) -> None:
    assert picture_url.startswith("/media/kareli/images/")


def test_own_host_serves_the_picture(visit: Visit, picture_url: str) -> None:
    response = visit(picture_url, host=KARELI_HOST)
    assert response.status_code == 200
    assert "immutable" in response["Cache-Control"]
    assert b"".join(response.streaming_content)


def test_other_host_does_not_know_the_picture(
    visit: Visit, picture_url: str, khobi: Municipality
) -> None:
    assert status(visit(picture_url, host=KHOBI_HOST)) == 404


def test_national_host_serves_it_to_its_editors_only(
    visit: Visit, picture_url: str, anna: User, boris: User
) -> None:
    assert status(visit(picture_url, host=NATIONAL_HOST)) == 404
    assert status(visit(picture_url, host=NATIONAL_HOST, user=boris)) == 404
    assert status(visit(picture_url, host=NATIONAL_HOST, user=anna)) == 200


def test_originals_are_never_served(visit: Visit, kareli: Municipality) -> None:
    image = PortalImage.objects.get(pk=Pictures(kareli.collection).image_id("water-pine"))
    assert status(visit(image.file.url, host=KARELI_HOST)) == 404


def test_shared_pictures_are_served_everywhere(visit: Visit, kareli: Municipality) -> None:
    image = PortalImage(
        title="shared", alt_text_ka="ნიშანი", collection=Collection.get_first_root_node()
    )
    image.file = ImageFile(_png("water-pine").file, name="sign.png")
    image.save()
    assert status(visit(image.get_rendition("width-100").url, host=KARELI_HOST)) == 200


def test_path_out_of_the_folder_is_not_served(visit: Visit, kareli: Municipality) -> None:
    assert status(visit("/media/kareli/images/../../portal.sqlite3")) == 404
