"""What an older program indexed is indexed again while this one runs: until then it clears nothing.

`passerelle db upgrade` does the same at once. This is for whoever forgot it, and for what a process of the older
version still wrote while it was being replaced.
"""

from __future__ import annotations

import asyncio

import structlog

from bot.desk.records.imprint import EDITION
from bot.ports import JobKind
from bot.services import indexing
from bot.storage.database import Database

PAUSE = 0.05
"""Seconds between two steps, in which others write."""

_log = structlog.get_logger()


class Renew:
    """The handler of `index organisation O`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def __call__(self, organisation: str) -> None:
        """Index again all that is older than this program, step by step; what cannot be is left for the next time."""
        last = await indexing.renew(self._database, organisation)
        while last:
            await asyncio.sleep(PAUSE)
            last = await indexing.renew(self._database, organisation, last)
        await indexing.merge(self._database)
        _log.info("index-renewed")

    async def due(self) -> list[tuple[JobKind, str]]:
        """What the rows say is due now, for the sweep."""
        async with self._database.read() as work:
            return [(JobKind.INDEX, organisation) for organisation in await work.editions.behind(EDITION)]
