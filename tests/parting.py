"""Sending a member away in a running house, as a lead does."""

from __future__ import annotations

from bot.core.address import Address, Place
from bot.core.people import Caller
from bot.services.offboarding import ending
from bot.services.who import the_standpoint
from bot.storage.database import Database


async def sent_away(database: Database, lead: Address, room: Address, name: str) -> None:
    """`lead` parts with whoever is called so; `room`: one of comms'."""
    async with database.write() as work:
        standpoint = await the_standpoint(work, Caller(lead, "Léa"), Place(room))
        members = await work.people.members(standpoint.organisation.id)
        member = next(each for each in members if each.name == name)
        await ending.part(work, standpoint.actor, standpoint.organisation, member)
