"""What was given up, as comms see it."""

from __future__ import annotations

from dataclasses import replace

from bot.cards.failures import failed_buttons, failed_lines, failures_for_lead
from bot.cards.lens import Lens
from bot.core.card import Paragraph
from bot.core.verbs import Verb
from bot.i18n.words import words
from tests.cards.test_letters import LETTER

ENGLISH = Lens(words("en"), "Europe/Paris", "Europe/Paris")


def test_buttons_and_line_only_if_something_failed() -> None:
    assert failed_buttons(0, "n_1", ENGLISH) == ()
    assert failed_lines(0, ENGLISH) == ()
    assert [(each.verb, each.target, each.label) for each in failed_buttons(2, "n_1", ENGLISH)] == [
        (Verb.RETRY, "n_1", "Try again"),
        (Verb.GIVE_UP, "n_1", "Give up"),
    ]
    assert "2" in failed_lines(2, ENGLISH)[0].text


def test_a_lead_reads_what_where_and_why_and_nothing_when_it_is_settled() -> None:
    card = failures_for_lead([replace(LETTER, error="room-gone")], "n_1", "N-12", {}, ENGLISH)
    line = "news for the CM, demo:cm: the room is gone or the bot is not in it any more"
    assert (card.number, card.blocks) == ("N-12", (Paragraph(line),))
    assert len(card.buttons) == 2
    over = failures_for_lead([], "n_1", "", {}, ENGLISH)
    assert (over.blocks, over.buttons) == ((), ())
    assert over.headline != card.headline
