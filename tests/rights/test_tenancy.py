"""Nothing crosses from one organisation to another: every query names its organisation, and what is asked with the ids
of another one finds and changes nothing (A3)."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError

from bot.core.flags import Flag
from bot.core.people import Side
from bot.errors import Stale
from bot.storage.book import Book
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import World, asked, database_at, draft, frozen, halles, tagged
from tests.rights.tenancy import OWNED, functions

BY_ROOM = "what a platform tells of a room or a message is of every organisation that is linked to it"
BY_ACCOUNT = "whose an account is, is what is asked"
BY_JOB = "the clockwork takes what is due of everybody; each row says whose it is"
BY_OPERATOR = "for whoever runs the deployment, whose it all is"
BY_KEY = "joined by an opaque id, unique across organisations, to a table that is asked by organisation"

EXCEPTIONS = {
    "anchors.Anchors.oldest_waiting": BY_OPERATOR,
    "belonging.Belonging.of_sources_in": BY_ROOM,
    "belonging.Belonging.sources_in": BY_ROOM,
    "belonging.Belonging.of_workspace": BY_ROOM,
    "belonging.Belonging.heard_in": BY_ROOM,
    "belonging.Belonging.linked": BY_OPERATOR,
    "calendars.Calendars.holder": "by the digest of a secret that nobody else holds",
    "checklists.Checklists.has_news": BY_KEY,
    "deliveries.Deliveries.waiting_in": BY_JOB,
    "deliveries.Deliveries.next_due": BY_JOB,
    "deliveries.Deliveries.is_ours": BY_ROOM,
    "depths.Depths.backed_up": BY_OPERATOR,
    "depths.Depths.outbox": BY_OPERATOR,
    "depths.Depths.questions": BY_OPERATOR,
    "depths.Depths.unheard": BY_OPERATOR,
    "depths.Depths.verified": BY_OPERATOR,
    "editions.Editions.behind": BY_OPERATOR,
    "erasing.Erasing._begun": "what an account began and did not finish belongs to no organisation yet",
    "erasing.Erasing.organisation": "of others: which rooms are not this organisation's alone",
    "erasing.Erasing._theirs_alone": "of others: who is somebody elsewhere too",
    "erasing.Erasing.installations": "of others: whether one is still there",
    "everything.Everything._sent": BY_KEY,
    "expiring.Expiring.news": BY_KEY,
    "expiring.Expiring.questions": BY_KEY,
    "happened.Happened.items": "the organisation is compared under another name",
    "happened.Happened.recalls": "the organisation is compared under another name",
    "inbox.Inbox.forgettable": BY_JOB,
    "index.Index.everywhere": "the process reads what is newest of everybody; each row says whose it is",
    "index.Index.outdated": BY_OPERATOR,
    "index.Index.restricted_since": BY_KEY,
    "letters._letters": BY_KEY,
    "letters.Letters.doubt": BY_OPERATOR,
    "moving.Moves.follow": BY_ROOM,
    "news.News.organisations_of_source": BY_ROOM,
    "news.News.ever_from": BY_ROOM,
    "news.News.embargoed_by": BY_KEY,
    "news.News._one": "the condition is given, with the organisation",
    "news.News._many": "the condition is given, with the organisation",
    "outboxasked._claiming": BY_JOB,
    "outboxasked._of_lanes": BY_JOB,
    "outboxasked._of_upcoming": BY_JOB,
    "outages.Outages.concerned": BY_ROOM,
    "outages.Outages.reached": BY_ROOM,
    "outages.Outages.try_again": BY_ROOM,
    "outages.Outages.wake": BY_ROOM,
    "people.People._gone": BY_ACCOUNT,
    "people.People.accounts": BY_OPERATOR,
    "people.People.name_room": BY_ROOM,
    "people.People.rooms_at": BY_ROOM,
    "register.Intake.get": "by an opaque id and the account that began it",
    "register.Intake.finish": "by the opaque id of what this account began, locked before",
    "schedules.Schedules.take": BY_JOB,
    "schedules.Schedules.advance": BY_JOB,
    "schedules.Schedules.put_off": BY_JOB,
    "schedules.Schedules.due": BY_JOB,
    "schedules.Schedules.next_due": BY_JOB,
    "timers.Timers.take": BY_JOB,
    "timers.Timers.put_off": BY_JOB,
    "timers.Timers.due": BY_JOB,
    "timers.Timers.next_due": BY_JOB,
}
"""Functions that ask a table of organisations without naming one, and why that is right."""


def test_every_query_names_its_organisation() -> None:
    found = {each.name: sorted(each.unbound) for each in functions() if each.unbound}
    assert {name: tables for name, tables in found.items() if name not in EXCEPTIONS} == {}, "ask by organisation"
    assert set(EXCEPTIONS) <= set(found), "no exceptions any more"


def test_the_reader_of_queries_sees_most_of_them() -> None:
    """It would say nothing of what it does not understand."""
    every = list(functions())
    assert sum(bool(each.bound) for each in every) > 100
    assert len({table for each in every for table in each.asked}) >= len(OWNED) - 6


@dataclass(frozen=True)
class Method:
    """A function of a book that is given an organisation first; `arguments`: what else, by kind."""

    book: str
    name: str
    arguments: tuple[Any, ...]
    named: tuple[str, ...] = ()
    """The last of them, where they are given by name."""


_KINDS: dict[Any, st.SearchStrategy[Any]] = {
    int: st.integers(0, 12),
    bool: st.booleans(),
    datetime: st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(lambda at: at.replace(tzinfo=UTC)),  # noqa: DTZ001
    Side: st.sampled_from(Side),
}


def methods(work: Work) -> list[Method]:
    """Every function of every book that can be asked about one organisation with nothing but ids and plain values."""
    found = []
    for book, held in sorted(vars(work).items()):
        for name, function in inspect.getmembers(type(held), inspect.iscoroutinefunction):
            if not isinstance(held, Book) or name.startswith("_"):
                continue
            given = inspect.signature(function).parameters
            names = [each for each in given if each not in ("self", "lock")]
            kinds = [get_type_hints(function)[each] for each in names]
            if names[:1] == ["organisation"] and all(each in (str, Sequence[str], *_KINDS) for each in kinds):
                named = tuple(each for each in names[1:] if given[each].kind is inspect.Parameter.KEYWORD_ONLY)
                found.append(Method(book, name, tuple(kinds[1:]), named))
    return found


@dataclass
class Two:
    """Two organisations alike to the letter, numbers and all; `ids`: every id of ours."""

    database: Database
    ours: World
    theirs: World
    ids: list[str]
    rows: dict[str, list[str]] = field(default_factory=dict)


async def _furnished(database: Database, world: World) -> None:
    await tagged(database, world, draft())
    await tagged(database, world, draft("Le magasin de Vaise ferme.", Flag.CONFIDENTIAL))
    await asked(database, world)
    await asked(database, world, "Peut-on parler de la météo ?")
    await frozen(database, world)


@asynccontextmanager
async def two_alike(url: str) -> AsyncIterator[Two]:
    async with database_at(url) as database:
        ours = await halles(database, undo="0s")
        theirs = await halles(database, name="Autre Maison", prefix="x-", undo="0s")
        for world in (ours, theirs):
            await _furnished(database, world)
        async with database.read() as work:
            ids = []
            for table in sorted(OWNED):
                rows = await work.connection.exec_driver_sql(
                    f"SELECT * FROM \"{table}\" WHERE organisation = '{ours.organisation.id}'"
                )
                ids += [row.id for row in rows.all() if hasattr(row, "id")]
        two = Two(database, ours, theirs, ids)
        async with database.read() as work:
            two.rows = await _rows(work, two)
        yield two


async def _is_foreign(two: Two, method: Method, arguments: list[Any]) -> str:
    """What of ours somebody who asks for the other organisation is told, or changes."""
    found, after = None, two.rows
    try:
        async with two.database.write() as work, _written(work) as writes:
            in_order = len(arguments) - len(method.named)
            by_name = dict(zip(method.named, arguments[in_order:], strict=True))
            function = getattr(getattr(work, method.book), method.name)
            found = await function(two.theirs.organisation.id, *arguments[:in_order], **by_name)
            if any(writes):
                after = await _rows(work, two)
            raise _Enough
    except _Enough:
        pass
    except (DBAPIError, Stale, ValueError, KeyError):
        return ""  # what cannot be made of such values tells and changes nothing
    given = {each for argument in arguments for each in (argument if isinstance(argument, list) else [argument])}
    told = [id for id in two.ids if id not in given and id in repr(found)]
    if two.ours.organisation.id in repr(found):
        told.append("our organisation")
    return f"{method}: told {told}" if told else f"{method}: changed" if after != two.rows else ""


@asynccontextmanager
async def _written(work: Work) -> AsyncIterator[list[bool]]:
    """Whether each statement that is run meanwhile may change something."""
    writes: list[bool] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        writes.append(not statement.lstrip().upper().startswith("SELECT"))

    connection = work.connection.sync_connection
    event.listen(connection, "before_cursor_execute", note)
    try:
        yield writes
    finally:
        event.remove(connection, "before_cursor_execute", note)


class _Enough(Exception):
    """Nothing of a trial stays."""


async def _rows(work: Work, two: Two) -> dict[str, list[str]]:
    found = {}
    for table in sorted(OWNED):
        query = f"SELECT * FROM \"{table}\" WHERE organisation = '{two.ours.organisation.id}'"
        found[table] = sorted(repr(row) for row in (await work.connection.exec_driver_sql(query)).all())
    return found


async def _try_many(url: str, examples: int) -> None:
    async with two_alike(url) as two:
        async with two.database.read() as work:
            known = methods(work)
        assert len(known) > 60
        loop = asyncio.get_running_loop()
        ids = st.one_of(st.sampled_from(two.ids), st.sampled_from(["1", "N", two.ours.mandate.id, "news", ""]))
        kinds = _KINDS | {str: ids, Sequence[str]: st.lists(ids, max_size=3)}

        @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(st.data())
        def tried(data: st.DataObject) -> None:
            method = data.draw(st.sampled_from(known))
            arguments = [data.draw(kinds[each]) for each in method.arguments]
            doing = asyncio.run_coroutine_threadsafe(_is_foreign(two, method, arguments), loop)
            assert doing.result() == ""

        await asyncio.to_thread(tried)


async def test_with_the_ids_of_another_organisation_nothing_is_found(sqlite_url: str) -> None:
    await _try_many(sqlite_url, 100)


@pytest.mark.long
async def test_nor_in_ten_thousand_cases(database_url: str) -> None:
    await _try_many(database_url, 10_000)


async def test_the_index_of_another_organisation_is_not_touched(database_url: str) -> None:
    """Found by the ten thousand cases: a record was dropped by its mandate and its id alone."""
    async with two_alike(database_url) as two:
        async with two.database.read() as work:
            rows = await work.connection.exec_driver_sql(
                f"SELECT id FROM index_entry WHERE organisation = '{two.ours.organisation.id}'"
            )
            ids = [row.id for row in rows.all()]
            drop = next(each for each in methods(work) if (each.book, each.name) == ("index", "drop"))
        assert ids
        for id in ids:
            assert await _is_foreign(two, drop, [two.ours.mandate.id, id]) == ""
