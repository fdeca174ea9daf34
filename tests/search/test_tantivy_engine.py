"""The embedded engine by itself: folder, readers, one writer at a time, damage."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from search import rebuild as rebuilding
from search.engines import EngineUnavailableError, IndexUnusableError, Wanted, fill, get_engine
from search.engines.tantivy import reader as reading
from search.engines.tantivy import writer as writing
from search.engines.tantivy.compiler import Compiler
from search.engines.tantivy.engine import TantivyEngine
from search.engines.tantivy.failures import translated
from search.engines.tantivy.schema import build_schema
from search.find import search
from search.plan import Match, Plan, Slot, Spelling
from search.rebuild import rebuild
from search.request import SearchRequest
from search.terms import index_entry
from tests.search.conftest import NOW, Corpus, make_document

ROOT = Path(__file__).parents[2]


def ask(query: str = "წყალი"):
    request = SearchRequest(query=query, language="ka", municipality=None, moment=NOW)
    return search(request)


def write(engine: TantivyEngine, *numbers: int) -> None:
    with engine.writer() as writer:
        fill(writer, (index_entry(make_document(str(n), title_ka="წყალი")) for n in numbers))
        writer.commit()


@pytest.fixture
def engine(tmp_path: Path, settings) -> TantivyEngine:
    settings.SEARCH_URL = f"tantivy://{tmp_path}/index"
    made = get_engine()
    with made.replacement():
        pass
    return made


def test_an_open_reader_sees_the_commit_of_another(engine: TantivyEngine) -> None:
    other = TantivyEngine(engine.folder.root)
    assert other.status().documents == 0
    write(engine, 1, 2)
    assert other.status().documents == 2


def test_a_document_is_replaced_not_added(engine: TantivyEngine) -> None:
    write(engine, 1)
    write(engine, 1)
    assert engine.status().documents == 1


def test_a_rebuild_takes_over_in_open_readers_and_keeps_one_forerunner(engine) -> None:
    other = TantivyEngine(engine.folder.root)
    first = other.current()
    for _ in range(3):
        with engine.replacement() as writer:
            writer.put(index_entry(make_document()))
    assert other.status().documents == 1
    assert other.current() != first
    folders = [path for path in engine.folder.root.iterdir() if path.is_dir()]
    assert len(folders) == 2


def test_a_failed_rebuild_leaves_the_index_as_it_was(engine: TantivyEngine) -> None:
    write(engine, 1)
    before = engine.current()
    with pytest.raises(ZeroDivisionError), engine.replacement():
        raise ZeroDivisionError
    assert engine.current() == before
    assert [path.name for path in engine.folder.root.iterdir() if path.is_dir()] == [before]


def test_a_second_rebuild_waits_for_none(engine: TantivyEngine) -> None:
    with (
        engine.replacement(),
        pytest.raises(EngineUnavailableError, match="being rebuilt"),
        TantivyEngine(engine.folder.root).replacement(),
    ):
        pass


def test_a_busy_writer_is_waited_for_and_then_given_up(engine, monkeypatch) -> None:
    monkeypatch.setattr(writing, "_PATIENCE", 0.05)
    with engine.writer(), pytest.raises(EngineUnavailableError), engine.writer():
        pass
    write(engine, 1)


def test_a_writer_killed_in_the_middle_leaves_lock_and_index_usable(engine) -> None:
    write(engine, 1)
    script = f"""
        import os, signal
        from pathlib import Path
        import tantivy
        index = tantivy.Index.open({str(engine.folder.path(engine.current()))!r})
        writer = index.writer(15_000_000, 1)
        writer.delete_documents_by_term("uid", "service:1")
        os.kill(os.getpid(), signal.SIGKILL)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], cwd=ROOT, check=False)
    assert done.returncode == -9
    write(engine, 2)
    assert engine.status().documents == 2


@pytest.mark.django_db
@pytest.mark.parametrize("damage", ["folder", "meta", "garbage", "parts", "layout", "pointer"])
def test_an_unusable_index_answers_in_words_and_is_rebuilt(
    corpus: Corpus,
    engine: TantivyEngine,
    damage: str,
    monkeypatch,
    django_capture_on_commit_callbacks,
) -> None:
    corpus.add(make_document("1", title_ka="წყალი"))
    rebuild()
    harm(get_engine().folder, damage)
    fresh = TantivyEngine(get_engine().folder.root)
    monkeypatch.setattr("search.find.get_engine", lambda: fresh)
    monkeypatch.setattr(rebuilding, "_start", rebuilding._repair)
    monkeypatch.setattr(rebuilding.connection, "close", lambda: None)
    with django_capture_on_commit_callbacks(execute=True):
        answer = ask()
    assert (answer.reason, answer.items) == ("unavailable", ())
    assert ask().count == 1


