"""The durable jobs of privacy: what is too old goes, and so does what was left behind. Our rows say what is due."""

from __future__ import annotations

from bot.ports import JobKind
from bot.services.privacy import departing, sweeping
from bot.storage.database import Database
from bot.storage.work import Work


class Retire:
    """The handler of `retire O`: what an organisation has kept for long enough, or all of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def __call__(self, organisation: str) -> None:
        """Do what is due there; nothing twice a day."""
        if not await departing.purge(self._database, organisation):
            await sweeping.sweep(self._database, organisation)


async def due(work: Work) -> list[tuple[JobKind, str]]:
    """The organisations in which something may be due, for the sweep."""
    keys = [*await departing.due(work), *await sweeping.due(work)]
    return [(JobKind.RETIRE, each) for each in dict.fromkeys(keys)]
