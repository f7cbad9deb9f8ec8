"""Every failed delivery reaches a human of comms: on their card, else in a lead's direct conversation, else noted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.core.address import Address, MessageRef, Place
from bot.core.delivery import Delivery, Kind, Sent
from bot.core.people import Actor
from bot.errors import Refused, Stale
from bot.services import failing, mailing
from bot.services.operating import BY
from bot.storage.database import Database
from tests.builders import World, asked, demo_address, frozen, halles, tagged
from tests.services.acting import is_refused, kinds, verbs
from tests.storage.samples import AT, delivery
from tests.storage.test_letters import died


async def noticed(database: Database, made: Delivery) -> bool:
    await died(database, made)
    async with database.write() as work:
        return await failing.noticed(work, made)


async def dead_letters(database: Database) -> list[Place]:
    async with database.read() as work:
        found = await work.letters.in_states(failing._UNDER_WAY)
        return [letter.delivery.place for letter in found if letter.delivery.kind is Kind.DEAD_LETTER]


LEA = Place(demo_address("lea"), direct=True, person=True)


@pytest.mark.parametrize("refreshes", [None, "m_cm"])
async def test_comms_card_is_drawn_anew_when_something_for_the_cm_dies(
    database: Database, world: World, refreshes: str | None
) -> None:
    async with database.write() as work:
        sent = Sent("m_1", world.organisation.id, world.mandate.id, Kind.FREEZE_COMMS, "f_1", world.comms,
                    MessageRef(world.comms.room, "1"))  # fmt: skip
        await work.deliveries.note_sent(sent, AT)
    assert await noticed(database, delivery(world, Kind.FREEZE_CM, subject="f_1", refreshes=refreshes))
    assert await kinds(database, "f_1") == ["freeze-cm", "freeze-comms"]
    assert await dead_letters(database) == []


async def test_a_card_on_its_way_to_comms_will_tell(database: Database, world: World) -> None:
    item = await tagged(database, world)
    assert await noticed(database, delivery(world, subject=item.id))
    assert await dead_letters(database) == []


async def test_without_a_card_of_comms_a_lead_is_told_once(database: Database, world: World) -> None:
    for _ in range(2):
        assert await noticed(database, delivery(world, Kind.VERDICT, subject="q_1"))
    assert await dead_letters(database) == [LEA]


async def test_two_rooms_of_comms_that_are_gone_do_not_wake_each_other(database: Database, world: World) -> None:
    async with database.write() as work:
        for room in ("comms", "comms2"):
            place = Place(demo_address(room))
            sent = Sent(f"m_{room}", world.organisation.id, world.mandate.id, Kind.NEWS_COMMS, "n_1", place,
                        MessageRef(place.room, "1"))  # fmt: skip
            await work.deliveries.note_sent(sent, AT)
    made = delivery(world, Kind.NEWS_COMMS, place=world.comms, refreshes="m_comms")
    assert await noticed(database, made)
    assert await kinds(database, "n_1") == ["news-comms"], "nothing but what died"


async def test_a_lead_who_cannot_be_written_to_is_followed_by_their_other_account_and_the_next_lead(
    database: Database, world: World
) -> None:
    assert world.lea.member is not None
    second = replace(world.lea.member, id="p_ada", name="Ada", accounts=(demo_address("ada"),))
    other = demo_address("lea2")
    async with database.write() as work:
        await work.people.set_member(replace(world.lea.member, accounts=(LEA.room, other)))
        await work.people.add_member(second)
        await work.people.set_mandate(
            replace(world.mandate, policy=replace(world.mandate.policy, then=world.lea.member.id))
        )
    tried = [LEA.room]
    while await noticed(database, delivery(world, Kind.DEAD_LETTER, subject="f_1", place=_to(tried[-1]))):
        tried.append((await dead_letters(database))[-1].room)
    assert tried == [LEA.room, other, *second.accounts]
    assert await verbs(database, world, "f_1") == ["failure-unseen"]


def _to(account: Address) -> Place:
    return Place(account, direct=True, person=True)


async def test_when_nobody_can_be_told_the_register_keeps_it(database: Database, world: World) -> None:
    made = delivery(world, Kind.DEAD_LETTER, subject="f_1", place=LEA)
    assert not await noticed(database, made)
    assert await verbs(database, world, "f_1") == ["failure-unseen"]
    assert await dead_letters(database) == []


@pytest.mark.parametrize("kind", ["news", "question", "freeze"])
async def test_only_comms_of_that_organisation_settle_it(database: Database, swift: World, kind: str) -> None:
    make: dict[str, Callable[[Database, World], Awaitable[Any]]] = {"news": tagged, "question": asked, "freeze": frozen}
    about = (await make[kind](database, swift)).id
    other = await halles(database, name="Autre Maison", prefix="b")
    await died(database, delivery(swift, subject=about, place=Place(demo_address("gone"))))
    for actor in (swift.sam, swift.stranger, other.lea, replace(other.lea, organisation=swift.organisation.id)):
        await is_refused(database, lambda work, actor=actor: failing.settle(work, actor, about, mailing.retry))  # type: ignore[misc]
    async with database.write() as work:
        assert await failing.settle(work, swift.karim, about, mailing.retry) == 1


async def test_who_comes_second_is_told_who_was_first(database: Database, swift: World) -> None:
    item = await tagged(database, swift)

    async def settle(actor: Actor, act: mailing.Act) -> str | None:
        try:
            async with database.write() as work:
                await failing.settle(work, actor, item.id, act)
        except Stale as stale:
            return f"{stale.key} {stale.arguments.get('by')}"
        return None

    assert await settle(swift.lea, mailing.retry) == "stale-changed None"
    for act, told in ((mailing.retry, "stale-retried Karim Osman"), (mailing.give_up, "stale-given-up Karim Osman")):
        made = delivery(swift, subject=item.id, place=Place(demo_address(f"gone-{told[6:11]}")))
        await died(database, made)
        assert await settle(swift.karim, act) is None
        assert await settle(swift.lea, mailing.retry) == told
    letter = await died(database, delivery(swift, subject=item.id, place=Place(demo_address("gone-too"))))
    async with database.write() as work:
        assert (await mailing.each(work, mailing.give_up, [letter.delivery.id], BY))[0].done
    assert await settle(swift.lea, mailing.retry) == "stale-operator None"


async def test_nothing_is_refused_as_if_it_were_forbidden(database: Database, world: World) -> None:
    async with database.write() as work:
        with pytest.raises(Refused):
            await failing.settle(work, world.lea, "n_nothing", mailing.retry)
