"""Demonstration answers: plausible, the same at every run, and marked as synthetic."""

import random
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from municipalities.api import list_municipalities
from surveys.actions import submit_response
from surveys.answers import Given
from surveys.conditions import holds
from surveys.definition import Definition, OptionDefinition, QuestionDefinition, definition_of
from surveys.queries import count_synthetic, get_survey, latest_version
from surveys.submission import Submission

if TYPE_CHECKING:
    from municipalities.api import Municipality

SHARE_OF_ENGLISH = 0.04
SHARE_OF_NO_ANSWER = 0.06
SHARE_OF_WORDS = 0.2
# How much rarer each option is than the one before it in the file, where the most needed stand
# first; the order of a single question's options says nothing about how common they are.
DECAY = 0.93
WORDS = (
    "როდის მოდის წყალი ჩვენს სოფელში, ვერსად ვნახე.",
    "ავტობუსის განრიგი საზაფხულო პერიოდში.",
    "რა საბუთებია საჭირო ბაღში ჩასაწერად.",
    "როდის დაიგება ჩვენი ქუჩის გზა.",
    "ნაგვის გატანის დღეები სოფლებისთვის.",
    "ვის უნდა მივწერო გარე განათების შესახებ.",
    "როგორ განისაზღვრა სოფლის მხარდაჭერის პროგრამის პროექტი.",
    "მკურნალობის დაფინანსების პირობები მიმდინარე წლისთვის.",
)


@transaction.atomic
def load_synthetic_responses(
    *, count: int = 500, seed: int = 2026, slug: str = "information-needs"
) -> int:
    """Bring a survey's synthetic responses up to `count`, over all open municipal sites.

    Returns how many were added: none the second time. Without an open site there is nobody to ask.
    """
    survey = get_survey(slug=slug)
    version = latest_version(survey=survey) if survey else None
    places = [place for place in list_municipalities(language="ka") if place.is_open]
    if survey is None or version is None or not places:
        return 0
    if count_synthetic(survey=survey) >= count:
        return 0
    definition = definition_of(version)
    added = 0
    for number in range(count):
        # A generator a response: the tenth is the same whether five hundred follow or none.
        chance = random.Random(f"{seed}:{slug}:{number}")  # noqa: S311 - no secret
        _response, is_new = submit_response(
            municipality=_place(places, number, chance),
            language="en" if chance.random() < SHARE_OF_ENGLISH else "ka",
            submission=Submission(
                survey=survey,
                version=version,
                response_uuid=UUID(int=chance.getrandbits(128), version=4),
                answers=synthetic_answers(definition, chance),
                is_synthetic=True,
            ),
        )
        added += is_new
    return added


def _place(places: "list[Municipality]", number: int, chance: random.Random) -> "Municipality":
    """Everywhere somebody answers; beyond the first hundred, larger places answer more often."""
    if number < len(places) * 10:
        return places[number % len(places)]
    return chance.choices(places, [place.population or 1 for place in places])[0]


def synthetic_answers(definition: Definition, chance: random.Random) -> dict[str, Given]:
    """One invented respondent's answers, all of them allowed."""
    answers: dict[str, Given] = {}
    for question in definition.questions():
        chosen = {code: given.options for code, given in answers.items()}
        if holds(question.condition, answers=chosen):
            answers[question.code] = _answer(question, chance)
    return answers


def _answer(question: QuestionDefinition, chance: random.Random) -> Given:
    if question.kind == "text":
        says_something = question.required or chance.random() < SHARE_OF_WORDS
        return Given(text=chance.choice(WORDS)[: question.max_length] if says_something else "")
    alone = [option for option in question.options if option.stands_alone]
    usual = [option for option in question.options if not option.stands_alone]
    if alone and (not usual or chance.random() < SHARE_OF_NO_ANSWER):
        return Given(options=(chance.choice(alone).code,))
    if question.kind == "multi":
        return Given(options=_several(usual, question.max_choices or len(usual), chance))
    return Given(options=(chance.choice(usual).code,))


def _several(options: list[OptionDefinition], limit: int, chance: random.Random) -> tuple[int, ...]:
    """One to `limit` different options, those standing first in the file more often."""
    left = list(options)
    picked: list[int] = []
    for _turn in range(chance.randint(1, min(limit, len(left)))):
        weights = [DECAY**place for place in range(len(left))]
        picked.append(left.pop(chance.choices(range(len(left)), weights)[0]).code)
    return tuple(picked)
