"""A wording repeated word for word is granted with what would be an asking in a question."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    "wording",
    [
        "Please bring a towel to the pool.",
        "La vente de nos paniers est finie, merci.",
        "Happy to help: our desk is open until 9pm.",
        "Share your photos with #AlderDays.",
    ],
)
def test_what_a_wording_has_of_an_asking_is_part_of_it(wording: str) -> None:
    assert kind_of(f"{wording} Ok to post?", said("one", wording)) is VerdictKind.SHAREABLE


def test_an_approved_question_grants_no_claim() -> None:
    asked = said("one", "Est-ce que notre moulin de Dax ferme ?")
    assert kind_of("Notre moulin de Dax ferme, ok ?", asked) is not VerdictKind.SHAREABLE
