"""The figures of a month: counted for one mandate, on its calendar, from the records alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.core.flags import Audience, Flag
from bot.core.health import Health
from bot.core.questions import Answer
from bot.services import acknowledging, answering, editing
from bot.services.answering import Given
from bot.services.digests.reporting import month
from tests.builders import ASKED, asked, draft, tagged
from tests.services.digests.house import House, housed

MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    async with housed(database_url, scheduled=False) as made:
        yield made


async def report(house: House, first: date = MARCH, end: date = APRIL) -> Health:
    async with house.database.read() as work:
        return await month(work, house.world.mandate, first, end)


async def test_a_month_in_figures(house: House) -> None:
    first = await tagged(house.database, house.world)
    secret = draft("Secret.", Flag.CONFIDENTIAL, audience=Audience.COMMS)
    await tagged(house.database, house.world, secret)
    house.clock.forward(hours=3)
    async with house.database.write() as work:
        await acknowledging.acknowledge(work, house.world.sam, first.id)
    await asked(house.database, house.world, ASKED)
    by_hand = await asked(house.database, house.world, "Peut-on parler du chauffage ?")
    house.clock.forward(days=7, hours=1)
    async with house.database.write() as work:
        await answering.answer(work, house.world.karim, by_hand.id, Given(Answer.NO))
        await editing.withdraw(work, house.world.karim, first.id)
    assert await report(house) == Health(
        month="2026-03",
        passed=1,
        to_receipt=3 * 3600,
        by_bot=1,
        by_people=1,
        to_answer=7 * 86400 + 3600,
        recalled=1,
        weeks=((0, 0), (0, 0), (1, 2), (0, 0), (0, 0)),
    )
    assert (await report(house, date(2026, 2, 1), MARCH)).is_blank


async def test_a_month_begins_and_ends_on_the_mandates_calendar(house: House) -> None:
    """23:30 on 31 March in UTC is in April in Paris."""
    house.clock.at = datetime(2026, 3, 31, 21, 59, tzinfo=UTC)
    await tagged(house.database, house.world)
    house.clock.at += timedelta(minutes=1)
    await tagged(house.database, house.world, draft("Le parking ouvre."))
    assert (await report(house)).passed == 1
    assert (await report(house, APRIL, date(2026, 5, 1))).passed == 1
