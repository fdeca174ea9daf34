"""The document side: mixed Georgian and English text to terms."""

from search.analysis import english, georgian
from search.analysis.latin_input import georgian_spelling
from search.analysis.romanisation import fold_georgian
from search.analysis.terms import Term
from search.analysis.tokens import Token, tokens


def _term(token: Token, position: int) -> Term:
    text = token.text
    key = folded = text
    if token.script == "georgian":
        key = georgian.stem(text)
        folded = fold_georgian(key)
    elif token.script == "latin":
        key = english.stem(text)
        folded = fold_georgian(georgian.stem(georgian_spelling(text)))
    return Term(position, token.start, token.end, text, key, folded)


def analyse(text: str) -> list[Term]:
    """The terms of a text in order; parts of a compound follow each other in position."""
    found: list[Term] = []
    position = 0
    for token in tokens(text):
        found.append(_term(token, position))
        position += 0 if token.parts else 1
    return found
