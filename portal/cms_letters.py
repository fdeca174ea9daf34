"""Keeps the CMS in everyday Georgian letters."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Handler = Callable[[HttpRequest], HttpResponse]
# Django writes labels with a capital first letter. Georgian has no capitals in running text: what
# Python calls the capital of a letter is Mtavruli, which many fonts lack. In UTF-8 the two forms of
# a letter differ in their second byte only.
MTAVRULI = re.compile(rb"\xe1\xb2([\x90-\xba])")


def everyday_letters(get_response: Handler) -> Handler:
    """Turn Mtavruli into Mkhedruli in the pages of the CMS."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        is_text = response.get("Content-Type", "").startswith(("text/html", "application/json"))
        if request.path_info.startswith("/cms/") and is_text and not response.streaming:
            response.content = MTAVRULI.sub(_everyday, response.content)
        return response

    return middleware


def _everyday(letter: re.Match[bytes]) -> bytes:
    return b"\xe1\x83" + letter[1]
