"""Once a day, for each organisation, a signed line is kept elsewhere: an anchor of its register.

The rows are the promise, as for schedules (docs/adr/0021-…): one row for each organisation and day, whoever makes it,
and it waits until the line is kept. Killed in between, the same line may be kept twice.
"""

from __future__ import annotations

from datetime import timedelta

import structlog

from bot.core.anchors import Anchor
from bot.measures import ANCHORS
from bot.ports import JobKind, Keep
from bot.storage.anchors import Waiting
from bot.storage.database import Database
from bot.storage.signing import Signer
from bot.storage.work import Work

LEASE = timedelta(minutes=2)
"""For how long whoever took an anchor has it alone."""

BACK_OFF = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
"""Before each further try; the last for all that follow."""

_log = structlog.get_logger()


class KeepAnchors:
    """The handler of `anchor organisation O`. `keeps`: wherever the lines go; none: there are no anchors."""

    def __init__(self, database: Database, keeps: tuple[Keep, ...], signer: Signer | None) -> None:
        self._database = database
        self._keeps = keeps
        self._signer = signer

    async def __call__(self, organisation: str) -> None:
        """Make today's anchor if there is none, and have the oldest that waits kept everywhere."""
        if self._signer is None:
            return
        async with self._database.write() as work:
            await _make(work, organisation, self._signer)
            waiting = await work.anchors.take(organisation, work.now.instant, work.now.instant + LEASE)
        if waiting is not None:
            await self._keep(waiting)

    async def due(self) -> list[tuple[JobKind, str]]:
        """What the rows say is due now, for the sweep."""
        if self._signer is None:
            return []
        async with self._database.read() as work:
            return [(JobKind.ANCHOR, id) for id in await work.anchors.due(work.now.instant)]

    async def _keep(self, waiting: Waiting) -> None:
        failed = False
        for keep in self._keeps:
            try:
                await keep(waiting.line)
            except Exception as error:  # the job loop's edge: tried again later, and counted for an alarm
                failed = True
                _log.error("anchor-not-kept", error=type(error).__name__)
        ANCHORS.labels("failed" if failed else "kept").inc()
        async with self._database.write() as work:
            pause = BACK_OFF[min(waiting.attempts, len(BACK_OFF) - 1)]
            until = work.now.instant + pause if failed else None
            await work.anchors.put_off(waiting, until, failed=failed)


async def _make(work: Work, organisation: str, signer: Signer) -> None:
    now = work.now.instant
    head = await work.chains.head(organisation)
    if head.chained and not await work.anchors.has(organisation, now.date()):
        anchor = signer.sign(Anchor(organisation, head.chained, head.digest, now))
        await work.anchors.add(organisation, now.date(), anchor.line, now)
