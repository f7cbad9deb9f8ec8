"""Discord's channels, threads and messages as addresses, and back.

A thread is a channel of its own there. Inside it is part of its room, so that the room's mandate is found: `Place(room,
thread)`. A private one has `PRIVATE` before its id: Discord does not tell what a deleted thread was, and what was asked
in a private one is not for its room. A message in a thread is known as `THREAD.MESSAGE`, as Discord needs both to find
it. A direct conversation belongs to no guild: `discord:@me/CHANNEL`.
"""

from __future__ import annotations

from bot.core.address import Address, MessageRef, Place, Platform
from bot.errors import ChatRefused

DIRECT = "@me"
"""In the place of a guild: a direct conversation, as in Discord's own links."""

PRIVATE = "private:"
"""Before the id of a thread that only those who were brought into it read."""


def address(guild: int | str, id: int | str) -> Address:
    """A channel or a person of a guild, or of a direct conversation."""
    return Address(Platform.DISCORD, str(guild), str(id))


def number(address: Address) -> int:
    """The snowflake of a room or an account. Raises ChatRefused for what cannot be on Discord."""
    if address.platform is not Platform.DISCORD or not (
        _is_snowflake(address.workspace) or address.workspace == DIRECT
    ):
        raise ChatRefused("no-such-place")
    return snowflake(address.id)


def snowflake(written: str) -> int:
    """An id of Discord's. Raises ChatRefused."""
    if not _is_snowflake(written):
        raise ChatRefused("no-such-place")
    return int(written)


def channel_of(place: Place) -> int:
    """The channel to write to; a thread may also be named by a message in it, `THREAD.MESSAGE`. Raises ChatRefused."""
    room = number(place.room)
    return snowflake(place.thread.removeprefix(PRIVATE).partition(".")[0]) if place.thread else room


def is_private(place: Place) -> bool:
    """Whether a place was a private thread when somebody spoke there."""
    return bool(place.thread) and str(place.thread).startswith(PRIVATE)


def reference(room: Address, channel: int, message: int) -> MessageRef:
    """A message of a room, or of a thread in it."""
    return MessageRef(room, str(message) if str(channel) == room.id else f"{channel}.{message}")


def located(ref: MessageRef) -> tuple[int, int]:
    """The channel and the id of a message. Raises ChatRefused."""
    room = number(ref.room)
    thread, _, message = ref.id.rpartition(".")
    return (snowflake(thread) if thread else room), snowflake(message)


def _is_snowflake(written: str) -> bool:
    return written.isascii() and written.isdigit() and len(written) <= 20
