"""Sample values for the gallery of components; the words are examples, not content."""

from typing import Any

from .site import Contact, FooterColumn, LanguageLink, Link, SiteFrame

_WORDS = {
    "ka": {
        "name": "ქარელი",
        "subtitle": "მუნიციპალიტეტი",
        "navigation": (
            "სერვისები",
            "ღონისძიებები",
            "სიახლეები",
            "გამოკითხვები",
            "მერია და საკრებულო",
            "კონტაქტი",
        ),
        "office": "ქარელის მუნიციპალიტეტის მერია",
        "address": "ქ. ქარელი, თავისუფლების ქ. 1",
        "hours": "ორშაბათი–პარასკევი, 09:00–18:00",
        "columns": {
            "მუნიციპალიტეტი": (
                "სერვისები ა–ჰ",
                "ღონისძიებები",
                "სიახლეები",
                "გამოკითხვები და შედეგები",
            ),
            "ღია მმართველობა": (
                "საჯარო ინფორმაცია",
                "ბიუჯეტი და შესყიდვები",
                "ღია მონაცემები და API",
            ),
            "პორტალის შესახებ": (
                "მისაწვდომობა",
                "პერსონალური მონაცემების დაცვა",
                "შეცდომის შეტყობინება",
            ),
        },
        "note": "პორტალის ტექნიკურ მხარდაჭერას უზრუნველყოფს სახელმწიფო სერვისების განვითარების სააგენტო.",
    },
    "en": {
        "name": "Kareli",
        "subtitle": "Municipality",
        "navigation": (
            "Services",
            "Activities",
            "News",
            "Surveys",
            "City hall and council",
            "Contact",
        ),
        "office": "Kareli Municipality City Hall",
        "address": "1 Tavisupleba Street, Kareli",
        "hours": "Monday to Friday, 09:00–18:00",
        "columns": {
            "Municipality": ("Services A–Z", "Activities", "News", "Surveys and results"),
            "Open government": (
                "Public information",
                "Budget and procurement",
                "Open data and API",
            ),
            "About this portal": ("Accessibility", "Personal data", "Report an error"),
        },
        "note": "The Public Service Development Agency maintains the portal.",
    },
}


def gallery_context(*, language: str) -> dict[str, Any]:
    """Give the gallery's whole context in one language."""
    return {"language": language, "site": sample_site(language=language)}


def sample_site(*, language: str) -> SiteFrame:
    """Make the frame of an example site."""
    words: dict[str, Any] = _WORDS[language]
    links = [
        Link(label=label, url="#", current=number == 0)
        for number, label in enumerate(words["navigation"])
    ]
    columns = [
        FooterColumn(heading=heading, links=[Link(label=label, url="#") for label in labels])
        for heading, labels in words["columns"].items()
    ]
    return SiteFrame(
        name=words["name"],
        subtitle=words["subtitle"],
        kind="municipality",
        dye="pine",
        initial="ქ",
        thread_name="ქარელი",
        home_url="#",
        navigation=links,
        footer_columns=columns,
        contact=Contact(
            name=words["office"],
            address=words["address"],
            hours=words["hours"],
            phone="+995 369 00 00 00",
            email="info@kareli.example.ge",
        ),
        language_links=[
            LanguageLink(code="ka", label="ქართული", url="?lang=ka", current=language == "ka"),
            LanguageLink(code="en", label="English", url="?lang=en", current=language == "en"),
        ],
        search_url="#",
        switch_url="#",
        owner_note=words["note"],
    )
