"""Names of places as they stand in a sentence: Georgian puts "in" at the end of the name."""


def in_place(name: str, *, language: str) -> str:
    """„ქარელში“ of „ქარელი“; other languages have a word before the name, so it stays as it is.

    A final „ი“ is the ending of the nominative and gives way; every other vowel belongs to the
    stem. Holds for the one-word names of all municipalities.
    """
    if language != "ka":
        return name
    return f"{name.removesuffix('ი')}ში"
