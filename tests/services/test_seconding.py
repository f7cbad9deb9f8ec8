"""Where the policy says two people, what one releases leaves only when another one agrees (A6)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.delivery import Kind, TimerKind
from bot.core.flags import Flag
from bot.core.news import Hold, NewsItem, NewsState
from bot.core.people import Actor
from bot.core.questions import Answer, QuestionState
from bot.core.verdict import VerdictKind
from bot.errors import Refused, Stale
from bot.services import answering, asking, editing, freezing, naming, passing, recording
from bot.services.answering import Given
from bot.storage.database import Database
from integrations.demo.render import plain
from tests.builders import OPENING, World, asked, demo_address, draft, frozen, halles, tagged
from tests.services.acting import drawn, item, kinds, question, verbs
from tests.services.embargoed import said


@pytest.fixture
async def by_two(database: Database) -> World:
    """Releasing takes two people; a restriction leaves at once."""
    return await halles(database, undo="0s", release="two")


async def softened(database: Database, world: World, by: Actor) -> NewsItem:
    """A confidential item that somebody makes shareable."""
    made = await tagged(database, world, draft(flag=Flag.CONFIDENTIAL))
    async with database.write() as work:
        return await editing.edit(work, by, made.id, made.version, draft(wording=None))


async def test_what_one_person_releases_waits_for_another(database: Database, by_two: World) -> None:
    made = await softened(database, by_two, by_two.karim)
    assert made.stopped
    async with database.write() as work:
        assert await work.timers.waiting(made.organisation, made.id, TimerKind.UNDO_NEWS) is None
        await passing.undo_ends(work, made.organisation, made.id)  # whatever wakes it
    assert await said(database, by_two) is VerdictKind.CONFIDENTIAL
    card = await drawn(database, by_two, Kind.NEWS_COMMS, made.id)
    assert card is not None
    assert "Karim Osman veut autoriser ceci" in plain(card)
    before = (await kinds(database)).count("news-cm")
    async with database.write() as work:
        await passing.send_now(work, by_two.lea, made.id)
    assert (await kinds(database)).count("news-cm") == before + 1
    assert "agree" in await verbs(database, by_two, made.id)


async def test_nobody_agrees_with_themself_nor_does_a_cm(database: Database, by_two: World) -> None:
    made = await softened(database, by_two, by_two.lea)  # not even a lead
    elsewhere = replace(by_two.lea, caller=replace(by_two.lea.caller, account=demo_address("lea-at-home")))
    for actor, error in ((by_two.lea, Stale), (elsewhere, Stale), (by_two.sam, Refused), (by_two.stranger, Refused)):
        async with database.write() as work:
            with pytest.raises(error):
                await passing.send_now(work, actor, made.id)
    assert await said(database, by_two) is VerdictKind.CONFIDENTIAL


async def test_whoever_changes_it_while_it_waits_is_the_first_again(database: Database, by_two: World) -> None:
    made = await softened(database, by_two, by_two.karim)
    async with database.write() as work:
        made = await editing.edit(work, by_two.lea, made.id, made.version, draft(wording="Lyon ouvre."))
        with pytest.raises(Stale):
            await passing.send_now(work, by_two.lea, made.id)
        await passing.send_now(work, by_two.karim, made.id)
    assert (await item(database, by_two, made.id)).revision.wording == "Lyon ouvre."


async def test_taken_back_or_restricted_it_waits_for_nobody(database: Database, by_two: World) -> None:
    for restricts in (False, True):
        made = await softened(database, by_two, by_two.karim)
        async with database.write() as work:
            if restricts:
                hard = draft(flag=Flag.CONFIDENTIAL, text=OPENING + " !")
                await editing.edit(work, by_two.lea, made.id, made.version, hard)
            else:
                await passing.undo(work, by_two.lea, made.id)
            assert await work.seconding.begun_by(made.organisation, made.id) is None
        assert not (await item(database, by_two, made.id)).stopped


async def test_confirming_a_held_item_takes_two(database: Database, by_two: World) -> None:
    made = await tagged(database, by_two)
    async with database.write() as work:
        held = await work.news.get(made.organisation, made.id, lock=True)
        assert held is not None
        await recording.save_news(work, replace(held, hold=Hold.SOURCE_EDITED))
        await editing.confirm(work, by_two.karim, made.id)
    assert (await item(database, by_two, made.id)).state is NewsState.PENDING
    async with database.write() as work:
        await passing.send_now(work, by_two.lea, made.id)
    assert (await item(database, by_two, made.id)).state is NewsState.PASSED


async def test_a_yes_to_what_is_restricted_takes_two(database: Database, by_two: World) -> None:
    await tagged(database, by_two, draft(flag=Flag.CONFIDENTIAL))
    made = await asked(database, by_two)
    async with database.write() as work:
        await asking.ask_team(work, by_two.sam, made.id)
        await answering.answer(work, by_two.karim, made.id, Given(Answer.MAY, wording=OPENING))
        with pytest.raises(Stale):
            await answering.send_now(work, by_two.karim, made.id)
        await answering.undo_ends(work, made.organisation, made.id)
    assert (await question(database, by_two, made.id)).state is QuestionState.ANSWERING
    assert "answer-cm" not in await kinds(database, made.id)
    async with database.write() as work:
        await answering.send_now(work, by_two.lea, made.id)
    assert (await question(database, by_two, made.id)).state is QuestionState.ANSWERED


async def test_a_thaw_takes_two_and_a_watched_name_a_lead(database: Database, by_two: World) -> None:
    freeze = await frozen(database, by_two)
    async with database.write() as work:
        assert (await freezing.thaw(work, by_two.lea, freeze.id)).thawed_at is None
        assert (await freezing.thaw(work, by_two.karim, freeze.id)).thawed_at is not None
        with pytest.raises(Refused):
            await naming.remove_name(work, by_two.karim, "Tilleul")
        await naming.remove_name(work, by_two.lea, "Tilleul")


async def test_a_tag_and_a_restriction_take_one_person(database: Database, by_two: World) -> None:
    made = await tagged(database, by_two)
    assert await said(database, by_two) is VerdictKind.SHAREABLE
    async with database.write() as work:
        await editing.withdraw(work, by_two.karim, made.id)
    assert await said(database, by_two) is not VerdictKind.SHAREABLE
