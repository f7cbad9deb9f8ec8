"""How the register speaks of rooms: a room by its address, somebody's direct conversation by a name that can be
forgotten."""

from __future__ import annotations

from bot.core.address import Address, Place
from bot.storage.work import Work


async def room_named(work: Work, organisation: str, place: Place, room: Address) -> str:
    """The room of a line of the register. `place`: where the card was to go, a room or a person."""
    if not place.direct:
        return str(room)
    return await work.privacy.pseudonym(organisation, room, of=place.room if place.person else None)
