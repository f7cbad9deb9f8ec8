"""What keeps a room that was just linked from being written to, said to whoever linked it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.core.address import Address, Platform
from bot.core.card import Notice
from bot.errors import ChatError
from bot.i18n.words import Words
from integrations.discord.forums import REQUIRE_TAG, TYPES
from integrations.discord.places import DIRECT, number
from integrations.discord.rest import Rest

Json = Mapping[str, Any]


class Unfit:
    """Looks at rooms, over REST."""

    def __init__(self, rest: Rest) -> None:
        self._rest = rest

    async def told(self, notice: Notice, say: Words) -> Notice:
        """An answer, with a line for each linked forum that takes no post without a tag: the bot sets none. Where
        Discord does not say, `doctor` does."""
        found = [await self._forum(room) for room in notice.rooms if _is_ours(room)]
        lines = [say("setup-tag-required", room=name) for name in found if name]
        return replace(notice, text="\n".join((notice.text, *lines)))

    async def _forum(self, room: Address) -> str:
        try:
            channel: Json = await self._rest.call(lambda http: http.get_channel(number(room)))
        except ChatError:
            return ""
        asks = channel.get("type") in TYPES and int(channel.get("flags") or 0) & REQUIRE_TAG
        return str(channel["name"]) if asks else ""


def _is_ours(room: Address) -> bool:
    return room.platform is Platform.DISCORD and room.workspace != DIRECT
