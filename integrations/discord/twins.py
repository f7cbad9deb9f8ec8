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
        """Delete what belongs to no card that is known; how many messages went. A card for a thread may stand in its
        room, where it goes while there is no such thread. Raises ChatUnreadable, in a forum too: there each is a post
        of its own, which people may have answered."""
        thread, room, mark = channel_of(place), number(place.room), mark_of(key)
        forum = await self._forums.has(place.room)
        if forum and thread == room:
            raise ChatUnreadable
        stand = [located(MessageRef(place.room, each)) for each in known]
        found = [
            (channel, await self._history.under(channel, mark), [id for where, id in stand if where == channel])
            for channel in dict.fromkeys((thread,) if forum else (thread, room))
        ]
        if known and not any(id in there.get(0, ()) for _, there, firsts in found for id in firsts):
            return 0
        gone = [(channel, message) for channel, there, firsts in found for message in besides(there, firsts)]
        for channel, message in gone:
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
