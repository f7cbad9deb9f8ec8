"""Tells comms that a room is left alone for a while, because something there answers each of our cards."""

from __future__ import annotations

from datetime import datetime

from bot.cards.lens import Lens
from bot.core.card import Button, Card, Facts, Paragraph, Tone
from bot.core.loops import MOST, WINDOW, Rest
from bot.core.verbs import Verb


def room_held_card(rest: Rest, room: str, at: datetime, by: str, lens: Lens) -> Card:
    """Which room, until when, what goes on all the same, and what to look for; afterwards, that it is over. `room`:
    what people call it; `by`: the name of whoever let it go on."""
    say = lens.words
    where = say("held-direct") if rest.direct else room
    if not rest.holds(at):
        return _over(rest, where, by, lens)
    minutes = int(WINDOW.total_seconds() // 60)
    return Card(
        tone=Tone.RECALL,
        headline=say("held-headline"),
        notice=say("held-headline"),
        blocks=(
            Paragraph(say("held-means", count=MOST, minutes=minutes)),
            Facts(((say("held-where"), where), (say("held-until"), lens.since(rest.until)))),
            Paragraph(say("held-do")),
        ),
        buttons=(Button(Verb.RESUME, rest.id, say("button-resume")),),
    )


def _over(rest: Rest, where: str, by: str, lens: Lens) -> Card:
    say = lens.words
    facts = [(say("held-where"), where), (say("held-over-at"), lens.since(rest.ended))]
    if by:
        facts.append((say("held-resumed-by"), by))
    over = say("held-over")
    return Card(Tone.NEUTRAL, over, over, blocks=(Facts(tuple(facts)), Paragraph(say("held-again"))))
