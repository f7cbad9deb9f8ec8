"""The unit of work: one transaction, every book, and the wakes to give once it is committed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from typing import Any, TypeVar, cast

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.time import Now
from bot.ports import Adviser, JobKind
from bot.storage import tables as t
from bot.storage.anchors import Anchors
from bot.storage.aside import Aside, Catalogue
from bot.storage.belonging import Belonging
from bot.storage.book import often
from bot.storage.calendars import Calendars
from bot.storage.calls import Calls
from bot.storage.chains import Chains
from bot.storage.checklists import Checklists
from bot.storage.clock import Clock, machine
from bot.storage.codes import Codes
from bot.storage.deliveries import Deliveries
from bot.storage.departures import Departures
from bot.storage.depths import Depths
from bot.storage.digests import Digests
from bot.storage.direct import Direct
from bot.storage.editions import Editions
from bot.storage.erasing import Erasing
from bot.storage.everything import Everything
from bot.storage.expiring import Expiring
from bot.storage.happened import Happened
from bot.storage.holding import Holding
from bot.storage.homes import Homes
from bot.storage.inbox import Inbox
from bot.storage.index import Index
from bot.storage.installations import Installations, OAuthStates
from bot.storage.leading import Leading
from bot.storage.leaks import Leaks
from bot.storage.letters import Letters
from bot.storage.moving import Moves
from bot.storage.nagging import Nags
from bot.storage.news import News
from bot.storage.outages import Outages
from bot.storage.partings import Partings
from bot.storage.pausing import Pausing
from bot.storage.people import People
from bot.storage.privacy import Privacy
from bot.storage.questions import Questions, Rulings
from bot.storage.quiet import Quiet
from bot.storage.register import Intake, Register
from bot.storage.removing import Removing
from bot.storage.rests import Rests
from bot.storage.reviews import Reviews
from bot.storage.schedules import Schedules
from bot.storage.search import Search
from bot.storage.seconding import Seconding
from bot.storage.segments import Segments
from bot.storage.shelved import Shelved
from bot.storage.signals import Signals
from bot.storage.syncs import Happenings, Meetings, Sittings
from bot.storage.tidings import Freezes, Recalls, Receipts, Reliances
from bot.storage.timers import Timers
from bot.storage.topics import Minutes, Tasks, Topics
from bot.storage.types import read_instant

_OWNED = {"n_": t.news, "q_": t.question, "r_": t.recall, "f_": t.freeze, "u_": t.nag, "j_": t.ruling}
_OWNED |= {"v_": t.signal, "w_": t.mandate, "e_": t.edition}
_OWNED |= {"h_": t.legal_hold, "R_": t.rest}
_OWNED |= {"g_": t.meeting, "z_": t.sitting, "x_": t.topic, "l_": t.minute, "a_": t.task}

T = TypeVar("T")
Wake = tuple[JobKind, str, datetime | None]


class Work:
    """One transaction. `now` is read once, from both clocks, when it begins.

    `advisers` are the plug-ins that may object to a yes. `memory` is what this process remembers of the database,
    shared by all its units of work and their threads: caches, which each brings up to date before it uses them.
    `public_url`: where people reach the HTTP door, without a slash at the end; empty where they do not.
    """

    def __init__(
        self,
        connection: AsyncConnection,
        now: Now,
        memory: dict[Any, Any],
        advisers: tuple[Adviser, ...],
        aside: Aside,
        public_url: str = "",
    ) -> None:
        self.connection = connection
        books = cast("AsyncConnection", Direct(connection))
        self.now = now
        self.memory = memory
        self.advisers = advisers
        self._aside = aside
        self.public_url = public_url
        self.wakes: list[Wake] = []
        self._of_people(books)
        self._of_matter(books)
        self._of_meetings(books)
        self._of_work(books)
        self._of_privacy(books)

    def _of_people(self, connection: AsyncConnection) -> None:
        self.people = People(connection)
        self.belonging = Belonging(connection)
        self.homes = Homes(connection)
        self.installations = Installations(connection)
        self.codes = Codes(connection)
        self.oauth_states = OAuthStates(connection)
        self.partings = Partings(connection)
        self.checklists = Checklists(connection)

    def _of_matter(self, connection: AsyncConnection) -> None:
        self.news = News(connection)
        self.leaks = Leaks(connection)
        self.questions = Questions(connection)
        self.calls = Calls(connection)
        self.rulings = Rulings(connection)
        self.recalls = Recalls(connection)
        self.freezes = Freezes(connection)
        self.receipts = Receipts(connection)
        self.reliances = Reliances(connection)
        self.reviews = Reviews(connection)
        self.seconding = Seconding(connection)
        self.nags = Nags(connection)
        self.signals = Signals(connection)
        self.register = Register(connection, self.now.instant)
        self.chains = Chains(connection)
        self.anchors = Anchors(connection)
        self.search = Search(connection)
        self.index = Index(connection)
        self.shelved = Shelved(connection)

    def _of_meetings(self, connection: AsyncConnection) -> None:
        self.meetings = Meetings(connection)
        self.sittings = Sittings(connection)
        self.topics = Topics(connection)
        self.minutes = Minutes(connection)
        self.tasks = Tasks(connection)
        self.happenings = Happenings(connection)
        self.calendars = Calendars(connection)
        self.digests = Digests(connection)
        self.happened = Happened(connection)

    def _of_work(self, connection: AsyncConnection) -> None:
        self.deliveries = Deliveries(connection)
        self.rests = Rests(connection)
        self.letters = Letters(connection)
        self.depths = Depths(connection)
        self.holding = Holding(connection)
        self.leading = Leading(connection)
        self.pausing = Pausing(connection)
        self.quiet = Quiet(connection)
        self.outages = Outages(connection)
        self.timers = Timers(connection)
        self.schedules = Schedules(connection)
        self.intake = Intake(connection)
        self.inbox = Inbox(connection)
        self.moves = Moves(connection)

    def _of_privacy(self, connection: AsyncConnection) -> None:
        self.privacy = Privacy(connection)
        self.expiring = Expiring(connection)
        self.removing = Removing(connection)
        self.erasing = Erasing(connection)
        self.editions = Editions(connection)
        self.segments = Segments(connection)
        self.departures = Departures(connection)
        self.everything = Everything(connection)

    async def look(self, looking: Callable[[Catalogue], Coroutine[Any, Any, T]]) -> T:
        """Ask the catalogue many things in a row, in one thread: they must await nothing else.

        It sees what is committed; once this unit of work has changed the catalogue, it is asked here instead.
        """
        here = Catalogue(self.index, self.shelved, self.freezes, self.reviews)
        if here.changed:
            return await looking(here)
        return await self._aside.look(looking)

    @contextmanager
    def once(self) -> Iterator[None]:
        """Read once what a card is drawn from over and over, until the block ends (`once.py`)."""
        with self.people.once(), self.letters.once():
            yield

    @asynccontextmanager
    async def attempt(self) -> AsyncIterator[None]:
        """A part of this unit of work that leaves nothing if it raises, while the rest may still be committed."""
        wakes = len(self.wakes)
        try:
            async with self.connection.begin_nested():
                yield
        except BaseException:
            del self.wakes[wakes:]
            raise

    async def organisation_of(self, id: str) -> str | None:
        """Which organisation owns the record that a button names; the caller's right there is looked up next."""
        table = _OWNED.get(id[:2])
        if table is None:
            return None
        row = (await self.connection.execute(select(table.c.organisation).where(table.c.id == id))).first()
        return row.organisation if row else None

    def wake(self, kind: JobKind, key: str, at: datetime | None = None) -> None:
        """Ask that a job be run once this is committed; if that is lost, the sweep finds the row."""
        self.wakes.append((kind, key, at))


_CLOCK = often(text("SELECT clock_timestamp()"))


async def read_now(connection: AsyncConnection, clock: Clock) -> Now:
    """This instant by the database and by the process."""
    if connection.dialect.name != "postgresql":
        return clock.now(machine())
    return clock.now(read_instant((await Direct(connection).execute(_CLOCK, {})).scalar_one()))
