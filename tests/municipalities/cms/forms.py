"""Fills in the CMS's page form the way the browser would: every field as it was shown."""

from typing import Any

from django.forms import BaseForm, BooleanField, BoundField
from django.test import Client
from django.utils.formats import localize_input


def shown(form: BaseForm) -> dict[str, Any]:
    """What a browser would send if the editor changed nothing."""
    data: dict[str, Any] = {}
    for bound in form:
        data.update(_sent(bound))
    for formset in getattr(form, "formsets", {}).values():
        data.update({field.html_name: field.value() or 0 for field in formset.management_form})
        for inner in formset.initial_forms:
            data.update(shown(inner))
    return data


def _sent(bound: BoundField) -> dict[str, Any]:
    value = bound.value()
    if type(bound.field).__name__ == "BlockField":
        return {f"{bound.html_name}-count": "0"}
    if type(bound.field) is BooleanField:
        return {bound.html_name: "on"} if value else {}
    if isinstance(value, (list, tuple)):
        return {bound.html_name: [getattr(item, "pk", item) for item in value]}
    return {bound.html_name: "" if value is None else localize_input(value)}


def open_form(browser: Client, path: str) -> dict[str, Any]:
    """The fields of the form at the address, filled in as shown."""
    opened = browser.get(path)
    assert opened.status_code == 200, opened.headers.get("Location")
    return shown(opened.context["form"])


def send(browser: Client, path: str, *, publish: bool = False, **changes: Any) -> Any:
    """Open the form at the address, change some fields, and save or publish."""
    data = {**open_form(browser, path), **changes}
    if publish:
        data["action-publish"] = "1"
    return browser.post(path, data)


def errors(response: Any) -> dict[str, Any]:
    """Complaints of a form that was shown again."""
    return dict(response.context["form"].errors)


def status_of(answer: Any) -> int:
    """Status of an answer whose file is closed; `close()` would end the database connection too."""
    for close in answer._resource_closers:
        close()
    return answer.status_code
