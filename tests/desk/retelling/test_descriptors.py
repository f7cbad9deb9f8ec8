"""Who bears a full name is the same without what they are."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (
            "Le gardien suédois Oskar Lind rejoint Lys pour deux ans.",
            "Je peux dire qu'Oskar Lind rejoint Lys pour deux ans ?",
        ),
        ("L'autrice Ana Morvan signe à Lys le 4 avril.", "Je peux annoncer qu'Ana Morvan signe à Lys le 4 avril ?"),
        ("Railway historian Edith Marlowe speaks in Holmbeck.", "Can I say Edith Marlowe speaks in Holmbeck?"),
        (
            "Our managing director Hannah Rose is on Radio Leeds on 2 April.",
            "Can I post that Hannah Rose is on Radio Leeds on 2 April?",
        ),
    ],
)
def test_who_is_named_in_full_needs_no_description(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("L'ancien gardien Oskar Lind rejoint Lys.", "Je peux dire qu'Oskar Lind rejoint Lys ?"),
        ("Le policier Jean Roy meurt samedi dans la série.", "Je peux dire que Jean Roy meurt samedi dans la série ?"),
        ("Le boulanger de Jean Roy signe à Lys.", "Je peux dire que Jean Roy signe à Lys ?"),
        ("The author and Ana Bly speaks in Leeds.", "Can I say Ana Bly speaks in Leeds?"),
        ("Le boulanger Jean Roy ferme samedi.", "Je peux dire que Jean Roy ferme samedi ?"),
        ("Le bar Jean Moulin ouvre lundi.", "Je peux dire que Jean Moulin ouvre lundi ?"),
        ("Le guide Petit Futé sort lundi.", "Je peux dire que Petit Futé sort lundi ?"),
        ("The fake doctor Ana Bly spoke in Leeds.", "Can I say Ana Bly spoke in Leeds?"),
        ("The acting director Ana Bly speaks in Leeds.", "Can I say Ana Bly speaks in Leeds?"),
        ("Le gardien Oskar Lind rejoint Lys.", "Je peux dire que le capitaine Oskar Lind rejoint Lys ?"),
    ],
)
def test_what_is_no_description_stays(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.UNKNOWN
