"""What every card is drawn with, and the names on it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.lens import Lens
from bot.core.card import Card
from bot.core.delivery import Delivery
from bot.core.people import Mandate, Organisation
from bot.core.tidings import Receipt
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Desk:
    """What every card is drawn with: the unit of work, the delivery, whose mandate, and through whose eyes."""

    work: Work
    delivery: Delivery
    organisation: Organisation
    mandate: Mandate
    lens: Lens


Composer = Callable[[Desk], Awaitable[Card | None]]
"""Draws the card of one kind of delivery; None: there is nothing (any more) to send."""


async def name_of(work: Work, organisation: str, member: str) -> str:
    """A member's name, also of one who has left; otherwise what the register knows."""
    found = await work.people.member(organisation, member)
    return found.name if found else member


async def names_of(work: Work, organisation: str, members: Sequence[str]) -> tuple[str, ...]:
    """The names of some members, each once."""
    known = await work.people.names(organisation, members)
    return tuple(known.get(member, member) for member in dict.fromkeys(members))


async def named(work: Work, organisation: str, receipts: Sequence[Receipt]) -> tuple[tuple[str, datetime], ...]:
    """Who acknowledged, by name, and when."""
    known = await work.people.names(organisation, [receipt.member for receipt in receipts])
    return tuple((known.get(receipt.member, receipt.member), receipt.at) for receipt in receipts)