def harm(folder, damage: str) -> None:
    index = folder.path(folder.current())
    if damage == "folder":
        for path in index.iterdir():
            path.unlink()
        index.rmdir()
    elif damage == "meta":
        (index / "meta.json").unlink()
    elif damage == "garbage":
        (index / "meta.json").write_bytes(b"\x00garbage")
    elif damage == "parts":
        for path in index.glob("*.idx"):
            path.unlink()
    elif damage == "layout":
        folder.pointer.write_text("0-1", encoding="ascii")
    else:
        folder.pointer.write_bytes(b"\xff\xfe")


def test_no_index_yet(tmp_path: Path) -> None:
    engine = TantivyEngine(tmp_path / "none")
    with pytest.raises(IndexUnusableError):
        engine.status()
    with pytest.raises(IndexUnusableError), engine.writer():
        pass


@pytest.mark.parametrize("url", ["", "solr://x", "tantivy://relative", "sqlite:///x"])
def test_wrong_search_url_says_what_is_right(settings, url: str) -> None:
    settings.SEARCH_URL = url
    with pytest.raises(ImproperlyConfigured, match="tantivy://"):
        get_engine()


class PanicException(BaseException):
    """What a panic in tantivy looks like."""


@pytest.mark.parametrize("error", [PanicException("damaged"), ValueError("damaged")])
def test_damage_met_while_searching_is_said_in_words(error: BaseException) -> None:
    with (
        pytest.raises(IndexUnusableError, match="cannot be read: damaged"),
        translated("It cannot be read"),
    ):
        raise error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), EngineUnavailableError("busy")])
def test_other_errors_pass(error: BaseException) -> None:
    with pytest.raises(type(error)), translated("It cannot be read"):
        raise error


def test_a_writer_that_cannot_be_opened_is_not_waited_for(engine, monkeypatch) -> None:
    monkeypatch.setattr(writing, "_SMALL_HEAP", 1)
    with pytest.raises(IndexUnusableError, match="memory"), engine.writer():
        pass


@pytest.mark.django_db
@pytest.mark.parametrize("number", [3, 150])
def test_kinds_are_counted_among_few_and_among_many(engine: TantivyEngine, number: int) -> None:
    kinds = ("service", "news", "page")
    with engine.writer() as writer:
        made = (make_document(str(n), kind=kinds[n % 3], title_ka="წყალი") for n in range(number))
        fill(writer, map(index_entry, made))
        writer.commit()
    answer = ask()
    assert answer.count == number
    assert {facet.value: facet.count for facet in answer.facets["kind"]} == dict.fromkeys(
        kinds, number // 3
    )


def test_a_word_of_the_last_commit_is_known(engine: TantivyEngine, monkeypatch) -> None:
    monkeypatch.setattr(reading, "_REMEMBERED", 1)
    words = (Spelling(Match("title_exact", (word,), 1)) for word in ("წყალი", "გზა"))
    slot = Slot((tuple(words),))
    assert not engine.knows(slot)
    write(engine, 1)
    assert engine.knows(slot)


@pytest.mark.django_db
def test_a_clause_about_unknown_words_is_left_out(engine: TantivyEngine) -> None:
    write(engine, 1)
    assert ask("წყალი ზღარბი").count == 1  # one word of two
    assert ask("ზღარბი").count == 0


def compiled(engine: TantivyEngine, *titles: str) -> list[tuple[str, int]]:
    """The fields looked into for „კარი“ among these titles, and what each earns."""
    with engine.replacement() as writer:
        documents = [make_document(str(n), title_ka=title) for n, title in enumerate(titles)]
        fill(writer, map(index_entry, documents))
    more = (Match("all_key", ("კარ",), 2), Match("all_exact", ("კარი",), 3))
    word = Spelling(Match("all_folded", ("kar",), 1), more)
    telling = Compiler(build_schema(), engine._reader.view())._telling(word)
    return [(match.field, match.points) for match in telling]


def test_a_form_that_finds_just_what_a_looser_one_finds_is_not_looked_for_again(engine) -> None:
    assert compiled(engine, "კარი") == [("all_folded", 6)]
    assert compiled(engine, "კარი", "კარის") == [("all_folded", 3), ("all_exact", 3)]
    assert compiled(engine, "კარი", "ქარი") == [
        ("all_folded", 1),
        ("all_key", 2),
        ("all_exact", 3),
    ]
    assert compiled(engine, "კარის") == [("all_folded", 3)]


def test_of_too_few_documents_only_the_number_is_told(engine: TantivyEngine) -> None:
    write(engine, 1, 2)
    scope = SearchRequest(query="", language="ka", municipality=None).scope(now=NOW)
    plan = Plan(scope=scope, ways=((Slot(((Spelling(Match("title_key", ("წყლ",), 9)),),)),),))
    few = engine.find(plan, wanted=Wanted(limit=5, at_least=3))
    assert (few.count, few.rows) == (2, ())
    enough = engine.find(plan, wanted=Wanted(limit=5, at_least=2))
    assert (len(enough.rows), enough.kinds) == (2, {"service": 2})
