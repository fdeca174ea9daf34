"""Writes of the vocabulary and of the topics that analysts give to queries."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from search.analysis import interpret
from search.models import QueryTopic, ShippedSet, SynonymSet
from search.synonym_file import read_sets
from search.word_lists import SYNONYMS


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedSynonyms:
    """What became of the sets of a file, by concept.

    `extended` and `lacking` are of sets that editors changed: the terms they were given, and the
    terms of the file that they do without.
    """

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    extended: dict[str, list[str]] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    lacking: dict[str, list[str]] = field(default_factory=dict)
    deleted: list[str] = field(default_factory=list)


@transaction.atomic
def load_synonym_sets(*, path: Path = SYNONYMS) -> LoadedSynonyms:
    """Bring the stored sets up to a CSV file, and leave standing what editors did to them.

    A set as the file had it last time becomes what the file has now; one that editors changed is
    given the terms that are new in the file; one that they deleted stays away. Use is not touched.
    `ShippedSet` tells them apart: the history of the CMS keeps no terms, nor edits by scripts.

    Raises:
        SynonymFileError: the file is missing or a row is broken; then nothing is loaded.
    """
    sets = read_sets(path)
    shipped = {(row.file, row.concept): row for row in ShippedSet.objects.all()}
    known = {concept for _, concept in shipped}
    stored = {row.concept: row for row in SynonymSet.objects.select_for_update()}
    loaded = LoadedSynonyms()
    for new in sets:
        if row := stored.get(new.concept):
            _bring_up(row, shipped.get((new.file, new.concept)), new, loaded)
        elif new.concept in known:
            loaded.deleted.append(new.concept)
        else:
            _add(new)
            loaded.added.append(new.concept)
    _remember(sets)
    return loaded


def _add(new: ShippedSet) -> None:
    values = {"ka_terms": new.ka_terms, "en_terms": new.en_terms, "note": new.note}
    SynonymSet(concept=new.concept, **values).save()


def _bring_up(
    row: SynonymSet, old: ShippedSet | None, new: ShippedSet, loaded: LoadedSynonyms
) -> None:
    if old and row.by_language() == old.by_language():
        (loaded.updated if _follow(row, old, new) else loaded.left).append(new.concept)
        return
    # Without an old one nobody knows which terms editors took out: none is brought back.
    if old and (added := _extend(row, old, new)):
        loaded.extended[new.concept] = added
    else:
        loaded.left.append(new.concept)
    if lacking := [term for term in new.terms() if term not in row.terms()]:
        loaded.lacking[new.concept] = lacking


def _follow(row: SynonymSet, old: ShippedSet, new: ShippedSet) -> bool:
    note = new.note if row.note == old.note else row.note
    if (row.by_language(), row.note) == (new.by_language(), note):
        return False
    row.ka_terms, row.en_terms, row.note = new.ka_terms, new.en_terms, note
    _save(row)
    return True


def _extend(row: SynonymSet, old: ShippedSet, new: ShippedSet) -> list[str]:
    known = {*row.terms(), *old.terms()}
    georgian, english = ([term for term in of if term not in known] for of in new.by_language())
    if georgian or english:
        kept_georgian, kept_english = row.by_language()
        row.ka_terms = "\n".join([*kept_georgian, *georgian])
        row.en_terms = "\n".join([*kept_english, *english])
        _save(row)
    return [*georgian, *english]


def _save(row: SynonymSet) -> None:
    row.save()
    log(row, "wagtail.edit", content_changed=True)


def _remember(sets: list[ShippedSet]) -> None:
    ShippedSet.objects.bulk_create(
        sets,
        update_conflicts=True,
        unique_fields=["file", "concept"],
        update_fields=["ka_terms", "en_terms", "note"],
    )


@transaction.atomic
def assign_topic(*, by: Any, query: str, topic: str) -> None:
    """Give a query its topic code; an empty code takes it away. The history tells who did."""
    text = interpret(query).text
    if topic:
        _give_topic(by, text, topic)
    else:
        _take_topic(by, text)


def _give_topic(by: Any, query: str, topic: str) -> None:
    row, is_new = QueryTopic.objects.select_for_update().get_or_create(
        query=query, defaults={"topic": topic}
    )
    before = "" if is_new else row.topic
    if before == topic:
        return
    row.topic = topic
    row.save()
    action = "wagtail.create" if is_new else "wagtail.edit"
    log(row, action, user=by, data={"topic": {"old": before, "new": topic}})


def _take_topic(by: Any, query: str) -> None:
    for row in QueryTopic.objects.select_for_update().filter(query=query):
        data = {"topic": {"old": row.topic, "new": ""}}
        log(row, "wagtail.delete", user=by, data=data, deleted=True)
        row.delete()
