"""Finding our own messages again in what stands in a channel."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from discord.utils import snowflake_time

from bot.errors import ChatRefused, ChatUnreadable
from integrations.discord.errors import unreadable
from integrations.discord.marks import Mark, mark_in
from integrations.discord.rest import Rest

LOOKED_BACK = timedelta(hours=48)
"""How far back a message is looked for: longer than a delivery is tried."""

PAGE, PAGES = 100, 10
"""Messages read at once, and how often, before a room counts as too busy to be looked through."""

MOST_PARTS = 20
"""Messages of one card, at the most."""

_NONE = Mark(0, 0)

Json = Mapping[str, Any]
Clock = Callable[[], datetime]


class History:
    """What the bot wrote, by its marks. `clock` gives the time (UTC)."""

    def __init__(self, rest: Rest, clock: Clock) -> None:
        self._rest = rest
        self._clock = clock

    async def marked(self, channel: int, mark: Mark) -> int | None:
        """The bot's newest message with a mark. Raises ChatUnreadable where that cannot be told."""
        async for message in self._late(channel):
            if mark_in(message["components"]) == mark:
                return int(message["id"])
        return None

    async def _late(self, channel: int) -> AsyncIterator[Json]:
        """The bot's messages of the last days, newest first. Raises ChatUnreadable where they cannot all be told."""
        before: int | None = None
        since = self._clock() - LOOKED_BACK
        for _ in range(PAGES):
            page = await self._page(channel, before=before)
            if not page and before is None:
                await self._is_empty(channel)
            for message in filter(self._is_ours, page):
                yield message
            if len(page) < PAGE or snowflake_time(int(page[-1]["id"])) < since:
                return
            before = int(page[-1]["id"])
        raise ChatUnreadable

    async def under(self, channel: int, mark: Mark) -> dict[int, list[int]]:
        """All messages of the bot under a mark and those of its further parts, by their place in the card: of one card,
        or of several. Raises ChatUnreadable where that cannot be told."""
        wanted = {mark.part(index): index for index in range(MOST_PARTS)}
        found: dict[int, list[int]] = {}
        async for message in self._late(channel):
            index = wanted.get(mark_in(message["components"]) or _NONE)
            if index is not None:
                found.setdefault(index, []).append(int(message["id"]))
        return found

    async def _is_empty(self, channel: int) -> None:
        """To a bot without the right to read history every channel looks empty (get-channel-messages, same page); the
        last message of its channel still has an id. Raises ChatUnreadable."""
        try:
            there: Json = await self._rest.call(lambda http: http.get_channel(channel), explain=unreadable)
        except ChatRefused:
            return
        if there.get("last_message_id") is not None:
            raise ChatUnreadable

    async def parts(self, channel: int, first: int, mark: Mark, count: int) -> dict[int, int]:
        """The further messages of a card, by their place among its `count` messages."""
        wanted = {mark.part(index): index for index in range(1, count)}
        found: dict[int, int] = {}
        after = first
        for _ in range(PAGES):
            page = await self._page(channel, after=after)
            for message in filter(self._is_ours, page):
                index = wanted.get(mark_in(message["components"]) or mark)
                if index is not None:
                    found[index] = int(message["id"])
            if len(found) == len(wanted) or len(page) < PAGE:
                break
            after = max(int(message["id"]) for message in page)
        return found

    async def _page(self, channel: int, *, before: int | None = None, after: int | None = None) -> Sequence[Json]:
        """Messages, newest first (docs.discord.com/developers/resources/message#get-channel-messages)."""
        try:
            return await self._rest.call(
                lambda http: http.logs_from(channel, PAGE, before=before, after=after), explain=unreadable
            )
        except ChatRefused as error:
            if error.reason == "no-such-place":
                return []  # nothing stands where nothing is
            raise

    def _is_ours(self, message: Json) -> bool:
        return bool(message["author"]["id"] == str(self._rest.user))
