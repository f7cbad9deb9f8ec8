"""The inside, put together over a database and some chats: gestures for what people do, an engine for what is due."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from types import MappingProxyType

from bot.core.address import Platform
from bot.jobs.deliveries import Drain
from bot.jobs.embedded import Embedded, Job
from bot.jobs.schedules import Advance, Starts
from bot.jobs.timers import Fire, due
from bot.ports import Adviser, Chat, Engine, Handler, JobKind
from bot.services.gestures import Gestures
from bot.storage.database import Database

MakeEngine = Callable[[Mapping[JobKind, Handler], Callable[[], Awaitable[list[Job]]], Callable[[], datetime]], Engine]
"""From the handlers, a look at the rows and a clock."""


class Runtime:
    """One running Passerelle. `engine.run()` does what is due; the database wakes it after each commit.

    `make_engine`: by default the one for a single process; for one of several replicas `Procrastinated` over their
    database. `advisers` may object to a yes. `starts`: what each kind of schedule starts.
    """

    def __init__(
        self,
        database: Database,
        chats: Mapping[Platform, Chat],
        locale: str,
        *,
        make_engine: MakeEngine = Embedded,
        advisers: Iterable[Adviser] = (),
        starts: Starts = MappingProxyType({}),
    ) -> None:
        self.database = database
        self.gestures = Gestures(database, locale)
        handlers: dict[JobKind, Handler] = {
            JobKind.DRAIN: Drain(database, chats),
            JobKind.FIRE: Fire(database),
            JobKind.ADVANCE: Advance(database, starts),
        }
        self.engine = make_engine(handlers, partial(due, database), database.clock.process)
        database.waker = self.engine.wake
        database.advisers = tuple(advisers)
