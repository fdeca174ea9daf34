"""`manage.py demo`: in which order it goes, and what it leaves out the second time."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from portal.management.commands import demo

LOADING = (
    "load_topics",
    "load_municipalities",
    "load_services",
    "provision_national_portal",
    "load_variants",
    "load_surveys",
    "load_synthetic_responses",
    "load_accounts",
    "load_synonym_sets",
    "rebuild",
)


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the command would do, in its order, instead of doing it."""
    done: list[str] = []
    for name in LOADING:
        monkeypatch.setattr(demo, name, lambda name=name: done.append(name))
    monkeypatch.setattr(demo, "call_command", lambda name, **_options: done.append(name))
    monkeypatch.setattr(demo, "refuse_taken_port", lambda _port: done.append("port"))
    monkeypatch.setattr(demo, "load_national", lambda **_asked: "kept")
    monkeypatch.setattr(demo, "load_municipality", lambda **_asked: "kept")
    monkeypatch.setattr(demo, "is_index_ready", lambda: True)
    return done


def run(**options: Any) -> str:
    out = StringIO()
    call_command(demo.Command(), stdout=out, **options)
    return out.getvalue()


def test_the_second_time_the_index_is_left_alone(steps: list[str]) -> None:
    said = run()
    assert "search index" not in said
    assert steps == ["migrate", *(name for name in LOADING if name != "rebuild")]


def test_new_content_is_indexed(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "load_municipality", lambda slug, **_: "moved" if slug else "")
    assert "search index … " in run()
    assert steps[-1] == "rebuild"


def test_a_missing_index_is_built(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "is_index_ready", lambda: False)
    run()
    assert steps[-1] == "rebuild"


def test_it_serves_after_loading_and_looks_at_the_port_before(steps: list[str]) -> None:
    run(serve=True)
    assert (steps[0], steps[1], steps[-1]) == ("port", "migrate", "serve")


def test_a_taken_port_is_said_before_anything_is_loaded(
    steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_port: int) -> None:
        raise CommandError("taken")

    monkeypatch.setattr(demo, "refuse_taken_port", refuse)
    with pytest.raises(CommandError, match="taken"):
        run(serve=True)
    assert steps == []
