"""The card of a history: every act that an item can have has words, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.cards import history
from bot.cards.history import Past, Path, history_card
from bot.cards.lens import Lens
from bot.core.address import Platform
from bot.core.card import Facts
from bot.core.people import Side
from bot.i18n.words import words

AT = datetime(2026, 3, 16, 9, 30, tzinfo=UTC)


def lines(locale: str, *past: Past) -> list[tuple[str, str]]:
    card = history_card("N-1", past, 0, Lens(words(locale), "Europe/Paris", "Europe/Paris"))
    return [row for block in card.blocks if isinstance(block, Facts) for row in block.rows]


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_act_has_words(locale: str) -> None:
    past = [Past(AT, verb, "Léa", of_recall=of_recall) for verb in history._SAID for of_recall in (False, True)]
    other = words(locale)("history-other", who="Léa")
    assert other not in {said for _, said in lines(locale, *past)}
    assert lines(locale, Past(AT, "invented", "Léa"))[0][1] == other


def test_how_it_was_told_and_on_whose_clock() -> None:
    ((at, told), (_, recalled), (_, lost)) = lines(
        "en",
        Past(AT, "delivered", "passerelle", path=Path(Platform.DISCORD, Side.CM, "Social")),
        Past(AT, "delivered", "passerelle", path=Path(Platform.SLACK), of_recall=True),
        Past(AT, "delivered", "passerelle"),
    )
    assert "10:30" in at
    assert told == "Told on Discord, in a room of the CM (Social)"
    assert recalled == "The recall was told on Slack, directly or in a room that is no longer linked"
    assert lost == "passerelle did something else with it"
