"""What has been kept for long enough goes; nothing that holds, waits, or is held."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.core.flags import Flag
from bot.core.news import NewsItem
from bot.core.people import Actor
from bot.core.retention import LegalHold
from bot.services import editing
from bot.services.privacy import sweeping
from bot.services.tagging import Origin
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.ids import new_id
from tests.builders import StillClock, World, asked, database_at, draft, source, tagged
from tests.storage.test_segments import segments

SECRET = "Le projet zibelinox sera annoncé à Nantes en juin."


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    async with database_at(sqlite_url, StillClock()) as opened:
        yield opened


async def later(database: Database, world: World, **by: float) -> None:
    assert isinstance(database.clock, StillClock)
    database.clock.forward(**by)
    await sweeping.sweep(database, world.organisation.id)


async def test_the_search_index_is_brought_together_once_a_day(database: Database, swift: World) -> None:
    for number in range(2, 9):
        await tagged(database, swift, draft(f"Le marché numéro {number} ouvre le {number} avril."))
    assert await segments(database) > 1
    await later(database, swift, days=1)
    assert await segments(database) == 1


async def withdraw(database: Database, by: Actor, item: NewsItem) -> None:
    async with database.write() as work:
        await editing.withdraw(work, by, item.id)


async def there(database: Database, *items: NewsItem) -> list[bool]:
    async with database.read() as work:
        return [await work.news.get(each.organisation, each.id) is not None for each in items]


async def test_what_holds_stays_for_ever_and_what_ended_goes_with_all_that_hangs_on_it(
    database: Database, swift: World
) -> None:
    secret = await tagged(database, swift, draft(SECRET, Flag.CONFIDENTIAL))
    ended = await tagged(database, swift, draft("Le parking zibelinox est gratuit ce soir.", Flag.CONFIDENTIAL))
    await withdraw(database, swift.karim, ended)
    await later(database, swift, days=720)
    assert await there(database, secret, ended) == [True, True]
    await later(database, swift, days=30)
    assert await there(database, secret, ended) == [True, False]
    async with database.read() as work:
        for table in (t.revision, t.news_mandate, t.entry, t.delivery, t.sent):
            column = next(table.c[name] for name in ("item", "subject", "id") if name in table.c)
            left = await work.connection.execute(select(func.count()).where(column == ended.id))
            assert left.scalar_one() == 0, table.name
        words = (await work.connection.execute(select(t.word.c.word))).scalars().all()
        assert "parking" not in words
        lines = await work.register.about(swift.organisation.id, swift.organisation.id)
    assert ("retention", "items", 1) in {
        (line.verb, line.details.get("kind"), line.details.get("count")) for line in lines
    }


async def test_what_ended_stays_while_it_may_hold_back_an_older_yes(database: Database, swift: World) -> None:
    yes = await tagged(database, swift)
    no = await tagged(database, swift, draft(), origin=Origin(source("9")))
    await withdraw(database, swift.karim, no)
    await later(database, swift, hours=1)
    newer = await tagged(database, swift, draft("La cantine rouvre lundi."))
    await later(database, swift, days=1000)
    assert await there(database, yes, no, newer) == [True, True, True]
    async with database.read() as work:
        kept = await work.news.get(no.organisation, no.id)
    assert kept is not None
    assert kept.source is not None
    assert kept.source.text == "", "the message it came from goes"
    await withdraw(database, swift.karim, yes)
    await later(database, swift, days=1000)
    assert await there(database, yes, no, newer) == [True, False, True], "a yes that was said later knew of it"


async def test_a_question_goes_when_nothing_rests_on_it(database: Database, swift: World) -> None:
    item = await tagged(database, swift)
    told = await asked(database, swift)
    unknown = await asked(database, swift, "Peut-on dire que Brest ferme ?")
    await later(database, swift, days=800)
    async with database.read() as work:
        left = [await work.questions.get(each.organisation, each.id) is not None for each in (told, unknown)]
    assert left == [True, True], "told yes, it may yet be recalled; open, it waits for its answer"
    await withdraw(database, swift.karim, item)
    await later(database, swift, days=2)
    async with database.read() as work:
        assert await work.questions.get(told.organisation, told.id) is None


async def test_a_legal_hold_wins_over_every_age(database: Database, swift: World) -> None:
    first, second = [
        await tagged(database, swift, draft(f"Le parking {n} est fermé.", Flag.CONFIDENTIAL)) for n in ("nord", "sud")
    ]
    for each in (first, second):
        await withdraw(database, swift.karim, each)
    hold = LegalHold(new_id("h"), first.organisation, first.id, first.label, "procès", "p_1", first.posted_at)
    whole = replace(hold, id=new_id("h"), subject=first.organisation, label="")
    async with database.write() as work:
        assert await work.privacy.add_hold(hold)
        assert await work.privacy.add_hold(whole)
        assert not await work.privacy.add_hold(replace(hold, id=new_id("h")))
    await later(database, swift, days=4000)
    assert await there(database, first, second) == [True, True]
    async with database.write() as work:
        assert await work.privacy.lift_hold(whole.organisation, whole.id, "p_1", work.now.instant, "réglé")
        assert not await work.privacy.lift_hold(whole.organisation, whole.id, "p_2", work.now.instant, "réglé")
    await later(database, swift, days=2)
    assert await there(database, first, second) == [True, False]
    async with database.read() as work:
        assert await work.register.about(first.organisation, first.id), "the lines about what is held stay"


async def test_it_is_done_once_a_day_and_never_while_the_clocks_disagree(database: Database, swift: World) -> None:
    assert isinstance(database.clock, StillClock)
    async with database.read() as work:
        assert await sweeping.due(work) == [swift.organisation.id]
    await later(database, swift, days=1)
    async with database.read() as work:
        assert await sweeping.due(work) == []
    database.clock.apart = timedelta(minutes=5)
    database.clock.forward(days=2)
    async with database.read() as work:
        assert await sweeping.due(work) == []
