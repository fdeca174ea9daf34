"""The demo is whole, is marked as such, can be loaded on any day, and refuses broken files."""

import csv
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from municipalities.datafiles import DataFileError, read_record
from municipalities.models import (
    ActivityPage,
    CentrePage,
    InformationPage,
    NewsPage,
    PortalImage,
    PortalPage,
    User,
)
from portal.actions import provision_national_portal
from portal.demo import load, schema
from portal.demo.accounts import ACCOUNTS, PASSWORD
from portal.demo.pictures import draw

TODAY = date(2026, 11, 22)
CENTRES = Path("municipalities/data/community_centres.csv")
AT_LEAST = {NewsPage: 6, CentrePage: 2, ActivityPage: 10, InformationPage: 2}


@pytest.fixture(params=load.MUNICIPALITIES)
def content(request: pytest.FixtureRequest) -> schema.MunicipalityContent:
    return read_record(load.CONTENT / f"{request.param}.yaml", schema.MunicipalityContent)


def test_every_municipality_has_enough(content: schema.MunicipalityContent) -> None:
    assert len(content.news) >= 6
    assert len(content.centres) >= 2
    assert len(content.activities) >= 10
    assert len(content.pages) >= 2
    assert content.offices


def test_activities_stand_around_today(content: schema.MunicipalityContent) -> None:
    offsets = [activity.starts.day_offset for activity in content.activities]
    assert min(offsets) < 0 <= 0 in offsets
    assert max(offsets) > 7
    assert any(activity.cancelled for activity in content.activities)


def test_centre_called_real_stands_in_the_source(content: schema.MunicipalityContent) -> None:
    with CENTRES.open(encoding="utf-8", newline="") as file:
        known = {(row["municipality"], row["centre_ka"]) for row in csv.DictReader(file)}
    villages = {(content.slug, centre.village.ka) for centre in content.centres if centre.real}
    assert {
        (slug, village.split(" ", 1)[-1] if village.startswith(("სოფ", "დაბა")) else village)
        for slug, village in villages
    } <= known


def test_every_picture_can_be_drawn(content: schema.MunicipalityContent) -> None:
    items = [*content.news, *content.centres, *content.pages]
    for key in {item.image for item in items if item.image}:
        assert draw(key, (32, 18)).size == (32, 18)


def test_demo_fills_a_site_once_and_marks_it(country: None) -> None:
    assert load.load_municipality(slug="kareli", today=TODAY) == "loaded"
    assert load.load_municipality(slug="kareli", today=TODAY) == "kept"
    for page_type, number in AT_LEAST.items():
        pages = page_type.objects.live().filter(municipality__slug="kareli")
        assert pages.count() >= number
        assert all(page.is_demo and page.title_ka for page in pages)
    images = PortalImage.objects.all()
    assert images
    assert all(image.alt_text_ka and image.collection.name for image in images)
    states = {page.translation_state for page in NewsPage.objects.all()}
    assert states == {"missing", "up_to_date", "outdated"}


def test_calendar_moves_with_the_day_and_own_content_stays(country: None) -> None:
    load.load_municipality(slug="kareli", today=TODAY)
    demo, own = ActivityPage.objects.order_by("pk")[:2]
    ActivityPage.objects.filter(pk=own.pk).update(is_demo=False)
    assert load.load_municipality(slug="kareli", today=TODAY + timedelta(days=9)) == "moved"
    assert ActivityPage.objects.get(pk=demo.pk).starts_at == demo.starts_at + timedelta(days=9)
    assert ActivityPage.objects.get(pk=own.pk).starts_at == own.starts_at


def test_broken_content_file_loads_nothing(
    country: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (load.CONTENT / "kareli.yaml").read_text(encoding="utf-8")
    (tmp_path / "kareli.yaml").write_text(text.replace("days_ago: 3", "days_ago: soon"))
    monkeypatch.setattr(load, "CONTENT", tmp_path)
    with pytest.raises(DataFileError, match=r"kareli\.yaml, line \d+, column news\.\d+\.days_ago"):
        load.load_municipality(slug="kareli", today=TODAY)
    assert not NewsPage.objects.exists()


def test_national_pages_are_loaded(country: None) -> None:
    home = provision_national_portal()
    assert load.load_national(home=home, today=TODAY) == "loaded"
    slugs = set(InformationPage.objects.child_of(home).values_list("slug", flat=True))
    assert {"about", "accessibility", "personal-data"} <= slugs


def test_wagtails_own_first_page_is_gone(country: None) -> None:
    pages = PortalPage.objects.filter(depth=2).specific()
    assert {type(page).__name__ for page in pages} == {"NationalHomePage", "MunicipalityHomePage"}


def test_command_loads_everything_and_names_the_steps(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "portal.management.commands.demo.MUNICIPALITIES", ("kareli", "khobi", "gardabani")
    )
    out = StringIO()
    call_command("demo", stdout=out)
    assert "kareli … " in out.getvalue()
    assert {account.username for account in ACCOUNTS} <= set(
        User.objects.values_list("username", flat=True)
    )
    assert User.objects.get(username="kareli").check_password(PASSWORD)
    assert timezone.localdate()


def test_command_says_what_is_wrong_with_a_file(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise DataFileError(path=Path("topics.yaml"), line=3, column="code", message="missing")

    monkeypatch.setattr("portal.management.commands.demo.load_topics", fail)
    with pytest.raises(CommandError, match=r"topics\.yaml, line 3, column code: missing"):
        call_command("demo", stdout=StringIO())
