"""Taking away what stands in a channel under the key of a card, and is not that card."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence

from bot.core.address import MessageRef, Place
from bot.errors import ChatUnreadable
from integrations.discord.forums import Forums
from integrations.discord.history import History
from integrations.discord.marks import mark_of
from integrations.discord.places import channel_of, located, number

There = Mapping[int, Sequence[int]]
"""Messages under one key, by their place in the card: 0 is the first."""

Delete = Callable[[int, int], Awaitable[None]]


class Twins:
    """`delete` takes a channel and a message."""

    def __init__(self, history: History, forums: Forums, delete: Delete) -> None:
        self._history = history
        self._forums = forums
        self._delete = delete

    async def unpair(self, place: Place, key: str, known: Collection[str]) -> int:
        """Delete what belongs to no card that is known; how many messages went. Raises ChatUnreadable, in a forum too:
        there each is a post of its own, which people may have answered."""
        channel = channel_of(place)
        if channel == number(place.room) and await self._forums.has(place.room):
            raise ChatUnreadable
        there = await self._history.under(channel, mark_of(key))
        firsts = [id for where, id in (located(MessageRef(place.room, each)) for each in known) if where == channel]
        if known and not firsts:
            return 0
        gone = besides(there, firsts)
        for message in gone:
            await self._delete(channel, message)
        return len(gone)


def besides(there: There, known: Collection[int]) -> list[int]:
    """The messages that belong to no card of which the first message is `known`: none, unless one of those is there;
    with none known, all of them. What follows a card's first message most closely is its own."""
    if not known:
        return [id for ids in there.values() for id in ids]
    firsts = [id for id in there.get(0, ()) if id in known]
    if not firsts:
        return []
    kept = set(firsts)
    for index, ids in there.items():
        if index:
            kept.update(min((id for id in ids if id > first), default=first) for first in firsts)
    return [id for ids in there.values() for id in ids if id not in kept]
