"""A question that waits: the room, the second person, the leads; its asker sees where it stands; silence is no yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.waiting import NOTHING_YET
from bot.core.card import Card
from bot.core.charter import Charter
from bot.core.delivery import Kind, TimerKind
from bot.core.people import Role
from bot.core.questions import QuestionState
from bot.services import answering, asking, escalating, freezing
from bot.services.answering import Given
from bot.storage.database import Database
from tests.builders import World, asked
from tests.cards.samples import text_of
from tests.rights.test_oracle import counted
from tests.services.acting import drawn, kinds, question, rows, verbs

OPEN = "Peut-on parler des marrons glacés de Privas ?"


async def time_passes(database: Database, world: World, id: str, times: int = 1) -> None:
    for _ in range(times):
        async with database.write() as work:
            await escalating.remind(work, world.organisation.id, id)


async def card(database: Database, world: World, kind: Kind, id: str) -> Card:
    found = await drawn(database, world, kind, id, refreshes="x")
    assert found is not None
    return found


async def calls(database: Database) -> list[tuple[str, bool]]:
    """Where calls went: the room, and whether it is one person's."""
    async with database.read() as work:
        found = await work.connection.exec_driver_sql("SELECT place FROM delivery WHERE kind = 'question-call'")
        return [(row.place, '"person": true' in str(row.place)) for row in found.all()]


async def test_the_room_then_the_second_person_then_nobody_is_left(database: Database, world: World) -> None:
    opened = await asked(database, world, OPEN)
    await time_passes(database, world, opened.id)
    assert (await verbs(database, world, opened.id))[-1] == "remind"
    async with database.read() as work:
        assert await work.timers.waiting(world.organisation.id, opened.id, TimerKind.REMINDER) is not None
    await time_passes(database, world, opened.id)
    assert (await verbs(database, world, opened.id))[-1] == "call"
    assert [direct for _, direct in await calls(database)] == [False, True]
    before = await rows(database)
    await time_passes(database, world, opened.id, 3)  # Léa is the second person, and the only lead
    assert await rows(database) == before


async def test_the_leads_are_called_last(database: Database, world: World) -> None:
    async with database.write() as work:
        karim = world.karim.member
        assert karim is not None
        policy = replace(world.mandate.policy, then=karim.id)
        await work.people.set_mandate(replace(world.mandate, policy=policy))
    opened = await asked(database, world, OPEN)
    await time_passes(database, world, opened.id, 2)
    assert "Karim Osman, une question vous attend" in text_of(
        await card(database, world, Kind.QUESTION_CALL, opened.id)
    )
    await time_passes(database, world, opened.id)
    assert "Léa Ferrand, une question vous attend" in text_of(
        await card(database, world, Kind.QUESTION_CALL, opened.id)
    )
    assert (await verbs(database, world, opened.id))[-3:] == ["remind", "call", "call"]


async def test_the_asker_sees_where_it_stands(database: Database, world: World) -> None:
    opened = await asked(database, world, OPEN)
    await time_passes(database, world, opened.id, 2)
    shown = text_of(await card(database, world, Kind.VERDICT, opened.id))
    assert "L’équipe a été relancée le" in shown
    assert "Appel à Léa Ferrand le" in shown
    assert shown.startswith("🤝 Question transmise à l'équipe")


async def test_silence_never_becomes_a_yes(database: Database, world: World) -> None:
    opened = await asked(database, world, OPEN)
    await time_passes(database, world, opened.id, 9)
    assert (await question(database, world, opened.id)).state is QuestionState.OPEN
    assert not (await card(database, world, Kind.VERDICT, opened.id)).clears
    async with database.read() as work:
        assert not await work.rulings.judged(world.organisation.id, world.mandate.id)


async def test_whoever_is_asked_back_is_not_waited_for(database: Database, world: World) -> None:
    opened = await asked(database, world, OPEN)
    await time_passes(database, world, opened.id)
    async with database.write() as work:
        await answering.ask_back(work, world.lea, opened.id, "Quel magasin ?")
    await time_passes(database, world, opened.id, 2)
    assert not await calls(database)
    async with database.write() as work:
        await asking.give_context(work, world.sam, opened.id, "Privas.")
        assert await work.timers.waiting(world.organisation.id, opened.id, TimerKind.REMINDER) is not None
    await time_passes(database, world, opened.id)
    assert await calls(database)


