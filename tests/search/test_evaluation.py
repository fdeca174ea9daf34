"""Judged queries: how they are read and what the measures say."""

import pytest
from django.core.management import CommandError, call_command

from search.evaluation import JudgementError, evaluate, read_judgements
from search.rebuild import rebuild
from tests.search.conftest import Corpus, make_document

HEADER = "query,language,municipality,class,expected\n"


def write(tmp_path, rows: str, header: str = HEADER) -> str:
    path = tmp_path / "judged.csv"
    path.write_text(header + rows, encoding="utf-8")
    return str(path)


@pytest.fixture
def documents(corpus: Corpus, index_url: str, db: None) -> None:
    corpus.add(
        make_document("1", slug="best", title_ka="წყალი"),
        make_document("2", slug="good", title_ka="წყლის გათიშვა"),
        make_document("3", slug="other", title_ka="გზა"),
    )
    rebuild()


@pytest.mark.usefixtures("documents")
def test_perfect_reversed_and_empty_answers(tmp_path) -> None:
    path = write(
        tmp_path,
        "წყალი,ka,,inflected,service:best=3 service:good=1\n"
        "წყალი,,kareli,inflected,service:best=1 service:good=3\n"
        "ზღარბი,ka,,typo,service:best=3\n",
    )
    report = evaluate(read_judgements(path))
    perfect, reverse, empty = report.total.scores
    assert (perfect.ndcg, perfect.reciprocal_rank, perfect.success) == (1.0, 1.0, True)
    assert reverse.ndcg == pytest.approx((1 + 7 / 1.58496) / (7 + 1 / 1.58496), abs=1e-4)
    assert (empty.ndcg, empty.reciprocal_rank, empty.success, empty.empty) == (0, 0, False, True)
    lines = list(report.lines(worst=1))
    assert [line.split()[0] for line in lines[:4]] == ["class", "inflected", "typo", "all"]
    assert "found nothing" in lines[-1]


@pytest.mark.parametrize(
    ("header", "rows", "message"),
    [
        ("query,language\n", "", "no column class, expected, municipality"),
        (HEADER, "წყალი,ka,,x,service:a=3\nწყალი,ka,,x,service=3\n", "line 3, column expected"),
        (HEADER, "წყალი,ka,,x,service:a=9\n", "line 2"),
        (HEADER, "წყალი,ka,,x,service:a=0\n", "no document is worth finding"),
        (HEADER, "წყალი,ka,,x,\n", "no document is worth finding"),
    ],
)
def test_broken_files_are_named(tmp_path, header: str, rows: str, message: str) -> None:
    with pytest.raises(JudgementError, match=message):
        read_judgements(write(tmp_path, rows, header))


def test_missing_file() -> None:
    with pytest.raises(JudgementError, match=r"none\.csv"):
        read_judgements("none.csv")


@pytest.mark.usefixtures("documents")
def test_the_command_fails_below_its_floor(tmp_path, capsys) -> None:
    path = write(tmp_path, "წყალი,ka,,inflected,service:good=3\n")
    call_command("search", "evaluate", path, "--floor", "0.5")
    with pytest.raises(CommandError, match="below"):
        call_command("search", "evaluate", path, "--floor", "0.99")
    assert "inflected" in capsys.readouterr().out


def test_the_same_slug_in_two_municipalities_counts_once(
    tmp_path, corpus: Corpus, index_url: str, db: None
) -> None:
    for place in ("kareli", "khobi"):
        corpus.add(make_document(place, slug="contact", title_ka="კონტაქტი", municipality=place))
    rebuild()
    path = write(tmp_path, "კონტაქტი,ka,,inflected,service:contact=3\n")
    assert evaluate(read_judgements(path)).total.ndcg == 1.0
