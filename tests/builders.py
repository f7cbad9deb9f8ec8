"""A small company in a real database, made by the real services, for tests of everything that needs one.

`halles(database)` gives the company and the people who act in it; `database_at(url)` a database whose clock can be
moved (`database.clock.offset += …`). The names are stable: other folders' tests import them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Table, insert, select

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.flags import Audience, Flag
from bot.core.news import NewsItem, Source
from bot.core.people import Actor, Caller, Mandate, Organisation
from bot.core.questions import Question
from bot.core.tidings import Freeze
from bot.core.time import Now
from bot.services import asking, freezing, tagging
from bot.services.drafts import Draft
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.tagging import NOWHERE, Origin
from bot.storage.clock import Clock
from bot.storage.database import Database
from bot.storage.tables import metadata
from integrations.demo.app import Channel, DemoApp, Person

SETUP = """
organisation: {name}
locale: fr
timezone: Europe/Paris
watch: [Tilleul]
members:
  - {{name: Léa Ferrand, role: lead, accounts: ["demo:{prefix}lea"]}}
  - {{name: Karim Osman, role: staff, accounts: ["demo:{prefix}karim"]}}
  - {{name: Sam Dubois, role: cm, accounts: ["demo:{prefix}sam"]}}
mandates:
  - name: Réseaux sociaux
    members: [Sam Dubois]
    rooms: {{comms: ["demo:{prefix}comms"], cm: ["demo:{prefix}cm"]}}
    policy: {{release: {release}, undo: {undo}, answer_within: 2h, then: Léa Ferrand}}
"""

OPENING = "Notre magasin de Lyon Confluence ouvre le jeudi 2 avril 2026 à 9 h, au 112 cours Charlemagne."
"""A piece of news that may be said; `ASKED` is the question that its wording covers."""

ASKED = (
    "Puis-je dire que notre magasin de Lyon Confluence ouvre le jeudi 2 avril 2026 à 9 h, au 112 cours Charlemagne ?"
)


@dataclass(frozen=True, slots=True)
class World:
    """The company, its one mandate, its rooms, and who acts: lea leads, karim is staff, sam is the CM."""

    organisation: Organisation
    mandate: Mandate
    lea: Actor
    karim: Actor
    sam: Actor
    stranger: Actor
    comms: Place
    cm: Place


def demo_address(id: str) -> Address:
    """A room or an account of the demo chat."""
    return Address(Platform.DEMO, "", id)


async def halles(
    database: Database,
    *,
    name: str = "Les Halles Verrier",
    undo: str = "10s",
    release: str = "staff",
    prefix: str = "",
) -> World:
    """The company, set up by the file that `passerelle apply` reads. `prefix` goes before its accounts and rooms."""
    await _set_up(database, name, SETUP.format(name=name, undo=undo, release=release, prefix=prefix))
    async with database.read() as work:
        organisation = await work.people.organisation_named(name)
        assert organisation is not None
        (mandate,) = await work.people.mandates(organisation.id)
        members = {member.name.split()[0]: member for member in await work.people.members(organisation.id)}

    def actor(first: str, account: str) -> Actor:
        caller = Caller(demo_address(prefix + account), first)
        return Actor(caller, organisation.id, members.get(first))

    return World(
        organisation=organisation,
        mandate=mandate,
        lea=actor("Léa", "lea"),
        karim=actor("Karim", "karim"),
        sam=actor("Sam", "sam"),
        stranger=actor("Max", "max"),
        comms=Place(demo_address(f"{prefix}comms")),
        cm=Place(demo_address(f"{prefix}cm")),
    )


_COMPANIES: dict[str, dict[Table, list[dict[str, Any]]]] = {}
"""The rows of each company that was set up in this process: the next database gets them as they are."""


async def _set_up(database: Database, name: str, text: str) -> None:
    """What `apply` makes of the file; done by it the first time, and where the company is there already."""
    async with database.write() as work:
        new = await work.people.organisation_named(name) is None
        if new and text in _COMPANIES:
            for table, rows in _COMPANIES[text].items():
                await work.connection.execute(insert(table), rows)
            return
    await apply(database, parse(text, "halles.yaml"), dry_run=False, by="test")
    if new:
        _COMPANIES[text] = await _rows_of(database, name)


async def _rows_of(database: Database, name: str) -> dict[Table, list[dict[str, Any]]]:
    found: dict[Table, list[dict[str, Any]]] = {}
    async with database.read() as work:
        organisation = await work.people.organisation_named(name)
        assert organisation is not None
        for table in metadata.sorted_tables:
            whose = table.c.id if table.name == "organisation" else table.c.get("organisation")
            if whose is not None:
                rows = await work.connection.execute(select(table).where(whose == organisation.id))
                found[table] = [dict(row) for row in rows.mappings()]
    return {table: rows for table, rows in found.items() if rows}


@asynccontextmanager
async def database_at(url: str, clock: Clock | None = None) -> AsyncIterator[Database]:
    """A database that is closed afterwards."""
    database = Database(url, clock or Clock())
    try:
        yield database
    finally:
        await database.close()


def demo_app(clock: Clock, *prefixes: str) -> DemoApp:
    """The demo chat with the company's people and rooms (once for each prefix; by default for none)."""
    people, rooms = [], []
    for prefix in prefixes or ("",):
        lea, karim, sam = (f"{prefix}{name}" for name in ("lea", "karim", "sam"))
        people += [Person(lea, "Léa Ferrand"), Person(karim, "Karim Osman"), Person(sam, "Sam Dubois")]
        rooms += [
            Channel(f"{prefix}comms", "com-interne", members=frozenset({lea, karim})),
            Channel(f"{prefix}cm", "réseaux", members=frozenset({lea, karim, sam})),
        ]
    return DemoApp(people=people, rooms=rooms, clock=clock.process)


