"""Generated documents and queries for the search benchmark: Georgian-like, the same every time."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from search.document import SearchDocument

NOW = datetime(2026, 11, 21, tzinfo=UTC)
_REAL = (
    "წყალი ბაღი სკოლა გზა ნებართვა დახმარება განცხადება მოქალაქე რეგისტრაცია ნარჩენი მიწა ქონება "
    "გადასახადი სოფელი კრება ბიუჯეტი მშენებლობა ტრანსპორტი განათება საბუთი შეღავათი კონკურსი"
)
_ONSETS = "ბ გ დ ვ ზ თ კ ლ მ ნ პ რ ს ტ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ მთ სხ ტყ წყ ბრ გრ კრ პრ".split()  # noqa: SIM905
_VOWELS = "აეიოუ"
_ENDINGS = ("ი", "ის", "ს", "ში", "ზე", "თან", "იდან", "ისთვის", "ები", "ების", "ებს", "ებში", "მა", "ად")  # fmt: skip
_STEMS, _TITLE, _BODY, _KEYWORDS = 12_000, 5, 64, 4
_KINDS = ["news"] * 60 + ["activity"] * 15 + ["page"] * 10 + ["service"] * 10 + ["centre"] * 5
_PLACES = [None, *(f"municipality-{number}" for number in range(64))]


class Corpus:
    """Words by Zipf's law over generated stems, in random inflected forms."""

    def __init__(self) -> None:
        """Draw the stems; queries and documents then draw from the same ones."""
        self.draw = random.Random(1)
        real = [word.removesuffix("ი") for word in _REAL.split()]
        made = ["".join(self._syllables()) for _ in range(_STEMS)]
        self.stems = list(dict.fromkeys(real + made))
        weights = (1 / (rank + 20) for rank in range(len(self.stems)))
        self._cumulative: list[float] = []
        for weight in weights:
            self._cumulative.append(weight + (self._cumulative[-1] if self._cumulative else 0.0))
        self.draw.seed(2)

    def _syllables(self) -> Iterator[str]:
        for _ in range(self.draw.choice((2, 2, 3, 3, 4))):
            yield self.draw.choice(_ONSETS) + self.draw.choice(_VOWELS)
        yield self.draw.choice(_ONSETS)

    def words(self, number: int) -> list[str]:
        """Inflected words."""
        stems = self.draw.choices(self.stems, cum_weights=self._cumulative, k=number)
        return [stem + self.draw.choice(_ENDINGS) for stem in stems]

    def documents(self, number: int) -> Iterator[SearchDocument]:
        """Documents of every kind, one after the other."""
        for each in range(number):
            words = self.words(_TITLE + _BODY + _KEYWORDS)
            kind = self.draw.choice(_KINDS)
            ends = NOW + timedelta(days=self.draw.randint(-30, 30))
            yield SearchDocument(
                kind=kind,
                object_id=str(each),
                slug=f"document-{each}",
                municipality=self.draw.choice(_PLACES),
                languages=("ka",),
                title_ka=" ".join(words[:_TITLE]),
                body_ka=" ".join(words[_TITLE:-_KEYWORDS]),
                keywords_ka="\n".join(words[-_KEYWORDS:]),
                topics=(f"topic-{self.draw.randrange(33)}",),
                path=f"/{kind}/document-{each}/",
                published_at=NOW - timedelta(days=self.draw.randrange(1500))
                if kind == "news"
                else None,
                visible_until=ends if kind == "activity" else None,
            )

    def queries(self, number: int) -> dict[str, list[str]]:
        """Queries of each class, as residents type them."""
        self.draw.seed(3)
        typed = [self.words(3) for _ in range(number)]
        long = [word for word in self.words(number * 20) if len(word) >= 9][:number]
        return {
            "one word": [words[0] for words in typed],
            "three words": [" ".join(words) for words in typed],
            "suggestion": [words[0][:3] for words in typed],
            "typo": [word[:4] + word[5] + word[4] + word[6:] for word in long],
        }
