"""The outbox: one card per place, fresh ones over every copy, in the order in which they were written."""

from __future__ import annotations

from bot.core.address import MessageRef, Place
from bot.core.delivery import Kind, Sent
from bot.core.people import Side
from bot.ports import JobKind
from bot.services import dispatch
from bot.storage.database import Database
from tests.builders import World, demo_address
from tests.services.acting import kinds


async def test_each_room_of_a_side_gets_one_card_and_is_woken(database: Database, world: World) -> None:
    async with database.write() as work:
        await dispatch.post_to_side(work, Kind.NEWS_CM, "n_1", world.mandate, Side.CM)
        await dispatch.post_to_side(work, Kind.NEWS_COMMS, "n_1", world.mandate, Side.COMMS)
        assert work.wakes == [(JobKind.DRAIN, "demo:cm", None), (JobKind.DRAIN, "demo:comms", None)]
    assert await kinds(database) == ["news-cm", "news-comms"]


async def test_cards_of_one_act_keep_their_order(database: Database, world: World) -> None:
    async with database.write() as work:
        for kind in (Kind.RECALL_CM, Kind.NEWS_CM, Kind.VERDICT, Kind.RECALL_CM):
            await dispatch.post(work, kind, "n_1", world.mandate, world.cm)
    assert await kinds(database) == ["recall-cm", "news-cm", "verdict", "recall-cm"]


async def test_every_copy_is_drawn_anew_once(database: Database, world: World) -> None:
    async with database.write() as work:
        for number, place in enumerate((world.cm, Place(demo_address("dm-sam"), direct=True))):
            ref = MessageRef(place.room, str(number))
            organisation, mandate = world.organisation.id, world.mandate.id
            sent = Sent(f"m_{number}", organisation, mandate, Kind.NEWS_CM, "n_1", place, ref)
            await work.deliveries.note_sent(sent, work.now.instant)
        for _ in range(3):
            await dispatch.refresh(work, world.organisation.id, "n_1")
        await dispatch.refresh(work, "o_other", "n_1")
        await dispatch.refresh(work, world.organisation.id, "n_2")
    assert await kinds(database) == ["news-cm", "news-cm"]


def test_a_lane_is_a_room() -> None:
    assert dispatch.lane_wake(demo_address("cm")) == (JobKind.DRAIN, "demo:cm")
