"""Questions and rulings."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.questions import Answer, QuestionState, RulingState
from bot.core.text import cleaned
from bot.storage.database import Database
from tests.builders import World
from tests.storage.samples import AT, question, ruling

ODD = cleaned("\u202e\ufffe\ud800 👩‍👩‍👧 \0 e\u0301 ﷺ \x07")


async def test_a_question_comes_back_as_it_was(database: Database, world: World) -> None:
    full = question(world, text=ODD, context=ODD, asked_back=ODD)
    bare = question(world, 2, context=None, asked_back=None, ruling=None, wants_human=False)
    async with database.write() as work:
        for asked in (full, bare):
            await work.questions.add(asked)
    async with database.read() as work:
        for asked in (full, bare):
            assert await work.questions.get(asked.organisation, asked.id) == asked
            assert await work.questions.numbered(asked.organisation, asked.number) == asked
        assert await work.questions.get(full.organisation, "q_nothing") is None
        assert await work.questions.numbered(full.organisation, 3) is None


async def test_a_question_is_saved_only_from_the_version_that_was_read(database: Database, world: World) -> None:
    asked = question(world)
    answered = replace(asked, state=QuestionState.ANSWERED, ruling="j_9")
    async with database.write() as work:
        await work.questions.add(asked)
        assert await work.questions.save(answered)
        assert not await work.questions.save(replace(asked, state=QuestionState.OPEN)), "stale"
        assert not await work.questions.save(replace(answered, version=2, organisation="o_other"))
        assert await work.questions.get(asked.organisation, asked.id, lock=True) == replace(answered, version=2)


async def test_which_questions_wait_oldest_first(database: Database, world: World) -> None:
    late = {QuestionState.OPEN: 5, QuestionState.ASKED_BACK: 1}
    asked = [
        question(world, number, state=state, asked_at=AT + timedelta(minutes=late.get(state, 3)))
        for number, state in enumerate(QuestionState, 1)
    ]
    async with database.write() as work:
        for each in asked:
            await work.questions.add(each)
        found = await work.questions.waiting(world.organisation.id, [world.mandate.id])
        assert await work.questions.waiting(world.organisation.id, []) == []
    assert [each.state for each in found] == [QuestionState.ASKED_BACK, QuestionState.OPEN]


async def test_a_ruling_comes_back_as_it_was(database: Database, world: World) -> None:
    asked = question(world)
    full = ruling(world, asked, text=ODD, note=ODD)
    bare = ruling(world, asked, wording=None, note=None, not_before=None, zone=None, expires_at=None, answer=Answer.NO)
    async with database.write() as work:
        await work.questions.add(asked)
        for given in (full, bare):
            await work.rulings.add(given)
            assert await work.rulings.get(given.organisation, given.id) == given
        assert await work.rulings.get(full.organisation, "j_nothing") is None


async def test_a_ruling_moves_once_from_where_it_is(database: Database, world: World) -> None:
    asked = question(world)
    given = ruling(world, asked)
    mine = world.organisation.id
    async with database.write() as work:
        await work.questions.add(asked)
        await work.rulings.add(given)
        pending, in_force, undone = RulingState.PENDING, RulingState.IN_FORCE, RulingState.UNDONE
        assert not await work.rulings.move(mine, given.id, in_force, undone)
        assert not await work.rulings.move("o_other", given.id, pending, in_force)
        assert await work.rulings.move(mine, given.id, pending, undone)
        assert not await work.rulings.move(mine, given.id, pending, in_force), "undone stays undone"
        assert await work.rulings.get(mine, given.id) == replace(given, state=undone)


async def test_an_undone_ruling_does_not_count(database: Database, world: World) -> None:
    asked = question(world)
    given = [ruling(world, asked, state=state) for state in RulingState]
    async with database.write() as work:
        await work.questions.add(asked)
        for each in given:
            await work.rulings.add(each)
        judged = await work.rulings.judged(world.organisation.id, world.mandate.id)
    assert {each.state for each in judged} == {RulingState.PENDING, RulingState.IN_FORCE}


async def test_nothing_crosses_to_another_organisation(database: Database, world: World, others: World) -> None:
    mine, theirs = question(world), question(others)
    ours, them = ruling(world, mine), ruling(others, theirs)
    organisation = others.organisation.id
    async with database.write() as work:
        for asked, given in ((mine, ours), (theirs, them)):
            await work.questions.add(asked)
            await work.rulings.add(given)
        assert await work.questions.get(organisation, mine.id) is None
        assert await work.questions.numbered(organisation, 1) == theirs
        both = [world.mandate.id, others.mandate.id]
        assert await work.questions.waiting(organisation, both) == [theirs]
        assert await work.rulings.get(organisation, ours.id) is None
        assert await work.rulings.judged(organisation, world.mandate.id) == []
        assert await work.rulings.judged(organisation, others.mandate.id) == [them]
        assert not await work.rulings.move(organisation, ours.id, ours.state, RulingState.IN_FORCE)
