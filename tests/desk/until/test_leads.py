from __future__ import annotations

import pytest

from bot.desk.until.leads import BEFORE_MONTHS_NOUN, Lead, lead_of


def before(text: str) -> Lead | None:
    return lead_of(text, len(text))


def test_which_one_is_meant() -> None:
    for text in ("cet ", "Ouvre le prochain ", "this coming "):
        found = before(text) or before(f"à {text}")
        assert found, text
        assert found.definite, text
    at = before("ouvre à la ")
    assert at
    assert (at.definite, at.until, at.onwards, at.apart) == (False, False, False, False)


def test_before_and_from_then_on() -> None:
    for text, until, onwards in (
        ("avant l'", True, False),
        ("avant la fin de l'", False, False),
        ("by ", True, False),
        ("Dès le ", False, True),
        ("des ", False, False),
        ("after the ", False, True),
    ):
        found = before(text)
        assert found, text
        assert (found.until, found.onwards) == (until, onwards), text


def test_each_and_those_that_are_over() -> None:
    for text, apart in (("chaque ", True), ("depuis ", True), ("last ", True), ("tous les dimanches de ", False)):
        found = before(text)
        assert found, text
        assert found.apart is apart, text


@pytest.mark.parametrize("text", ["notre ", "rue de la ", "hot "])
def test_what_makes_no_time_of_it(text: str) -> None:
    assert before(text) is None


def test_a_month_before_its_noun() -> None:
    assert BEFORE_MONTHS_NOUN.search("Our June concert")
    assert not BEFORE_MONTHS_NOUN.search("Our June Carter concert")
    assert not BEFORE_MONTHS_NOUN.search("our march goes on")
