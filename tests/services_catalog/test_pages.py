"""The pages a resident sees, on both kinds of host and in both languages."""

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import time_machine

from municipalities.models import Municipality
from services_catalog.models import Service
from tests.conftest import NATIONAL_HOST

Make = Callable[..., Any]
Visit = Callable[..., Any]
FORM = "https://www.my.gov.ge/ka-ge/services/5/service/176"
pytestmark = pytest.mark.usefixtures("_noon")


@pytest.fixture
def _noon() -> Any:
    with time_machine.travel("2026-11-19T08:00:00Z", tick=False):
        yield


def read(visit: Visit, path: str, **options: Any) -> str:
    response = visit(path, **options)
    assert response.status_code == 200
    return response.content.decode()


def words(html: str) -> str:
    """The text of the page's body, without its tags."""
    body = html.split("<main", 1)[1].split("</main>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


def test_list_shows_services_under_their_letters(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service("b", name_ka="ბაღი")
    make_service("i", name_ka="I კლასი")
    html = read(visit, "/ka/services/")
    assert 'class="template-service-list"' in html
    assert html.index("ბაღი") < html.index("I კლასი")
    assert 'href="#letter-10d1"' in html
    assert 'id="letter-10d1"' in html


def test_list_marks_local_details_and_online_services(
    kareli: Municipality, make_service: Make, make_variant: Make, visit: Visit
) -> None:
    make_variant(make_service("ours", is_online=True), kareli)
    text = words(read(visit, "/en/services/"))
    assert "Education · local details Online" in text
    assert "local details" not in words(read(visit, "/en/services/", host=NATIONAL_HOST))


def test_filter_narrows_the_list_and_can_be_removed(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service("online-one", is_online=True, topics=["preschool"])
    make_service("other", topics=["preschool"])
    html = read(visit, "/en/services/?channel=online&topic=preschool")
    assert "online-one" in html
    assert 'href="/en/services/other/"' not in html
    assert 'href="/en/services/?topic=preschool"' in html
    assert 'name="topic" value="preschool"' in html
    assert "1 service of 2" in words(html)


def test_empty_list_names_the_filter_to_remove(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service("offline")
    html = read(visit, "/en/services/?channel=online&category=education")
    assert "Remove “Online”" in html
    assert "Remove “Education”" in html


def test_nonsense_in_the_address_is_an_empty_list(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service()
    html = read(visit, f"/en/services/?category={'x' * 5000}&channel=%00%22%3Cscript%3E")
    assert "No service matches" in html
    assert "<script>" not in html.split("<main", 1)[1]


def test_catalogue_without_services_says_so(kareli: Municipality, visit: Visit) -> None:
    assert "There are no services here yet." in read(visit, "/en/services/")


@pytest.mark.parametrize("path", ["/ka/services/", "/ka/services/kindergarten/"])
def test_number_of_queries_does_not_grow_with_the_catalogue(
    kareli: Municipality,
    make_service: Make,
    make_variant: Make,
    visit: Visit,
    django_assert_max_num_queries: Callable[..., Any],
    path: str,
) -> None:
    for slug in ("kindergarten", *"abcdefgh"):
        service = make_service(slug, papers=[("ა", "a")] * 3, audiences=["family", "resident"])
        make_variant(service, kareli)
    visit(path)
    with django_assert_max_num_queries(8):
        visit(path)


def test_detail_offers_the_form_and_says_what_opens(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service(
        eservice_url=FORM, eservice_note_en="A note", eservice_checked_on=date(2026, 11, 17)
    )
    html = read(visit, "/en/services/kindergarten/")
    text = words(html)
    assert f'href="{FORM}" rel="external"' in re.sub(r"\s+", " ", html)
    assert "Fill in the application at my.gov.ge" in text
    assert "A note. Link checked on 17 November 2026." in text
    assert "No internet?" in text


def test_front_page_of_another_site_is_not_called_a_form(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service(eservice_url="https://ms.gov.ge/")
    assert "Go to ms.gov.ge" in words(read(visit, "/en/services/kindergarten/"))


def test_without_a_form_the_action_is_the_telephone_of_the_office(
    kareli: Municipality, make_service: Make, make_variant: Make, visit: Visit
) -> None:
    make_variant(make_service(), kareli, office_en="Union", office_ka="გ", phone="+995 369 00")
    html = read(visit, "/en/services/kindergarten/")
    assert 'href="tel:+99536900"' in html
    assert "Call +995 369 00" in words(html).replace("\xa0", " ")
    assert "Where to go Union" in words(html)


def test_without_form_and_telephone_there_is_the_office_only(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    kareli.phone = ""
    kareli.save()
    make_service()
    text = words(read(visit, "/en/services/kindergarten/"))
    assert "Where to go Kareli Municipality" in text
    assert "Call" not in text


def test_facts_say_whether_they_are_confirmed_and_whom_to_ask(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service(
        cost_en="Free",
        cost_ka="უ",
        cost_status="verified",
        legal_basis_en="Code",
        legal_basis_ka="კ",
    )
    text = words(read(visit, "/en/services/kindergarten/"))
    assert "1 of 5 facts are confirmed." in text.replace("\xa0", " ")
    assert re.search(r"What it costs Free\s+Confirmed", text)
    assert "Code. Ask: the municipality Not confirmed" in text


def test_local_page_shows_its_note_and_that_it_is_behind(
    kareli: Municipality, make_service: Make, make_variant: Make, visit: Visit
) -> None:
    service = make_service(
        note_en="For all", note_ka="ყ", papers=[("ა", "Paper")], steps=[("ა", "Step")]
    )
    make_variant(
        service, kareli, local_note_en="Our note", local_note_ka="შ", is_demo=True,
        checked_on=date(2026, 11, 12), written_against=service.national_changed_at.replace(year=2020),
    )  # fmt: skip
    text = words(read(visit, "/en/services/kindergarten/")).replace("\xa0", " ")
    for expected in (
        "demonstration content",
        "Our note",
        "The national description has changed",
        "For all",
        "The municipality last checked them on 12 November 2026.",
        "How it works",
        "Paper",
    ):
        assert expected in text


def test_expired_variant_is_not_shown(
    kareli: Municipality, make_service: Make, make_variant: Make, visit: Visit
) -> None:
    make_variant(
        make_service(checked_on=date(2026, 2, 1)),
        kareli,
        local_note_en="Last year",
        valid_from=date(2025, 1, 1),
        valid_to=date(2025, 12, 31),
    )
    text = words(read(visit, "/en/services/kindergarten/")).replace("\xa0", " ")
    assert "Last year" not in text
    assert "Last checked on 1 February 2026." in text


def test_national_page_leads_to_the_municipalities(
    kareli: Municipality, make_service: Make, make_variant: Make, visit: Visit
) -> None:
    make_variant(make_service("kindergarten"), kareli)
    html = read(visit, "/en/services/kindergarten/", host=NATIONAL_HOST)
    assert "Choose your municipality" in words(html)
    assert "http://kareli.localhost:8000/en/services/kindergarten/" in html.replace(
        ":8077", ":8000"
    )


def test_georgian_text_in_an_english_page_is_marked(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service(name_ka="ბაღი", name_en="", summary_en="")
    html = read(visit, "/en/services/kindergarten/")
    assert '<span lang="ka">ბაღი</span>' in html
    assert "not described in English yet" in html
    assert "<title>ბაღი – Kareli</title>" in html


def test_related_services_are_linked(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service()
    make_service("newborn-aid")
    assert 'href="/en/services/newborn-aid/"' in read(visit, "/en/services/kindergarten/")


@pytest.mark.parametrize("slug", ["nothing", "kindergarten-2"])
def test_unknown_service_is_404(
    kareli: Municipality, make_service: Make, visit: Visit, slug: str
) -> None:
    make_service()
    assert visit(f"/ka/services/{slug}/").status_code == 404


def test_structured_data_cannot_break_out_of_its_element(
    kareli: Municipality, make_service: Make, visit: Visit
) -> None:
    make_service(name_en="</script><script>alert(1)</script> & more", eservice_url=FORM)
    html = read(visit, "/en/services/kindergarten/")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found
    data = json.loads(found[1])
    assert data["@type"] == "GovernmentService"
    assert data["name"] == Service.objects.get().name_en
    assert data["availableChannel"][0]["serviceUrl"] == FORM
    assert "alert(1)</script>" not in html
