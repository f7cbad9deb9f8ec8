"""Doing what only one replica may do at a time: hold an office, do its duty, and hand it over."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta

import structlog

from bot.errors import Misconfigured
from bot.measures import LEASES_LOST
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.soon import soon
from bot.storage.work import Work

LEASE = 15.0
"""Seconds for which an office is held; a dead holder's goes to another within LEASE + RENEW."""

RENEW = 4.0
"""Seconds between two renewals, and between two tries of those who wait."""

MARGIN = 3.0
"""Seconds before the end of its lease at which a holder that could not renew it has stopped: another may begin then."""

_log = structlog.get_logger()

Duty = Callable[[], Awaitable[None]]


class Leader:
    """One replica that wants an office."""

    def __init__(
        self, database: Database, office: str, duty: Duty, *, lease: float = LEASE, renew: float = RENEW
    ) -> None:
        self._database = database
        self._office = office
        self._duty = duty
        self._lease = lease
        self._renew = renew
        self._me = new_id("r")
        self._until = 0.0
        self._doing: asyncio.Task[None] | None = None
        self._hopeless: Misconfigured | None = None

    @property
    def leads(self) -> bool:
        """Whether this replica does the duty now."""
        return self._doing is not None and not self._doing.done()

    async def run(self) -> None:
        """Take the office whenever it is free, until cancelled; then the duty ends first, and the office is left.

        Raises Misconfigured when the duty did: what trying again would not mend is not tried every few seconds.
        """
        try:
            while self._hopeless is None:
                await self._try()
                await asyncio.sleep(self._pause())
            raise self._hopeless
        finally:
            await self._stop()
            with suppress(Exception):  # the job loop's edge: if it cannot be left, its lease ends by itself
                await soon(self._database, lambda work: work.leading.leave(self._office, self._me))

    def _pause(self) -> float:
        """Until the next renewal or, if that comes sooner, until it must have stopped."""
        left = self._until - time.monotonic() if self.leads else self._renew
        return min(self._renew, max(left, 0.05))

    async def _try(self) -> None:
        asked = time.monotonic()
        try:
            held = await soon(self._database, self._hold, seconds=min(self._renew, 2.4))
        except Exception as error:  # the job loop's edge: a database that is away for a while
            _log.warning("office-not-renewed", office=self._office, error=type(error).__name__)
            if time.monotonic() >= self._until:
                await self._lose()
            return
        if not held:
            await self._lose()
            return
        self._until = asked + self._lease - min(MARGIN, self._lease / 5)
        if not self.leads:
            _log.info("office-taken", office=self._office)
            self._doing = asyncio.create_task(self._do())

    async def _hold(self, work: Work) -> bool:
        now = work.now.database
        return await work.leading.hold(self._office, self._me, now, now + timedelta(seconds=self._lease))

    async def _do(self) -> None:
        try:
            await self._duty()
        except Misconfigured as error:
            self._hopeless = error
        except Exception as error:  # the job loop's edge: begun again with the next renewal
            _log.error("duty-failed", office=self._office, error=type(error).__name__)

    async def _lose(self) -> None:
        """Stop because another has the office, or may have it: whoever held it was too slow."""
        if self.leads:
            LEASES_LOST.labels("office").inc()
        await self._stop()

    async def _stop(self) -> None:
        if self._doing is not None:
            self._doing.cancel()
            await asyncio.gather(self._doing, return_exceptions=True)
            self._doing = None
