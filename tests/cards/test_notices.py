from __future__ import annotations

import pytest

from bot.cards.notices import notice
from bot.core.card import Tone
from bot.errors import (
    ChatBusy,
    ChatRefused,
    ChatUncertain,
    Frozen,
    Gone,
    Invalid,
    Misconfigured,
    MissingWord,
    PasserelleError,
    Refused,
    Stale,
)
from bot.i18n.words import words


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (Refused(), "Sorry, I cannot do this for you."),
        (Gone(), "I can find no such thing."),
        (Stale("stale-answered", number="Q-4", by="Léa"), "Léa has already answered."),
        (
            Invalid("text-too-long", "text", count=9000, limit=8000),
            "This text has 9,000 characters; the most is 8,000.",
        ),
        (Invalid("instant-past", text="hier", at="Monday"), "That is already past: Monday."),
    ],
)
def test_an_error_is_said_in_words(error: PasserelleError, text: str) -> None:
    assert notice(words("en"), error).text == text


@pytest.mark.parametrize(
    "error",
    [
        MissingWord("no-such-key"), Misconfigured("secret detail"), ChatBusy(3), ChatUncertain(), ChatRefused("gone"),
        Invalid("no-such-key"), Stale("stale-answered"),
    ],
)  # fmt: skip
def test_what_is_no_fault_of_theirs_is_not_recorded(error: PasserelleError) -> None:
    assert notice(words("fr"), error).text == "Rien n’a été enregistré. Réessayez dans un instant."


def test_a_refusal_is_one_sentence_for_everything() -> None:
    assert notice(words("fr"), Refused()).text == words("fr")("refused")


def test_a_freeze_is_told_in_its_colour() -> None:
    assert notice(words("fr"), Frozen()).tone is Tone.FROZEN


@pytest.mark.parametrize(
    ("error", "untaken"), [(Gone(), True), (Stale("stale-thawed"), True), (ChatBusy(1.0), True), (Refused(), False)]
)
def test_what_was_typed_comes_back_but_to_who_may_do_nothing(error: PasserelleError, untaken: bool) -> None:
    assert notice(words("fr"), error).untaken is untaken
