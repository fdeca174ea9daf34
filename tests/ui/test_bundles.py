"""One response each for style and script, complete and named by content."""

import gzip

import brotli
import pytest

from ui import bundles


@pytest.mark.parametrize("make", [bundles.stylesheet, bundles.script])
def test_compressed_forms_hold_the_same_bytes(make: type) -> None:
    bundle = make()
    assert brotli.decompress(bundle.brotli) == bundle.body
    assert gzip.decompress(bundle.gzip) == bundle.body


def test_every_source_file_is_in_the_bundle() -> None:
    folder = bundles.ROOT / "css"
    assert sorted(bundles.css_files()) == sorted(folder.rglob("*.css"))
    assert len(bundles.js_files()) == len(list((bundles.ROOT / "js").glob("*.js")))


def test_shrinking_leaves_the_meaning() -> None:
    source = "/* why */\n.a > .b ,\n.c { margin: 1px  2px; width: calc(1px + 2px); }\n"
    assert bundles.shrink_css(source) == ".a>.b,.c{margin:1px 2px;width:calc(1px + 2px)}"


def test_a_descendant_with_a_pseudo_class_keeps_its_space() -> None:
    assert bundles.shrink_css(".a :hover { color: red }") == ".a :hover{color:red}"


def test_scripts_do_not_share_names() -> None:
    text = bundles.script().body.decode()
    assert text.startswith("{")
    assert text.endswith("}")


def test_a_changed_file_is_noticed_in_development(settings: object) -> None:
    settings.DEBUG = True  # type: ignore[attr-defined]
    before = bundles.stylesheet().digest
    assert before == bundles.stylesheet().digest
