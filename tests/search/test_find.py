"""What is found, in which order, and for whom; the same on both engines."""

from datetime import timedelta

import pytest

from tests.search.conftest import NOW, ask, found, make_document

pytestmark = pytest.mark.django_db


def test_inflected_word_finds_the_title(build) -> None:
    build(make_document("1", title_ka="საბავშვო ბაღი"), make_document("2", title_ka="ნაგავი"))
    answer = ask("ბაღში")
    assert [hit.object_id for hit in answer.items] == ["1"]
    assert (answer.count, answer.reason) == (1, "")


def test_exact_before_key_before_folded(build) -> None:
    build(
        make_document("folded", title_ka="ქარი აქ"),
        make_document("key", title_ka="კარის აქ"),
        make_document("exact", title_ka="კარი აქ"),
    )
    assert found("კარი") == ["exact", "key", "folded"]


def test_title_before_keywords_before_body(build) -> None:
    build(
        make_document("body", body_ka="წყალი"),
        make_document("keywords", keywords_ka="წყალი"),
        make_document("title", title_ka="წყალი სახლში"),
    )
    assert found("წყალი") == ["title", "keywords", "body"]


def test_own_before_national(build) -> None:
    build(
        make_document("national", title_ka="წყალი აქ"),
        make_document("own", title_ka="წყალი აქ", municipality="kareli"),
    )
    assert found("წყალი") == ["own", "national"]


def test_services_before_news_with_the_same_text(build) -> None:
    build(
        make_document(
            "n", kind="news", title_ka="წყალი აქ", published_at=NOW, municipality="kareli"
        ),
        make_document("s", title_ka="წყალი აქ"),
    )
    assert found("წყალი") == ["s", "n"]


def test_fresh_news_before_old_even_when_inflected(build) -> None:
    build(
        make_document("old", kind="news", title_ka="წყალი აქ", published_at=NOW - timedelta(800)),
        make_document("new", kind="news", title_ka="წყლის ამბავი", published_at=NOW - timedelta(1)),
    )
    assert found("წყალი") == ["new", "old"]


def test_scope_of_a_municipality(build) -> None:
    build(
        make_document("national", title_ka="წყალი"),
        make_document("own", title_ka="წყალი", municipality="kareli"),
        make_document("foreign", title_ka="წყალი", municipality="khobi"),
    )
    assert set(found("წყალი")) == {"national", "own"}
    assert set(found("წყალი", whole_country=True)) == {"national", "own", "foreign"}
    assert set(found("წყალი", municipality=None)) == {"national", "own", "foreign"}


def test_local_variant_replaces_the_national_document_there_only(build) -> None:
    build(
        make_document("national", title_ka="წყალი"),
        make_document("local", title_ka="წყალი", municipality="kareli", variant_of="national"),
    )
    assert found("წყალი") == ["local"]
    assert found("წყალი", municipality="khobi") == ["national"]
    assert found("წყალი", whole_country=True) == ["national"]


def test_variant_not_yet_in_force_replaces_nothing(build) -> None:
    build(
        make_document("national", title_ka="წყალი"),
        make_document(
            "local",
            title_ka="წყალი",
            municipality="kareli",
            variant_of="national",
            visible_from=NOW + timedelta(days=1),
        ),
    )
    assert found("წყალი") == ["national"]
    assert found("წყალი", moment=NOW + timedelta(days=2)) == ["local"]


def test_window_of_publication(build) -> None:
    build(
        make_document("over", title_ka="წყალი", visible_until=NOW),
        make_document("running", title_ka="წყალი", visible_until=NOW + timedelta(seconds=1)),
        make_document("later", title_ka="წყალი", visible_from=NOW + timedelta(seconds=1)),
        make_document("begun", title_ka="წყალი", visible_from=NOW),
    )
    assert set(found("წყალი")) == {"running", "begun"}


def test_filters_and_facets(build) -> None:
    build(
        make_document("s", title_ka="წყალი", topics=("water",)),
        make_document("n", kind="news", title_ka="წყალი", topics=("water", "roads")),
        make_document("p", kind="page", title_ka="წყალი", topics=("roads",)),
    )
    answer = ask("წყალი", kinds=("news",))
    assert [hit.object_id for hit in answer.items] == ["n"]
    assert answer.count == 1
    assert {facet.value: facet.count for facet in answer.facets["kind"]} == {
        "service": 1,
        "news": 1,
        "page": 1,
    }
    assert set(found("წყალი", topics=("roads",))) == {"n", "p"}


def test_every_word_first_then_most_words(build) -> None:
    build(
        make_document("one", title_ka="ბავშვის ისტორია"),
        make_document("both", body_ka="ბავშვის რეგისტრაცია აქ ხდება"),
    )
    answer = ask("ბავშვის რეგისტრაცია")
    assert [hit.object_id for hit in answer.items] == ["both", "one"]
    assert answer.all_words


def test_some_word_is_enough_when_no_document_has_all(build) -> None:
    build(make_document("1", title_ka="წყლის მიწოდება"))
    answer = ask("წყალი ვარსკვლავი")
    assert [hit.object_id for hit in answer.items] == ["1"]
    assert not answer.all_words


