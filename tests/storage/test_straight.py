"""What the driver is asked by itself gives what SQLAlchemy gives: the same values, the same errors."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, select, text
from sqlalchemy.exc import DBAPIError, OperationalError

from bot.core.flags import Embargo
from bot.core.news import Hold
from bot.core.questions import Answer
from bot.core.tidings import Freeze
from bot.services import answering, recording
from bot.services.answering import Given
from bot.services.judging import judge
from bot.storage import straight
from bot.storage import tables as t
from bot.storage.aside import Catalogue
from bot.storage.book import often
from bot.storage.database import Database
from bot.storage.terms import Stand
from tests.bench.plans import asked_by
from tests.builders import World, asked, draft, halles, tagged

KEYS = ["wparking", "wvalence", "wnowhere", "slundi"]
Look = Callable[[Catalogue], Coroutine[Any, Any, Any]]


async def everything(catalogue: Catalogue, world: World) -> dict[str, Any]:
    """All that a verdict asks, but for the record of a text."""
    owner = world.organisation.id, world.mandate.id
    stock = await catalogue.index.stock(*owner, 6)
    shelf = {Stand.OPEN_TOLD: [(frozenset(KEYS),)]}
    closed = {Stand.CLOSED_TOLD: [(frozenset(KEYS), frozenset(("wvalence",)))]}
    return {
        "stock": stock,
        "counts": await catalogue.index.counts(*owner, KEYS),
        "words": await catalogue.index.words_since(*owner, 1),
        "one shelf": await catalogue.shelved.meeting(*owner, stock.number, [shelf], 9),
        "two shelves": await catalogue.shelved.meeting(*owner, stock.number, [shelf, closed], 9),
        "records": await catalogue.shelved.fetch(*owner, range(9)),
        "nobody's": await catalogue.shelved.meeting("o_other", "w_other", stock.number, [shelf], 9),
        "freeze": await catalogue.freezes.in_force(*owner),
        "review": await catalogue.reviews.open(*owner),
    }


async def furnished(database: Database) -> World:
    """A company of which every column that is asked for is filled somewhere, and empty elsewhere."""
    world = await halles(database, undo="0s")
    async with database.read() as work:
        now = work.now.instant
    embargo = Embargo(now + timedelta(hours=5), "Europe/Paris")
    await tagged(database, world, draft("Le parking de Valence ouvre lundi."))
    held = await tagged(database, world, draft("Le parking de Lyon ouvre mardi.", embargo=embargo))
    await tagged(database, world, draft("Le parking de Gap ferme.", expires_at=now + timedelta(days=2)))
    question = await asked(database, world, "Je peux parler de Grenoble ?")
    freeze = Freeze("f_1", world.organisation.id, world.mandate.id, "a leak", "m_lea", now)
    async with database.write() as work:
        stored = await work.news.get(world.organisation.id, held.id)
        assert stored is not None
        object.__setattr__(stored, "hold", Hold.SOURCE_EDITED)
        object.__setattr__(stored, "held_since", now)
        assert await recording.save_news(work, stored)
        await answering.answer(work, world.lea, question.id, Given(Answer.NO))
        await work.freezes.add(freeze)
        assert await work.freezes.thaw(freeze, by="m_karim", at=now)
    async with database.write() as work:
        await work.freezes.add(Freeze("f_2", world.organisation.id, world.mandate.id, "another", "m_lea", now))
    return world


async def test_the_driver_by_itself_gives_what_sqlalchemy_gives(database: Database) -> None:
    world = await furnished(database)

    async def look(catalogue: Catalogue) -> dict[str, Any]:
        return await everything(catalogue, world)

    async with database.read() as work:
        here = Catalogue(work.index, work.shelved, work.freezes, work.reviews)
        usual = await everything(here, world)
        assert len(usual["records"]) == 4
        assert usual["counts"]
        assert usual["words"]
        assert usual["one shelf"]
        assert usual["freeze"].id == "f_2"
        assert usual["review"].id == "f_1"
        for _ in range(2):  # the second time it was compiled before
            assert await work.look(look) == usual


async def test_what_is_always_asked_goes_by_the_driver(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    world = await furnished(database)
    refused: list[str] = []

    def usually(_self: Any, statement: Any, *_values: Any) -> Any:
        refused.append(str(statement))
        raise AssertionError

    async def look(catalogue: Catalogue) -> dict[str, Any]:
        monkeypatch.setattr(catalogue.index._connection._connection.__class__, "execute", usually)  # type: ignore[attr-defined]
        try:
            return await everything(catalogue, world)
        finally:
            monkeypatch.undo()

    async with database.read() as work:
        assert len((await work.look(look))["records"]) == 4
    assert refused == []


async def test_an_error_is_sqlalchemys_and_shows_no_value(database: Database) -> None:
    broken = often(text("SELECT nothing FROM nowhere WHERE nothing = :wanted"))
    async with database.read() as work:
        with pytest.raises(DBAPIError) as raised:
            await work.look(_asks(broken, wanted="Zéphirin"))
        assert "nowhere" in str(raised.value)
        assert "Zéphirin" not in str(raised.value)
        assert not raised.value.connection_invalidated


async def test_a_connection_that_was_lost_is_given_to_nobody(postgres_url: str) -> None:
    database = Database(postgres_url)
    ended = often(text("SELECT pg_terminate_backend(pg_backend_pid()) WHERE 1 = :one"))

    given_up: list[bool] = []

    async def look(catalogue: Catalogue) -> None:
        try:
            await catalogue.index._rows(ended, one=1)
        finally:
            given_up.append(catalogue.index._connection._connection.invalidated)  # type: ignore[attr-defined]

    async with database.read() as work:
        with pytest.raises(OperationalError) as raised:
            await work.look(look)
        assert raised.value.connection_invalidated
        assert given_up == [True]
        assert await work.look(_asks(often(text("SELECT :one + 1")), one=1)) == [(2,)]
    await database.close()


async def test_a_value_is_turned_into_the_drivers_own(database: Database) -> None:
    await tagged(database, await halles(database), draft("Le parking de Valence ouvre lundi."))
    later = often(select(t.news.c.posted_at).where(t.news.c.posted_at > bindparam("at")), named=False)
    async with database.read() as work:
        at = work.now.instant
        ((posted,),) = await work.look(_asks(later, at=at - timedelta(days=900)))
        assert posted < at
        assert await work.look(_asks(later, at=posted)) == []
        with pytest.raises(ValueError, match="aware"):
            await work.look(_asks(later, at=at.replace(tzinfo=None)))


async def test_several_values_that_would_have_to_be_turned_are_refused(database: Database) -> None:
    async with database.read() as work:
        some = often(select(t.news.c.id).where(t.news.c.posted_at.in_([work.now.instant])))
        with pytest.raises(TypeError, match="several values"):
            await work.look(_asks(some, nothing=0))


async def test_only_statements_that_are_made_once_are_kept(database: Database) -> None:
    async def look(catalogue: Catalogue) -> Any:
        return await catalogue.index.of_ids("o_x", "w_x", ["n_1"])

    async with database.read() as work:
        await work.look(look)
        kept = len(straight._TOLD)
        for _ in range(3):
            assert await work.look(look) == []
        assert len(straight._TOLD) == kept


def _asks(statement: Any, **values: object) -> Look:
    async def look(catalogue: Catalogue) -> Any:
        return await catalogue.index._rows(statement, **values)

    return look


async def test_a_benchmark_hears_what_the_driver_is_asked(database: Database, world: World) -> None:
    await tagged(database, world, draft("Le parking de Valence ouvre lundi."))

    async def act() -> None:
        async with database.read() as work:
            await judge(work, world.organisation, world.mandate, "On peut dire que le parking de Valence ouvre lundi ?")

    asked = "\n".join(statement for statement, _ in await asked_by(act))
    for table in ("freeze", "index_stock", "index_count", "terms", "revision"):
        assert table in asked
