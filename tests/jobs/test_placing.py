"""Where a card is put: once, and where it may already stand it is found."""

from __future__ import annotations

from bot.core.card import Tone
from bot.core.delivery import DeliveryState, Kind
from bot.core.questions import Answer, QuestionState
from bot.errors import ChatUncertain
from bot.jobs.deliveries import LEASE
from bot.services import answering, editing, freezing, passing
from bot.services.answering import Given
from tests.builders import OPENING, asked, frozen, tagged
from tests.jobs.conftest import House
from tests.jobs.faulty import Lost

SENT, DEAD, HELD = DeliveryState.SENT, DeliveryState.DEAD, DeliveryState.HELD
AGAIN = 10
"""Seconds after which a send that was uncertain is tried again."""


async def test_what_may_have_arrived_before_a_freeze_is_found_and_can_be_taken_back(house: House) -> None:
    """Its answer was lost, and a freeze began: a card that nobody knows of would say for ever that it may be said."""
    house.chat.order("cm", Lost())
    item = await tagged(house.database, house.world)
    await house.settle()
    await frozen(house.database, house.world)
    await house.skip(seconds=AGAIN)
    assert HELD not in await house.states(), "it stands there"
    async with house.database.write() as work:
        await editing.withdraw(work, house.world.karim, item.id)
    await house.skip(seconds=AGAIN)
    assert not any(card.clears for card in house.cards("cm"))
    assert len([card for card in house.cards("cm") if card.number == item.label and card.tone is Tone.RECALL]) == 2


async def test_an_answer_that_may_have_arrived_before_a_freeze_is_given(house: House) -> None:
    """It is no answer that waits for a person to send it: the CM has it, and what is revoked reaches them."""
    question = await asked(house.database, house.world)
    await house.settle()
    house.chat.always("cm", Lost)
    async with house.database.write() as work:
        await answering.answer(work, house.world.lea, question.id, Given(Answer.MAY, wording=OPENING))
    await house.skip(seconds=11)
    house.chat.always("cm", None)
    assert any(card.clears for card in house.cards("cm"))
    await frozen(house.database, house.world)
    await house.skip(seconds=AGAIN)
    async with house.database.read() as work:
        given = await work.questions.get(question.organisation, question.id)
        copies = await work.deliveries.copies(question.organisation, question.id)
    assert given is not None
    assert given.state is QuestionState.ANSWERED
    assert Kind.ANSWER_CM in {copy.kind for copy in copies}


async def test_what_did_not_arrive_before_a_freeze_is_held(house: House) -> None:
    house.chat.order("cm", ChatUncertain())
    item = await tagged(house.database, house.world)
    await house.settle()
    freeze = await frozen(house.database, house.world)
    await house.skip(seconds=AGAIN)
    assert OPENING not in house.seen("cm")
    assert (await house.states())[HELD] == 1
    async with house.database.write() as work:
        await freezing.thaw(work, house.world.lea, freeze.id)
    async with house.database.write() as work:
        await passing.send_now(work, house.world.karim, item.id)
    await house.skip(days=1)
    assert len([card for card in house.cards("cm") if card.clears]) == 1


async def test_an_answer_that_another_sent_while_it_was_looked_for_stays_given(house: House) -> None:
    """Who looked so long that they lost it may not take back what the CM has been told meanwhile."""
    question = await asked(house.database, house.world)
    await house.settle()
    house.chat.always("cm", ChatUncertain)
    async with house.database.write() as work:
        await answering.answer(work, house.world.lea, question.id, Given(Answer.MAY, wording=OPENING))
    await house.skip(seconds=11)
    house.chat.always("cm", None)
    await frozen(house.database, house.world)

    async def another_sends_it() -> None:
        house.clock.forward(seconds=LEASE.total_seconds() + 1)
        async with house.database.write() as work:
            taken = await work.deliveries.claim("demo:cm", work.now.instant, LEASE)
            assert taken is not None
            assert await work.deliveries.finish(taken, SENT, work.now.instant)

    house.chat.looking["cm"] = another_sends_it
    await house.skip(seconds=AGAIN)
    assert not house.chat.looking, "it was looked for"
    async with house.database.read() as work:
        given = await work.questions.get(question.organisation, question.id)
    assert given is not None
    assert given.state is QuestionState.ANSWERED


async def test_where_nobody_can_tell_whether_it_arrived_before_a_freeze_people_are_told(house: House) -> None:
    house.chat.unreadable.add("cm")
    house.chat.order("cm", Lost())
    await tagged(house.database, house.world)
    await house.settle()
    await frozen(house.database, house.world)
    await house.skip(seconds=AGAIN)
    assert (await house.states())[DEAD] == 1
    assert any("n’a pas abouti" in repr(card) for card in house.cards("comms"))