def test_a_short_list_is_filled_with_documents_that_hold_any_of_the_words(build) -> None:
    build(
        make_document("two", title_ka="ბაღის შეღებვა"),
        make_document("one", title_ka="ბაღის ეზო"),
        make_document("none", title_ka="ნაგავი"),
    )
    assert found("ბაღის შეღებვა ზღარბთან") == ["two", "one"]


def test_a_list_that_is_long_enough_is_left_as_it_is(build) -> None:
    two = [make_document(str(n), title_ka="ბაღის შეღებვა") for n in range(5)]
    build(*two, make_document("one", title_ka="ბაღის ეზო"))
    assert "one" not in found("ბაღის შეღებვა ზღარბთან")


def test_unknown_words_do_not_count_among_those_that_are_missing(build) -> None:
    build(make_document("1", title_ka="აბრის განთავსება"))
    assert found("აბრის დაკიდება მაღაზიაზე ზღარბთან") == ["1"]
    assert found("დაკიდება მაღაზიაზე ზღარბთან") == []


def test_function_words_are_not_required(build) -> None:
    build(make_document("1", title_ka="წყლის მიწოდება"))
    assert ask("რატომ არ არის წყალი").all_words


def test_pages_follow_each_other(build) -> None:
    build(*(make_document(str(n), title_ka="წყალი", body_ka="ტექსტი") for n in range(60)))
    whole = found("წყალი", limit=60)
    assert len(set(whole)) == 60
    assert [*found("წყალი", limit=25), *found("წყალი", limit=35, offset=25)] == whole


def test_many_equals_are_paged_in_their_exact_order(build) -> None:
    build(
        *(
            make_document(str(n), kind="news", title_ka="წყალი აქ", published_at=NOW)
            for n in range(400)
        )
    )
    pages = [
        one for offset in range(0, 400, 100) for one in found("წყალი", limit=100, offset=offset)
    ]
    assert len(set(pages)) == 400
    assert found("წყალი", limit=5, offset=98) == pages[98:103]


def test_latin_typing_and_wrong_keyboard(build) -> None:
    build(make_document("1", title_ka="საბავშვო ბაღი"), make_document("2", title_ka="ნაგავი"))
    for query in ("bagshi", "sabavshvo bagi", ",fqib"):
        assert found(query) == ["1"], query


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("ა" * 10_000, "too_long"),
        ("\x00\x01\x02", "no_words"),
        ("???", "no_words"),
        ("ზღარბი", "nothing_found"),
        ("\x00წყალი\x07", ""),
        ('" OR * (', ""),
    ],
)
def test_bad_input_has_an_answer(build, query: str, reason: str) -> None:
    build(make_document("1", title_ka="წყალი or"))
    assert ask(query).reason == reason


def test_english_is_shown_when_it_exists(build) -> None:
    build(
        make_document("1", title_ka="წყალი", title_en="Water", languages=("ka", "en")),
        make_document("2", title_ka="წყლის გათიშვა", title_en="Water cut"),
    )
    hits = ask("water", language="en").items
    assert [(hit.title, hit.language) for hit in hits] == [("Water", "en"), ("წყლის გათიშვა", "ka")]


def test_unusable_limits_are_brought_within_reason(build) -> None:
    build(make_document("1", title_ka="წყალი"))
    assert found("წყალი", limit=-3) == []
    assert found("წყალი", offset=-3) == ["1"]


def test_an_understanding_that_found_nothing_is_not_widened(build) -> None:
    build(
        make_document("1", title_ka="ბიბლიოთეკა"),
        make_document("2", title_ka="ბ კლასის შენობა"),
    )
    assert found(",b,kbjstrf") == ["1"]


def test_what_it_is_about_counts_more_than_that_help_is_wanted(build) -> None:
    build(
        make_document("aid", title_ka="ერთჯერადი დახმარება"),
        make_document("wood", body_ka="შეშის გაცემა"),
        make_document("both", title_ka="შეშით უზრუნველყოფა", body_ka="დახმარება ოჯახს"),
    )
    assert found("შეშით დახმარება") == ["both", "aid", "wood"]


def test_the_name_of_a_place_finds_what_belongs_there(build) -> None:
    build(
        make_document("there", kind="news", municipality="khobi", title_ka="ბაღი გაიხსნა"),
        make_document("other", kind="news", municipality="gori", title_ka="ბაღი გაიხსნა"),
        make_document("nation", kind="news", title_ka="სხვა"),
    )
    for query in ("ბაღი ხობში", "bagi xobi", "ბაღი Khobi"):
        assert found(query, municipality=None) == ["there", "other"], query


def test_on_its_own_site_the_name_goes_without_saying(build) -> None:
    build(
        make_document("nation", title_ka="მშენებლობის ნებართვა"),
        make_document("own", municipality="kareli", kind="news", title_ka="ახალი ამბავი"),
    )
    assert found("მშენებლობის ნებართვა ქარელში", municipality="kareli") == ["nation"]
    assert found("ქარელი", municipality="kareli") == ["own"]


def test_the_end_of_a_very_long_text_is_found_and_shown(build) -> None:
    """A text that was pasted from a whole law: hundreds of thousands of letters."""
    text = "\n".join(f"მუხლი {number}. საერთო დებულებები" for number in range(9_000))
    build(make_document("1", kind="page", body_ka=f"{text}\nბოლო მუხლში ზღარბის დაცვა"))
    (hit,) = ask("ზღარბი").items
    assert "<mark>ზღარბის</mark>" in hit.snippet_html
