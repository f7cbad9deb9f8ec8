"""A yes is looked at again a week before it ends, by whoever gave it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.delivery import Kind, TimerKind
from bot.core.people import Role
from bot.core.questions import Answer, Ruling
from bot.core.verbs import Verb
from bot.services import answering, revoking, verifying
from bot.services.answering import KEPT, Given
from bot.storage.database import Database
from tests.builders import World, asked
from tests.cards.samples import verbs as offered
from tests.services.acting import drawn, kinds, verbs
from tests.services.embargoed import company, fire

TEXT = "Peut-on parler des marrons glacés de Privas ?"
YES = Given(Answer.MAY, wording="Les marrons glacés de Privas sont de retour.")


async def ruled(database: Database, world: World, given: Given = YES) -> Ruling:
    """A yes, given."""
    question = await asked(database, world, TEXT)
    async with database.write() as work:
        answered = await answering.answer(work, world.lea, question.id, given)
        ruling = await work.rulings.get(world.organisation.id, answered.ruling or "")
        assert ruling is not None
        return ruling


async def test_a_week_before_its_end_its_author_is_asked_once(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        ruling = await ruled(database, world)
        clock.offset = KEPT - verifying.AHEAD - timedelta(minutes=1)
        await fire(database)
        assert Kind.RULING_REVIEW.value not in await kinds(database)
        clock.offset += timedelta(minutes=2)
        await fire(database)
        await fire(database)
        assert (await kinds(database)).count(Kind.RULING_REVIEW.value) == 1
        card = await drawn(database, world, Kind.RULING_REVIEW, ruling.id)
        assert card is not None
        assert offered(card) == [Verb.STILL_TRUE, Verb.LET_END, Verb.REVOKE]
        assert "marrons" not in card.notice
        async with database.write() as work:
            await revoking.let_end(work, world.lea, ruling.id)
        settled = await drawn(database, world, Kind.RULING_REVIEW, ruling.id, refreshes="x")
        assert settled is not None
        assert not settled.buttons
        assert await verbs(database, world, ruling.id) == ["ruling-review", "let-end"]


async def test_comms_are_asked_where_its_author_left(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        await ruled(database, world)
        assert world.lea.member is not None
        async with database.write() as work:
            await work.people.set_member(replace(world.lea.member, role=Role.CM))
        clock.offset = KEPT - verifying.AHEAD + timedelta(minutes=1)
        await fire(database)
        async with database.read() as work:
            found = await work.connection.exec_driver_sql("SELECT place FROM delivery WHERE kind = 'ruling-review'")
            places = [str(row.place) for row in found.all()]
        assert len(places) == 1
        assert "demo:comms" in places[0]


@pytest.mark.parametrize("answer", [Answer.MAY, Answer.NO])
async def test_what_ends_soon_or_is_a_no_is_not_looked_at_again(
    database: Database, swift: World, answer: Answer
) -> None:
    async with database.read() as work:
        soon = work.now.instant + timedelta(days=6) if answer is Answer.MAY else None
    ruling = await ruled(database, swift, replace(YES, answer=answer, expires_at=soon))
    async with database.read() as work:
        assert await work.timers.waiting(swift.organisation.id, ruling.id, TimerKind.RULING_REVIEW) is None


async def test_nothing_is_asked_of_a_ruling_that_ended_or_was_revoked(database: Database, swift: World) -> None:
    ruling = await ruled(database, swift)
    async with database.write() as work:
        await revoking.revoke(work, swift.karim, ruling.id)
        await verifying.review(work, swift.organisation.id, ruling.id)
        await verifying.review(work, swift.organisation.id, "j_nothing")
    assert Kind.RULING_REVIEW.value not in await kinds(database)
