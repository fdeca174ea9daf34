"""What a query becomes does not depend on the process that reads it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Words with more synonyms than a query is widened by, in Latin letters, with a slip, and verbs.
PLANS = """
import csv, django
django.setup()
from datetime import UTC, datetime
from search.word_lists import SYNONYMS
from search.analysis import interpret
from search.planner import Planner
from search.request import SearchRequest
from search.synonyms import Vocabulary, synonyms_of
with SYNONYMS.open(encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
sets = [f"{row['ka_terms']}|{row['en_terms']}".split("|") for row in rows]
vocabulary = Vocabulary(others=synonyms_of(sets))
moment = datetime(2026, 11, 21, tzinfo=UTC)
for query in ("market stall permit", "funeral aid", "dakhmareba", "ბავშვი როგორ ჩავწერო ბაღში"):
    request = SearchRequest(query=query, language="ka", municipality="kareli", moment=moment)
    planner = Planner(request=request, scope=request.scope(now=moment), vocabulary=vocabulary)
    print(planner.plan(interpret(query).readings))
"""


def plans(seed: str) -> str:
    settings = {"DJANGO_SETTINGS_MODULE": "portal.settings.test", "PYTHONHASHSEED": seed}
    return subprocess.run(
        [sys.executable, "-c", PLANS],
        cwd=ROOT,
        env={**os.environ, **settings},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def test_every_process_plans_a_query_alike() -> None:
    first = plans("0")
    assert "stand_ins=(Match(" in first
    assert first == plans("3")
