"""`manage.py search …`: what it prints and how it fails."""

import pytest
from django.core.management import CommandError, call_command

from search.outbox import record_change
from tests.search.conftest import Corpus, make_document

pytestmark = pytest.mark.django_db


def run(capsys, *arguments: str) -> str:
    call_command("search", *arguments)
    return capsys.readouterr().out


def test_before_the_first_build(corpus: Corpus, index_url: str) -> None:
    for job in ("status", "drain", "explain"):
        words = ["წყალი"] if job == "explain" else []
        if job == "drain":
            record_change(kind="service", object_id="1")
        with pytest.raises(CommandError):
            call_command("search", job, *words)


def test_rebuild_drain_and_status(corpus: Corpus, index_url: str, capsys) -> None:
    corpus.add(*(make_document(str(n)) for n in range(1001)))
    assert "1000 documents" in (printed := run(capsys, "rebuild"))
    assert "holds 1001 documents" in printed
    corpus.add(make_document("new"))
    record_change(kind="service", object_id="new")
    assert "waiting    1" in run(capsys, "status")
    assert "1 changes applied, 0 failed" in run(capsys, "drain")
    status = run(capsys, "status")
    assert "documents  1002" in status
    assert "waiting    0" in status


def test_synonyms(capsys) -> None:
    assert int(run(capsys, "synonyms").split()[0]) > 50
    assert run(capsys, "synonyms").startswith("0 ")
    with pytest.raises(CommandError, match=r"none\.csv"):
        call_command("search", "synonyms", "none.csv")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("წყლის", "answered by every word:"),
        ("წყლის გატანა", "answered by every word, then most of the words:"),
        ("წყალი ზღარბი", "answered by most of the words:"),
        ("წყალი გატანა მიწოდება ზღარბი", "answered by any of the words:"),
        ("მიწუდება", "one edit away"),
        ("რეზერვუარი", "or instead: წყლ"),
        ("და წყალი", "optional word: და"),
        ("???", "no words to search for"),
    ],
)
def test_explain(corpus: Corpus, index_url: str, capsys, query: str, expected: str) -> None:
    from search.models import SynonymSet

    SynonymSet.objects.create(concept="water", ka_terms="წყალი\nრეზერვუარი")
    corpus.add(make_document("1", slug="water", title_ka="წყლის გატანა და მიწოდება"))
    call_command("search", "rebuild")
    printed = run(capsys, "explain", query, "--municipality", "kareli")
    assert expected in printed
    assert query == "???" or "service:water" in printed
