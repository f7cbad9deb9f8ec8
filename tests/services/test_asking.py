"""Questions: who may ask, where the answer may go, and a yes decided again before it leaves."""

from __future__ import annotations

import pytest

from bot.core.address import Place
from bot.core.delivery import Kind, TimerKind
from bot.core.flags import Flag
from bot.core.questions import QuestionState
from bot.core.verdict import VerdictKind
from bot.errors import Invalid, Stale
from bot.services import asking, editing, escalating
from bot.storage.database import Database
from tests.builders import ASKED, World, asked, demo_address, draft, frozen, halles, tagged
from tests.services.acting import direct, drawn, is_refused, kinds, question, verbs


async def test_a_yes_stays_between_the_bot_and_the_asker(database: Database, swift: World) -> None:
    await tagged(database, swift)
    answered = await asked(database, swift)
    assert answered.state is QuestionState.JUDGED
    assert await kinds(database, answered.id) == [Kind.VERDICT.value]
    assert await verbs(database, swift, answered.id) == ["ask"]


async def test_the_unknown_goes_to_comms_with_a_reminder(database: Database, world: World) -> None:
    opened = await asked(database, world)
    assert opened.state is QuestionState.OPEN
    assert await kinds(database, opened.id) == [Kind.VERDICT.value, Kind.QUESTION_COMMS.value]
    async with database.read() as work:
        due = await work.timers.waiting(world.organisation.id, opened.id, TimerKind.REMINDER)
    assert due == world.organisation.work_time.later(opened.asked_at, world.mandate.policy.answer_within)


async def test_only_those_of_the_mandate_may_ask(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    for actor in (world.stranger, other.sam, other.lea):
        await is_refused(
            database,
            lambda work, actor=actor: asking.ask(work, actor, world.organisation, world.mandate, ASKED, world.cm),  # type: ignore[misc]
        )


@pytest.mark.parametrize("text", ["", "   ", "\0", "\n\n"])
async def test_a_question_has_text(database: Database, world: World, text: str) -> None:
    async with database.write() as work:
        with pytest.raises(Invalid):
            await asking.ask(work, world.sam, world.organisation, world.mandate, text, world.cm)


async def test_a_question_is_cut_at_forty_thousand_characters(database: Database, world: World) -> None:
    long = await asked(database, world, "é" * 50_000)
    assert len((await question(database, world, long.id)).text) == 40_000


async def test_an_answer_never_goes_to_a_room_that_is_not_the_mandates(database: Database, world: World) -> None:
    elsewhere = Place(demo_address("hall"))
    asked_there = await asked(database, world, place=elsewhere)
    assert asked_there.place.person
    assert asked_there.place.room == world.sam.caller.account
    assert (await asked(database, world, place=direct(world.sam))).place == direct(world.sam)
    assert (await asked(database, world)).place == world.cm


async def test_a_yes_that_holds_no_longer_goes_to_the_team_before_it_leaves(database: Database, swift: World) -> None:
    told = await tagged(database, swift)
    yes = await asked(database, swift)
    assert yes.judgement.kind is VerdictKind.SHAREABLE
    async with database.write() as work:
        await editing.withdraw(work, swift.karim, told.id)
    card = await drawn(database, swift, Kind.VERDICT, yes.id)
    assert card is not None
    assert "Question transmise à l'équipe" in card.headline
    assert not card.clears
    again = await question(database, swift, yes.id)
    assert (again.state, again.judgement.kind) == (QuestionState.OPEN, VerdictKind.UNKNOWN)
    assert await verbs(database, swift, yes.id) == ["ask", "judge-again"]
    assert Kind.QUESTION_COMMS.value in await kinds(database, yes.id)


async def test_a_yes_whose_wording_changed_is_another_yes(database: Database, swift: World) -> None:
    told = await tagged(database, swift)
    yes = await asked(database, swift)
    async with database.write() as work:
        current = await work.news.get(swift.organisation.id, told.id)
        assert current is not None
        await editing.edit(work, swift.karim, told.id, current.version, draft(expires_at=None, topics=("x",)))
    async with database.write() as work:
        same = await asking.judged_again(work, yes)
    assert same.judgement.kind is VerdictKind.SHAREABLE


async def test_a_yes_under_a_freeze_becomes_the_freeze(database: Database, swift: World) -> None:
    await tagged(database, swift)
    yes = await asked(database, swift)
    await frozen(database, swift)
    card = await drawn(database, swift, Kind.VERDICT, yes.id)
    assert card is not None
    assert "Gel en cours" in card.headline


async def test_an_old_yes_is_drawn_again_as_what_holds_now_and_changes_no_row(database: Database, swift: World) -> None:
    told = await tagged(database, swift)
    yes = await asked(database, swift)
    async with database.write() as work:
        assert await asking.drawn_again(work, yes) == yes
        await editing.withdraw(work, swift.karim, told.id)
    card = await drawn(database, swift, Kind.VERDICT, yes.id, refreshes="m_1")
    assert card is not None
    assert "Peut être dit" not in card.headline
    assert (await question(database, swift, yes.id)).judgement.kind is VerdictKind.SHAREABLE


async def test_only_its_asker_brings_a_question_before_the_team_and_once(database: Database, swift: World) -> None:
    await tagged(database, swift, draft(flag=Flag.CONFIDENTIAL, wording=None))
    told = await asked(database, swift)
    await is_refused(database, lambda work: asking.ask_team(work, swift.lea, told.id))
    await is_refused(database, lambda work: asking.ask_team(work, swift.stranger, told.id))
    await is_refused(database, lambda work: asking.ask_team(work, swift.sam, "q_nothing"))
    async with database.write() as work:
        assert (await asking.ask_team(work, swift.sam, told.id)).wants_human
    async with database.write() as work:
        with pytest.raises(Stale):
            await asking.ask_team(work, swift.sam, told.id)


async def test_context_is_given_by_the_asker_when_asked_back(database: Database, world: World) -> None:
    opened = await asked(database, world)
    async with database.write() as work:
        with pytest.raises(Stale):
            await asking.give_context(work, world.sam, opened.id, "non demandé")
    await is_refused(database, lambda work: asking.give_context(work, world.lea, opened.id, "x"))


async def test_a_reminder_is_for_what_still_waits(database: Database, swift: World) -> None:
    await tagged(database, swift)
    yes = await asked(database, swift)
    async with database.write() as work:
        await escalating.remind(work, swift.organisation.id, yes.id)
        await escalating.remind(work, swift.organisation.id, "q_nothing")
    assert Kind.QUESTION_REMINDER.value not in await kinds(database)
    waiting = await asked(database, swift, "Peut-on parler des marrons glacés de Privas ?")
    async with database.write() as work:
        await escalating.remind(work, swift.organisation.id, waiting.id)
    assert (await kinds(database, waiting.id))[-1] == Kind.QUESTION_REMINDER.value
    assert (await verbs(database, swift, waiting.id))[-1] == "remind"


async def test_a_changed_question_is_stored_once(database: Database, world: World) -> None:
    opened = await asked(database, world)
    async with database.write() as work:
        await asking.save(work, opened)
    async with database.write() as work:
        with pytest.raises(Stale):
            await asking.save(work, opened)
