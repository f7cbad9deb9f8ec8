"""Emptying a room's lane, judged by what people see there: nothing lost, doubled, or said that no longer holds."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.core.address import Platform
from bot.core.card import Tone
from bot.core.delivery import DeliveryState, Priority, Upcoming
from bot.core.flags import Flag
from bot.core.questions import Answer
from bot.core.turns import Pace
from bot.core.verbs import Verb
from bot.errors import ChatBusy, ChatRefused, ChatUncertain
from bot.jobs.deliveries import BACK_OFF, LEASE, Drain
from bot.jobs.embedded import SWEEP, Embedded
from bot.measures import REGISTRY
from bot.runtime import Runtime
from bot.services import answering, dispatch, editing, freezing, mailing, passing
from bot.services.answering import Given
from bot.storage import tables as t
from bot.storage.database import Database
from tests.builders import OPENING, asked, database_at, draft, frozen, tagged
from tests.jobs.conftest import House
from tests.jobs.faulty import Hang, Lost, SentThenHang

SENT, DEAD, HELD, DROPPED = DeliveryState.SENT, DeliveryState.DEAD, DeliveryState.HELD, DeliveryState.DROPPED


async def test_a_card_reaches_both_sides_once(house: House) -> None:
    await tagged(house.database, house.world)
    for _ in range(3):
        await house.settle()
    assert [card.tone for card in house.cards("cm")] == [Tone.SHAREABLE]
    assert len(house.cards("comms")) == 1
    assert OPENING in house.seen("cm")


async def test_every_delivery_is_in_the_register_and_in_the_map_of_what_was_sent(house: House) -> None:
    item = await tagged(house.database, house.world)
    await house.settle()
    async with house.database.read() as work:
        lines = await work.register.about(house.world.organisation.id, item.id)
        copies = await work.deliveries.copies(house.world.organisation.id, item.id)
    rooms = [line.details["room"] for line in lines if line.verb == "delivered"]
    assert sorted(rooms) == sorted(str(copy.ref.room) for copy in copies) == ["demo:cm", "demo:comms"]


# When the platform is busy, or its answer is lost


async def test_a_busy_platform_is_obeyed_to_the_second(house: House) -> None:
    house.chat.order("cm", ChatBusy(7))
    await tagged(house.database, house.world)
    await house.settle()
    assert house.cards("cm") == []
    await house.skip(seconds=6.999)
    assert len(house.chat.sends_to("cm")) == 1
    await house.skip(seconds=0.001)
    assert len(house.cards("cm")) == 1


async def test_a_storm_of_busy_answers_loses_nothing(house: House) -> None:
    """Busy means that nothing was done: it is no failed attempt (reliability.md, F4)."""
    house.chat.order("cm", *(ChatBusy(1) for _ in range(12)))
    await tagged(house.database, house.world)
    await house.settle()
    for _ in range(13):
        await house.skip(seconds=1)
    assert len(house.cards("cm")) == 1
    assert (await house.states()).get(DEAD) is None


async def test_a_busy_platform_that_names_no_time_is_not_pestered(house: House) -> None:
    house.chat.always("cm", lambda: ChatBusy(0))
    await tagged(house.database, house.world)
    async with asyncio.timeout(10):
        await house.settle()
    assert len(house.chat.sends_to("cm")) == 1
    await house.skip(seconds=0.5)
    assert len(house.chat.sends_to("cm")) == 1


async def test_other_rooms_do_not_wait_for_a_busy_one(house: House) -> None:
    house.chat.always("cm", lambda: ChatBusy(60))
    await tagged(house.database, house.world)
    await house.settle()
    assert (len(house.cards("cm")), len(house.cards("comms"))) == (0, 1)


async def test_what_waits_behind_it_for_the_same_room_waits_too(house: House) -> None:
    """Each of them would be one more request that the platform refuses."""
    house.chat.order("cm", ChatBusy(7))
    await tagged(house.database, house.world)
    await tagged(house.database, house.world)
    await house.settle()
    await house.skip(seconds=6.999)
    assert len(house.chat.sends_to("cm")) == 1
    await house.skip(seconds=0.001)
    assert len(house.cards("cm")) == 2


async def test_a_platform_that_is_busy_everywhere_is_left_alone_everywhere(house: House) -> None:
    house.chat.order("comms", ChatBusy(7, beyond="demo:"))
    await tagged(house.database, house.world)
    await Drain(house.database, {Platform.DEMO: house.chat})("demo:comms")
    await house.skip(seconds=6.999)
    assert house.chat.sends_to("cm") == []
    await house.skip(seconds=0.001)
    assert (len(house.cards("cm")), len(house.cards("comms"))) == (1, 1)


async def test_a_room_rests_between_two_messages(house: House) -> None:
    house.chat.pace = Pace(room=1.0)
    for _ in range(3):
        await tagged(house.database, house.world)
    seen = []
    for _ in range(4):
        await house.settle()
        seen.append(len(house.cards("cm")))
        await house.skip(seconds=0.5)
        assert len(house.cards("cm")) == seen[-1]
        house.clock.forward(seconds=0.5)
    assert seen == [1, 2, 3, 3]


async def test_a_card_that_must_wait_alone_holds_up_no_other_of_its_room(house: House) -> None:
    await tagged(house.database, house.world)
    await tagged(house.database, house.world)
    house.chat.order("cm", ChatBusy(7, alone=True))
    await house.settle()
    assert len(house.cards("cm")) == 1
    await house.skip(seconds=6.999)
    assert len(house.cards("cm")) == 1
    await house.skip(seconds=0.001)
    assert len(house.cards("cm")) == 2


async def test_a_room_needs_no_rest_after_a_card_was_replaced(house: House) -> None:
    house.chat.pace = Pace(room=1.0)
    item = await tagged(house.database, house.world)
    await house.settle()
    await house.skip(seconds=1.0)
    async with house.database.write() as work:
        await dispatch.refresh(work, house.world.organisation.id, item.id)
    await house.settle()
    async with house.database.read() as work:
        assert await work.quiet.until("demo:cm", work.now.instant) is None


@pytest.mark.parametrize("edits", [True, False])
async def test_where_replacing_is_counted_apart_it_takes_no_turn_of_a_new_card(house: House, edits: bool) -> None:
    item = await tagged(house.database, house.world)
    await house.settle()
    async with house.database.write() as work:
        await dispatch.refresh(work, house.world.organisation.id, item.id)
    house.chat.pace = Pace(all=60.0, edits=edits)
    drain = Drain(house.database, {Platform.DEMO: house.chat})
    before = len(house.chat.sends)
    for lane in ("demo:comms", "demo:cm"):  # the first turn is free
        with suppress(TimeoutError):
            async with asyncio.timeout(0.5):
                await drain(lane)
    assert len(house.chat.sends) - before == (1 if edits else 2)


async def test_where_nobody_can_tell_whether_it_arrived_the_repeat_says_so(house: House) -> None:
    house.chat.order("cm", ChatUncertain())
    house.chat.unreadable.add("cm")
    await tagged(house.database, house.world)
    await house.settle()
    await house.skip(seconds=BACK_OFF[0])
    (card,) = house.cards("cm")
    assert card.footer.startswith("(renvoi)")
    (other,) = house.cards("comms")
    assert "(renvoi)" not in other.footer


async def test_comms_are_told_where_what_holds_no_more_may_stand_and_cannot_be_found(house: House) -> None:
    """Dropped silently, a yes might stand in that room for ever although it was taken back."""
    house.chat.order("cm", Lost())
    house.chat.unreadable.add("cm")
    item = await tagged(house.database, house.world)
    await house.settle()
    assert OPENING in house.seen("cm"), "it did arrive, and nobody knows"
    async with house.database.write() as work:
        await editing.withdraw(work, house.world.karim, item.id)
    await house.skip(seconds=BACK_OFF[0])
    assert (await house.states())[DEAD] == 1
    assert "abouti" in house.seen("comms")
    house.chat.unreadable.clear()
    async with house.database.write() as work:
        (letter,) = await work.letters.failed(house.world.organisation.id, item.id)
        assert await mailing.retry(work, letter, "operator")
    await house.settle()
    assert [card.tone for card in house.cards("cm")] != [Tone.SHAREABLE], "found and taken back once it can be read"


async def test_a_lost_answer_leaves_one_message(house: House) -> None:
    house.chat.order("cm", Lost())
    await tagged(house.database, house.world)
    await house.settle()
    assert len(house.cards("cm")) == 1
    assert (await house.states())[DeliveryState.WAITING] == 1
    await house.skip(seconds=BACK_OFF[0])
    assert len(house.cards("cm")) == 1
    assert len(house.chat.sends_to("cm")) == 2, "it was found, and drawn anew where it stands"
    assert set(await house.states()) == {SENT}


async def test_what_did_not_arrive_is_sent_again(house: House) -> None:
    house.chat.order("cm", ChatUncertain(), ChatUncertain())
    await tagged(house.database, house.world)
    await house.settle()
    await house.skip(seconds=BACK_OFF[0] - 0.001)
    assert len(house.chat.sends_to("cm")) == 1
    await house.skip(seconds=0.001)
    await house.skip(seconds=BACK_OFF[1])
    assert len(house.cards("cm")) == 1
    assert len(house.chat.sends_to("cm")) == 3


async def test_an_unforeseen_error_of_an_adapter_is_a_lost_answer(house: House) -> None:
    house.chat.order("cm", RuntimeError("a bug"))
    await tagged(house.database, house.world)
    await house.settle()
    await house.skip(seconds=BACK_OFF[0])
    assert len(house.cards("cm")) == 1


@pytest.mark.parametrize("fault", [ChatUncertain, RuntimeError])
async def test_eight_attempts_over_a_day_and_then_it_is_given_up(house: House, fault: type[Exception]) -> None:
    house.chat.always("cm", fault)
    await tagged(house.database, house.world)
    await house.settle()
    for _ in range(12):
        async with house.database.read() as work:
            due = await work.deliveries.next_due("demo:cm")
        if due is None:
            break
        await house.skip(seconds=(due - house.clock.at).total_seconds())
    tries = house.chat.sends_to("cm")
    assert len(tries) == 8
    assert tries[-1] - tries[0] >= timedelta(hours=24)
    assert (await house.states())[DEAD] == 1
    house.chat.always("cm", None)
    await house.skip(days=30)
    assert house.cards("cm") == []


async def test_a_refusal_is_final_and_seen_by_comms(house: House) -> None:
    house.chat.order("cm", ChatRefused("room-gone"))
    item = await tagged(house.database, house.world)
    await house.settle()
    assert (await house.states())[DEAD] == 1
    await house.skip(days=2)
    assert len(house.chat.sends_to("cm")) == 1
    assert house.cards("cm") == []
    async with house.database.read() as work:
        assert await work.deliveries.in_state(house.world.organisation.id, item.id, DEAD) == 1
    (card,) = house.cards("comms")
    assert "abouti" in repr(card), "comms see that it did not arrive"


async def test_comms_see_within_five_minutes_what_did_not_arrive_though_much_waits_for_their_room(
    house: House,
) -> None:
    """Their room rests a second between two messages, is busy for a minute, and an answer to it is lost."""
    house.chat.pace = Pace(room=1.0)
    house.chat.order("cm", ChatBusy(90), ChatRefused("room-gone"))
    await tagged(house.database, house.world)
    await house.settle()
    assert len(house.cards("comms")) == 1, "it says nothing of it yet"
    await house.skip(seconds=89)
    house.chat.order("comms", ChatBusy(60), Lost())
    for number in range(20):
        await tagged(house.database, house.world, draft(f"Le marché numéro {number} ouvre."))
    await house.skip(seconds=1)
    assert (await house.states())[DEAD] == 1
    given_up = house.clock.at
    while house.clock.at - given_up < timedelta(minutes=5):
        await house.skip(seconds=5)
    async with house.database.read() as work:
        (letter,) = await work.letters.in_states([DEAD])
    (card,) = [card for card in house.cards("comms") if card.number == letter.number]
    assert "abouti" in repr(card)


async def test_nothing_is_given_up_while_a_card_of_the_subject_is_being_noted_as_sent(house: House) -> None:
    """Else that card, drawn before, would never tell comms of what did not arrive."""
    house.chat.always("cm", lambda: ChatRefused("room-gone"))
    item = await tagged(house.database, house.world)
    drain = Drain(house.database, {Platform.DEMO: house.chat})
    async with house.database.write() as work:
        await work.holding.hold(house.world.organisation.id, item.id)
        giving_up = asyncio.create_task(drain("demo:cm"))
        await asyncio.sleep(0.3)
        assert await work.deliveries.in_state(house.world.organisation.id, item.id, DEAD) == 0
    await giving_up
    assert (await house.states())[DEAD] == 1


async def test_a_card_that_cannot_be_replaced_does_not_go_on_and_on(house: House) -> None:
    item = await tagged(house.database, house.world)
    await house.settle()
    house.chat.always("comms", lambda: ChatRefused("message-gone"))
    async with house.database.write() as work:
        await editing.withdraw(work, house.world.karim, item.id)
    async with asyncio.timeout(10):
        await house.settle()
        await house.skip(days=2)
    assert len(house.chat.sends_to("comms")) == 2


async def test_rooms_that_are_all_gone_do_not_wake_each_other_for_ever(house: House) -> None:
    item = await tagged(house.database, house.world)
    await house.settle()
    for room in ("cm", "comms", "dm-lea"):
        house.chat.always(room, lambda: ChatRefused("room-gone"))
    async with house.database.write() as work:
        await editing.withdraw(work, house.world.karim, item.id)
    async with asyncio.timeout(20):
        await house.settle()
        await house.skip(days=2)
    assert len(house.chat.sends) < 12
    async with house.database.read() as work:
        verbs = [entry.verb for entry in await work.register.about(house.world.organisation.id, item.id)]
    assert "failure-unseen" in verbs, "nobody could be told: the register keeps it"


# What an operator does about it


async def test_what_was_given_up_is_sent_once_when_it_is_tried_again(house: House) -> None:
    house.chat.order("cm", ChatRefused("room-gone"))
    await tagged(house.database, house.world)
    await house.settle()
    async with house.database.write() as work:
        assert [each.done for each in await mailing.each(work, mailing.retry, await mailing.failed(work), "x")] == [
            True
        ]
    await house.settle()
    await house.skip(days=2)
    assert len(house.cards("cm")) == 1
    (card,) = house.cards("comms")
    assert "abouti" not in repr(card), "comms see that it arrived after all"


async def test_what_arrived_unseen_is_not_sent_twice_when_it_is_tried_again(house: House) -> None:
    house.chat.order("cm", Lost())
    await tagged(house.database, house.world)
    await house.settle()
    house.chat.order("cm", ChatRefused("not-now"))
    await house.skip(seconds=BACK_OFF[0])
    assert (await house.states())[DEAD] == 1
    async with house.database.write() as work:
        await mailing.each(work, mailing.retry, await mailing.failed(work), "x")
    await house.settle()
    assert len(house.cards("cm")) == 1
    assert set(await house.states()) == {SENT}


async def test_what_is_dropped_is_not_sent_and_not_told_any_more(house: House) -> None:
    house.chat.always("cm", lambda: ChatRefused("room-gone"))
    await tagged(house.database, house.world)
    await house.settle()
    async with house.database.write() as work:
        await mailing.each(work, mailing.give_up, await mailing.failed(work), "x")
    house.chat.always("cm", None)
    await house.skip(days=2)
    assert house.cards("cm") == []
    (card,) = house.cards("comms")
    assert "abouti" not in repr(card)


async def test_while_sending_is_paused_acts_are_recorded_and_nothing_leaves(house: House, database_url: str) -> None:
    """Paused and resumed by another process, as an operator does: the engine that runs here notices by itself."""
    async with database_at(database_url, house.clock) as terminal:
        engine = asyncio.create_task(house.runtime.engine.run())
        async with terminal.write() as work:
            assert await mailing.pause(work, "operator")
        item = await tagged(house.database, house.world)
        freeze = await frozen(house.database, house.world)
        await asyncio.sleep(SWEEP + 0.5)
        assert house.chat.sends == []
        async with terminal.write() as work:
            assert (await work.news.get(item.organisation, item.id)) is not None
            assert await work.freezes.in_force(freeze.organisation, freeze.mandate) is not None
            assert await mailing.resume(work, "operator")
        async with asyncio.timeout(SWEEP + 8):
            while not house.cards("cm"):
                await asyncio.sleep(0.05)
        engine.cancel()
        with pytest.raises(asyncio.CancelledError):
            await engine
    assert house.cards("cm")[0].tone is Tone.FROZEN


async def test_a_pause_stops_a_room_in_the_middle(house: House) -> None:
    for number in range(3):
        await tagged(house.database, house.world, draft(f"Nouvelle {number}", Flag.CONFIDENTIAL))

    async def pause() -> None:
        async with house.database.write() as work:
            await mailing.pause(work, "operator")

    house.chat.meanwhile = {"cm": pause}
    await house.settle()
    await house.skip(hours=1)  # sooner than anybody is reminded of the first
    assert len(house.cards("cm")) == 1
    async with house.database.write() as work:
        await mailing.resume(work, "operator")
    await house.settle()
    assert len(house.cards("cm")) == 3


# One at a time, the most urgent first


async def test_one_send_at_a_time_in_each_room(house: House, database_url: str) -> None:
    house.chat.lasts = 0.01
    for number in range(4):
        await tagged(house.database, house.world, draft(f"{OPENING} ({number})"))
    async with database_at(database_url, house.clock) as second:
        rival = second if database_url.startswith("postgresql") else house.database
        drains = [Drain(each, {Platform.DEMO: house.chat}) for each in (house.database, rival) * 2]
        await asyncio.gather(*(drain(f"demo:{room}") for drain in drains for room in ("cm", "comms")))
        await house.settle()
    assert house.chat.most == {"cm": 1, "comms": 1}
    assert len(house.cards("cm")) == 4
    assert len(house.chat.sends_to("cm")) == 4


async def test_news_leave_in_the_order_in_which_they_were_told(house: House) -> None:
    for number in range(3):
        await tagged(house.database, house.world, draft(f"Nouvelle numéro {number}"))
        house.clock.forward(seconds=1)
    await house.settle()
    assert [card.number for card in house.cards("cm")] == ["N-1", "N-2", "N-3"]


async def test_a_freeze_overtakes_what_waits(house: House) -> None:
    for number in range(3):
        await tagged(house.database, house.world, draft(f"Nouvelle {number}", Flag.CONFIDENTIAL))
    await asked(house.database, house.world)
    house.clock.forward(seconds=1)
    await frozen(house.database, house.world)
    await house.settle()
    assert house.cards("cm")[0].tone is Tone.FROZEN
    assert house.cards("comms")[0].tone is Tone.FROZEN
    assert len(house.cards("cm")) == 5


async def test_what_gives_way_to_a_freeze_takes_no_turn_from_it(house: House) -> None:
    """A platform takes so many a second: a turn for a room with nothing to send would make the next freeze wait."""
    house.chat.pace = Pace(all=3600.0)
    drain = Drain(house.database, {Platform.DEMO: house.chat})
    await tagged(house.database, house.world)
    await frozen(house.database, house.world)
    async with house.database.write() as work:
        told = update(t.delivery).where(t.delivery.c.lane == "demo:cm", t.delivery.c.priority == int(Priority.FREEZE))
        await work.connection.execute(told.values(state=SENT.value))
    async with asyncio.timeout(5):
        await drain("demo:cm")
    assert house.chat.sends == [], "the news there gives way to the freeze that comms have yet to hear of"
    async with asyncio.timeout(5):
        freeze = Upcoming(Priority.FREEZE, replaces=False)
        assert await drain._turn(drain._paces.of("demo:comms"), freeze), "the first turn is free still"


# The last gate


async def test_what_clears_is_held_by_a_freeze_until_a_person_sends_it(house: House) -> None:
    item = await tagged(house.database, house.world)
    freeze = await frozen(house.database, house.world)
    await house.settle()
    assert [card.tone for card in house.cards("cm")] == [Tone.FROZEN]
    assert OPENING not in house.seen("cm")
    assert (await house.states())[HELD] == 1
    async with house.database.write() as work:
        await freezing.thaw(work, house.world.lea, freeze.id)
    await house.skip(days=1)
    assert OPENING not in house.seen("cm"), "a thaw releases nothing by itself"
    async with house.database.write() as work:
        await passing.send_now(work, house.world.karim, item.id)
    await house.settle()
    assert OPENING in house.seen("cm")
    assert len([card for card in house.cards("cm") if card.clears]) == 1


async def test_a_verdict_that_was_a_yes_is_judged_again_before_it_leaves(house: House) -> None:
    await tagged(house.database, house.world)
    await house.settle()
    question = await asked(house.database, house.world)
    assert question.judgement.wording == OPENING
    await frozen(house.database, house.world)
    await house.settle()
    assert [card.tone for card in house.cards("cm") if card.number == "Q-1"] == [Tone.FROZEN]
    assert not any(card.clears for card in house.cards("cm") if card.number == "Q-1")


async def test_a_verdict_rests_on_nothing_that_was_withdrawn_meanwhile(house: House) -> None:
    item = await tagged(house.database, house.world)
    await house.settle()
    await asked(house.database, house.world)
    async with house.database.write() as work:
        await editing.withdraw(work, house.world.karim, item.id)
    await house.settle()
    (verdict,) = [card for card in house.cards("cm") if card.number == "Q-1"]
    assert verdict.tone is not Tone.SHAREABLE
    assert not any(card.clears for card in house.cards("cm"))


async def test_what_was_withdrawn_before_it_left_is_not_told(house: House) -> None:
    item = await tagged(house.database, house.world)
    async with house.database.write() as work:
        await editing.withdraw(work, house.world.karim, item.id)
    await house.settle()
    await house.skip(days=1)
    assert not any(card.clears for card in house.cards("cm"))
    assert (await house.states())[DROPPED] >= 1
    assert Tone.SHAREABLE not in {card.tone for card in house.cards("cm")}


async def test_what_was_withdrawn_before_it_left_is_not_quoted_by_a_recall(house: House) -> None:
    item = await tagged(house.database, house.world)
    async with house.database.write() as work:
        await editing.withdraw(work, house.world.karim, item.id)
    await house.settle()
    assert OPENING not in house.seen("cm")


async def test_what_is_withdrawn_while_it_is_being_sent_is_taken_back_there(house: House) -> None:
    item = await tagged(house.database, house.world)

    async def withdraw() -> None:
        async with house.database.write() as work:
            await editing.withdraw(work, house.world.karim, item.id)

    house.chat.meanwhile = {"cm": withdraw}
    await house.settle()
    assert [card.tone for card in house.cards("cm")] == [Tone.RECALL, Tone.RECALL], "the copy itself, and the recall"
    assert not any(card.clears for card in house.cards("cm"))


async def test_an_answer_that_changes_while_its_question_is_being_sent_shows_there(house: House) -> None:
    question = await asked(house.database, house.world, "Puis-je annoncer le nouveau rayon bio de Grenoble ?")

    async def answer() -> None:
        async with house.database.write() as work:
            await answering.answer(work, house.world.karim, question.id, Given(Answer.NO))

    house.chat.meanwhile = {"comms": answer}
    await house.settle()
    (card,) = house.cards("comms")
    assert {button.verb for button in card.buttons} == {Verb.WHY}, "nobody is asked to answer what was answered"


async def test_a_copy_whose_answer_was_lost_is_taken_back_with_the_item(house: House) -> None:
    house.chat.order("cm", Lost())
    item = await tagged(house.database, house.world)
    await house.settle()
    async with house.database.write() as work:
        await editing.withdraw(work, house.world.karim, item.id)
    await house.skip(days=1)
    assert not any(card.clears for card in house.cards("cm"))


async def test_an_answer_overtaken_by_a_restriction_does_not_leave(waiting_house: House) -> None:
    house = waiting_house
    question = await asked(house.database, house.world, "Puis-je annoncer le nouveau rayon bio de Grenoble ?")
    await house.settle()
    async with house.database.write() as work:
        yes = Given(Answer.MAY, wording="Le nouveau rayon bio de Grenoble ouvre.")
        await answering.answer(work, house.world.karim, question.id, yes)
    house.clock.forward(seconds=5)
    stop = draft("Le nouveau rayon bio de Grenoble : n'en parler à personne.", Flag.CONFIDENTIAL)
    await tagged(house.database, house.world, stop)
    await house.skip(seconds=30)
    assert not any(card.clears for card in house.cards("cm"))


async def test_a_room_that_became_wider_gets_nothing(house: House) -> None:
    await tagged(house.database, house.world)
    house.chat.wider = {"cm"}
    await house.settle()
    await house.skip(days=2)
    assert house.cards("cm") == []
    assert house.chat.sends_to("cm") == []
    assert (await house.states())[DEAD] == 1


async def test_a_card_that_cannot_be_drawn_does_not_block_the_room(house: House) -> None:
    broken = await asked(house.database, house.world, "Une question dont la ligne est abîmée")
    await tagged(house.database, house.world)
    async with house.database.write() as work:
        damage = update(t.question).where(t.question.c.id == broken.id).values(state="damaged")
        await work.connection.execute(damage)
    async with asyncio.timeout(20):
        await house.settle()
    assert OPENING in house.seen("cm")


async def test_no_adapter_for_a_platform_is_a_refusal(house: House) -> None:
    engine = Runtime(house.database, {}, "fr").engine
    assert isinstance(engine, Embedded)
    await tagged(house.database, house.world)
    async with asyncio.timeout(10):
        await engine.settle()
    assert set(await house.states()) == {DEAD}


# Killed in the middle


async def _killed(house: House) -> None:
    """Run the engine until a send hangs, and kill it there."""
    engine = asyncio.create_task(house.runtime.engine.run())
    async with asyncio.timeout(10):
        await house.chat.hanging.wait()
    engine.cancel()
    with pytest.raises(asyncio.CancelledError):
        await engine


@pytest.mark.parametrize("fault", [Hang, SentThenHang])
async def test_a_send_cut_off_in_the_middle_leaves_one_message(
    house: House, database_url: str, fault: type[Exception]
) -> None:
    house.chat.order("cm", fault())
    await tagged(house.database, house.world)
    house.clock.forward(seconds=1)
    await tagged(house.database, house.world, draft("Une deuxième nouvelle, peu après."))
    await _killed(house)
    before = len(house.cards("cm"))
    assert before == (1 if fault is SentThenHang else 0)
    async with database_at(database_url, house.clock) as reborn:
        house.runtime = Runtime(reborn, {Platform.DEMO: house.chat}, "fr")
        await house.settle()
        assert len(house.cards("cm")) == before, "its lease still runs"
        await house.skip(seconds=LEASE.total_seconds())
        await house.skip(days=1)
    assert [card.number for card in house.cards("cm")] == ["N-1", "N-2"]
    assert len(house.cards("comms")) == 2
    assert set(await house.states()) == {SENT}


async def test_a_wake_that_was_lost_with_the_process_loses_nothing(house: House, database_url: str) -> None:
    async with database_at(database_url, house.clock) as mute:
        await tagged(mute, house.world)
    await house.settle()
    assert len(house.cards("cm")) == 1


async def test_a_delivery_is_taken_over_while_the_first_sender_still_hangs(house: House, database_url: str) -> None:
    """Two replicas: the first one's send lasts longer than its lease; what it then reports no longer counts."""
    release, before = asyncio.Event(), leases_lost()
    await tagged(house.database, house.world)

    class Slow(type(house.chat)):  # type: ignore[misc]
        async def post(self, place, card, *, key):  # type: ignore[no-untyped-def]
            ref = await house.chat.post(place, card, key=key)
            await release.wait()
            return ref

    slow = Slow(house.app.chat, house.clock.process)
    first = asyncio.create_task(Drain(house.database, {Platform.DEMO: slow})("demo:cm"))
    async with asyncio.timeout(10):
        while not house.cards("cm"):
            await asyncio.sleep(0.01)
    house.clock.forward(seconds=LEASE.total_seconds())
    async with database_at(database_url, house.clock) as database:
        await Drain(database, {Platform.DEMO: house.chat})("demo:cm")
    assert leases_lost() == before
    release.set()
    await first
    assert leases_lost() == before + 1
    assert len(house.cards("cm")) == 1
    async with house.database.read() as work:
        (copy,) = [
            copy
            for copy in await work.deliveries.copies(
                house.world.organisation.id, await _only_item(house.database, house)
            )
            if copy.place == house.world.cm
        ]
    assert copy.ref.room == house.world.cm.room


