"""Keeping the calendar of a workspace as it should be: by the outbox, so that it is tried again until it is."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.address import Platform
from bot.core.delivery import Delivery
from bot.errors import ChatRefused
from bot.ports import Appoints, Chat
from bot.services.syncs import appointed
from bot.storage.database import Database


async def appoint(database: Database, chats: Mapping[Platform, Chat], delivery: Delivery) -> None:
    """Make one calendar show the next sync, or none. Raises ChatError."""
    async with database.read() as work:
        entry = await appointed.entry(work, delivery)
    stands = None
    if entry.wanted is not None or entry.held is not None:
        chat: object = chats.get(delivery.place.room.platform)
        if not isinstance(chat, Appoints):
            raise ChatRefused("no-adapter")
        stands = await chat.appoint(delivery.place.room, entry)
    async with database.write() as work:
        await appointed.kept(work, delivery, entry.held, stands)