def draft(text: str = OPENING, flag: Flag = Flag.SHAREABLE, **values: object) -> Draft:
    """What a tag says; by default shareable, read by the CM, with its own text as the approved wording."""
    made = Draft(text, flag, wording=text if flag is Flag.SHAREABLE else None, audience=Audience.CM)
    return replace(made, **values)  # type: ignore[arg-type]


def source(id: str = "7", text: str = OPENING, room: str = "comms") -> Source:
    """A message that somebody tagged."""
    return Source(MessageRef(demo_address(room), id), "Karim Osman", text, datetime(2026, 3, 16, 9, tzinfo=UTC))


async def tagged(
    database: Database, world: World, made: Draft | None = None, *, by: Actor | None = None, origin: Origin = NOWHERE
) -> NewsItem:
    """A news item, tagged by Karim unless another is named; it leaves when the undo window ends, if there is one."""
    async with database.write() as work:
        item, _ = await tagging.tag(
            work, by or world.karim, world.organisation, [world.mandate], made or draft(), origin
        )
        return item


async def asked(database: Database, world: World, text: str = ASKED, *, place: Place | None = None) -> Question:
    """A question of Sam's, asked in the CM's room."""
    async with database.write() as work:
        return await asking.ask(work, world.sam, world.organisation, world.mandate, text, place or world.cm)


async def frozen(database: Database, world: World, reason: str = "incident") -> Freeze:
    """A freeze by Karim."""
    async with database.write() as work:
        (freeze,) = await freezing.freeze(work, world.karim, [world.mandate], reason)
        return freeze


class SkewedClock(Clock):
    """A clock whose two sides differ: the process's is `apart` ahead of (or, negative, behind) the database's."""

    def __init__(self, apart: timedelta = timedelta(0), offset: timedelta = timedelta(0)) -> None:
        super().__init__(offset)
        self.apart = apart

    def process(self) -> datetime:
        """The process's instant, moved away from the database's."""
        return super().process() + self.apart


class StillClock(Clock):
    """Two clocks that stand still until they are moved, so that a test is exact to the microsecond."""

    def __init__(self, at: datetime = datetime(2026, 3, 16, 9, tzinfo=UTC), apart: timedelta = timedelta(0)) -> None:
        super().__init__()
        self.at = at
        self.apart = apart

    def process(self) -> datetime:
        """The process's instant: the database's, moved by `apart`."""
        return self.at + self.apart

    def now(self, database: datetime) -> Now:
        """Both, whatever the real database says."""
        return Now(self.at, self.process())

    def forward(self, **by: float) -> None:
        """Move both."""
        self.at += timedelta(**by)


def both(instant: datetime) -> Now:
    """Two clocks that agree."""
    return Now.both(instant)
