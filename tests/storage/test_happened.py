"""The register read for digests: by the numbers of its lines, of one organisation alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.core.flags import Embargo
from bot.core.tidings import RecallReason
from bot.services import editing
from tests.builders import asked, draft, halles, tagged
from tests.services.digests.house import House, housed

DAY = timedelta(days=1)


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    async with housed(database_url, scheduled=False) as made:
        yield made


async def test_lines_are_counted_in_their_order(house: House) -> None:
    owner = house.world.organisation.id
    item = await tagged(house.database, house.world)
    async with house.database.write() as work:
        last = await work.happened.last_line(owner)
        lines = await work.happened.lines(owner, 0, last)
        assert [line.sequence for line in lines] == list(range(1, last + 1))
        assert [line.verb for line in lines if line.subject == item.id] == ["tag", "pass-on"]
        assert await work.happened.lines(owner, last, last + 9) == []
        assert await work.happened.line_at(owner, house.clock.at + DAY) == last
        begins, ends = house.clock.at, house.clock.at + DAY
        today = [line for line in lines if begins <= line.at < ends]  # the house was set up at some other instant
        assert [line.verb for line in today if line.subject == item.id] == ["tag", "pass-on"]
        assert await work.happened.between(owner, begins, ends) == today
        assert await work.happened.between(owner, house.clock.at + DAY, house.clock.at + 2 * DAY) == []
        assert await work.happened.last_line("o_other") == 0
        assert await work.happened.lines("o_other", 0, 99) == []


async def test_items_that_are_young_or_end_soon(house: House) -> None:
    owner, mandate = house.world.organisation.id, house.world.mandate.id
    soon, later = (house.clock.at + timedelta(days=n) for n in (25, 90))
    old = await tagged(house.database, house.world)
    lifting = await tagged(
        house.database, house.world, draft("A.", wording=None, embargo=Embargo(soon, "Europe/Paris"))
    )
    ending = await tagged(house.database, house.world, draft("B.", expires_at=soon))
    await tagged(house.database, house.world, draft("C.", expires_at=later))
    house.clock.forward(days=20)
    young = await tagged(house.database, house.world, draft("D."))
    async with house.database.read() as work:
        found = await work.happened.items(owner, mandate, house.clock.at, timedelta(days=14))
        assert set(found) == {lifting.id, ending.id, young.id}
        assert old.id not in found
        assert await work.happened.items("o_other", mandate, house.clock.at, timedelta(days=14)) == []
        assert await work.happened.last_passed(owner, mandate) == house.clock.at
        assert await work.happened.last_passed(owner, "w_other") is None


async def test_recalls_and_questions_of_one_mandate(house: House) -> None:
    owner, mandate = house.world.organisation.id, house.world.mandate.id
    item = await tagged(house.database, house.world)
    question = await asked(house.database, house.world)
    async with house.database.write() as work:
        await editing.withdraw(work, house.world.karim, item.id)
    other = await halles(house.database, name="Autre Maison", prefix="b")
    async with house.database.read() as work:
        (recall,) = await work.happened.recalls(owner, mandate, house.clock.at)
        assert (recall.item, recall.reason) == (item.id, RecallReason.WITHDRAWN)
        assert await work.happened.recalls(owner, mandate, house.clock.at + DAY) == []
        span = (house.clock.at, house.clock.at + DAY)
        assert await work.happened.questions(owner, mandate, *span) == [(question.id, house.clock.at)]
        assert await work.happened.questions(other.organisation.id, mandate, *span) == []
