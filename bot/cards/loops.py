"""Tells comms that a room is left alone for a while, because something there answers each of our cards."""

from __future__ import annotations

from datetime import datetime

from bot.cards.lens import Lens
from bot.core.address import Place
from bot.core.card import Card, Facts, Paragraph, Tone
from bot.core.loops import MOST, REST, WINDOW


def room_held_card(place: Place, since: datetime, lens: Lens) -> Card:
    """Which room, until when, what goes on all the same, and what to look for."""
    say = lens.words
    where = say("held-direct") if place.direct or place.person else str(place.room)
    minutes = int(WINDOW.total_seconds() // 60)
    return Card(
        tone=Tone.RECALL,
        headline=say("held-headline"),
        notice=say("held-headline"),
        blocks=(
            Paragraph(say("held-means", count=MOST, minutes=minutes)),
            Facts(((say("held-where"), where), (say("held-until"), lens.since(since + REST)))),
            Paragraph(say("held-do")),
        ),
    )
