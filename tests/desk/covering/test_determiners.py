from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (
            "Notre boulangerie de Lorient emploie huit personnes.",
            "Nos boulangeries de Lorient emploient huit personnes ?",
        ),
        ("Our bakery in Tuam employs eight people.", "Our bakeries in Tuam employ eight people?"),
    ],
)
def test_what_holds_of_one_is_not_granted_of_several(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Notre boulangerie de Lorient emploie huit personnes.", "La boulangerie de Lorient emploie huit personnes ?"),
        ("Our bakery in Tuam employs eight people.", "The bakery in Tuam employs eight people?"),
    ],
)
def test_the_same_number_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
