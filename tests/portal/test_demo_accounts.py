"""Accounts of the demonstration: made once, then left as their owners changed them."""

from datetime import date

import pytest

from municipalities.models import Municipality, User
from portal.demo import accounts, load


def test_an_account_is_made_once(country: None, monkeypatch: pytest.MonkeyPatch) -> None:
    few = tuple(each for each in accounts.ACCOUNTS if each.municipality in {None, "", "kareli"})
    monkeypatch.setattr(accounts, "ACCOUNTS", few)
    assert accounts.load_accounts() == len(few)
    editor = User.objects.get(username="kareli")
    editor.set_password("something else")
    editor.save()
    assert accounts.load_accounts() == len(few)
    assert User.objects.get(username="kareli").check_password("something else")
    assert User.objects.count() == len(few)


def test_an_editor_needs_a_municipality_that_is_open(
    country: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for slug in ("vani", "atlantis"):
        lost = accounts.Account(username="lost", first_name="", municipality=slug)
        monkeypatch.setattr(accounts, "ACCOUNTS", (lost,))
        with pytest.raises(LookupError, match=slug):
            accounts.load_accounts()


def test_a_municipality_nobody_knows_is_not_filled(kareli: Municipality) -> None:
    with pytest.raises(LookupError, match="atlantis"):
        load.load_municipality(slug="atlantis", today=date(2026, 11, 22))
