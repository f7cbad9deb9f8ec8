"""Beginning the threads of questions: where that fails, cards stand in the room as they do without."""

from __future__ import annotations

import structlog

from bot.core.address import MessageRef
from bot.errors import ChatError
from bot.ports import Chat, Threads
from bot.services.gathering import Start

_log = structlog.get_logger()


async def begun(chat: Chat, start: Start | None, on: MessageRef | None) -> str | None:
    """The thread on a message, begun if there was none; None where there is to be none, or can be none."""
    if start is None or on is None or not isinstance(chat, Threads):
        return None
    try:
        facts = await chat.room_facts(on.room)
        return await chat.begin(on, start.name, start.follower) if facts.threads else None
    except ChatError as error:
        _log.warning("thread-not-begun", error=error.key)
        return None
