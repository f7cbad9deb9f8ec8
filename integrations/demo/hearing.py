"""What came of an event, for the page: it waits for that a moment, as it cannot open a form later."""

from __future__ import annotations

import asyncio

from bot.core.card import Reply
from bot.core.event import Event
from bot.ports import Intake

PATIENCE = 5.0
"""Seconds; then the event is stored all the same, and what is said about it comes as a message."""


class Hearing:
    """The events whose handling the page is waiting for."""

    def __init__(self) -> None:
        self._awaited: dict[str, asyncio.Future[Reply]] = {}

    async def take(self, intake: Intake, event: Event) -> Reply:
        """Have an event stored, and say what came of it if that is soon. Raises if it could not be stored."""
        reply = self._awaited[event.key] = asyncio.get_running_loop().create_future()
        try:
            if not await intake.take(event):
                return None
            return await asyncio.wait_for(reply, PATIENCE)
        except TimeoutError:
            return None
        finally:
            del self._awaited[event.key]

    def hand(self, event: Event, reply: Reply) -> bool:
        """Give what came of an event to whoever waits for it; False if nobody does."""
        waiting = self._awaited.get(event.key)
        if waiting is None or waiting.done():
            return False
        waiting.set_result(reply)
        return True
