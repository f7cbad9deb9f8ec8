"""A yes for one CM, or one room, answers nobody else; whoever is unknown least of all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.address import Place
from bot.core.people import Caller, Member, Role
from bot.core.questions import Answer, Asking, Question, QuestionState, Scope
from bot.core.verdict import VerdictKind
from bot.services import answering, asking, scoping
from bot.services.answering import Given
from bot.services.considering import consider
from bot.services.drafts import Sheet
from bot.storage.database import Database
from bot.storage.ids import new_id
from tests.builders import World, asked, demo_address
from tests.services.acting import direct
from tests.storage.samples import AT

TEXT = "Peut-on parler des marrons glacés de Privas ?"
WORDING = "Les marrons glacés de Privas sont de retour."


async def granted(database: Database, world: World, scope: Scope, place: Place | None = None) -> Question:
    """A question of Sam's, answered yes for some."""
    question = await asked(database, world, TEXT, place=place)
    async with database.write() as work:
        given = Given(Answer.MAY, wording=WORDING, scope=scope)
        await answering.answer(work, world.lea, question.id, given)
    return question


async def verdict(database: Database, world: World, by: Asking | None) -> VerdictKind:
    async with database.read() as work:
        return (await consider(work, world.organisation, world.mandate, TEXT, by)).kind


def sam(world: World) -> str:
    assert world.sam.member is not None
    return world.sam.member.id


@pytest.mark.parametrize(
    ("scope", "same_person", "same_room", "yes"),
    [
        (Scope.MANDATE, False, False, True),
        (Scope.ASKER, True, False, True),
        (Scope.ASKER, False, True, False),
        (Scope.ROOM, False, True, True),
        (Scope.ROOM, True, False, False),
    ],
)
async def test_a_yes_reaches_those_it_is_for(
    database: Database, swift: World, scope: Scope, same_person: bool, same_room: bool, yes: bool
) -> None:
    await granted(database, swift, scope)
    by = Asking(sam(swift) if same_person else "p_other", str(swift.cm.room) if same_room else "demo:other")
    assert (await verdict(database, swift, by) is VerdictKind.SHAREABLE) is yes


@pytest.mark.parametrize("scope", [Scope.ASKER, Scope.ROOM])
async def test_a_narrowed_yes_answers_nobody_unknown(database: Database, swift: World, scope: Scope) -> None:
    await granted(database, swift, scope)
    assert await verdict(database, swift, None) is VerdictKind.UNKNOWN
    assert await verdict(database, swift, Asking("", "")) is VerdictKind.UNKNOWN


async def test_another_cm_of_the_mandate_sees_nothing_of_it(database: Database, swift: World) -> None:
    await granted(database, swift, Scope.ASKER)
    zoe = Member(new_id("p"), swift.organisation.id, "Zoé", Role.CM, (demo_address("zoe"),))
    async with database.write() as work:
        await work.people.add_member(zoe)
        mandate = replace(swift.mandate, members=(*swift.mandate.members, zoe.id))
        await work.people.set_mandate(mandate)
        actor = replace(swift.sam, caller=Caller(demo_address("zoe"), "Zoé"), member=zoe)
        question = await asking.ask(work, actor, swift.organisation, mandate, TEXT, swift.cm)
    assert question.state is QuestionState.OPEN
    assert not question.judgement.cited
    assert question.judgement.seen is not None
    assert not question.judgement.seen.cited


async def test_a_no_is_for_everybody(database: Database, swift: World) -> None:
    question = await asked(database, swift, TEXT)
    async with database.write() as work:
        await answering.answer(work, swift.lea, question.id, Given(Answer.NO, scope=Scope.ASKER))
    assert await verdict(database, swift, Asking("p_other", "demo:other")) is VerdictKind.CONFIDENTIAL


async def test_no_room_is_offered_where_somebody_asked_alone(database: Database, swift: World) -> None:
    alone = await asked(database, swift, TEXT, place=direct(swift.sam))
    assert scoping.scopes(alone) == (Scope.MANDATE, Scope.ASKER)
    sheet = Sheet({"scope": "room"}, AT, "Europe/Paris", "fr")
    assert scoping.chosen(sheet, alone) is Scope.ASKER
    assert sheet.errors
    assert scoping.chosen(Sheet({"scope": "everyone"}, AT, "Europe/Paris", "fr"), alone) is Scope.ASKER
