"""Answers of the whole portal that belong to no room."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language_from_path, override

from municipalities.api import LANGUAGES


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 with the search form, in the language of the address; Georgian where it names none."""
    del exception
    language = get_language_from_path(request.path_info) or LANGUAGES[0]
    with override(language):
        return render(request, "404.html", status=404)
