"""Reminders: in the room, at the right instants, once each, and over when there is nothing to wait for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.core.delivery import Kind, TimerKind
from bot.core.flags import Flag
from bot.core.nagging import Ladder
from bot.core.news import NewsItem
from bot.core.verbs import Verb
from bot.errors import Refused, Stale
from bot.services import freezing, mailing, nagging
from bot.services.acknowledging import acknowledge
from bot.services.editing import withdraw
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from tests.builders import SETUP, StillClock, database_at, draft, frozen, tagged
from tests.jobs.conftest import House, house_at

REMINDER, SILENT = Kind.RECEIPT_REMINDER.value, Kind.RECEIPT_SILENT.value
CONFIDENTIAL = draft("La boutique de Lille ferme en juin.", Flag.CONFIDENTIAL)


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    """Both databases; Monday 16 March 2026, 10:00 in Paris."""
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield await house_at(database, clock, undo="0s")


async def told(house: House) -> NewsItem:
    item = await tagged(house.database, house.world, CONFIDENTIAL)
    await house.settle()
    return item


async def posted(house: House, kind: str) -> int:
    """How many cards of a kind were posted (not edited)."""
    async with house.database.read() as work:
        query = "SELECT count(*) AS many FROM delivery WHERE kind = '{}' AND refreshes IS NULL AND state = 'sent'"
        return int((await work.connection.exec_driver_sql(query.format(kind))).one().many)


async def ladder_of(house: House, about: str) -> Ladder:
    async with house.database.read() as work:
        (ladder,) = await work.nags.about(house.world.organisation.id, about)
        return ladder


async def test_confidential_news_is_reminded_of_after_four_working_hours_then_the_second_person_is_told(
    house: House,
) -> None:
    item = await told(house)
    await house.skip(hours=4, minutes=-1)
    assert await posted(house, REMINDER) == 0
    await house.skip(minutes=1)
    assert await posted(house, REMINDER) == 1
    assert item.revision.text not in repr(house.cards("cm")[-1]), "a reminder tells nothing of what it is about"
    assert "Sam Dubois" in repr(house.cards("cm")[-1])
    await house.skip(hours=4)
    assert await posted(house, SILENT) == 1, "four hours more: 18:00, still a working hour"
    await house.skip(days=30)
    assert (await posted(house, REMINDER), await posted(house, SILENT)) == (2, 1), "and no more"


async def test_the_hours_of_the_night_and_of_the_week_end_do_not_count(house: House) -> None:
    house.clock.forward(days=4, hours=6)  # Friday 16:00
    await told(house)
    await house.skip(days=2)
    assert await posted(house, REMINDER) == 0
    await house.skip(days=1, hours=-5, minutes=1)  # Monday 11:01
    assert await posted(house, REMINDER) == 1


async def test_what_may_be_said_is_not_reminded_of(house: House) -> None:
    await tagged(house.database, house.world)
    await house.skip(days=5)
    assert await posted(house, REMINDER) == 0


async def test_a_freeze_is_reminded_of_every_five_minutes_for_thirty(house: House) -> None:
    await frozen(house.database, house.world)
    await house.settle()
    seen = []
    for _ in range(8):
        await house.skip(minutes=5)
        seen.append((await posted(house, REMINDER), await posted(house, SILENT)))
    assert seen == [(1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (6, 1), (6, 1), (6, 1)]


async def test_all_stops_at_the_last_acknowledgement_and_the_cards_say_so(house: House) -> None:
    freeze = await frozen(house.database, house.world)
    await house.settle()
    for _ in range(6):
        await house.skip(minutes=5)
    assert (await posted(house, REMINDER), await posted(house, SILENT)) == (6, 1)
    async with house.database.write() as work:
        assert await acknowledge(work, house.world.sam, freeze.id)
    await house.skip(hours=3)
    assert await posted(house, REMINDER) == 6
    assert "plus rien à confirmer" in house.seen("cm")
    assert (await ladder_of(house, freeze.id)).ended_at is not None


@pytest.mark.parametrize("end", ["withdrawn", "left", "thawed"])
async def test_nobody_is_reminded_of_what_is_over(house: House, end: str) -> None:
    item, freeze = await told(house), await frozen(house.database, house.world)
    await house.settle()
    if end == "left":
        text = SETUP.format(name="Les Halles Verrier", prefix="", undo="0s", release="staff")
        text = text.replace("members: [Sam Dubois]", "members: []")
        await apply(house.database, parse(text, "x"), dry_run=False, by="test")
    async with house.database.write() as work:
        if end == "withdrawn":
            await withdraw(work, house.world.lea, item.id)
        if end != "left":
            await freezing.thaw(work, house.world.lea, freeze.id)
    await house.skip(hours=3)
    assert await posted(house, REMINDER) == 0
    if end == "withdrawn":
        await house.skip(hours=1)
        assert await posted(house, REMINDER) == 1, "the recall has reminders of its own"
        assert "Rappel de N-1" in repr(house.cards("cm")[-1])


async def test_who_puts_it_off_is_not_named_until_then(house: House) -> None:
    freeze = await frozen(house.database, house.world)
    await house.settle()
    await house.skip(minutes=5)
    ladder = await ladder_of(house, freeze.id)
    async with house.database.write() as work:
        until = await nagging.snooze(work, house.world.sam, ladder.id, until_morning=False)
        assert until == work.now.instant + timedelta(hours=1)
    await house.skip(minutes=5)
    assert await posted(house, REMINDER) == 1, "nobody else is missing"
    await house.skip(minutes=54)
    assert await posted(house, REMINDER) == 1
    await house.skip(minutes=1)
    assert await posted(house, REMINDER) == 2


async def test_the_morning_of_news_is_that_of_a_working_day(house: House) -> None:
    house.clock.forward(days=4)  # Friday
    item = await told(house)
    ladder = await ladder_of(house, item.id)
    async with house.database.write() as work:
        until = await nagging.snooze(work, house.world.sam, ladder.id, until_morning=True)
    assert until.isoformat() == "2026-03-23T08:00:00+00:00", "Monday, nine in Paris"


async def test_only_who_is_waited_for_can_put_it_off(house: House) -> None:
    freeze = await frozen(house.database, house.world)
    ladder = await ladder_of(house, freeze.id)
    for actor in (house.world.karim, house.world.stranger):
        async with house.database.write() as work:
            with pytest.raises(Refused):
                await nagging.snooze(work, actor, ladder.id, until_morning=False)
    async with house.database.write() as work:
        await acknowledge(work, house.world.sam, freeze.id)
        with pytest.raises(Stale):
            await nagging.snooze(work, house.world.sam, ladder.id, until_morning=False)


async def test_what_has_not_arrived_is_not_reminded_of_but_comms_are_told(house: House) -> None:
    async with house.database.write() as work:
        await mailing.pause(work, "operator")
    await frozen(house.database, house.world)
    for _ in range(6):
        await house.skip(minutes=5)
    async with house.database.write() as work:
        await mailing.resume(work, "operator")
    await house.settle()
    assert (await posted(house, REMINDER), await posted(house, SILENT)) == (0, 1)


async def test_a_timer_that_fires_twice_reminds_once(house: House) -> None:
    freeze = await frozen(house.database, house.world)
    await house.settle()
    ladder = await ladder_of(house, freeze.id)
    house.clock.forward(minutes=5)
    for _ in range(2):
        async with house.database.write() as work:
            await nagging.due(work, ladder.organisation, ladder.id)
    await house.settle()
    assert await posted(house, REMINDER) == 1
    async with house.database.read() as work:
        assert await work.timers.waiting(ladder.organisation, ladder.id, TimerKind.NAG) is not None


async def test_the_card_offers_what_can_be_done(house: House) -> None:
    await frozen(house.database, house.world)
    await house.settle()
    await house.skip(minutes=5)
    buttons = [button.verb for button in house.cards("cm")[-1].buttons]
    assert buttons == [Verb.ACKNOWLEDGE, Verb.SNOOZE_HOUR, Verb.SNOOZE_MORNING]
