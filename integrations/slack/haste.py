"""The time in which Slack must be acknowledged: three seconds (docs.slack.dev/apis/events-api#errors,
docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from time import monotonic
from typing import TypeVar

from bot.errors import ChatUncertain

ANSWERED = 2.4
"""Seconds from hearing of something until the database must have recorded it; a commit that has begun may take a
little longer (`bot.storage.soon.ENDING`), and the acknowledgement travels."""

RECORDING = 0.8
"""Of these, the seconds that are the database's alone, however slow Slack is to say who acts."""

EVENT = 2.8
"""Seconds after which an event that is not stored is refused, so that Slack tells it again."""

T = TypeVar("T")


class Haste:
    """What is left of the time for one gesture, from the instant at which it is heard."""

    def __init__(self) -> None:
        self._until = monotonic() + ANSWERED

    @property
    def left(self) -> float:
        """Seconds in which the gesture must be recorded, or known not to be."""
        return max(0.0, self._until - monotonic())

    async def asking(self, question: Awaitable[T]) -> T:
        """What must be known before anything can be recorded. Raises what it raises, and ChatUncertain where it takes
        the time that is the database's."""
        try:
            async with asyncio.timeout(max(0.0, self.left - RECORDING)):
                return await question
        except TimeoutError:
            raise ChatUncertain from None
