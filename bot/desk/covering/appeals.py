"""What people are called upon to bring about is not there yet: « Aidez-nous à planter 400 arbres », "Our target: 400
trees" are no news of 400 trees.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.desk.asking.frame import Manner
from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text

_CALLS = frozenset(
    words_of("""
    aide aidez help objectif objectifs but cible defi defis goal goals target targets aim aims challenge challenges
    cap mission ambition ambitions reve dream
    """)
)


def only_aimed_at(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether the question names how many, and the record only calls for so many."""
    asked = sides.question.tokens
    counted = [index for index in found if asked[index].kind is Kind.NUMBER and asked[index].unit != "year"]
    if sides.manner is not Manner.SUBJECT or not counted or any(token.folded in _CALLS for token in asked):
        return False
    first = min(found.values())
    before = (token for token in record.tokens[:first] if token.sentence == record.tokens[first].sentence)
    return any(token.folded in _CALLS for token in before)
