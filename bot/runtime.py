"""The inside, put together over a database and some chats: an intake for events, gestures, an engine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from bot.core.address import Platform
from bot.jobs.anchoring import KeepAnchors
from bot.jobs.deliveries import Drain
from bot.jobs.embedded import Embedded, Job
from bot.jobs.homes import ShowHomes
from bot.jobs.intake import Forget, Handle
from bot.jobs.retention import Retire
from bot.jobs.schedules import Advance, Starts
from bot.jobs.starting import STARTS
from bot.jobs.timers import Fire, due
from bot.ports import Adviser, Answer, Chat, Engine, Handler, JobKind, Keep, ShowHome
from bot.services.gestures import Gestures
from bot.services.intake import Intake
from bot.storage.database import Database
from bot.storage.signing import Signer

MakeEngine = Callable[[Mapping[JobKind, Handler], Callable[[], Awaitable[list[Job]]], Callable[[], datetime]], Engine]
"""From the handlers, a look at the rows and a clock."""


class Runtime:
    """One running Passerelle. `engine.run()` does what is due; the database wakes it after each commit.

    `intake` takes what platforms tell of, `gestures` what is answered at once; `answers` say to a person what came of
    an event of theirs. `patience`: how long an event waits for earlier ones. `make_engine`: by default the one for a
    single process; for one of several replicas `Procrastinated` over their database. `advisers` may object to a yes.
    `starts`: what each kind of schedule starts. `homes`: where people have a page of their own, how to replace it.
    `public_url`: where people reach the HTTP door, without a slash at the end. `keeps`: where anchors of the register
    are kept, signed by `signer`.
    """

    def __init__(
        self,
        database: Database,
        chats: Mapping[Platform, Chat],
        locale: str,
        *,
        make_engine: MakeEngine = Embedded,
        advisers: Iterable[Adviser] = (),
        starts: Starts = MappingProxyType(STARTS),
        answers: Mapping[Platform, Answer] | None = None,
        patience: timedelta = timedelta(0),
        homes: Mapping[Platform, ShowHome] = MappingProxyType({}),
        public_url: str = "",
        keeps: tuple[Keep, ...] = (),
        signer: Signer | None = None,
    ) -> None:
        self.database = database
        self.gestures = Gestures(database, locale, chats)
        self.intake = Intake(database, patience)
        anchors = KeepAnchors(database, keeps, signer if keeps else None)
        handlers: dict[JobKind, Handler] = {
            JobKind.DRAIN: Drain(database, chats),
            JobKind.FIRE: Fire(database),
            JobKind.ADVANCE: Advance(database, starts),
            JobKind.HANDLE: Handle(database, answers or {}, locale),
            JobKind.FORGET: Forget(database),
            JobKind.RETIRE: Retire(database),
            JobKind.SHOW_HOMES: ShowHomes(database, homes),
            JobKind.ANCHOR: anchors,
        }

        async def all_due() -> list[Job]:
            return [*await due(database), *await anchors.due()]

        self.engine = make_engine(handlers, all_due, database.clock.process)
        database.waker = self.engine.wake
        database.advisers = tuple(advisers)
        database.shows_homes = bool(homes)
        database.public_url = public_url
