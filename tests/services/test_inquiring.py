"""For which mandate a question is: the asker's own, chosen by the asker."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.core.address import Place
from bot.core.card import Form, Notice
from bot.core.judgement import Judgement
from bot.core.pace import AT_ONCE, WINDOW
from bot.core.questions import Question, QuestionState
from bot.core.verdict import Verdict, VerdictKind
from bot.errors import Gone, Invalid, Refused, Stale
from bot.services import inquiring
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import ASKED, SETUP, World, demo_address, halles
from tests.services.acting import direct, rows
from tests.services.test_choosing import with_two


async def test_one_mandate_is_asked_at_once(database: Database, world: World) -> None:
    async with database.write() as work:
        assert await inquiring.ask(Turn(work, world.sam.caller, world.cm, "fr"), ASKED, quietly=True) is None
        reply = await inquiring.ask(Turn(work, world.sam.caller, world.cm, "fr"), ASKED, quietly=False)
        assert isinstance(reply, Notice)
        private = await inquiring.ask(
            Turn(work, world.sam.caller, Place(demo_address("hall")), "fr"), ASKED, quietly=True
        )
        assert isinstance(private, Notice)
    assert len((await rows(database))["question"]) == 3


async def test_two_mandates_are_chosen_between(database: Database, world: World) -> None:
    await with_two(database)
    place = direct(world.sam)
    async with database.write() as work:
        form = await inquiring.ask(Turn(work, world.sam.caller, place, "fr"), ASKED, quietly=True)
    assert isinstance(form, Form)
    assert not (await rows(database))["question"]
    async with database.write() as work:
        turn = Turn(work, world.sam.caller, place, "fr")
        with pytest.raises(Invalid, match="choose-mandate"):
            await inquiring.ask_for(turn, form.target, "w_nothing")
        with pytest.raises(Invalid, match="choose-mandate"):
            await inquiring.ask_for(turn, form.target, "")
        with pytest.raises(Gone):
            await inquiring.ask_for(Turn(work, world.lea.caller, place, "fr"), form.target, world.mandate.id)
        assert isinstance(await inquiring.ask_for(turn, form.target, world.mandate.id), Notice)
        with pytest.raises(Stale, match="finished"):
            await inquiring.ask_for(turn, form.target, world.mandate.id)
    async with database.read() as work:
        question = await work.questions.numbered(world.organisation.id, 1)
    assert question is not None
    assert (question.text, question.mandate) == (ASKED, world.mandate.id)


async def test_two_companies_are_named_in_the_choice(database: Database, world: World) -> None:
    text = SETUP.format(name="Autre Maison", prefix="b", undo="0s", release="staff").replace("demo:bsam", "demo:sam")
    await apply(database, parse(text, "x"), dry_run=False, by="test")
    async with database.write() as work:
        form = await inquiring.ask(Turn(work, world.sam.caller, direct(world.sam), "fr"), ASKED, quietly=True)
        assert isinstance(form, Form)
        (field,) = form.fields
        labels = [option.label for option in field.options]
        assert any(label.startswith("Autre Maison") for label in labels)
        assert any(label.startswith("Les Halles Verrier") for label in labels)
        assert await inquiring.ask(Turn(work, world.sam.caller, world.cm, "fr"), ASKED, quietly=True) is None


async def test_who_may_not_ask_is_refused(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    async with database.write() as work:
        for caller in (world.stranger.caller, other.sam.caller):
            with pytest.raises(Refused):
                await inquiring.ask(Turn(work, caller, world.cm, "fr"), ASKED, quietly=True)
        with pytest.raises(Invalid, match="text-empty"):
            await inquiring.ask(Turn(work, world.sam.caller, world.cm, "fr"), " \0 ", quietly=True)


async def test_who_asks_too_often_is_told_when_they_may_again(database: Database, world: World) -> None:
    """Nothing of the question is kept, and nobody else waits for it."""
    async with database.write() as work:
        for number in range(AT_ONCE):
            asked = work.now.instant - WINDOW / 2
            await work.questions.add(_question(world, number, asked))
        turn = Turn(work, world.sam.caller, world.cm, "fr")
        with pytest.raises(Invalid, match="too-many-questions"):
            await inquiring.ask(turn, ASKED, quietly=True)
        await inquiring.ask(Turn(work, world.karim.caller, world.comms, "fr"), ASKED, quietly=True)
    assert len((await rows(database))["question"]) == AT_ONCE + 1
    database.clock.offset += WINDOW
    async with database.write() as work:
        await inquiring.ask(Turn(work, world.sam.caller, world.cm, "fr"), ASKED, quietly=True)


def _question(world: World, number: int, at: datetime) -> Question:
    assert world.sam.member is not None
    judgement = Judgement.of(Verdict(VerdictKind.UNKNOWN, ()), at)
    return Question(
        id=f"q_{number}",
        organisation=world.organisation.id,
        number=-number,
        mandate=world.mandate.id,
        asker=world.sam.member.id,
        place=world.cm,
        text="?",
        asked_at=at,
        state=QuestionState.JUDGED,
        judgement=judgement,
        locale="fr",
    )
