"""English keys."""

from concurrent.futures import ThreadPoolExecutor

from search.analysis.english import stem


def test_inflected_forms_share_a_key() -> None:
    assert stem("registrations") == stem("registration") == "registr"


def test_threads_do_not_disturb_each_other() -> None:
    words = [f"walking{letter}s" for letter in "bcdfghjklmnpqrtvwxz"]

    with ThreadPoolExecutor(4) as pool:
        keys = list(pool.map(stem, words))

    assert keys == [word.removesuffix("s") for word in words]
