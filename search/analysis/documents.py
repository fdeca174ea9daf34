"""The document side: mixed Georgian and English text to terms."""

from functools import lru_cache

from search.analysis import english, georgian
from search.analysis.latin_input import georgian_spelling
from search.analysis.romanisation import fold_georgian
from search.analysis.terms import Term
from search.analysis.tokens import Script, is_plain, tokens

Keys = tuple[str, str]  # key and folded key


@lru_cache(maxsize=20_000)  # about 5 MB; the forms of a word share the strings, too
def _folded(key: str) -> Keys:
    return key, fold_georgian(key)


def georgian_keys(word: str) -> Keys:
    """Key and folded key of a lower-case Georgian word."""
    return _folded(georgian.stem(word))


def _keys(text: str, script: Script) -> Keys:
    if script == "georgian":
        return georgian_keys(text)
    if script == "latin":
        return english.stem(text), fold_georgian(georgian.stem(georgian_spelling(text)))
    return text, text


def analyse(text: str) -> list[Term]:
    """The terms of a text in order; parts of a compound follow each other in position."""
    if is_plain(text):
        return [Term(0, 0, len(text), text, *georgian_keys(text))]
    found: list[Term] = []
    position = 0
    for token in tokens(text):
        keys = _keys(token.text, token.script)
        found.append(Term(position, token.start, token.end, token.text, *keys))
        position += 0 if token.parts else 1
    return found
