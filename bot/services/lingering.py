"""Who has left a mandate and still reads a room of its: nothing is sent there, and comms are told who it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.core.card import Card, Paragraph
from bot.core.delivery import COMMS_CARDS, Kind
from bot.services.drawing import Desk, names_of

STILL_IN = "room-still-in"
"""The code of this reason; behind it stand who, and how the room is called."""

_TOLD_ON = COMMS_CARDS | {Kind.DEAD_LETTER}


def refusal(people: Iterable[str], room: str) -> str:
    """The reason, as it is kept: what people are known by has no spaces in it."""
    return f"{STILL_IN} {','.join(sorted(set(people)))} {room}"


def code(reason: str) -> str:
    """A reason without whom it is about."""
    return STILL_IN if reason.startswith(f"{STILL_IN} ") else reason


async def named_on(desk: Desk, card: Card | None) -> Card | None:
    """A card of comms' own, saying who is to be removed from which room before what failed can be sent."""
    if card is None or desk.delivery.kind not in _TOLD_ON:
        return card
    failed = await desk.work.letters.failed(desk.organisation.id, desk.delivery.subject)
    errors = dict.fromkeys(letter.error for letter in failed if letter.error and code(letter.error) == STILL_IN)
    lines = [Paragraph(await _line(desk, error)) for error in errors]
    return replace(card, blocks=(*card.blocks, *lines)) if lines else card


async def _line(desk: Desk, error: str) -> str:
    _, people, room = error.split(" ", 2)
    who = await names_of(desk.work, desk.organisation.id, people.split(","))
    say = desk.lens.words
    return say("failed-still-in", names=say.listed(sorted(who)), count=len(who), room=room)
