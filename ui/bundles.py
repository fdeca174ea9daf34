"""Joins the source files of the style sheet and of the script into one response each."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import brotli  # type: ignore[import-untyped]
from django.conf import settings

ROOT = Path(__file__).parent / "static" / "ui"
CSS_FIRST = ("layers", "reset", "tokens", "dyes", "base", "layout")
CSS_LAST = ("utilities", "print")

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,>]) ?")


@dataclass(frozen=True, slots=True)
class Bundle:
    """One response: its bytes plain and compressed, and the hash that names it."""

    body: bytes
    brotli: bytes
    gzip: bytes
    digest: str


def css_files() -> list[Path]:
    """List the style sheet's source files in the order of the layers."""
    folder = ROOT / "css"
    first = [folder / f"{name}.css" for name in CSS_FIRST]
    last = [folder / f"{name}.css" for name in CSS_LAST]
    return [*first, *sorted((folder / "components").glob("*.css")), *last]


def js_files() -> list[Path]:
    """List the script's source files; they do not depend on each other's order."""
    return sorted((ROOT / "js").glob("*.js"))


def stylesheet() -> Bundle:
    """Give the whole style sheet."""
    return _load("css")


def script() -> Bundle:
    """Give the whole script, one module."""
    return _load("js")


def shrink_css(text: str) -> str:
    """Leave out comments and white space. Sources hold no braces or commas inside strings."""
    plain = _SPACE.sub(" ", _COMMENT.sub("", text))
    return _AROUND.sub(r"\1", plain).replace(";}", "}").replace(": ", ":").strip()


def _load(kind: str) -> Bundle:
    files = css_files() if kind == "css" else js_files()
    stamp = max((file.stat().st_mtime_ns for file in files), default=0) if settings.DEBUG else 0
    return _build(kind, stamp)


@lru_cache(maxsize=4)
def _build(kind: str, _stamp: int) -> Bundle:
    files = css_files() if kind == "css" else js_files()
    texts = [file.read_text(encoding="utf-8") for file in files]
    # Braces give every script its own scope inside the one module.
    text = shrink_css("\n".join(texts)) if kind == "css" else "\n".join(f"{{{t}}}" for t in texts)
    body = text.encode()
    digest = hashlib.sha256(body).hexdigest()[:12]
    return Bundle(body, brotli.compress(body), gzip.compress(body, mtime=0), digest)