async def test_a_sender_that_was_slow_to_begin_leaves_it_to_who_took_it(house: House) -> None:
    """A process that stood still between taking a card and drawing it: another has sent it meanwhile."""
    await tagged(house.database, house.world)
    async with house.database.write() as work:
        taken = await work.deliveries.claim("demo:cm", work.now.instant, LEASE)
    assert taken is not None
    await house.skip(seconds=LEASE.total_seconds())
    assert len(house.chat.sends_to("cm")) == 1
    before = leases_lost()
    assert not await Drain(house.database, {Platform.DEMO: house.chat})._sent(taken)
    assert len(house.chat.sends_to("cm")) == 1
    assert leases_lost() == before + 1


def leases_lost() -> float:
    return REGISTRY.get_sample_value("passerelle_leases_lost_total", {"of": "delivery"}) or 0.0


async def _only_item(database: Database, house: House) -> str:
    async with database.read() as work:
        item = await work.news.numbered(house.world.organisation.id, 1)
    assert item is not None
    return item.id


async def test_a_card_on_its_way_is_noted_when_the_process_is_asked_to_stop(house: House) -> None:
    """Else it would wait for the end of its lease, and then be looked for, after each restart."""
    house.chat.lasts = 0.3
    await tagged(house.database, house.world)
    runtime = Runtime(house.database, {Platform.DEMO: house.chat}, "fr")
    running = asyncio.create_task(runtime.engine.run())
    while not house.chat.sends:
        await asyncio.sleep(0.01)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert set(await house.states()) <= {SENT, DeliveryState.WAITING}
    assert (await house.states())[SENT] >= 1
