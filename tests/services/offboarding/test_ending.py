"""What ends with somebody: what waited for them alone, what they had before them, and nothing of anybody else."""

from __future__ import annotations

from bot.core.address import MessageRef, Place
from bot.core.delivery import Delivery, DeliveryState, Kind, Sent, TimerKind
from bot.core.people import Actor
from bot.services import dispatch, gating, passing
from bot.services.offboarding import ending
from bot.services.who import the_standpoint
from bot.storage.database import Database
from tests.builders import World, asked, tagged
from tests.services.acting import direct, drawn, is_refused, kinds

ASKED = "Peut-on parler de la fermeture de Tilleul ?"


async def parted(database: Database, world: World, who: Actor) -> None:
    async with database.write() as work:
        assert who.member is not None
        await ending.part(work, world.lea, world.organisation, who.member)


async def states(database: Database) -> dict[tuple[str, str], str]:
    async with database.read() as work:
        rows = await work.connection.exec_driver_sql("SELECT kind, lane, state FROM delivery")
        return {(row.kind, row.lane): row.state for row in rows.all()}


async def test_what_waited_for_them_alone_is_dropped_and_they_are_reminded_of_nothing(
    database: Database, world: World
) -> None:
    question = await asked(database, world, ASKED, place=direct(world.sam))
    private = Place(world.sam.caller.account, direct=True, person=True)
    async with database.write() as work:
        await dispatch.post(work, Kind.ANSWER_CM, question.id, world.mandate, private)
        await dispatch.post(work, Kind.NEWS_CM, "n_x", world.mandate, world.cm)
        ref = MessageRef(direct(world.sam).room, "9")
        await work.deliveries.note_sent(
            Sent("m_1", world.organisation.id, world.mandate.id, Kind.VERDICT, question.id, direct(world.sam), ref),
            work.now.instant,
        )
    await parted(database, world, world.sam)
    found = await states(database)
    assert found[Kind.ANSWER_CM.value, "demo:sam"] == DeliveryState.DROPPED.value
    assert found[Kind.VERDICT.value, "demo:dm-sam"] == DeliveryState.DROPPED.value
    assert found[Kind.NEWS_CM.value, "demo:cm"] == DeliveryState.WAITING.value
    assert found[Kind.FAREWELL.value, "demo:sam"] == DeliveryState.WAITING.value
    async with database.read() as work:
        assert await work.deliveries.copies(world.organisation.id, question.id) == []
        assert await work.timers.waiting(world.organisation.id, question.id, TimerKind.REMINDER) is None


async def test_the_last_words_alone_reach_somebody_who_has_left(database: Database, world: World) -> None:
    await parted(database, world, world.sam)
    place = Place(world.sam.caller.account, direct=True, person=True)
    async with database.read() as work:
        (row,) = (await work.connection.exec_driver_sql("SELECT subject FROM delivery WHERE kind = 'farewell'")).all()
        reach = {
            kind: await gating.reach(
                work,
                Delivery("d", world.organisation.id, world.mandate.id, kind, row.subject, place, work.now.instant),
            )
            for kind in (Kind.FAREWELL, Kind.NEWS_CM, Kind.PARTING_RECORD)
        }
    assert {kind: each.refusal for kind, each in reach.items()} == {
        Kind.FAREWELL: "", Kind.NEWS_CM: "no-member", Kind.PARTING_RECORD: "no-member",
    }  # fmt: skip


async def test_somebody_of_comms_is_told_nothing_and_all_rooms_are(database: Database, world: World) -> None:
    await parted(database, world, world.karim)
    assert await kinds(database) == [Kind.SET_UP.value, Kind.PARTING_RECORD.value]
    await is_refused(database, lambda work: the_standpoint(work, world.karim.caller, world.comms))


async def test_of_a_mandate_that_is_over_nothing_leaves(database: Database, world: World) -> None:
    item = await tagged(database, world)
    async with database.write() as work:
        item = await passing.send_now(work, world.karim, item.id)
    assert await drawn(database, world, Kind.NEWS_CM, item.id) is not None
    async with database.write() as work:
        await dispatch.post(work, Kind.NEWS_CM, "n_x", world.mandate, world.cm)
        await ending.end_mandate(work, world.lea, world.organisation, world.mandate)
    assert await drawn(database, world, Kind.NEWS_CM, item.id) is None
    assert await drawn(database, world, Kind.NEWS_CM, item.id, refreshes="m_1") is None
    found = await states(database)
    assert found[Kind.NEWS_CM.value, "demo:cm"] == DeliveryState.DROPPED.value
    waiting = {kind for (kind, _), state in found.items() if state == DeliveryState.WAITING.value}
    assert waiting == {Kind.SET_UP.value, Kind.FAREWELL.value, Kind.PARTING_RECORD.value}
    async with database.read() as work:
        assert [room.address for room in await work.people.rooms(world.organisation.id, world.mandate.id)] == [
            world.comms.room
        ]
        ended = await work.people.mandate(world.organisation.id, world.mandate.id)
    assert ended is not None
    assert ended.ended_at is not None


async def test_the_register_names_no_account_as_it_is(database: Database, world: World) -> None:
    """Or whoever is forgotten later would stay in its lines for ever."""
    await parted(database, world, world.sam)
    async with database.write() as work:
        await ending.bar(work, world.lea, world.organisation.id, world.karim.caller.account)
    async with database.read() as work:
        rows = await work.connection.exec_driver_sql("SELECT details FROM register WHERE verb = 'offboard'")
        details = [str(row.details) for row in rows.all()]
    assert len(details) == 2
    assert not [each for each in details if "demo:sam" in each or "demo:karim" in each]
