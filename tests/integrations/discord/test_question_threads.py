"""Questions that begin threads, where their mandate wants it: on the card, with its asker in it, and answered there."""

from __future__ import annotations

import pytest

from tests.integrations.discord.company import Company
from tests.integrations.discord.test_checking import found
from tests.integrations.discord.test_threads import QUESTION
from tests.peers.discord import permissions
from tests.peers.discord.sight import Seen
from tests.peers.discord.world import Channel

ANSWER = "Roubaix arrive."


async def in_threads(house: Company) -> None:
    """The lead chooses it in the form of the mandate."""
    form = await house.lea.slash(house.comms, "passerelle mandate")
    await house.lea.submit(form, {"questions": "thread"})
    await house.sees(house.lea, house.comms, "ouvrent désormais des fils")


def threads(house: Company, room: Channel) -> list[Channel]:
    return [each for each in house.guild.of_kind(threads=True) if each.parent is room]


async def thread_in(house: Company, room: Channel) -> Channel:
    await house.settle()
    (thread,) = threads(house, room)
    return thread


async def answered(house: Company, card: Seen) -> None:
    form = await house.lea.click(card, card.labels[0])
    await house.lea.submit(form, {"wording": ANSWER})


async def ask(house: Company) -> Seen:
    """Sam asks in the CM's room; comms' card."""
    await house.sam.slash(house.cm, "disclose", QUESTION)
    await house.sees(house.sam, house.cm, "Q-1")
    return await house.sees(house.lea, house.comms, "Q-1", "Roubaix")


async def test_a_question_for_the_team_begins_a_thread_on_both_sides_and_is_answered_there(house: Company) -> None:
    await in_threads(house)
    card = await ask(house)
    before_cm, before_comms = await thread_in(house, house.cm), await thread_in(house, house.comms)
    assert (before_cm.name, before_comms.name) == ("Q-1", "Q-1")
    assert house.sam.id in before_cm.thread_members
    assert house.sam.id not in before_comms.thread_members
    await answered(house, card)
    await house.sees(house.sam, before_cm, ANSWER)
    assert ANSWER not in house.room(house.cm)


async def test_by_itself_nothing_begins_a_thread(house: Company) -> None:
    await answered(house, await ask(house))
    await house.sees(house.sam, house.cm, ANSWER)
    assert threads(house, house.cm) == threads(house, house.comms) == []


async def test_what_the_bot_answers_alone_begins_none_until_the_team_is_asked(house: Company) -> None:
    await house.news("Roubaix ouvre le 6 avril.")
    await in_threads(house)
    await house.sam.slash(house.cm, "disclose", {"question": "Peut-on dire que Roubaix ouvre le 6 avril ?"})
    verdict = await house.sees(house.sam, house.cm, "Peut être dit", "Q-1")
    await house.settle()
    assert threads(house, house.cm) == []
    await house.sam.click(verdict, next(label for label in verdict.labels if "équipe" in label))
    await answered(house, await house.sees(house.lea, house.comms, "Q-1"))
    await house.sees(house.sam, await thread_in(house, house.cm), ANSWER)


async def test_a_question_by_mention_is_answered_in_a_thread_on_its_card(house: Company) -> None:
    await in_threads(house)
    await house.sam.say(house.cm, f"<@{house.discord.bot_user_id}> {QUESTION['question']}")
    await house.sees(house.sam, house.cm, "Q-1")
    await answered(house, await house.sees(house.lea, house.comms, "Q-1", "Roubaix"))
    await house.sees(house.sam, await thread_in(house, house.cm), ANSWER)


async def test_what_was_asked_in_private_is_in_no_thread_that_others_read(house: Company) -> None:
    await in_threads(house)
    await house.sam.dm(QUESTION["question"])
    await house.dm(house.sam, "Q-1")
    await answered(house, await house.sees(house.lea, house.comms, "Q-1", "Roubaix"))
    await house.dm(house.sam, ANSWER)
    own = await house.sam.thread(house.cm, "Lens", private=True)
    own.thread_members.add(house.discord.bot_user_id)
    await house.sam.slash(own, "disclose", QUESTION | {"question": "Peut-on parler de Lens ?"})
    await house.sees(house.sam, own, "Q-2")
    card = await house.sees(house.lea, house.comms, "Q-2", "Lens")
    own.locked = True
    await answered(house, card)
    await house.sees(house.lea, house.comms, "Q-2", "n’a pas abouti")
    assert threads(house, house.cm) == [own]
    assert ANSWER not in house.room(house.cm)
    assert not [each for each in house.karim.sees() if ANSWER in each.text and each.where is not house.comms]


async def test_a_thread_that_fell_asleep_wakes_up(house: Company) -> None:
    await in_threads(house)
    card = await ask(house)
    thread = await thread_in(house, house.cm)
    thread.archived = True
    await answered(house, card)
    await house.sees(house.sam, thread, ANSWER)
    assert not thread.archived


@pytest.mark.parametrize("shut", ["locked", "not-to-write", "deleted"])
async def test_where_the_thread_is_shut_the_answer_stands_in_the_room(house: Company, shut: str) -> None:
    await in_threads(house)
    card = await ask(house)
    thread = await thread_in(house, house.cm)
    match shut:
        case "locked":
            thread.locked = thread.archived = True
        case "not-to-write":
            bot = house.discord.world.bot
            denied = permissions.SEND_MESSAGES_IN_THREADS
            house.guild.overwrite(house.cm, bot, allow=permissions.VIEW_CHANNEL, deny=denied)
        case _:
            house.guild.overwrite(
                house.cm,
                house.discord.world.bot,
                allow=permissions.VIEW_CHANNEL,
                deny=permissions.CREATE_PUBLIC_THREADS,
            )
            house.guild.remove(thread)
    await answered(house, card)
    await house.sees(house.sam, house.cm, ANSWER)


async def test_without_the_right_to_begin_one_everything_stands_in_the_room_and_doctor_says_so(house: Company) -> None:
    bot = house.discord.world.bot
    house.guild.overwrite(house.cm, bot, allow=permissions.VIEW_CHANNEL, deny=permissions.CREATE_PUBLIC_THREADS)
    assert (await found(house))[f"discord room {house.cm.id}"].passed
    await in_threads(house)
    line = (await found(house))[f"discord room {house.cm.id}"]
    assert (line.passed, "create public threads" in line.detail) == (False, True)
    await answered(house, await ask(house))
    await house.sees(house.sam, house.cm, ANSWER)
    assert threads(house, house.cm) == []


async def test_the_answer_of_a_lost_post_is_found_in_its_thread(house: Company) -> None:
    await in_threads(house)
    card = await ask(house)
    thread = await thread_in(house, house.cm)
    house.discord.fail("POST", f"/channels/{thread.id}/messages", 1, mode="lost")
    await answered(house, card)
    await house.sees(house.sam, thread, ANSWER)
    await house.settle()
    told = [each for each in house.discord.visible(house.sam, thread) if ANSWER in each.text]
    assert len(told) == 1
