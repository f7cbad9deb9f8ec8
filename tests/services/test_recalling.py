"""Recalls go to those who were told, and to nobody else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.core.address import Place
from bot.core.card import Tone
from bot.core.delivery import Kind
from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import Hold
from bot.core.questions import Answer, Question, RulingState
from bot.core.tidings import Recall, RecallReason
from bot.core.verdict import VerdictKind
from bot.services import answering, recording
from bot.services.acknowledging import acknowledge
from bot.services.answering import Given
from bot.services.editing import edit, room_widened, withdraw
from bot.services.recalling import reason_between, recall, recall_ruling
from bot.services.tagging import tag
from bot.storage.database import Database
from tests.builders import StillClock, World, asked, database_at, draft, halles, tagged
from tests.jobs.conftest import House, house_at
from tests.services.acting import item, kinds, verbs

APRIL = datetime(2026, 4, 2, 7, tzinfo=UTC)


async def test_who_was_told_is_told_that_it_no_longer_holds(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    async with database.write() as work:
        await recall(work, made, RecallReason.CHANGED)
    assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1
    assert (await verbs(database, swift, made.id))[-1] == "recall"


async def test_what_never_left_is_not_recalled(database: Database, world: World) -> None:
    pending = await tagged(database, world)
    secret = await tagged(database, world, draft("Secret.", Flag.CONFIDENTIAL, audience=Audience.COMMS))
    for made in (pending, await item(database, world, secret.id)):
        async with database.write() as work:
            await recall(work, made, RecallReason.WITHDRAWN)
    assert Kind.RECALL_CM.value not in await kinds(database)


async def test_one_recall_for_each_mandate_that_was_told(database: Database, swift: World) -> None:
    await halles(database, name="Autre Maison", prefix="b", undo="0s")
    async with database.write() as work:
        made, _ = await tag(work, swift.karim, swift.organisation, [swift.mandate], draft())
        await recall(work, made, RecallReason.SOURCE_EDITED)
    async with database.read() as work:
        found = (await work.connection.exec_driver_sql("SELECT mandate FROM recall")).all()
    assert [row.mandate for row in found] == [swift.mandate.id]


async def open_recalls(database: Database, world: World) -> list[Recall]:
    async with database.read() as work:
        return list(await work.recalls.unsettled(world.organisation.id, [world.mandate.id]))


async def said_yes(house: House, place: Place) -> Question:
    """Sam asks, and gets a yes by the news that was told."""
    question = await asked(house.database, house.world, place=place)
    await house.settle()
    assert question.judgement.kind is VerdictKind.SHAREABLE
    return question


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield await house_at(database, clock, undo="0s")


async def test_whose_yes_rested_on_it_is_told_where_they_asked(house: House) -> None:
    made = await tagged(house.database, house.world)
    await house.settle()
    alone = Place(house.world.sam.caller.account, direct=True, person=True)
    question = await said_yes(house, alone)
    async with house.database.write() as work:
        await withdraw(work, house.world.lea, made.id)
    await house.settle()
    side, asker = sorted(await open_recalls(house.database, house.world), key=lambda each: each.question is not None)
    assert (side.question, asker.question) == (None, question.id)
    posts = [p.card for p in house.app.world.visible("sam", "dm-sam") if p.card is not None]
    assert [card.tone for card in posts] == [Tone.UNKNOWN, Tone.RECALL], "the yes is edited, and a recall says why"
    assert question.label in repr(posts[-1])
    assert not posts[0].clears
    async with house.database.write() as work:
        await acknowledge(work, house.world.sam, asker.id)
    assert [each.id for each in await open_recalls(house.database, house.world)] == [side.id]
    async with house.database.write() as work:
        await acknowledge(work, house.world.sam, side.id)
    assert await open_recalls(house.database, house.world) == []


async def test_in_the_room_of_the_cm_one_recall_says_it_all(house: House) -> None:
    made = await tagged(house.database, house.world)
    await house.settle()
    await said_yes(house, house.world.cm)
    async with house.database.write() as work:
        await withdraw(work, house.world.lea, made.id)
    await house.settle()
    assert len(await open_recalls(house.database, house.world)) == 1
    assert not [card for card in house.cards("cm") if card.clears]


async def test_an_asker_is_told_once_of_each_telling(house: House) -> None:
    made = await tagged(house.database, house.world)
    await house.settle()
    await said_yes(house, Place(house.world.sam.caller.account, direct=True, person=True))
    changes = [draft(flag=Flag.CONFIDENTIAL), draft("Autre chose.", Flag.CONFIDENTIAL)]
    for change in changes:
        async with house.database.write() as work:
            current = await work.news.get(house.world.organisation.id, made.id)
            assert current is not None
            await edit(work, house.world.lea, made.id, current.version, change)
        await house.settle()
    found = await open_recalls(house.database, house.world)
    assert sorted(each.question is None for each in found) == [False, True, True]


async def test_a_ruling_that_was_said_is_taken_back_where_it_was_said(house: House) -> None:
    question = await asked(house.database, house.world, "On peut annoncer un pique-nique au parc ?")
    await house.settle()
    async with house.database.write() as work:
        given = Given(Answer.MAY, wording="Rendez-vous au parc !")
        await answering.answer(work, house.world.lea, question.id, given)
    await house.settle()
    assert [card for card in house.cards("cm") if card.clears]
    async with house.database.write() as work:
        current = await work.questions.get(house.world.organisation.id, question.id)
        assert current is not None
        ruling = await work.rulings.get(house.world.organisation.id, current.ruling or "")
        assert ruling is not None
        await recording.move_ruling(work, ruling.organisation, ruling.id, RulingState.IN_FORCE, RulingState.UNDONE)
        await recall_ruling(work, replace(ruling, state=RulingState.UNDONE), RecallReason.RULING_REVOKED)
    await house.settle()
    assert not [card for card in house.cards("cm") if card.clears], "the copy of the yes is edited"
    assert house.cards("cm")[-1].tone is Tone.RECALL
    (told,) = await open_recalls(house.database, house.world)
    assert (told.item, told.question, told.ruling) == (None, question.id, ruling.id)


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ({"flag": Flag.CONFIDENTIAL}, RecallReason.HARDENED),
        ({"flag": Flag.CONFIDENTIAL, "embargo": Embargo(APRIL, "Europe/Paris")}, RecallReason.EMBARGO),
        ({"wording": "Autrement."}, RecallReason.WORDING),
        ({"expires_at": APRIL}, RecallReason.CHANGED),
        ({"flag": Flag.CONFIDENTIAL, "audience": Audience.COMMS}, RecallReason.CHANGED),
    ],
)
def test_the_reason_is_what_changed_and_never_that_it_became_a_secret(
    new: dict[str, object], reason: RecallReason
) -> None:
    old = draft().revision(1, "p_1", APRIL)
    assert reason_between(old, replace(old, **new)) is reason  # type: ignore[arg-type]


async def test_a_room_that_others_can_read_hides_what_was_told_there_in_confidence(house: House) -> None:
    secret = "La boutique de Lille ferme en juin."
    held = await tagged(house.database, house.world, draft(secret, Flag.CONFIDENTIAL))
    open_one = await tagged(house.database, house.world)
    await house.settle()
    assert secret in house.seen("cm")
    async with house.database.write() as work:
        await room_widened(work, house.world.organisation.id, house.world.cm.room)
        await room_widened(work, house.world.organisation.id, house.world.cm.room)
    await house.settle()
    assert secret not in house.seen("cm")
    assert [each.item for each in await open_recalls(house.database, house.world)] == [held.id], "once, and only of it"
    async with house.database.read() as work:
        after = [await work.news.get(held.organisation, each.id) for each in (held, open_one)]
    assert [each.hold if each else "" for each in after] == [Hold.ROOM_WIDER, None]
