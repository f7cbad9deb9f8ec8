"""How often the bot may begin a session: once in five seconds, a thousand times in a day, after which Discord resets
its token (docs.discord.com/developers/events/gateway#rate-limiting)."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.errors import ChatError
from integrations.discord.history import Clock

GAP = 5.0
DAY = timedelta(hours=24)
MOST = 900
"""Sessions in a day before the bot stops beginning new ones, and says so."""

KEPT_BACK = 100
"""Sessions that Discord allows and that are not begun, for whoever finds out why so many were."""

LONGEST = 3600.0
"""Seconds after which Discord is asked again at the latest."""

_log = structlog.get_logger(__name__)


class Budget:
    """The sessions of one process. `gap`: seconds between two."""

    def __init__(self, clock: Clock, gap: float = GAP) -> None:
        self._clock = clock
        self._gap = gap
        self._begun: deque[datetime] = deque()

    async def outlast(self, ask: Callable[[], Awaitable[Mapping[str, Any]]]) -> None:
        """Wait while Discord allows hardly any session more. It counts those of processes before this one as well, as
        of one that is started again and again. `ask`: its `session_start_limit`
        (docs.discord.com/developers/events/gateway#session-start-limit-object); where it does not say, nobody waits."""
        while True:
            try:
                limit = await ask()
            except ChatError:
                return
            if int(limit["remaining"]) >= KEPT_BACK:
                return
            _log.error("discord-sessions-spent", length=int(limit["remaining"]))
            await asyncio.sleep(min(LONGEST, max(self._gap, int(limit["reset_after"]) / 1000)))

    async def spend(self) -> None:
        """Wait until a session may begin, and count it."""
        wait = self._wait()
        if wait > self._gap:
            _log.error("discord-sessions-spent", length=len(self._begun))
        await asyncio.sleep(wait)
        self._begun.append(self._clock())

    def _wait(self) -> float:
        now = self._clock()
        while self._begun and now - self._begun[0] >= DAY:
            self._begun.popleft()
        if len(self._begun) >= MOST:
            return (self._begun[0] + DAY - now).total_seconds()
        since = (now - self._begun[-1]).total_seconds() if self._begun else self._gap
        return min(self._gap, max(0.0, self._gap - since))
