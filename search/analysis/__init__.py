"""Text to search terms, in pure Python: Georgian and English, any keyboard, any spelling."""

from search.analysis.documents import analyse
from search.analysis.queries import interpret
from search.analysis.terms import Interpretation, Reading, Term

__all__ = ["Interpretation", "Reading", "Term", "analyse", "interpret"]
