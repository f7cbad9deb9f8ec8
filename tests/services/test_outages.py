"""A platform is lost: comms are told elsewhere, once, and again when it is back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.delivery import Delivery, DeliveryState, Kind, Sent
from bot.core.people import Room, Side
from bot.errors import ChatBusy, ChatLost, ChatUncertain
from bot.services import outages
from bot.services.composing import compose
from bot.storage.database import Database
from tests.builders import World, halles
from tests.storage.samples import AT

DISCORD = Address(Platform.DISCORD, "1", "2")


async def linked(database: Database, world: World, side: Side, address: Address = DISCORD) -> None:
    async with database.write() as work:
        await work.people.add_room(Room("room-x", world.organisation.id, world.mandate.id, side, address))


async def told(database: Database) -> list[Delivery]:
    async with database.read() as work:
        found = await work.letters.in_states([DeliveryState.WAITING])
        return [letter.delivery for letter in found if letter.delivery.kind is Kind.OUTAGE]


async def begun(database: Database, scope: str) -> bool:
    async with database.write() as work:
        return await outages.begun(work, scope)


async def verbs(database: Database, world: World, scope: str) -> list[str]:
    async with database.read() as work:
        return [entry.verb for entry in await work.register.about(world.organisation.id, scope)]


async def test_comms_are_told_in_their_room_elsewhere_and_once(database: Database, world: World) -> None:
    await halles(database, name="Autre Maison", prefix="b", undo="0s")
    await linked(database, world, Side.CM)
    assert await begun(database, "discord:")
    assert not await begun(database, "discord:")
    assert [(each.organisation, each.place) for each in await told(database)] == [(world.organisation.id, world.comms)]
    assert await verbs(database, world, "discord:") == ["platform-lost"]


async def test_where_comms_have_no_other_room_each_lead_is_told_by_another_account(
    database: Database, world: World
) -> None:
    assert world.lea.member is not None
    account = Address(Platform.DISCORD, "1", "77")
    async with database.write() as work:
        await work.people.set_member(replace(world.lea.member, accounts=(*world.lea.member.accounts, account)))
    assert await begun(database, "demo:")
    assert [each.place for each in await told(database)] == [Place(account, direct=True, person=True)]


async def test_where_nobody_can_be_told_the_register_keeps_it(database: Database, world: World) -> None:
    await begun(database, "demo:")
    assert await told(database) == []
    assert await verbs(database, world, "demo:") == ["platform-lost-unseen"]


async def test_the_card_says_how_much_waits_and_then_that_it_is_over(database: Database, world: World) -> None:
    await linked(database, world, Side.CM)
    await begun(database, "discord:")
    (made,) = await told(database)
    async with database.write() as work:
        card = await compose(work, made)
        assert card is not None
        assert "Discord" in card.headline
        ref = MessageRef(world.comms.room, "1")
        sent = Sent("m_1", made.organisation, made.mandate, made.kind, made.subject, made.place, ref)
        await work.deliveries.note_sent(sent, AT)
    async with database.write() as work:
        await outages.over(work, [str(world.comms.room)])
        assert await verbs_in(work, world) == ["platform-lost"]
        await outages.over(work, [str(DISCORD)])
        assert await verbs_in(work, world) == ["platform-lost", "platform-back"]
        assert await compose(work, made) is None, "what was not told yet is not told any more"
        over = await compose(work, replace(made, refreshes="m_1"))
        assert over is not None
        assert over.headline != card.headline
    refreshes = [each.refreshes for each in await told(database)]
    assert refreshes == [None, "m_1"]


async def verbs_in(work, world: World) -> list[str]:  # type: ignore[no-untyped-def]
    return [entry.verb for entry in await work.register.about(world.organisation.id, "discord:")]


def card_for_discord(world: World, at: datetime, *, minutes: float, attempts: int = 1, id: str = "d_1") -> Delivery:
    """A card that is on its way for so long."""
    place, created = Place(DISCORD), at - timedelta(minutes=minutes)
    of = world.organisation.id, world.mandate.id, Kind.NEWS_CM, "n_1"
    return Delivery(id, *of, place, created, attempts=attempts)


@pytest.mark.parametrize(
    ("error", "minutes", "attempts", "scope"),
    [
        (ChatUncertain(), 6, 1, "discord:1/"),
        (ChatUncertain(), 6, 0, ""),
        (ChatUncertain(), 4, 1, ""),
        (ChatBusy(5.0, beyond="discord:"), 6, 0, "discord:"),
        (ChatBusy(5.0, beyond="discord:"), 4, 0, ""),
        (ChatBusy(5.0), 60, 1, ""),
    ],
)
async def test_a_platform_to_which_nothing_gets_through_for_minutes_is_away(
    database: Database, world: World, error: ChatBusy | ChatUncertain, minutes: float, attempts: int, scope: str
) -> None:
    await linked(database, world, Side.CM)
    async with database.write() as work:
        tried = card_for_discord(world, work.now.instant, minutes=minutes, attempts=attempts)
        assert await outages.suspected(work, tried, error) is bool(scope)
        assert not await outages.suspected(work, tried, error), "told once"
    assert [each.subject for each in await told(database)] == ([scope] if scope else [])


@pytest.mark.parametrize("minutes", [4, 6])
async def test_while_anything_arrives_there_it_is_one_card_that_does_not_pass(
    database: Database, world: World, minutes: float
) -> None:
    await linked(database, world, Side.CM)
    async with database.write() as work:
        now = work.now.instant
        await work.deliveries.add(card_for_discord(world, now, minutes=30, attempts=0, id="d_2"), now)
        arrived = await work.deliveries.claim(str(DISCORD), now, timedelta(seconds=30))
        assert arrived is not None
        await work.deliveries.all_sent([arrived], now - timedelta(minutes=minutes))
        stuck = card_for_discord(world, now, minutes=30)
        assert await outages.suspected(work, stuck, ChatUncertain()) is (minutes > 5)


async def test_what_the_platform_did_not_take_leaves_when_it_is_back_and_nothing_else_does(
    database: Database, world: World
) -> None:
    await linked(database, world, Side.CM)
    async with database.write() as work:
        now, later = work.now.instant, work.now.instant + timedelta(hours=5)
        for error in (ChatBusy(1.0), ChatLost(1.0, beyond="discord:"), ChatUncertain()):
            put_off = card_for_discord(world, now, minutes=30, attempts=0, id=f"d_{error.key}")
            await work.deliveries.add(put_off, now)
            taken = await work.deliveries.claim(str(DISCORD), now, timedelta(seconds=30))
            assert taken is not None
            await work.deliveries.put_off(taken, later, error.key)
        await work.deliveries.add(card_for_discord(world, now, minutes=30, attempts=0, id="d_other"), later)
        await outages.begun(work, "discord:")
        await outages.over(work, [str(DISCORD)])
        waiting = await work.letters.in_states([DeliveryState.WAITING])
        due = {each.delivery.id: each.not_before for each in waiting if each.delivery.lane == str(DISCORD)}
    assert due.pop("d_other") == later
    assert sorted(due) == ["d_chat-busy", "d_chat-lost", "d_chat-uncertain"]
    assert set(due.values()) == {now}
