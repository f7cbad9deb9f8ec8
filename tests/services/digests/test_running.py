"""A digest that is due: made from all that was committed since the last one, once, for its reader."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.digests import Plan, WhenEmpty
from bot.core.flags import Audience, Embargo, Flag
from bot.core.people import Side
from bot.services import acknowledging, editing, passing
from tests.builders import ASKED, OPENING, asked, draft, frozen, tagged
from tests.services.digests.house import EVERY_DAY, House, housed


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    async with housed(database_url) as made:
        yield made


async def test_each_thing_is_told_once_and_nothing_falls_between(house: House) -> None:
    first = await tagged(house.database, house.world, draft(topics=("ouvertures",)))
    told = await house.next_day(Side.CM)
    assert first.label in told
    assert OPENING in told
    assert "Nouvelles · ouvertures" in told
    async with house.database.write() as work:
        await acknowledging.acknowledge(work, house.world.sam, first.id)
    second = await tagged(house.database, house.world, draft("Le parking ouvre.", Flag.CONFIDENTIAL))
    told = await house.next_day(Side.CM)
    assert second.label in told
    assert first.label not in told
    async with house.database.write() as work:
        await acknowledging.acknowledge(work, house.world.sam, second.id)
    assert "Rien de nouveau depuis" in await house.next_day(Side.CM)


async def test_an_item_that_is_not_acknowledged_is_told_of_until_it_is(house: House) -> None:
    item = await tagged(house.database, house.world)
    await house.next_day(Side.CM)
    assert "À accuser" in await house.next_day(Side.CM)
    assert "Sam Dubois" in await house.next_day(Side.COMMS)
    async with house.database.write() as work:
        await acknowledging.acknowledge(work, house.world.sam, item.id)
    assert item.label not in await house.next_day(Side.CM)


async def test_a_cm_never_learns_of_what_is_for_comms_alone(house: House) -> None:
    secret = await tagged(
        house.database, house.world, draft("Secret zibelinox.", Flag.CONFIDENTIAL, audience=Audience.COMMS)
    )
    cm = await house.next_day(Side.CM)
    assert "zibelinox" not in cm
    assert secret.label not in cm
    assert "Rien de nouveau" in cm
    assert "zibelinox" in await house.told(Side.COMMS)


async def test_what_may_be_said_now_comes_before_the_news(house: House) -> None:
    until = house.clock.at + timedelta(days=1, hours=3)
    embargoed = await tagged(
        house.database, house.world, draft("Le parking ouvre.", wording=None, embargo=Embargo(until, "Europe/Paris"))
    )
    told = await house.next_day(Side.CM)
    assert "⏳ Sous embargo · jusqu’au mardi 17 mars 2026 à 14:30" in told
    house.clock.forward(hours=4)
    async with house.database.write() as work:
        await passing.embargo_ends(work, embargoed.organisation, embargoed.id)
    house.clock.forward(hours=-4)
    told = await house.next_day(Side.CM)
    assert told.index("Ce qui peut maintenant être dit") < told.index(embargoed.label)
    assert "📣 Partageable" in told


async def test_while_a_freeze_holds_nothing_may_be_said(house: House) -> None:
    item = await tagged(house.database, house.world)
    await frozen(house.database, house.world, "Accident.")
    told = await house.next_day(Side.CM)
    assert told.startswith("🧊 Gel en cours")
    assert item.label in told
    assert "Partageable" not in told
    assert "peut maintenant être dit" not in told
    card = await house.drawn((await house.editions(Side.CM))[-1], Side.CM)
    assert card is not None
    assert not card.clears


async def test_a_withdrawal_reaches_a_digest_that_was_posted(house: House) -> None:
    item = await tagged(house.database, house.world)
    assert OPENING in await house.next_day(Side.CM)
    async with house.database.write() as work:
        await editing.withdraw(work, house.world.karim, item.id)
    told = await house.told(Side.CM)
    assert OPENING not in told
    assert "Ne vaut plus" in told
    told = await house.next_day(Side.CM)
    assert "Rappels sans accusé" in told
    assert OPENING not in told


async def test_questions_are_told_of_with_their_times(house: House) -> None:
    await tagged(house.database, house.world)
    by_bot = await asked(house.database, house.world, ASKED)
    waiting = await asked(house.database, house.world, "Peut-on parler du chauffage ?")
    told = await house.next_day(Side.COMMS)
    assert f"{waiting.label} ❓ Sam Dubois, depuis" in told
    assert f"{by_bot.label} ✅ par le robot" in told
    cm = await house.told(Side.CM)
    assert "chez l’équipe · Sam Dubois" in cm


async def test_an_empty_day_is_passed_over_if_the_room_wants_it_so(house: House) -> None:
    await house.plan(Side.CM, Plan(EVERY_DAY, time(11), WhenEmpty.NOTHING))
    house.clock.forward(days=3)
    await house.tick()
    assert await house.editions(Side.CM) == []
    assert len(await house.editions(Side.COMMS)) == 1


async def test_a_day_without_news_is_counted_in_working_days(house: House) -> None:
    await tagged(house.database, house.world)
    house.clock.forward(days=9)  # Wednesday 25 March: Tuesday to Friday, Monday, Tuesday
    await house.tick()
    assert "Rien n’a été transmis à Sam Dubois depuis 6 jours ouvrés." in await house.told(Side.COMMS)


async def test_a_digest_goes_only_to_the_side_it_was_made_for(house: House) -> None:
    await tagged(house.database, house.world, draft("Secret zibelinox.", Flag.CONFIDENTIAL, audience=Audience.COMMS))
    await house.next_day(Side.COMMS)
    (edition,) = await house.editions(Side.COMMS)
    assert await house.drawn(edition, Side.COMMS) is not None
    room = await house.room(Side.COMMS)
    async with house.database.write() as work:
        await work.connection.exec_driver_sql(f"UPDATE room SET side = 'cm' WHERE id = '{room.id}'")
    assert await house.drawn(edition, Side.COMMS) is None


async def test_the_month_that_is_over_is_told_once(house: House) -> None:
    await tagged(house.database, house.world)
    await asked(house.database, house.world, ASKED)
    house.clock.at = datetime(2026, 4, 1, 9, tzinfo=UTC)
    await house.tick()
    told = await house.told(Side.COMMS)
    assert "Santé du lien, mars 2026" in told
    assert "Nouvelles transmises 1" in told
    assert "1 par le robot, 0 par l’équipe" in told
    assert "Santé" not in await house.told(Side.CM)
    assert "Santé" not in await house.next_day(Side.COMMS)