async def test_an_answer_ends_it_and_a_call_says_so(database: Database, world: World) -> None:
    opened = await asked(database, world, OPEN)
    await time_passes(database, world, opened.id, 2)
    async with database.write() as work:
        await answering.answer(work, world.lea, opened.id, Given())
        assert await work.timers.waiting(world.organisation.id, opened.id, TimerKind.REMINDER) is None
    over = await card(database, world, Kind.QUESTION_CALL, opened.id)
    assert not over.buttons
    assert await drawn(database, world, Kind.QUESTION_CALL, opened.id) is None
    assert "relancée" not in text_of(await card(database, world, Kind.VERDICT, opened.id))


async def test_an_answer_taken_back_waits_with_a_deadline(database: Database, world: World) -> None:
    opened = await asked(database, world, OPEN)
    async with database.write() as work:
        await answering.answer(work, world.lea, opened.id, Given())
        await answering.undo(work, world.lea, opened.id)
        assert await work.timers.waiting(world.organisation.id, opened.id, TimerKind.REMINDER) is not None


async def test_a_second_person_who_left_comms_is_told_nothing(database: Database, world: World) -> None:
    lea = world.lea.member
    assert lea is not None
    async with database.write() as work:
        assert await escalating.directly(work, world.mandate, lea.id) is not None
        await work.people.set_member(replace(lea, role=Role.CM))
        assert await escalating.directly(work, world.mandate, lea.id) is None
    opened = await asked(database, world, OPEN)
    await time_passes(database, world, opened.id, 3)
    assert not await calls(database)


async def test_the_holding_sentence_is_offered_until_somebody_answers_and_never_in_a_freeze(
    database: Database, world: World
) -> None:
    agreed = replace(world.mandate, charter=Charter(holding="Nous revenons vers vous."))
    opened = await asked(database, world, OPEN)
    async with database.write() as work:
        assert (await escalating.progress(work, opened, agreed)).holding == "Nous revenons vers vous."
        await freezing.freeze(work, world.lea, [world.mandate], "incident")
        assert not (await escalating.progress(work, opened, agreed)).holding


async def test_an_urgent_question_is_due_in_a_quarter_of_an_hour(database: Database, world: World) -> None:
    async with database.write() as work:
        urgent = await asking.ask(work, world.sam, world.organisation, world.mandate, OPEN, world.cm, urgent=True)
        due = await work.timers.waiting(world.organisation.id, urgent.id, TimerKind.REMINDER)
    assert due == urgent.asked_at + timedelta(minutes=15)
    assert "🚨 Urgent" in text_of(await card(database, world, Kind.QUESTION_COMMS, urgent.id))


@pytest.mark.parametrize("kind", [Kind.QUESTION_CALL, Kind.QUESTION_REMINDER])
async def test_a_notification_says_nothing_of_the_matter(database: Database, world: World, kind: Kind) -> None:
    opened = await asked(database, world, OPEN)
    await time_passes(database, world, opened.id, 2)
    assert "marrons" not in (await card(database, world, kind, opened.id)).notice
    assert (await kinds(database, opened.id)).count(Kind.QUESTION_REMINDER.value) >= 1


async def test_of_a_question_that_waits_for_nobody_nothing_is_asked(database: Database, world: World) -> None:
    """Each card of a question is drawn anew with each freeze."""
    id = (await asked(database, world, OPEN)).id
    open_one = await question(database, world, id)
    async with database.read() as work:
        with counted(database) as statements:
            assert (await escalating.progress(work, open_one, world.mandate)).due_at is not None
            assert len(statements) == 2
        with counted(database) as statements:
            told = replace(open_one, state=QuestionState.JUDGED)
            assert await escalating.progress(work, told, world.mandate) == NOTHING_YET
            assert statements == []
