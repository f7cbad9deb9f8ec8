from __future__ import annotations

import pytest

from bot.desk.covering.coverage import Coverage
from bot.desk.granting import claimed, in_shadow, lit, may_grant, without_yes
from bot.desk.records.likeness import Likeness
from bot.desk.records.touch import Compared
from tests.desk.world import said, secret

YES = Coverage(covers=True)
EXACT = Coverage(covers=True, exact=True)


def beside(of_question: float, of_record: float = 0.0, *, closed: bool = True, id_: str = "one") -> Compared:
    statement = secret(id_, "Rachat.") if closed else said(id_, f"Le salon {id_} ouvre.")
    return Compared.of(statement, frozenset(), Likeness((), 0.0, of_question, of_record, 0.0))


@pytest.mark.parametrize(
    ("one", "granted"),
    [
        (beside(0.94), True),
        (beside(0.95), False),
        (beside(0.2, 0.6), False),
        (beside(0.19, 0.6), True),
        (beside(0.2, 0.59), True),
        (beside(1.0, 1.0, closed=False), True),
    ],
)
def test_what_says_all_that_is_asked_and_is_restricted_grants_nothing(one: Compared, granted: bool) -> None:
    assert may_grant([one], full=True) is granted
    assert lit({"a": EXACT}, [one], full=True)["a"].covers is granted


def test_nothing_is_granted_where_not_all_was_compared() -> None:
    assert not may_grant([], full=False)
    assert not lit({"a": EXACT}, [], full=False)["a"].covers


def test_in_the_shadow_of_what_is_restricted_only_the_very_words_of_one_wording_pass() -> None:
    shadow = beside(0.6)
    assert in_shadow([shadow])
    assert not in_shadow([beside(0.59), beside(1.0, closed=False)])
    one, two = beside(1.0, closed=False, id_="a"), beside(1.0, closed=False, id_="b")
    found = lit({"a": EXACT}, [shadow, one, two], full=True)
    assert found["a"].covers
    assert not lit({"a": YES}, [shadow, one], full=True)["a"].covers
    assert not lit({"a": EXACT, "b": YES}, [shadow, one, two], full=True)["a"].covers


def test_of_two_wordings_only_the_one_asked_word_for_word_is_granted() -> None:
    one, two = beside(1.0, closed=False, id_="a"), beside(1.0, closed=False, id_="b")
    found = lit({"a": EXACT, "b": YES}, [one, two], full=True)
    assert found["a"].covers
    assert not found["b"].covers


def test_a_claim_is_covered_by_its_very_words_or_as_a_claim() -> None:
    assert claimed({"a": EXACT})
    assert claimed({"a": Coverage(covers=True, claim=True)})
    assert not claimed({"a": YES})
    assert not claimed(without_yes({"a": EXACT}))
