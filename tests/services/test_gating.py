"""What the last gate stops waits for a person, never for the thaw."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.card import Tone, Verb
from bot.core.questions import Answer, QuestionState
from bot.services import answering, freezing
from bot.services.answering import Given
from tests.builders import StillClock, asked, database_at, frozen
from tests.jobs.conftest import House, house_at


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[House]:
    clock = StillClock()
    async with database_at(sqlite_url, clock) as database:
        yield await house_at(database, clock, undo="0s")


async def test_an_answer_stopped_by_a_freeze_has_not_been_given_and_waits_for_send_now(house: House) -> None:
    question = await asked(house.database, house.world, "On peut annoncer un pique-nique au parc ?")
    await house.settle()
    async with house.database.write() as work:
        given = Given(Answer.MAY, wording="Rendez-vous au parc !")
        await answering.answer(work, house.world.lea, question.id, given)
    freeze = await frozen(house.database, house.world)
    await house.settle()
    assert "Rendez-vous au parc" not in house.seen("cm")
    async with house.database.write() as work:
        waiting = await work.questions.get(house.world.organisation.id, question.id)
        assert waiting is not None
        assert waiting.state is QuestionState.ANSWERING
        await freezing.thaw(work, house.world.lea, freeze.id)
    await house.skip(days=1)
    assert "Rendez-vous au parc" not in house.seen("cm"), "a thaw releases nothing by itself"
    (card,) = [card for card in house.cards("comms") if card.number == question.label]
    assert Verb.SEND_NOW in [button.verb for button in card.buttons]
    async with house.database.write() as work:
        await answering.send_now(work, house.world.karim, question.id)
    await house.settle()
    assert [card.tone for card in house.cards("cm") if "Rendez-vous au parc" in repr(card)] == [Tone.SHAREABLE]
