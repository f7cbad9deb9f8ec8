"""A question is set beside a record as it stands, and with the capitals that it lacks."""

from __future__ import annotations

from datetime import date

import pytest

from bot.desk.asking.frame import Manner, matter_of
from bot.desk.beside import Asked, manner_of, set_beside
from bot.desk.records.imprint import parts_of
from bot.desk.text.lexer import read_text
from bot.desk.text.matching import Terms

DAY = date(2026, 3, 16)
WORDING = "Notre gare de Decize-Port rouvre le 2 avril."


def asking(question: str) -> Asked:
    matter = matter_of(question)
    return Asked(question, matter, read_text(matter.body, DAY), DAY, "Europe/Paris", True, (), (), "1000")


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("on annonce la réouverture de la gare de decize-port ?", ["Decize", "Port"]),
        ("on annonce la réouverture de la gare de Decize-Port ?", None),
        ("on annonce la réouverture de la gare ?", None),
    ],
)
def test_a_question_in_small_letters_is_also_set_with_its_names(question: str, names: list[str] | None) -> None:
    terms = Terms(DAY, accented=True, translate=False, nominal=True)
    beside = set_beside(parts_of(WORDING, WORDING, DAY), asking(question), Manner.SUBJECT, terms, "fr")
    assert beside.plain is not None
    put = beside.named and [token.raw for token in beside.named.question.tokens if token.raw[0].isupper()]
    assert put == names


def test_a_subject_that_claims_is_a_claim() -> None:
    assert manner_of(asking("je peux annoncer la halle ?")) is Manner.SUBJECT
    assert manner_of(asking("la halle rouvre en mai, ok ?")) is Manner.CLAIM
