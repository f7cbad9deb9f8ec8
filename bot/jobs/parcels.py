"""What a delivery takes along when it leaves, and what is learnt on the way: the names of rooms."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.address import Address, MessageRef
from bot.core.card import Card
from bot.core.delivery import Delivery
from bot.services.gathering import Start
from bot.services.gating import NOWHERE, Reach
from bot.storage.database import Database


@dataclass(frozen=True, slots=True)
class Parcel:
    """A card ready to go: which delivery, and the message it replaces, if it is a refresh.

    Without a card there is nothing to send any more, but an earlier attempt may have arrived. `again`: the card as it
    is sent where nobody can tell whether an earlier attempt arrived. `reach`: whether the place still is one for it.
    `start`: the thread that it begins or goes on in.
    """

    delivery: Delivery
    card: Card | None
    over: MessageRef | None = None
    again: Card | None = None
    reach: Reach = NOWHERE
    start: Start | None = None


class RoomNames:
    """What rooms are called, as their platforms last said: people know them by nothing else. It is written when a card
    goes there, if it is new to this process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[Address, str] = {}

    async def note(self, room: Address, name: str) -> None:
        """A room is called so now."""
        if not name or self._known.get(room) == name:
            return
        async with self._database.write() as work:
            await work.people.name_room(room, name)
        self._known[room] = name
