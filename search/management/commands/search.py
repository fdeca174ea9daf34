"""`manage.py search status|rebuild|drain|synonyms|explain|evaluate`."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search import evaluation, explanation
from search.actions import LoadedSynonyms, load_synonym_sets
from search.engines import EngineUnavailableError, get_engine
from search.outbox import drain, pending
from search.rebuild import rebuild
from search.synonym_file import SynonymFileError
from search.word_lists import SYNONYMS


class Command(BaseCommand):
    """Looks after the search index."""

    help = "Shows, rebuilds, updates and explains the search index, and measures its answers."

    def add_arguments(self, parser: CommandParser) -> None:
        """One subcommand for each job."""
        jobs = parser.add_subparsers(dest="job", required=True)
        jobs.add_parser("status", help="engine, index, documents, changes waiting")
        jobs.add_parser("rebuild", help="build a new index and switch to it; searches go on")
        jobs.add_parser("drain", help="bring the recorded changes to the index")
        synonyms = jobs.add_parser(
            "synonyms", help="bring the synonym sets up to a CSV file; what editors changed stays"
        )
        synonyms.add_argument("file", nargs="?", default=str(SYNONYMS))
        explain = jobs.add_parser("explain", help="how a query is understood and why hits rank so")
        explain.add_argument("query")
        explain.add_argument("--municipality", default=None)
        explain.add_argument("--language", default="ka", choices=["ka", "en"])
        evaluate = jobs.add_parser("evaluate", help="score a file of judged queries")
        evaluate.add_argument("file")
        evaluate.add_argument("--floor", type=float, default=0.0, help="least nDCG@10 to pass")
        evaluate.add_argument("--worst", type=int, default=0, help="show so many worst queries")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do the job, and say in one line why it cannot be done."""
        try:
            getattr(self, options["job"])(options)
        except (EngineUnavailableError, SynonymFileError, evaluation.JudgementError) as error:
            raise CommandError(str(error)) from error

    def status(self, options: dict[str, Any]) -> None:
        """Print engine, index, number of documents and of waiting changes."""
        status = get_engine().status()
        self.stdout.write(f"engine     {status.engine}")
        self.stdout.write(f"index      {status.index}")
        self.stdout.write(f"documents  {status.documents}")
        self.stdout.write(f"waiting    {pending(index=status.index).count()}")
        self.stdout.write(f"detail     {status.detail}")

    def rebuild(self, options: dict[str, Any]) -> None:
        """Build the index, printing every thousand documents."""
        number = rebuild(progress=lambda so_far: self.stdout.write(f"{so_far} documents"))
        self.stdout.write(self.style.SUCCESS(f"The search index holds {number} documents."))

    def drain(self, options: dict[str, Any]) -> None:
        """Apply recorded changes."""
        drained = drain()
        self.stdout.write(f"{drained.changes} changes applied, {drained.failed} failed.")

    def synonyms(self, options: dict[str, Any]) -> None:
        """Bring the synonym sets up to a file, and say what became of them."""
        self.stdout.write("\n".join(_outcome(load_synonym_sets(path=Path(options["file"])))))

    def explain(self, options: dict[str, Any]) -> None:
        """Print readings, the plan that answered and the hits with their points."""
        lines = explanation.explain(
            query=options["query"],
            language=options["language"],
            municipality=options["municipality"],
        )
        self.stdout.write("\n".join(lines))

    def evaluate(self, options: dict[str, Any]) -> None:
        """Print the measures for each class of queries; fail below the floor."""
        report = evaluation.evaluate(evaluation.read_judgements(options["file"]))
        self.stdout.write("\n".join(report.lines(worst=options["worst"])))
        if report.total.ndcg < options["floor"]:
            raise CommandError(f"nDCG@10 {report.total.ndcg:.3f} is below {options['floor']:.3f}.")


def _outcome(loaded: LoadedSynonyms) -> list[str]:
    named = {
        "brought up to the file": loaded.updated,
        "changed by editors, given what is new in the file": _with_terms(loaded.extended),
        "changed by editors, still without terms of the file": _with_terms(loaded.lacking),
        "deleted by editors, not brought back": loaded.deleted,
    }
    lines = [f"{len(sets)} {what}: {', '.join(sets)}." for what, sets in named.items() if sets]
    left = [f"{len(loaded.left)} left as they are."] if loaded.left else []
    # The first time all are new, which is no news of any.
    names = f": {', '.join(loaded.added)}" if loaded.added and (lines or left) else ""
    return [f"{len(loaded.added)} synonym sets added{names}.", *lines, *left]


def _with_terms(sets: dict[str, list[str]]) -> list[str]:
    return [f"{concept} ({', '.join(terms)})" for concept, terms in sets.items()]
