"""The inside, put together over a database and some chats: gestures for what people do, an engine for what is due."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.address import Platform
from bot.jobs.deliveries import Drain
from bot.jobs.embedded import Embedded
from bot.jobs.timers import Fire, due
from bot.ports import Chat, JobKind
from bot.services.gestures import Gestures
from bot.storage.database import Database


class Runtime:
    """One running Passerelle. `engine.run()` does what is due; the database wakes it after each commit."""

    def __init__(self, database: Database, chats: Mapping[Platform, Chat], locale: str) -> None:
        self.database = database
        self.gestures = Gestures(database, locale)
        self.engine = Embedded(
            {JobKind.DRAIN: Drain(database, chats), JobKind.FIRE: Fire(database)},
            lambda: due(database),
            database.clock.process,
        )
        database.waker = self.engine.wake
