"""Forums: each message that is written into one opens a post, which is a thread
(docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from discord.http import MultipartParameters
from discord.utils import snowflake_time

from bot.core.address import Address
from bot.core.card import Card
from bot.errors import ChatRefused, ChatUnreadable
from integrations.discord import limits
from integrations.discord.errors import unreadable
from integrations.discord.history import LOOKED_BACK, Clock
from integrations.discord.marks import Mark, mark_in
from integrations.discord.markup import short
from integrations.discord.places import DIRECT, number
from integrations.discord.rest import Rest

TYPES = frozenset({15, 16})
"""Types of channels that hold nothing but posts: forums, media."""

REQUIRE_TAG = 1 << 4
"""The flag of a forum in which a post must bear a tag (…/resources/channel#channel-object-channel-flags)."""

ASLEEP_AFTER: Final = 10080
"""Minutes without a message after which a post is put away: the longest that there is."""

_MOST_LOOKED_AT = 100
"""Posts of ours whose first message is read, to find one again."""

_OURS = re.compile(r"^Passerelle\s*:\s*")

Json = Mapping[str, Any]


def post_of(card: Card) -> dict[str, Any]:
    """What a post needs beyond its first message. Its name is the card's notification, which tells neither a text nor a
    flag: it stays when what the card says does not hold any more."""
    title = short(_OURS.sub("", card.notice).strip(), limits.POST_TITLE) or "Passerelle"
    return {"name": title[0].upper() + title[1:], "auto_archive_duration": ASLEEP_AFTER}


class Forums:
    """Which rooms are forums, and the posts in them."""

    def __init__(self, rest: Rest, clock: Clock) -> None:
        self._rest = rest
        self._clock = clock
        self._known: dict[int, bool] = {}

    def note(self, channel: Json) -> None:
        """Discord told of a channel; a forum never becomes anything else."""
        self._known[int(channel["id"])] = channel.get("type") in TYPES

    async def has(self, room: Address) -> bool:
        """Whether a room is a forum. Raises ChatError."""
        if room.workspace == DIRECT:
            return False
        id = number(room)
        if id not in self._known:
            self.note(await self._rest.call(lambda http: http.get_channel(id)))
        return self._known[id]

    async def publish(self, room: Address, params: MultipartParameters) -> int:
        """Open a post; its id is its first message's too. Discord knows no nonce here, so that it is asked once."""
        forum = number(room)
        made: Json = await self._rest.call(lambda http: http.start_thread_in_forum(forum, params=params))
        return int(made["id"])

    async def marked(self, room: Address, mark: Mark) -> int | None:
        """The bot's newest post that begins with the message of a mark. Raises ChatUnreadable."""
        for post in await self._ours(room):
            if await self._mark(post) == mark:
                return post
        return None

    async def _mark(self, post: int) -> Mark | None:
        try:
            first: Json = await self._rest.call(lambda http: http.get_message(post, post), explain=unreadable)
        except ChatRefused:
            return None  # it was deleted, its post still stands
        return mark_in(first["components"])

    async def _ours(self, room: Address) -> list[int]:
        """Our posts of the last days, the newest first. Raises ChatUnreadable where they are too many."""
        forum, since = number(room), self._clock() - LOOKED_BACK
        awake: Json = await self._rest.call(lambda http: http.get_active_threads(int(room.workspace)))
        asleep: Json = await self._rest.call(
            lambda http: http.get_public_archived_threads(forum, limit=_MOST_LOOKED_AT), explain=unreadable
        )
        ours = {
            int(each["id"])
            for each in (*awake["threads"], *asleep["threads"])
            if int(each["parent_id"]) == forum and int(each["owner_id"]) == self._rest.user
        }
        late = [id for id in ours if snowflake_time(id) >= since]
        if len(late) > _MOST_LOOKED_AT:
            raise ChatUnreadable
        return sorted(late, reverse=True)
