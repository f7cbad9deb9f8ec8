from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.evidence import Doubt, Reading
from bot.core.flags import Standing
from bot.core.verdict import VerdictKind, decide
from bot.desk.items import in_force
from bot.desk.reading import MAX_QUESTION, read
from bot.desk.text.lists import words_of
from tests.bench.replay import Asked, company
from tests.desk.world import CENTRE, TAKEOVER, WORLD, kind_of, reading_of, said, secret

ANY = st.text(alphabet=st.characters(codec=None), max_size=300)
WORDS = st.lists(
    st.sampled_from(
        words_of("on peut parler du centre de visite Fontbrune ouvre le 2 avril à 10h pas Mélèze sauf 31 % ?")
    ),
    max_size=12,
).map(" ".join)
OPEN = [statement for statement in WORLD if statement.standing is Standing.SHAREABLE]
RANK = [VerdictKind.SHAREABLE, VerdictKind.UNKNOWN, VerdictKind.EMBARGOED, VerdictKind.CONFIDENTIAL]


@given(ANY)
@settings(max_examples=150, deadline=None)
def test_no_text_makes_reading_fail(text: str) -> None:
    reading_of(text, watch=("Mélèze",))


@pytest.mark.parametrize(
    "text",
    ["\ud800", "\x00", "\u202e" * 200, "\u200b" * 40_000, "a" * 40_000, "1 " * 20_000, "('" * 20_000, "é" * 4001],
)
def test_hostile_texts_are_read(text: str) -> None:
    assert decide(reading_of(text), frozen=False).kind is VerdictKind.UNKNOWN


@pytest.mark.parametrize("text", ["", "   ", "??", "🙏", "\u200b\u200b"])
def test_nothing_asked_is_a_doubt(text: str) -> None:
    assert Doubt.EMPTY in reading_of(text).doubts


def test_a_long_question_is_not_judged_but_still_searched() -> None:
    fact = CENTRE.wording or ""
    long = fact + " " * MAX_QUESTION + "ok ?"
    assert Doubt.TOO_LONG in reading_of(long).doubts
    assert kind_of(long) is VerdictKind.UNKNOWN
    assert kind_of("le rachat de la laiterie Vautrin " + "x" * MAX_QUESTION) is VerdictKind.CONFIDENTIAL


def test_a_watched_name_is_a_doubt() -> None:
    question = "Notre centre de visite de Fontbrune ouvre le jeudi 2 avril à 10h"
    assert kind_of(question) is VerdictKind.SHAREABLE
    assert kind_of(question, watch=("Fontbrune",)) is VerdictKind.UNKNOWN
    assert kind_of("on parle de Mélèze ?", watch=("Mélèze",)) is VerdictKind.CONFIDENTIAL


@given(WORDS, st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_the_order_of_statements_never_matters(question: str, shuffler: random.Random) -> None:
    mixed = list(WORLD)
    shuffler.shuffle(mixed)
    assert reading_of(question, *mixed) == reading_of(question, *WORLD)


@given(WORDS, st.sampled_from(OPEN).map(lambda statement: statement.wording or ""), st.booleans())
@settings(max_examples=80, deadline=None)
def test_one_more_secret_never_widens_a_verdict(words: str, wording: str, whole: bool) -> None:
    question = wording if whole else words
    before = kind_of(question, *OPEN)
    after = kind_of(question, *OPEN, secret("more", f"Projet discret : {words}."))
    assert RANK.index(after) >= RANK.index(before)


@given(st.sampled_from(OPEN), st.randoms(use_true_random=False))
@settings(max_examples=80, deadline=None)
def test_another_digit_is_never_a_yes(statement: object, dice: random.Random) -> None:
    wording = statement.wording or ""  # type: ignore[attr-defined]
    digits = [match.start() for match in re.finditer(r"\d", wording)]
    if not digits:
        return
    at = dice.choice(digits)
    other = dice.choice([digit for digit in "123456789" if digit != wording[at]])
    assert kind_of(wording[:at] + other + wording[at + 1 :]) is not VerdictKind.SHAREABLE


@given(
    st.sampled_from(OPEN), st.sampled_from(["ne", "pas", "jamais", "sans", "sauf", "presque", "peut-être"]), st.data()
)
@settings(max_examples=120, deadline=None)
def test_a_turning_word_added_is_never_a_yes(statement: object, word: str, data: st.DataObject) -> None:
    words = (statement.wording or "").split()  # type: ignore[attr-defined]
    at = data.draw(st.integers(0, len(words)))
    assert kind_of(" ".join([*words[:at], word, *words[at:]])) is not VerdictKind.SHAREABLE


@pytest.mark.long
def test_a_wording_asked_about_itself_is_read_alike_however_much_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is there word for word it is not compared with the other records: that changes no reading."""
    told = company("verrier")

    def granting(asked: Asked) -> Reading | None:
        found = read(asked.text, in_force(told.items, asked.at), asked_at=asked.at, zone=told.zone)
        return found if any(each.covers for each in found.findings) else None

    short = {asked: found for asked in told.questions if (found := granting(asked))}
    monkeypatch.setattr("bot.desk.reading.verbatim", lambda near, asked: {})
    assert len(short) >= 20
    assert short == {asked: granting(asked) for asked in short}


def test_a_wording_that_is_not_read_as_its_own_words_is_granted_to_no_part_of_it() -> None:
    """« Peut-on dire que … ? » as a wording is read, when it is asked about itself, without these words."""
    asked = "on peut parler du salon Lumio ?"
    plain = said("salon", "Venez nous voir au salon Lumio les 3 et 4 juin.")
    headed = said("salon", "Peut-on dire que nous serons au salon Lumio les 3 et 4 juin ?")
    assert kind_of(asked, plain) is VerdictKind.SHAREABLE
    assert kind_of(asked, headed) is VerdictKind.UNKNOWN


def test_a_secret_posted_as_shareable_text_still_blocks() -> None:
    assert kind_of((CENTRE.wording or "") + " " + TAKEOVER.text) is VerdictKind.CONFIDENTIAL


def test_a_wording_with_a_secret_in_its_other_sentence_is_not_granted() -> None:
    """What is granted is the whole wording, whatever part of it was asked about."""
    wording = "Le salon Lumio ouvre le 2 avril à Montclar. Zora Perrin y fera une démonstration."
    opens, leaves = said("opens", wording), secret("leaves", "Zora Perrin quitte la maison.")
    asked = "on peut parler du salon Lumio à Montclar ?"
    assert kind_of(asked, opens) is VerdictKind.SHAREABLE
    assert kind_of(asked, opens, leaves) is VerdictKind.UNKNOWN
