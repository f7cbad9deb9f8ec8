"""What has not left, in lines: every state, kind and reason in words, in both languages, and never a text."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cards import letters
from bot.core.address import Address, Place, Platform
from bot.core.delivery import Delivery, DeliveryState, Kind, Letter
from bot.i18n.words import words

AT = datetime(2026, 3, 16, 9, 30, 15, tzinfo=UTC)
DELIVERY = Delivery(
    "d_abcdefghijklmnop", "o_1", "m_1", Kind.NEWS_CM, "n_1", Place(Address(Platform.DEMO, "", "cm")), AT, attempts=2
)
LETTER = Letter(DELIVERY, DeliveryState.WAITING, "N-12", AT.replace(minute=35), "chat-uncertain")
PARIS = "Europe/Paris"


def test_a_line_in_french() -> None:
    assert letters.line(LETTER, words("fr"), PARIS) == (
        "d_abcdefgh | en attente | nouvelle pour le CM | N-12 | demo:cm | depuis 2026-03-16 10:30+01:00 | 2 essais | "
        "la plateforme n’a pas confirmé l’envoi | prochain essai 2026-03-16 10:35+01:00"
    )


def test_a_line_in_english() -> None:
    dead = replace(
        LETTER, state=DeliveryState.DEAD, number=None, delivery=replace(DELIVERY, refreshes="m_1", attempts=1)
    )
    assert letters.line(dead, words("en"), "UTC") == (
        "d_abcdefgh | failed | update: news for the CM | - | demo:cm | since 2026-03-16 09:30+00:00 | 1 attempt | "
        "the platform did not confirm that it was sent | -"
    )


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_state_and_every_kind_has_words_of_its_own(locale: str) -> None:
    lines = {letters.line(replace(LETTER, state=state), words(locale), PARIS) for state in DeliveryState}
    assert len(lines) == len(DeliveryState)
    kinds = {letters.kind(replace(LETTER, delivery=replace(DELIVERY, kind=kind)), words(locale)) for kind in Kind}
    assert len(kinds) == len(Kind)


def test_a_reason_of_the_platforms_own_is_shown_as_it_is() -> None:
    assert letters.reason("token_revoked", words("en")) == "the bot is not installed there any more"
    assert letters.reason("room-gone", words("en")) == "the room is gone or the bot is not in it any more"
    assert letters.reason("is_archived", words("en")) == "error: is_archived"


def test_for_programs_there_are_codes_and_utc() -> None:
    told = letters.record(LETTER)
    assert json.loads(json.dumps(told)) == told
    assert (told["id"], told["state"], told["kind"], told["number"]) == (
        "d_abcdefghijklmnop", "waiting", "news-cm", "N-12",
    )  # fmt: skip
    assert (told["since"], told["next_attempt"]) == ("2026-03-16T09:30:15+00:00", "2026-03-16T09:35:15+00:00")
    assert letters.record(replace(LETTER, state=DeliveryState.DEAD))["next_attempt"] is None


def test_why_nothing_was_done() -> None:
    say = words("en")
    assert letters.refusal("d_x", [], say) == "d_x: no such delivery"
    assert "2 deliveries begin like this" in letters.refusal("d_x", [LETTER, LETTER], say)
    assert letters.refusal("d_x", [LETTER], say) == "d_x: this delivery has not failed (waiting)"


def test_a_moment_is_on_the_operators_clock() -> None:
    assert letters.moment(AT, "America/Montreal") == "2026-03-16 05:30-04:00"


def test_for_programs_a_reason_is_its_code_without_whom_it_is_about() -> None:
    held = replace(LETTER, error="room-still-in u_1,u_2 slack:T1/C1")
    assert letters.record(held)["reason"] == "room-still-in"
    assert letters.record(replace(LETTER, error=None))["reason"] is None
