"""Measure the Georgian stemmer on files of `lemma<TAB>form` rows: `python -m benchmarks.stemming FILE…`.

Prints recall, colliding lemmas and words per second of CPU time; `--errors` lists what went wrong.
"""

import argparse
import hashlib
import time
from collections import defaultdict
from pathlib import Path

from search.analysis.georgian import stem

Rows = list[tuple[str, str]]


def read_rows(path: Path) -> Rows:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(lemma, form) for lemma, _, form in (line.partition("\t") for line in lines) if form]


def missed_forms(rows: Rows) -> Rows:
    """The inflected forms whose key differs from their lemma's."""
    return [(lemma, form) for lemma, form in rows if form != lemma and stem(form) != stem(lemma)]


def colliding_groups(rows: Rows) -> list[list[str]]:
    """Groups of different lemmas that share one key."""
    by_key: dict[str, set[str]] = defaultdict(set)
    for lemma, _form in rows:
        by_key[stem(lemma)].add(lemma)
    return [sorted(group) for group in by_key.values() if len(group) > 1]


def fold_of(lemma: str, folds: int) -> int:
    """A stable pseudo-random part for a lemma, so that runs can be compared."""
    return hashlib.md5(lemma.encode(), usedforsecurity=False).digest()[0] % folds


def words_per_second(rows: Rows) -> float:
    words = [form for _lemma, form in rows]
    started = time.process_time()
    for word in words:
        stem(word)
    return len(words) / (time.process_time() - started)


def describe(name: str, rows: Rows) -> str:
    inflected = sum(form != lemma for lemma, form in rows) or 1
    lemmas = {lemma for lemma, _form in rows}
    colliding = sum(len(group) for group in colliding_groups(rows))
    recall = 1 - len(missed_forms(rows)) / inflected
    share = colliding / (len(lemmas) or 1)
    return f"{name}: recall {recall:.2%}, colliding lemmas {share:.2%} of {len(lemmas)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument(
        "--folds", type=int, default=1, help="also score this many parts of the lemmas"
    )
    parser.add_argument(
        "--errors", action="store_true", help="list missed forms and colliding lemmas"
    )
    options = parser.parse_args()
    for path in options.files:
        rows = read_rows(path)
        print(describe(path.name, rows), f"{words_per_second(rows):,.0f} words/s", sep=", ")
        for fold in range(options.folds if options.folds > 1 else 0):
            part = [row for row in rows if fold_of(row[0], options.folds) == fold]
            print(describe(f"  part {fold + 1}", part))
        if options.errors:
            print(
                *(
                    f"  missed\t{lemma}\t{form}\t{stem(lemma)} | {stem(form)}"
                    for lemma, form in missed_forms(rows)
                ),
                sep="\n",
            )
            print(*("  collide\t" + " ".join(group) for group in colliding_groups(rows)), sep="\n")


if __name__ == "__main__":
    main()
