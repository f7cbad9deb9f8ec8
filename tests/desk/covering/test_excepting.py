"""A rule and its exception: neither takes over what is said of the other."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OPEN = "All our caves are open, except the Vautrin cave, which closes at 2pm."
FERMES = "Tous nos ateliers, sauf Bussière, ouvrent à 9h."


@pytest.mark.parametrize(
    "question",
    [
        "All our caves close at 2pm, except the Vautrin cave, which is open, ok?",
        "closing of all our caves at 2pm, except the Vautrin cave, ok?",
        "The Vautrin cave is open, except all our caves, which close at 2pm, ok?",
    ],
)
def test_what_is_said_of_the_one_is_not_said_of_the_other(question: str) -> None:
    assert kind_of(question, said("caves", OPEN)) is VerdictKind.UNKNOWN


@pytest.mark.parametrize(
    "question",
    [
        "All our caves are open, except the Vautrin cave, which closes at 2pm, ok?",
        "Can I say all our caves are open except the Vautrin cave, which closes at 2pm?",
    ],
)
def test_both_in_their_places_are_granted(question: str) -> None:
    assert kind_of(question, said("caves", OPEN)) is VerdictKind.SHAREABLE


def test_an_exception_may_stand_before_its_rule_or_after() -> None:
    assert kind_of("Tous nos ateliers ouvrent à 9h, sauf Bussière, ok ?", said("f", FERMES)) is VerdictKind.SHAREABLE
