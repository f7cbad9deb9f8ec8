"""Whoever has just linked a room hears at once what keeps cards from it: each of these would fail one after another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.core.address import Address, Platform
from bot.core.card import Notice
from bot.core.people import Caller, Room
from bot.errors import ChatError
from bot.i18n.words import Words
from bot.ports import Chat, RoomFacts
from bot.services import gating
from bot.services.drawing import names_of
from bot.services.gating import Reach
from bot.services.turn import own_words
from bot.storage.database import Database

_SAID = {
    "room-gone": "setup-room-gone",
    "room-too-wide": "setup-room-too-wide",
    "room-lets-in": "setup-room-lets-in",
}
"""The words for each reason of `Reach.forbids`."""


async def told(
    database: Database, chats: Mapping[Platform, Chat], caller: Caller, notice: Notice, locale: str
) -> Notice:
    """An answer, with a line for each of its rooms in which nothing will arrive as things are. Where a platform does
    not say who reads one, sending asks again. `locale`: the installation's."""
    lines: dict[str, None] = {}
    for room in dict.fromkeys(notice.rooms):
        chat = chats.get(room.platform)
        if chat is not None:
            lines |= dict.fromkeys(await _lines(database, chat, caller, room, locale))
    return replace(notice, text="\n".join((notice.text, *lines)))


async def _lines(database: Database, chat: Chat, caller: Caller, room: Address, locale: str) -> list[str]:
    """What is wrong with one room, for each mandate of the caller's own that it is linked to."""
    async with database.read() as work:
        say = await own_words(work, caller, locale)
        mine = {member.organisation for member in await work.people.members_of(caller)}
        links = [link for link in await work.people.rooms_at(room) if link.organisation in mine]
        reaches = [(link, await gating.of_room(work, link)) for link in links]
    try:
        facts = await chat.room_facts(room)
        found = [await _line(database, chat, link, reach, facts, say) for link, reach in reaches]
    except ChatError:
        return []
    return [line for line in found if line]


async def _line(database: Database, chat: Chat, link: Room, reach: Reach, facts: RoomFacts, say: Words) -> str:
    """Raises ChatError."""
    reason = reach.forbids(facts)
    if reason:
        return say(_SAID[reason], room=f"#{facts.name or link.name or link.address.id}")
    staying = await chat.readers(link.address, reach.departed.keys()) if reach.departed else ()
    if not staying:
        return ""
    async with database.read() as work:
        who = await names_of(work, link.organisation, [reach.departed[each] for each in staying])
    return say("setup-room-still-in", names=say.listed(sorted(who)), count=len(who), room=f"#{facts.name}")
