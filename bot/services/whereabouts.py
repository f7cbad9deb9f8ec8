"""What people call the places where our cards stand, or should have."""

from __future__ import annotations

from bot.cards.rooms import called
from bot.core.address import Address, Place
from bot.i18n.words import Words
from bot.storage.work import Work


async def room_called(work: Work, organisation: str, room: Address) -> str:
    """A room by its name and platform; by its address where no name of it is known, or where it is linked no more."""
    rooms = await work.people.rooms_at(room)
    return next(iter(called(each for each in rooms if each.organisation == organisation)), str(room))


async def place_called(work: Work, organisation: str, place: Place, say: Words) -> str:
    """A place of a card: a room, or somebody's direct conversation, by their name where it was for them alone."""
    if place.person:
        for member in await work.people.members_by_account(place.room):
            if member.organisation == organisation:
                return say("place-of", name=member.name)
    if place.person or place.direct:
        return say("held-direct")
    return await room_called(work, organisation, place.room)
