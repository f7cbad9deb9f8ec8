"""Tagging: one item per message, what is written with it, and what a second tag does."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.delivery import Kind, TimerKind
from bot.core.flags import Audience, Flag, Standing
from bot.core.news import Attachment, Hold, NewsState
from bot.core.people import Side
from bot.core.questions import Answer, Question
from bot.services import answering, editing, passing
from bot.services.answering import Given
from bot.services.drafts import Draft
from bot.services.tagging import NOWHERE, Origin, Outcome, tag
from bot.storage.database import Database
from tests.builders import OPENING, World, asked, database_at, draft, halles, source, tagged
from tests.services.acting import as_bot, is_refused, item, kinds, message, rows, verbs

LOCK = draft(OPENING, Flag.CONFIDENTIAL, wording=None)


async def again(database: Database, world: World, made: Draft) -> Outcome:
    async with database.write() as work:
        _, outcome = await tag(work, world.lea, world.organisation, [world.mandate], made, Origin(source()))
        return outcome


async def test_a_tag_writes_item_register_card_and_timer_together(database: Database, world: World) -> None:
    made = await tagged(database, world)
    assert (made.state, made.label, made.lang) == (NewsState.PENDING, "N-1", "fr")
    assert await verbs(database, world, made.id) == ["tag"]
    assert await kinds(database, made.id) == [Kind.NEWS_COMMS.value]
    async with database.read() as work:
        assert await work.timers.waiting(world.organisation.id, made.id, TimerKind.UNDO_NEWS) is not None


async def test_a_tag_that_fails_half_way_leaves_nothing(database: Database, world: World) -> None:
    before = await rows(database)

    async def fails() -> None:
        async with database.write() as work:
            await tag(work, world.karim, world.organisation, [world.mandate], draft())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()
    assert await rows(database) == before


async def test_who_may_tag(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    for actor in (world.sam, world.stranger, other.lea, as_bot(world.lea)):
        await is_refused(
            database,
            lambda work, actor=actor: tag(work, actor, world.organisation, [world.mandate], draft()),  # type: ignore[misc]
        )
    await is_refused(database, lambda work: tag(work, world.lea, world.organisation, [], draft()))
    mandates = [world.mandate, other.mandate]
    await is_refused(database, lambda work: tag(work, world.lea, world.organisation, mandates, draft()))


async def test_for_comms_alone_nothing_waits_and_nothing_leaves(database: Database, world: World) -> None:
    made = await tagged(database, world, Draft("Secret."))
    assert made.state is NewsState.PASSED
    assert made.revision.audience is Audience.COMMS
    assert Kind.NEWS_CM.value not in await kinds(database)
    assert not made.told


async def test_the_same_tag_again_changes_nothing(database: Database, swift: World) -> None:
    await tagged(database, swift, origin=Origin(source()))
    before = await rows(database)
    assert await again(database, swift, draft()) is Outcome.ALREADY
    assert await rows(database) == before


async def test_another_tag_holds_the_item_and_recalls_it_once(database: Database, swift: World) -> None:
    made = await tagged(database, swift, origin=Origin(source()))
    assert await again(database, swift, LOCK) is Outcome.CONFLICT
    held = await item(database, swift, made.id)
    assert held.hold is Hold.TWO_TAGS
    async with database.read() as work:
        assert held.standing(work.now) is Standing.CONFIDENTIAL
    assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1
    assert await verbs(database, swift, made.id) == ["tag", "pass-on", "tag-again", "recall"]
    assert await again(database, swift, LOCK) is Outcome.ALREADY
    assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1


async def test_a_lock_on_an_item_held_for_its_source_is_not_lost(database: Database, swift: World) -> None:
    made = await tagged(database, swift, origin=Origin(source()))
    async with database.write() as work:
        await editing.source_edited(work, swift.organisation.id, message(swift, "Autre chose"))
    assert (await item(database, swift, made.id)).hold is Hold.SOURCE_EDITED
    assert await again(database, swift, LOCK) is Outcome.CONFLICT
    assert (await item(database, swift, made.id)).hold is Hold.TWO_TAGS
    assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1


async def test_a_confidential_item_tagged_shareable_is_not_recalled(database: Database, swift: World) -> None:
    made = await tagged(database, swift, LOCK, origin=Origin(source()))
    assert await again(database, swift, draft()) is Outcome.CONFLICT
    assert Kind.RECALL_CM.value not in await kinds(database)
    async with database.read() as work:
        assert (await item(database, swift, made.id)).standing(work.now) is Standing.CONFIDENTIAL


async def test_a_message_whose_item_was_undone_can_be_tagged_anew(database: Database, world: World) -> None:
    made = await tagged(database, world, origin=Origin(source()))
    async with database.write() as work:
        await passing.undo(work, world.karim, made.id)
    assert await again(database, world, LOCK) is Outcome.TAGGED


async def test_the_comms_card_goes_under_the_message_or_to_each_room_once(database: Database, world: World) -> None:
    under = Origin(source(), (Attachment("a.pdf", "application/pdf", 1),), world.comms)
    first = await tagged(database, world, origin=under)
    assert [file.name for file in first.attachments] == ["a.pdf"]
    second = await tagged(database, world, origin=NOWHERE)
    assert await kinds(database, second.id) == [Kind.NEWS_COMMS.value]
    async with database.read() as work:
        assert len(await work.people.rooms(world.organisation.id, world.mandate.id, Side.COMMS)) == 1


@pytest.mark.parametrize(("text", "lang"), [(OPENING, "fr"), ("The new car park opens on Monday.", "en")])
async def test_an_item_knows_its_language(database: Database, world: World, text: str, lang: str) -> None:
    assert (await tagged(database, world, draft(text))).lang == lang


async def test_tags_and_answers_at_the_same_time_all_succeed(database_url: str) -> None:
    """Both lock what is indexed and the organisation's counters: in two orders, the database would end some of them."""
    async with database_at(database_url) as database:
        world = await halles(database)
        questions = [await asked(database, world, f"Peut-on parler du sujet {number} ?") for number in range(4)]

        async def answer(question: Question) -> None:
            async with database.write() as work:
                await answering.answer(work, world.lea, question.id, Given(Answer.NO))

        tags = [tagged(database, world, draft(f"La nouvelle {number} est connue.")) for number in range(4)]
        results = await asyncio.gather(*tags, *map(answer, questions), return_exceptions=True)
        assert [result for result in results if isinstance(result, BaseException)] == []
