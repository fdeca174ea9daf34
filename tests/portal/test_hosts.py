"""Which host answers with what; one nobody owns gets a 404 that helps."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from municipalities.models import Municipality
from tests.conftest import NATIONAL_HOST

Visit = Callable[..., Any]


def test_bare_address_leads_to_georgian(visit: Visit, kareli: Municipality) -> None:
    response = visit("/")
    assert (response.status_code, response["Location"]) == (302, "/ka/")


def test_georgian_comes_first_whatever_the_browser_prefers(
    visit: Visit, kareli: Municipality
) -> None:
    assert visit("/", headers={"accept-language": "en"})["Location"] == "/ka/"


def test_host_decides_whose_home_is_shown(visit: Visit, kareli: Municipality) -> None:
    assert "template-municipality-home-page" in visit("/ka/").content.decode()
    assert "template-national-home-page" in visit("/ka/", host=NATIONAL_HOST).content.decode()


def test_port_and_letter_case_of_a_host_do_not_matter(visit: Visit, kareli: Municipality) -> None:
    assert visit("/ka/", host="KARELI.localhost:8123").status_code == 200


def test_unknown_host_offers_the_municipalities(visit: Visit, kareli: Municipality) -> None:
    for host in ("nowhere.localhost", "elsewhere.example"):
        response = visit("/ka/", host=host)
        assert response.status_code == 404
        assert "http://kareli.localhost:8000/ka/" in response.content.decode()


def test_municipality_without_a_site_is_named(visit: Visit, kareli: Municipality) -> None:
    response = visit("/ka/", host="kutaisi.localhost")
    assert response.status_code == 404
    assert "ქუთაისი" in response.content.decode()


def test_health_is_told_to_anybody(db: None) -> None:
    response = Client(headers={"host": "10.0.0.7"}).get("/health/")
    assert response.json() == {"status": "ok"}


def test_an_address_without_a_language_leads_to_the_georgian_page(
    visit: Visit, kareli: Municipality
) -> None:
    for path in ("/services/", "/services/?topic=roads", "/news/"):
        led = visit(path)
        assert (led.status_code, led["Location"]) == (302, f"/ka{path}")


def test_nothing_else_is_led_there(visit: Visit, kareli: Municipality) -> None:
    client = Client(headers={"host": "kareli.localhost"})
    assert client.post("/services/").status_code == 404
    for path in ("/api/v1/nothing", "/media/nothing.png", "/ui/nothing", "/documents/9/a.pdf"):
        assert client.get(path).status_code == 404
