"""Why: to the asker alone, in full to comms, to nobody else; a yes is explained as it stands now."""

from __future__ import annotations

import pytest

from bot.core.card import Card, EvidenceList, Notice
from bot.core.flags import Audience, Flag
from bot.core.people import Actor
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind
from bot.errors import Refused
from bot.services import asking, editing
from bot.services.pressing import press
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World, asked, draft, frozen, halles, tagged
from tests.cards.samples import text_of
from tests.services.acting import direct, is_refused, rows

SECRET = draft("Projet Mélèze : rachat d'Épices et Cie.", Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)
ABOUT = "Peut-on parler du rachat d'Épices et Cie ?"


async def why(database: Database, actor: Actor, id: str) -> Card:
    async with database.write() as work:
        reply = await press(Turn(work, actor.caller, direct(actor), "fr"), Verb.WHY, id)
    assert isinstance(reply, Notice)
    assert reply.card is not None
    return reply.card


async def test_the_asker_reads_what_they_know_and_comms_the_truth(database: Database, swift: World) -> None:
    await tagged(database, swift, SECRET)
    question = await asked(database, swift, ABOUT)
    told = await why(database, swift.sam, question.id)
    assert "Rien de ce que l’équipe vous a transmis" in text_of(told)
    assert not any(isinstance(block, EvidenceList) for block in told.blocks)
    for actor in (swift.lea, swift.karim):
        full = text_of(await why(database, actor, question.id))
        assert "une nouvelle que le CM ne connaît pas en parle" in full
        assert "N-1" in full
        assert "Mélèze" in full


async def test_nobody_else_is_told_anything(database: Database, swift: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    question = await asked(database, swift, ABOUT)
    for actor in (swift.stranger, other.sam, other.lea):
        await is_refused(
            database,
            lambda work, actor=actor: press(Turn(work, actor.caller, swift.cm, "fr"), Verb.WHY, question.id),  # type: ignore[misc]
        )


async def test_another_cm_of_the_mandate_is_refused(database: Database, swift: World) -> None:
    async with database.write() as work:
        theirs = await asking.ask(work, swift.lea, swift.organisation, swift.mandate, ABOUT, swift.cm)
    with pytest.raises(Refused):
        await why(database, swift.sam, theirs.id)


async def test_asking_why_changes_nothing(database: Database, swift: World) -> None:
    await tagged(database, swift)
    question = await asked(database, swift)
    before = await rows(database)
    await why(database, swift.sam, question.id)
    await why(database, swift.lea, question.id)
    assert await rows(database) == before


async def test_an_old_yes_is_explained_as_what_holds_now(database: Database, swift: World) -> None:
    item = await tagged(database, swift)
    question = await asked(database, swift)
    assert question.judgement.kind is VerdictKind.SHAREABLE
    assert "L’équipe a autorisé ces mots-là" in text_of(await why(database, swift.sam, question.id))
    async with database.write() as work:
        await editing.withdraw(work, swift.karim, item.id)
    card = await why(database, swift.sam, question.id)
    assert "ne vaut plus" in text_of(card)
    assert not card.clears


async def test_under_a_freeze_an_old_yes_is_the_freeze(database: Database, swift: World) -> None:
    await tagged(database, swift)
    question = await asked(database, swift)
    await frozen(database, swift)
    card = await why(database, swift.sam, question.id)
    assert "Un gel est en cours" in text_of(card)
    assert not card.clears


async def test_a_question_of_before_can_be_asked_why(database: Database, swift: World) -> None:
    await tagged(database, swift, SECRET)
    question = await asked(database, swift, ABOUT)
    async with database.write() as work:
        row = (await work.connection.exec_driver_sql("SELECT judgement FROM question")).scalar_one()
        old = str(row).replace('"seen"', '"unseen"').replace('"parts"', '"pieces"').replace('"touches"', '"touched"')
        await work.connection.exec_driver_sql("UPDATE question SET judgement = ?", (old,))
    told = text_of(await why(database, swift.sam, question.id))
    assert "Ce que vous savez ne suffit pas" in told
    assert "Mélèze" not in told
    assert "N-1" in text_of(await why(database, swift.lea, question.id))
