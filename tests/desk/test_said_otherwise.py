"""The same words with another sense: from where, whose, which of several, a part for the whole, a word taken back."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.said_otherwise import KEPT, OTHERWISE
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_the_same_words_with_another_sense_are_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_each_wording_of_these_is_granted_itself(wording: str, question: str) -> None:
    assert wording != question
    assert kind_of(f"{wording} ok ?", said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_says_it_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
