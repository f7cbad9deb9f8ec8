"""What Discord's answers mean to the inside: one table (docs.discord.com/developers/topics/opcodes-and-status-codes).

What was not done and may be done later is ChatBusy; what may have been done is ChatUncertain; what will never work is
ChatRefused, with the words that the cards have for it.
"""

from __future__ import annotations

import aiohttp
import discord

from bot.errors import ChatBusy, ChatError, ChatLost, ChatRefused, ChatUncertain, ChatUnreadable

EVERYWHERE = "discord:"
"""What the addresses of all rooms begin with: one account serves them all."""

CLOSED = 50007
"""This person takes no direct messages from us."""

NO_ACCESS = frozenset({50001, 50013})
"""Missing access, missing permissions."""

NO_THREAD = "no-such-thread"
SHUT = "thread-shut"
THREAD_THERE = "thread-there"
ASLEEP = "thread-asleep"
NO_TAG = "tag-required"
LOCKED = 160005
NO_PERMISSION = 50013
UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008

ANSWERED = frozenset({40060, 10062, 10015, 50027})
"""An interaction that has been answered already, or whose three seconds or quarter of an hour are over."""

LATE = ANSWERED - {40060}
"""Of these: nobody has answered, and nobody can any more."""

_MINUTE = 60.0
_DEAD_TOKEN = 600.0
"""Seconds that a token which was refused is left alone: ten thousand such answers in ten minutes ban an address
(docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans)."""

_REASONS = {
    UNKNOWN_CHANNEL: "no-such-place",
    10004: "no-such-place",  # unknown guild
    10007: "no-such-person",  # not in that guild
    UNKNOWN_MESSAGE: "no-such-message",
    10013: "no-such-person",  # unknown user
    50001: "no-such-place",
    50005: "no-such-message",  # not ours to edit
    CLOSED: "no-such-person",
    50008: "no-such-place",  # a forum takes only posts
    50013: "no-such-place",
    50033: "no-such-person",  # invalid recipient
    40067: NO_TAG,
    50083: ASLEEP,  # a thread that was put away
    160004: THREAD_THERE,  # the message has one already
    LOCKED: "no-such-place",
}
_LATER = frozenset({20016, 20028, 20029, 30046, 40062, 130000})
"""Slow mode, write limits of a channel or a guild, too many edits of an old message, an overloaded resource."""


def explained(error: Exception, *, everywhere: bool = False) -> ChatError:
    """What an error of discord.py or of its connection means. `everywhere`: the limit that was hit is the account's."""
    if isinstance(error, ChatError):
        return error
    if isinstance(error, discord.RateLimited):
        return ChatBusy(error.retry_after, beyond=EVERYWHERE if everywhere else "")
    if isinstance(error, discord.HTTPException):
        return _answered(error, everywhere=everywhere)
    if isinstance(error, aiohttp.ClientConnectorError):
        return ChatBusy(5.0, beyond=EVERYWHERE)  # never left this machine
    return ChatUncertain()


def unreadable(error: Exception, *, everywhere: bool = False) -> ChatError:
    """The same of an attempt to read what stands in a channel."""
    if isinstance(error, discord.HTTPException) and error.code in NO_ACCESS:
        return ChatUnreadable()
    return explained(error, everywhere=everywhere)


def threadless(error: Exception, *, everywhere: bool = False) -> ChatError:
    """The same of an attempt to write into a thread, which may never have been opened, or was closed to us."""
    if isinstance(error, discord.HTTPException) and error.code == UNKNOWN_CHANNEL:
        return ChatRefused(NO_THREAD)
    if isinstance(error, discord.HTTPException) and error.code in (LOCKED, NO_PERMISSION):
        return ChatRefused(SHUT)
    return explained(error, everywhere=everywhere)


def _answered(error: discord.HTTPException, *, everywhere: bool) -> ChatError:
    if error.status == 429:
        banned = not error.code  # an answer of Cloudflare's is no JSON
        return ChatBusy(_retry_after(error), beyond=EVERYWHERE if everywhere or banned else "")
    if error.status == 401:
        return ChatLost(_DEAD_TOKEN, beyond=EVERYWHERE)
    if error.code in _LATER:
        return ChatBusy(_MINUTE)
    if error.status >= 500 or error.status < 400:
        return ChatUncertain()
    return ChatRefused(_REASONS.get(error.code) or f"discord-{error.code or error.status}")


def _retry_after(error: discord.HTTPException) -> float:
    written = error.response.headers.get("Retry-After", "")
    return min(float(written), 3600.0) if written.isascii() and written.isdigit() else _MINUTE
