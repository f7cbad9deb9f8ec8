from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

STOPPED = said("stopped", "La cave Nord a été fermée 47 minutes le 6 mars.")


def test_the_same_tense() -> None:
    assert kind_of("La cave Nord a été fermée 47 minutes le 6 mars, ok ?", STOPPED) is VerdictKind.SHAREABLE


@pytest.mark.parametrize("verb", ["est fermée", "sera fermée", "était fermée", "serait fermée", "va être fermée"])
def test_another_tense(verb: str) -> None:
    assert kind_of(f"La cave Nord {verb} 47 minutes le 6 mars, ok ?", STOPPED) is not VerdictKind.SHAREABLE


def test_the_hour_of_who_forgets_an_accent() -> None:
    walk = said("walk", "Visite guidée du phare tous les samedis à 14 h.")
    assert kind_of("visite guidée du phare tous les samedis a 14h, ok ?", walk) is VerdictKind.SHAREABLE
    assert kind_of("la visite guidée du phare a fermé tous les samedis, ok ?", walk) is not VerdictKind.SHAREABLE


TOUR = said("tour", "Visite de la cave le jeudi 2 avril à 15h.")
FAIR = said("fair", "Alder fair on Thursday 2 April at 3pm.")


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("La visite de la cave est le jeudi 2 avril à 15h, ok ?", TOUR),
        ("La visite de la cave a lieu le jeudi 2 avril à 15h, ok ?", TOUR),
        ("The Alder fair is on Thursday 2 April at 3pm, ok?", FAIR),
    ],
)
def test_what_is_told_without_a_verb_is(question: str, statement: object) -> None:
    assert kind_of(question, statement) is VerdictKind.SHAREABLE  # type: ignore[arg-type]


@pytest.mark.parametrize("verb", ["was", "will be", "won't be", "would be", "has been"])
def test_but_in_no_other_tense(verb: str) -> None:
    assert kind_of(f"The Alder fair {verb} on Thursday 2 April at 3pm, ok?", FAIR) is not VerdictKind.SHAREABLE
