"""The messages that news was tagged from, for an adapter that may have missed what happened to them."""

from __future__ import annotations

from bot.core.address import Address
from bot.core.flags import Flag
from bot.core.message import Watched
from bot.core.news import NewsItem
from bot.core.people import Organisation
from bot.storage.work import Work

MOST = 100
"""Items of one organisation in one room."""


async def watched(work: Work, room: Address) -> list[Watched]:
    """Those of a room that are in force, in every organisation that it is linked to."""
    found: list[Watched] = []
    for id in dict.fromkeys(link.organisation for link in await work.people.rooms_at(room)):
        organisation = await work.people.organisation(id)
        if organisation is not None:
            items = await work.news.sourced_in(id, room, MOST)
            found += [each for item in items if (each := await _watched(work, organisation, item))]
    return found


async def _watched(work: Work, organisation: Organisation, item: NewsItem) -> Watched | None:
    if item.source is None:
        return None
    could = item.revision.flag is Flag.SHAREABLE and item.hold is None
    # Of two tags somebody has chosen one: the other still stands under the message, and says nothing new.
    emoji = organisation.reactions.confidential if could and not await _settled(work, item) else ()
    return Watched(item.source.ref, item.revision.at, frozenset(emoji))


async def _settled(work: Work, item: NewsItem) -> bool:
    return any(entry.verb == "settle" for entry in await work.register.about(item.organisation, item.id))
