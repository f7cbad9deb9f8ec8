"""Answers: who may give them, what a yes takes, when it counts, and what stops it at the door."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.delivery import Kind, TimerKind
from bot.core.flags import Flag
from bot.core.questions import Answer, QuestionState, RulingState
from bot.errors import Frozen, Stale
from bot.services import answering, asking, freezing
from bot.services.answering import Given
from bot.storage.database import Database
from tests.builders import ASKED, OPENING, World, asked, draft, frozen, halles, tagged
from tests.services.acting import drawn, is_refused, kinds, question, verbs

YES = Given(Answer.MAY, wording="Oui, dites-le.")


async def give(database: Database, world: World, id: str, given: Given = YES) -> None:
    async with database.write() as work:
        await answering.answer(work, world.lea, id, given)


async def ruling_state(database: Database, world: World, id: str) -> RulingState | None:
    async with database.read() as work:
        found = await work.questions.get(world.organisation.id, id)
        ruling = await work.rulings.get(world.organisation.id, found.ruling) if found and found.ruling else None
        return ruling.state if ruling else None


async def test_an_answer_waits_and_is_then_in_force(database: Database, world: World) -> None:
    opened = await asked(database, world)
    await give(database, world, opened.id)
    assert (await question(database, world, opened.id)).state is QuestionState.ANSWERING
    assert await ruling_state(database, world, opened.id) is RulingState.PENDING
    assert Kind.ANSWER_CM.value not in await kinds(database)
    async with database.write() as work:
        assert await work.timers.waiting(world.organisation.id, opened.id, TimerKind.REMINDER) is None
        await answering.undo_ends(work, world.organisation.id, opened.id)
    assert await ruling_state(database, world, opened.id) is RulingState.IN_FORCE
    assert (await kinds(database, opened.id))[-1] == Kind.ANSWER_CM.value
    assert await verbs(database, world, opened.id) == ["ask", "answer", "answer-given"]
    async with database.write() as work:
        await answering.undo_ends(work, world.organisation.id, opened.id)
        await answering.undo_ends(work, world.organisation.id, "q_nothing")
    assert (await verbs(database, world, opened.id)).count("answer-given") == 1


async def test_a_yes_is_kept_ninety_days_and_a_no_for_good(database: Database, swift: World) -> None:
    first, second = await asked(database, swift), await asked(database, swift, "Et le parking de Valence ?")
    await give(database, swift, first.id)
    await give(database, swift, second.id, Given(Answer.NO, wording="jamais", note="Non."))
    async with database.read() as work:
        rulings = {each.answer: each for each in await work.rulings.judged(swift.organisation.id, swift.mandate.id)}
    kept = rulings[Answer.MAY].expires_at
    assert kept is not None
    assert abs(kept - rulings[Answer.MAY].at - timedelta(days=90)) < timedelta(seconds=1)
    assert rulings[Answer.NO].expires_at is None
    assert rulings[Answer.NO].wording is None


async def test_who_may_answer(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    opened = await asked(database, world)
    for actor in (world.sam, world.stranger, other.lea):
        for act in (
            lambda work, actor=actor: answering.answer(work, actor, opened.id, YES),
            lambda work, actor=actor: answering.ask_back(work, actor, opened.id, "?"),
            lambda work, actor=actor: answering.send_now(work, actor, opened.id),
            lambda work, actor=actor: answering.undo(work, actor, opened.id),
            lambda work, actor=actor: answering.open_question(work, actor, opened.id),
        ):
            await is_refused(database, act)


async def test_nobody_answers_their_own_question(database: Database, world: World) -> None:
    async with database.write() as work:
        own = await asking.ask(work, world.lea, world.organisation, world.mandate, ASKED, world.comms)
    await is_refused(database, lambda work: answering.answer(work, world.lea, own.id, YES))
    async with database.write() as work:
        await answering.answer(work, world.karim, own.id, Given(Answer.NO))


async def test_a_yes_over_a_restriction_takes_the_right_of_release(database: Database, strict: World) -> None:
    await tagged(database, strict, draft(flag=Flag.CONFIDENTIAL, wording=None), by=strict.lea)
    told = await asked(database, strict)
    async with database.write() as work:
        await asking.ask_team(work, strict.sam, told.id)
    await is_refused(database, lambda work: answering.answer(work, strict.karim, told.id, YES))
    async with database.write() as work:
        await answering.answer(work, strict.lea, told.id, YES)
    assert (await question(database, strict, told.id)).state is QuestionState.ANSWERED


async def test_a_no_takes_no_right_of_release(database: Database, strict: World) -> None:
    opened = await asked(database, strict)
    async with database.write() as work:
        await answering.answer(work, strict.karim, opened.id, Given(Answer.NO))


async def test_a_second_answer_is_stale_and_says_who_was_first(database: Database, swift: World) -> None:
    opened = await asked(database, swift)
    await give(database, swift, opened.id)
    async with database.write() as work:
        with pytest.raises(Stale) as found:
            await answering.answer(work, swift.karim, opened.id, Given(Answer.NO))
    assert found.value.arguments["by"] == "Léa Ferrand"


async def test_an_undone_answer_leaves_the_question_open_with_a_new_reminder(database: Database, world: World) -> None:
    opened = await asked(database, world)
    await give(database, world, opened.id)
    async with database.write() as work:
        await answering.undo(work, world.karim, opened.id)
    again = await question(database, world, opened.id)
    assert (again.state, again.ruling) == (QuestionState.OPEN, None)
    async with database.write() as work:
        assert await work.timers.waiting(world.organisation.id, opened.id, TimerKind.REMINDER) is not None
        assert not await work.rulings.judged(world.organisation.id, world.mandate.id)
        with pytest.raises(Stale):
            await answering.undo(work, world.karim, opened.id)
        with pytest.raises(Stale):
            await answering.send_now(work, world.karim, opened.id)


async def test_no_yes_under_a_freeze_but_a_no_is_always_possible(database: Database, swift: World) -> None:
    opened, second = await asked(database, swift), await asked(database, swift, "Et le parking de Valence ?")
    await frozen(database, swift)
    async with database.write() as work:
        with pytest.raises(Frozen):
            await answering.answer(work, swift.lea, opened.id, YES)
    await give(database, swift, second.id, Given(Answer.NO))
    assert (await question(database, swift, second.id)).state is QuestionState.ANSWERED


async def test_a_yes_whose_window_ends_under_a_freeze_waits(database: Database, world: World) -> None:
    opened = await asked(database, world)
    await give(database, world, opened.id)
    freeze = await frozen(database, world)
    async with database.write() as work:
        await answering.undo_ends(work, world.organisation.id, opened.id)
    assert (await question(database, world, opened.id)).state is QuestionState.ANSWERING
    async with database.write() as work:
        await freezing.thaw(work, world.lea, freeze.id)
    assert (await question(database, world, opened.id)).state is QuestionState.ANSWERING
    async with database.write() as work:
        await answering.send_now(work, world.karim, opened.id)
    assert (await question(database, world, opened.id)).state is QuestionState.ANSWERED


async def test_a_yes_that_was_overtaken_opens_the_question_again(database: Database, swift: World) -> None:
    opened = await asked(database, swift)
    await give(database, swift, opened.id)
    await tagged(database, swift, draft(OPENING + " Report.", Flag.CONFIDENTIAL, wording=None))
    assert await drawn(database, swift, Kind.ANSWER_CM, opened.id) is None
    again = await question(database, swift, opened.id)
    assert (again.state, again.ruling) == (QuestionState.OPEN, None)
    assert (await verbs(database, swift, opened.id))[-1] == "answer-overtaken"
    async with database.read() as work:
        assert not await work.rulings.judged(swift.organisation.id, swift.mandate.id)


async def test_a_no_is_never_overtaken(database: Database, swift: World) -> None:
    opened = await asked(database, swift)
    await give(database, swift, opened.id, Given(Answer.NO))
    await tagged(database, swift, draft(flag=Flag.CONFIDENTIAL, wording=None))
    card = await drawn(database, swift, Kind.ANSWER_CM, opened.id)
    assert card is not None
    assert "Ne pas divulguer" in card.headline


async def test_who_answered(database: Database, swift: World) -> None:
    opened = await asked(database, swift)
    async with database.read() as work:
        assert await answering.answered_by(work, opened) == ""
    await give(database, swift, opened.id)
    async with database.read() as work:
        answered = await work.questions.get(swift.organisation.id, opened.id)
        assert answered is not None
        assert await answering.answered_by(work, answered) == "Léa Ferrand"
