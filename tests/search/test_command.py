"""`manage.py search …`: what it prints and how it fails."""

import pytest
from django.core.management import CommandError, call_command

from search.models import SynonymSet
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
    [first] = run(capsys, "synonyms").splitlines()
    number = int(first.split()[0])
    assert number > 50
    assert first == f"{number} synonym sets added."
    assert run(capsys, "synonyms").splitlines() == [
        "0 synonym sets added.",
        f"{number} left as they are.",
    ]


def test_synonyms_of_a_file_that_has_changed(capsys, tmp_path) -> None:
    path = tmp_path / "sets.csv"
    path.write_text("concept,ka_terms,en_terms\na,ა|ბ,\nb,გ|დ,\nd,ი|კ,\ne,ლ|მ,\n")
    run(capsys, "synonyms", str(path))
    edited = SynonymSet.objects.get(concept="b")
    edited.ka_terms = "გ\nჟ"
    edited.save()
    SynonymSet.objects.get(concept="e").delete()
    path.write_text("concept,ka_terms,en_terms\na,ა|ბ|ვ,\nb,გ|დ,x|y\nc,ე|ზ,\nd,ი|კ,\ne,ლ|მ,\n")
    assert run(capsys, "synonyms", str(path)).splitlines() == [
        "1 synonym sets added: c.",
        "1 brought up to the file: a.",
        "1 changed by editors, given what is new in the file: b (x, y).",
        "1 changed by editors, still without terms of the file: b (დ).",
        "1 deleted by editors, not brought back: e.",
        "1 left as they are.",
    ]


def test_a_file_of_synonyms_that_is_not_there(capsys) -> None:
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
    SynonymSet.objects.create(concept="water", ka_terms="წყალი\nრეზერვუარი")
    corpus.add(make_document("1", slug="water", title_ka="წყლის გატანა და მიწოდება"))
    call_command("search", "rebuild")
    printed = run(capsys, "explain", query, "--municipality", "kareli")
    assert expected in printed
    assert query == "???" or "service:water" in printed
