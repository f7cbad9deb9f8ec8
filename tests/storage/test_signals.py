"""Signals come back as they were; each number once; saved only from the version that was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.news import Attachment
from bot.core.signals import Signal, SignalState
from bot.storage.database import Database
from bot.storage.ids import new_id
from tests.builders import World
from tests.storage.samples import AT


def signal(world: World, number: int = 1, **values: object) -> Signal:
    """A signal that uses every column."""
    assert world.sam.member is not None
    assert world.lea.member is not None
    made = Signal(
        id=new_id("v"),
        organisation=world.organisation.id,
        number=number,
        mandate=world.mandate.id,
        sender=world.sam.member.id,
        place=replace(world.cm, thread="12"),
        text="La file « fait » le tour : 100 % 🎉",
        at=AT,
        locale="en",
        urgent=True,
        link="https://forum.example/42",
        files=(Attachment("file.png", "image/png", 12),),
        state=SignalState.ANSWERING,
        taken_by=world.lea.member.id,
        taken_at=AT + timedelta(minutes=1),
        answer="Merci",
        answered_by=world.lea.member.id,
        called=(world.lea.member.id,),
    )
    return replace(made, **values)  # type: ignore[arg-type]


def bare(world: World, number: int, **values: object) -> Signal:
    empty = {"files": (), "called": (), "taken_by": None, "taken_at": None, "answer": None, "answered_by": None}
    return signal(world, number, **(empty | {"state": SignalState.OPEN, "urgent": False, "link": ""} | values))


async def test_a_signal_comes_back_as_it_was(database: Database, world: World) -> None:
    made = [signal(world), bare(world, 2)]
    async with database.write() as work:
        for each in made:
            await work.signals.add(each)
    async with database.read() as work:
        for each in made:
            assert await work.signals.get(each.organisation, each.id) == each
            assert await work.signals.numbered(each.organisation, each.number) == each
            assert await work.signals.get("o_other", each.id) is None
            assert await work.signals.numbered("o_other", each.number) is None
            assert await work.organisation_of(each.id) == each.organisation


async def test_it_is_saved_only_from_the_version_that_was_read(database: Database, world: World) -> None:
    made = bare(world, 1)
    async with database.write() as work:
        await work.signals.add(made)
        assert await work.signals.save(replace(made, state=SignalState.TAKEN))
        assert not await work.signals.save(replace(made, state=SignalState.ANSWERED)), "stale"
        assert not await work.signals.save(replace(made, version=2, organisation="o_other"))
        found = await work.signals.get(made.organisation, made.id, lock=True)
    assert found == replace(made, state=SignalState.TAKEN, version=2)


async def test_what_waits_the_urgent_first_and_whose_it_is(database: Database, world: World) -> None:
    assert world.sam.member is not None
    made = [
        bare(world, 1, at=AT + timedelta(minutes=2)),
        bare(world, 2, at=AT),
        signal(world, 3, at=AT + timedelta(minutes=9)),
        signal(world, 4, state=SignalState.ANSWERED),
    ]
    organisation, sam = world.organisation.id, world.sam.member.id
    async with database.write() as work:
        for each in made:
            await work.signals.add(each)
        waiting = await work.signals.unanswered(organisation, [world.mandate.id])
        assert [each.number for each in waiting] == [3, 2, 1]
        assert await work.signals.unanswered(organisation, ["w_other"]) == []
        assert await work.signals.unanswered("o_other", [world.mandate.id]) == []
        assert [each.number for each in await work.signals.of_sender(organisation, sam, 3)] == [4, 3, 2]
        assert await work.signals.of_sender("o_other", sam, 3) == []


async def test_numbers_count_up_in_each_organisation(database: Database, world: World) -> None:
    async with database.write() as work:
        assert [await work.signals.next_number(world.organisation.id) for _ in range(3)] == [1, 2, 3]
        assert await work.signals.next_number("o_other") == 0
