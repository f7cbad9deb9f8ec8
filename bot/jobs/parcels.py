"""What a delivery takes along when it leaves, and what is learnt on the way: the names of rooms."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.address import Address, MessageRef
from bot.core.card import Card
from bot.core.delivery import Delivery
from bot.core.people import LONGEST_NAME
from bot.services.gathering import Start
from bot.services.gating import NOWHERE, Reach
from bot.storage.database import Database


@dataclass(frozen=True, slots=True)
class Parcel:
    """A card ready to go: which delivery, and the message it replaces, if it is a refresh.

    Without a card there is nothing to send any more, or a freeze `stopped` it, but an earlier attempt may have arrived.
    `again`: the card as it is sent where nobody can tell whether an earlier attempt arrived. `reach`: whether the place
    still is one for it. `start`: the thread that it begins or goes on in.
    """

    delivery: Delivery
    card: Card | None
    over: MessageRef | None = None
    again: Card | None = None
    stopped: bool = False
    reach: Reach = NOWHERE
    start: Start | None = None


async def learnt(database: Database, room: Address, known: str, name: str) -> None:
    """A platform calls a room so now: people know it by nothing else. Written only where another name is `known`."""
    name = name[:LONGEST_NAME]
    if name and name != known:
        async with database.write() as work:
            await work.people.name_room(room, name)
