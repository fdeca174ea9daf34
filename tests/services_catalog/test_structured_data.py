"""The service as schema.org data."""

from collections.abc import Callable
from typing import Any

from municipalities.models import Municipality
from services_catalog import queries
from services_catalog.structured_data import government_service, json_ld
from tests.services_catalog.conftest import TODAY

Make = Callable[..., Any]
URL = "http://localhost/ka/services/kindergarten/"


def data_of(
    service: Any, municipality: Municipality | None, language: str = "ka"
) -> dict[str, Any]:
    sheet = queries.describe_service(
        municipality=municipality, language=language, service=service, on=TODAY
    )
    return government_service(municipality=municipality, sheet=sheet, url=URL)


def test_national_service_serves_the_country_and_claims_nothing_unknown(make_service: Make) -> None:
    data = data_of(make_service(), None)
    assert data["areaServed"] == {"@type": "Country", "name": "საქართველო"}
    assert data_of(make_service("other"), None, "en")["areaServed"]["name"] == "Georgia"
    assert not {"provider", "availableChannel", "audience"} & set(data)


def test_local_service_names_its_office_and_telephone(
    kareli: Municipality, make_service: Make, make_variant: Make
) -> None:
    service = make_service(audiences=["family"], provider_ka="მერია")
    make_variant(service, kareli, office_ka="გაერთიანება", phone="+995 1")
    data = data_of(service, kareli)
    assert data["provider"]["name"] == "მერია"
    assert data["audience"] == [{"@type": "Audience", "audienceType": "family"}]
    [channel] = data["availableChannel"]
    assert channel["serviceLocation"] == {"@type": "Place", "name": "გაერთიანება"}
    assert channel["servicePhone"]["telephone"] == "+995 1"


def test_office_stands_in_for_an_unknown_provider(kareli: Municipality, make_service: Make) -> None:
    data = data_of(make_service(), kareli)
    assert data["provider"] == {
        "@type": "GovernmentOrganization",
        "name": "ქარელის მუნიციპალიტეტი",
        "areaServed": "ქარელის მუნიციპალიტეტი",
    }


def test_element_escapes_what_could_end_it() -> None:
    html = json_ld({"name": "</script><!-- & \u2028"})
    assert html.count("</script>") == 1
    assert "<!--" not in html
    assert "&" not in html
