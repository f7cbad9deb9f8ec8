"""Trying again, giving up, stopping all sending: what the register keeps and what comms see of it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import MessageRef
from bot.core.delivery import Delivery, DeliveryState, Kind, Sent
from bot.ports import JobKind
from bot.services import mailing
from bot.storage.database import Database
from tests.builders import World, tagged
from tests.services.acting import kinds, verbs
from tests.storage.samples import AT, delivery
from tests.storage.test_letters import died


async def dead(database: Database, world: World, **values: object) -> tuple[Delivery, str]:
    """A delivery about a real item that was given up; and the item."""
    item = await tagged(database, world)
    made = replace(delivery(world, subject=item.id), **values)  # type: ignore[arg-type]
    await died(database, made)
    return made, item.id


async def states(database: Database, id: str) -> list[DeliveryState]:
    async with database.read() as work:
        return [letter.state for letter in await work.letters.beginning(id)]


async def test_what_is_tried_again_is_woken_and_noted(database: Database, world: World) -> None:
    made, item = await dead(database, world)
    async with database.write() as work:
        (outcome,) = await mailing.each(work, mailing.retry, [made.id[:10]], "operator")
        assert (JobKind.DRAIN, made.lane, None) in work.wakes
    assert outcome.done
    assert await states(database, made.id) == [DeliveryState.WAITING]
    async with database.read() as work:
        entry = (await work.register.about(world.organisation.id, item))[-1]
    assert (entry.actor, entry.verb) == ("operator", "delivery-retried")
    assert entry.details == {"delivery": made.id, "kind": "news-cm", "room": "demo:cm"}


async def test_one_that_cannot_be_done_keeps_no_other_from_it(database: Database, world: World) -> None:
    made, item = await dead(database, world)
    ids = ["d_nowhere0000", made.id[:9], made.id, made.id[:10]]
    async with database.write() as work:
        outcomes = await mailing.each(work, mailing.give_up, ids, "operator")
    assert [outcome.done for outcome in outcomes] == [False, False, True, False]
    assert [[letter.state for letter in outcome.found] for outcome in (outcomes[0], outcomes[3])] == [
        [],
        [DeliveryState.DROPPED],
    ]
    assert (await verbs(database, world, item)).count("delivery-dropped") == 1


async def test_what_waits_cannot_be_given_up(database: Database, world: World) -> None:
    made = delivery(world)
    async with database.write() as work:
        await work.deliveries.add(made, AT)
        for act in (mailing.retry, mailing.give_up):
            (outcome,) = await mailing.each(work, act, [made.id], "operator")
            assert not outcome.done
    assert await states(database, made.id) == [DeliveryState.WAITING]
    assert await verbs(database, world, made.subject) == []


async def test_comms_see_it_at_once_but_what_cannot_be_replaced_is_left_alone(database: Database, world: World) -> None:
    for place, refreshes, drawn in (
        (world.cm, None, ["news-comms"]),
        (world.cm, "m_cm", ["news-comms"]),
        (world.comms, "m_comms", []),
    ):
        made, item = await dead(database, world, place=place, refreshes=refreshes)
        before = await kinds(database, item)
        async with database.write() as work:
            for number, (kind, room) in enumerate({Kind.NEWS_CM: world.cm, Kind.NEWS_COMMS: world.comms}.items()):
                ref = MessageRef(room.room, f"{item}{number}")
                sent = Sent(f"{item}{number}", made.organisation, made.mandate, kind, item, room, ref)
                await work.deliveries.note_sent(sent, AT)
            assert (await mailing.each(work, mailing.give_up, [made.id], "operator"))[0].done
        assert sorted(await kinds(database, item)) == sorted([*before, *drawn])


async def test_all_that_failed(database: Database, world: World) -> None:
    made, _ = await dead(database, world)
    async with database.write() as work:
        assert await mailing.failed(work) == [made.id]
        await mailing.each(work, mailing.retry, [made.id], "operator")
        assert await mailing.failed(work) == []


async def test_a_pause_is_noted_once_and_so_is_its_end(database: Database, world: World) -> None:
    async with database.write() as work:
        since = await mailing.pause(work, "operator")
        assert since is not None
        assert await mailing.pause(work, "operator") == since
        assert await mailing.resume(work, "operator")
        assert not await mailing.resume(work, "operator")
    noted = await verbs(database, world, world.organisation.id)
    assert noted[-2:] == ["deliveries-paused", "deliveries-resumed"]


async def test_without_an_organisation_there_is_nothing_to_pause(database: Database) -> None:
    async with database.write() as work:
        assert await mailing.pause(work, "operator") is None
