"""The messages that news was tagged from, for an adapter that may have missed what happened to them."""

from __future__ import annotations

from bot.core.address import Address
from bot.core.flags import Flag
from bot.core.message import Watched
from bot.core.news import NewsItem
from bot.core.people import Organisation
from bot.storage.work import Work

MOST = 1000
"""Items of one organisation in one room."""


async def watched(work: Work, room: Address) -> list[Watched]:
    """Those of a room that are in force, in every organisation that tagged them, whether or not the room is linked to
    it still."""
    found: list[Watched] = []
    for id in await work.belonging.of_sources_in(room):
        organisation = await work.people.organisation(id)
        if organisation is not None:
            items = await work.news.sourced_in(id, room, MOST)
            settled = await work.register.ever(id, [item.id for item in items], "settle")
            found += [each for item in items if (each := _watched(organisation, item, settled=item.id in settled))]
    return found


def _watched(organisation: Organisation, item: NewsItem, *, settled: bool) -> Watched | None:
    if item.source is None:
        return None
    could = item.revision.flag is Flag.SHAREABLE and item.hold is None
    # Of two tags somebody has chosen one: the other still stands under the message, and says nothing new.
    emoji = organisation.reactions.confidential if could and not settled else ()
    source = item.source
    text = source.text if source.unheard else ""
    return Watched(source.ref, item.revision.at, frozenset(emoji), source.unheard, text)
