"""Threads on messages of ours: one has the id of the message that it was begun on
(docs.discord.com/developers/topics/threads)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.core.address import Address, MessageRef
from bot.errors import ChatRefused
from integrations.discord.errors import THREAD_THERE
from integrations.discord.forums import ASLEEP_AFTER
from integrations.discord.places import located, number
from integrations.discord.rest import Rest

PUBLIC = frozenset({10, 11})
"""Types of threads that are read by whoever reads the channel above them."""

Json = Mapping[str, Any]


class Threads:
    """Beginning them, and what is known of them."""

    def __init__(self, rest: Rest) -> None:
        self._rest = rest

    async def begin(self, ref: MessageRef, name: str, follower: Address | None) -> str | None:
        """A `bot.ports.Threads`. Whoever cannot be brought in reads it all the same. Raises ChatError."""
        channel, message = located(ref)
        if channel != number(ref.room):
            return None
        try:
            await self._rest.call(
                lambda http: http.start_thread_with_message(
                    channel, message, name=name, auto_archive_duration=ASLEEP_AFTER
                )
            )
        except ChatRefused as error:
            if error.reason != THREAD_THERE:
                raise
        else:
            await self._follow(message, follower)
        return str(message)

    async def read_as_its_room(self, thread: int) -> bool:
        """Whether a thread is read by whoever reads the room that it is in. Raises ChatError."""
        found: Json = await self._rest.call(lambda http: http.get_channel(thread))
        return found.get("type") in PUBLIC

    async def _follow(self, thread: int, follower: Address | None) -> None:
        if follower is None:
            return
        try:
            await self._rest.call(lambda http: http.add_user_to_thread(thread, number(follower)))
        except ChatRefused:
            return
