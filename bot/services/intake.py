"""The door for what platforms tell us: an event is stored here, once, before the platform is told that we have it."""

from __future__ import annotations

from datetime import timedelta

from bot.core.event import Event
from bot.ports import JobKind
from bot.storage.database import Database
from bot.storage.soon import soon
from bot.storage.work import Work

MEMORY = timedelta(days=7)
"""How long an event is remembered, so that it is not handled again; platforms repeat for hours at most."""


class Intake:
    """Stores events and has them handled. `patience`: how long an event waits for earlier ones that come after it."""

    def __init__(self, database: Database, patience: timedelta = timedelta(0)) -> None:
        self._database = database
        self._patience = patience

    async def take(self, event: Event) -> bool:
        """Store an event; once this returns it may be acknowledged, whatever happens then. False if there is nothing
        to do: it is known, or a program's. Raises NotRecorded: then it must not be acknowledged.
        """
        if event.by_a_program:
            return False  # not even stored: two bots that answer each other would fill the inbox

        async def store(work: Work) -> bool:
            now = work.now.instant
            if not await work.inbox.add(event.clean(), now, now + self._patience):
                return False
            work.wake(JobKind.HANDLE, event.lane, now + self._patience if self._patience else None)
            return True

        return await soon(self._database, store)
