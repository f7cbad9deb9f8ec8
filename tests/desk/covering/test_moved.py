from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

MOVED = "Le concert Aulne est reporté au samedi 20 juin."


@pytest.mark.parametrize(
    "question", ["Le concert Aulne du 20 juin est reporté ?", "Le concert Aulne est reporté du 20 juin ?"]
)
def test_what_is_moved_to_a_day_is_not_moved_from_it(question: str) -> None:
    assert kind_of(question, said("one", MOVED)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "question", ["Le concert Aulne est reporté au 20 juin ?", "Le concert Aulne est reporté au samedi 20 juin, ok ?"]
)
def test_it_is_moved_to_it(question: str) -> None:
    assert kind_of(question, said("one", MOVED)) is VerdictKind.SHAREABLE
