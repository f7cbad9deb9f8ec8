"""The outbox as an operator sees it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.core.delivery import UNSETTLED, Delivery, DeliveryState, Kind, Letter
from bot.core.tidings import Recall, RecallReason
from bot.storage.database import Database
from bot.storage.ids import new_id
from tests.builders import World
from tests.rights.test_oracle import counted
from tests.storage.samples import AT, MINUTE, delivery, news_item, question

LEASE = timedelta(seconds=30)
LANE = "demo:cm"
DEAD = DeliveryState.DEAD


async def died(database: Database, made: Delivery) -> Letter:
    """One that was sent for, and refused."""
    async with database.write() as work:
        await work.deliveries.add(made, made.created_at)
        taken = await work.deliveries.claim(made.lane, made.created_at, LEASE)
        assert taken == made
        assert await work.deliveries.finish(taken, DEAD, AT, "room-gone")
        (letter,) = await work.letters.beginning(made.id)
    return letter


async def test_what_has_not_left_oldest_first_with_its_number(database: Database, world: World) -> None:
    item, asked = news_item(world, 12), question(world, 3, ruling=None)
    recall = Recall(new_id("r"), item.organisation, world.mandate.id, item.id, RecallReason.WITHDRAWN, AT)
    subjects = {Kind.NEWS_CM: item.id, Kind.VERDICT: asked.id, Kind.RECALL_CM: recall.id, Kind.FREEZE_CM: "f_1"}
    async with database.write() as work:
        await work.news.add(item, "")
        await work.questions.add(asked)
        await work.recalls.add(recall)
        for ago, (kind, subject) in enumerate(subjects.items()):
            made = delivery(world, kind, subject=subject, created_at=AT - ago * MINUTE)
            await work.deliveries.add(made, AT + MINUTE)
    async with database.read() as work:
        found = await work.letters.in_states(UNSETTLED)
    assert [each.number for each in found] == [None, "N-12", "Q-3", "N-12"]
    assert {(each.state, each.not_before, each.error) for each in found} == {(DeliveryState.WAITING, AT + MINUTE, None)}


async def test_what_is_settled_is_not_among_them(database: Database, world: World) -> None:
    for state in DeliveryState:
        made = delivery(world)
        async with database.write() as work:
            await work.deliveries.add(made, AT)
            if state is DeliveryState.WAITING:
                continue
            taken = await work.deliveries.claim(LANE, AT, timedelta(0))
            assert taken is not None
            if state is not DeliveryState.SENDING:
                await work.deliveries.finish(taken, state, AT, "why")
    async with database.read() as work:
        states = [each.state for each in await work.letters.in_states(UNSETTLED)]
        assert not {DeliveryState.SENT, DeliveryState.DROPPED} & set(states)
        assert {DeliveryState.HELD, DEAD} <= set(states)
        assert [each.state for each in await work.letters.in_states([DEAD])] == [DEAD]


async def test_it_is_found_by_how_its_id_begins_to_the_letter(database: Database, world: World) -> None:
    mine, like, odd = (delivery(world, id=id) for id in ("d_AbCdEfGh1", "d_abCdEfGh1", "dxAbCdEfGh1"))
    async with database.write() as work:
        for each in (mine, like, odd):
            await work.deliveries.add(each, AT)
        for id, found in (("d_AbCdEfGh", [mine]), (mine.id, [mine]), ("d_A%", []), ("d_", [mine, like])):
            assert [each.delivery for each in await work.letters.beginning(id)] == found, id


async def test_a_dead_one_is_sent_again_and_looked_for_first(database: Database, world: World) -> None:
    made = delivery(world)
    letter = await died(database, made)
    assert (letter.state, letter.error, letter.delivery.attempts) == (DEAD, "room-gone", 1)
    async with database.write() as work:
        assert await work.letters.revive(letter, AT + MINUTE)
        assert not await work.letters.revive(letter, AT), "it is not dead any more"
        assert not await work.letters.drop(letter)
        assert await work.deliveries.claim(LANE, AT, LEASE) is None
        taken = await work.deliveries.claim(LANE, AT + MINUTE, LEASE)
        assert taken is not None
        assert taken.attempts == 1, "an earlier attempt may have arrived"
        assert await work.deliveries.finish(taken, DeliveryState.SENT, AT)


async def test_a_dropped_one_never_leaves(database: Database, world: World) -> None:
    letter = await died(database, delivery(world))
    async with database.write() as work:
        assert await work.letters.drop(letter)
        assert not await work.letters.drop(letter)
        assert not await work.letters.revive(letter, AT)
        assert await work.deliveries.claim(LANE, AT + MINUTE, LEASE) is None
        assert await work.deliveries.counted(world.organisation.id) == {DeliveryState.DROPPED: 1}


@pytest.mark.parametrize("verb", ["revive", "drop"])
async def test_of_several_at_once_one_settles_it(database: Database, rival: Database, world: World, verb: str) -> None:
    letter = await died(database, delivery(world))

    async def act(where: Database, verb: str) -> bool:
        async with where.write() as work:
            if verb == "revive":
                return await work.letters.revive(letter, AT)
            return await work.letters.drop(letter)

    done = await asyncio.gather(*(act(where, each) for where in (database, rival) for each in (verb, "drop")))
    assert sum(done) == 1


async def test_what_was_given_up_about_an_item_counts_its_recalls_but_not_the_news_of_it(
    database: Database, world: World
) -> None:
    item = news_item(world, 12)
    recall = Recall(new_id("r"), item.organisation, world.mandate.id, item.id, RecallReason.WITHDRAWN, AT)
    async with database.write() as work:
        await work.news.add(item, "")
        await work.recalls.add(recall)
    first = await died(database, delivery(world, subject=item.id))
    second = await died(database, delivery(world, Kind.RECALL_CM, subject=recall.id, created_at=AT + MINUTE))
    await died(database, delivery(world, Kind.DEAD_LETTER, subject=item.id))
    await died(database, delivery(world, subject="n_other"))
    assert (first.about, second.about) == (item.id, item.id)
    async with database.read() as work:
        assert await work.letters.failed(item.organisation, item.id) == [first, second]
        assert await work.letters.failed("o_other", item.id) == []
        with work.once(), counted(database) as statements:
            for _ in range(2):
                assert await work.letters.failed(item.organisation, item.id) == [first, second]
                assert await work.letters.failed(item.organisation, "n_none") == []
        assert len(statements) == 2
