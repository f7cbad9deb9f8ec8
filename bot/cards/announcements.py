"""What changed in the set-up of a mandate, told to comms."""

from __future__ import annotations

from datetime import datetime

from bot.cards.lens import Lens
from bot.core.card import Card, Facts, Tone

ANNOUNCED = {
    "charter": "announce-charter",
    "contacts": "announce-contacts",
    "join": "announce-join",
    "link-room": "announce-link-room",
    "set-up-mandate": "announce-mandate",
    "unlink-room": "announce-unlink-room",
    "rename-mandate": "announce-rename-mandate",
    "question-threads": "announce-question-threads",
    "question-room": "announce-question-room",
    "leave-mandate": "announce-offboard",
    "offboard": "announce-offboard",
    "app-gone": "announce-app-gone",
    "app-back": "announce-app-back",
    "end-mandate": "announce-end-mandate",
}
"""The lines of the register that are told, and the words for each."""


def announcement(verb: str, mandate: str, by: str, about: str, at: datetime, lens: Lens) -> Card:
    """One change: what, in which mandate, by whom; `about`: the member whom it concerns."""
    say = lens.words
    headline = say(ANNOUNCED[verb], mandate=mandate, name=about)
    rows = ((say("announce-by"), by or "-"), (say("fact-since"), lens.since(at)))
    return Card(Tone.NEUTRAL, headline, say("announce-notice"), blocks=(Facts(rows),))
