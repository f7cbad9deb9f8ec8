"""V4 to V6 of the catalogue: a freeze beats everything, a withdrawal reaches every copy, and nothing leaves before its
undo window ends. On both databases, judged by what stands in the rooms."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.address import MessageRef, Place
from bot.core.card import Card, Tone
from bot.core.flags import Embargo, Flag
from bot.core.message import Message
from bot.core.news import NewsItem
from bot.core.questions import Answer
from bot.core.verbs import Verb
from bot.errors import ChatRefused, PasserelleError
from bot.services import answering, editing, finding, freezing, passing
from bot.services.answering import Given
from bot.services.tagging import Origin
from bot.services.who import the_standpoint
from tests.builders import OPENING, StillClock, asked, database_at, draft, frozen, source, tagged
from tests.jobs.conftest import House, house_at

ALONE_ASKED = "On peut annoncer un pique-nique au parc ?"


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield await house_at(database, clock, undo="10s")


def alone(house: House) -> Place:
    return Place(house.world.sam.caller.account, direct=True, person=True)


def before_the_cm(house: House) -> list[Card]:
    """Every card that the CM can see, in the room and in their direct conversation."""
    rooms = ("cm", "dm-sam")
    return [post.card for room in rooms for post in house.app.world.visible("sam", room) if post.card is not None]


async def test_v4_a_freeze_beats_everything_that_was_on_its_way(house: House) -> None:
    """A yes, an approval, a pending item, the end of an embargo, an old card drawn again: none leaves after it."""
    told = await tagged(house.database, house.world)
    lifts = Embargo(house.clock.at + timedelta(minutes=5), "Europe/Paris")
    await tagged(house.database, house.world, draft("Roubaix ouvre lundi.", embargo=lifts))
    await house.skip(seconds=10)
    question = await asked(house.database, house.world, ALONE_ASKED)
    await house.settle()
    async with house.database.write() as work:
        await answering.answer(work, house.world.lea, question.id, Given(Answer.MAY, wording="Au parc !"))
    await tagged(house.database, house.world, draft("Vaise ouvre mardi."))
    await asked(house.database, house.world)  # its yes waits in the outbox when the freeze commits
    await frozen(house.database, house.world)
    standing = [card for card in before_the_cm(house) if card.clears]
    await asked(house.database, house.world, place=alone(house))
    await house.skip(hours=1)
    after = [card for card in before_the_cm(house) if card.clears]
    assert [card.number for card in after] == [card.number for card in standing] == [told.label]
    for act in (
        lambda work: passing.send_now(work, house.world.lea, told.id),
        lambda work: answering.send_now(work, house.world.lea, question.id),
    ):
        async with house.database.write() as work:
            with pytest.raises(PasserelleError):
                await act(work)
    async with house.database.read() as work:
        standpoint = await the_standpoint(work, house.world.sam.caller, house.world.cm)
        for shown in (finding.listed(work, standpoint), finding.numbered(work, standpoint, told.label)):
            with pytest.raises(PasserelleError):
                await shown


async def test_v4_a_verdict_asked_in_the_very_instant_of_the_freeze_is_frozen(house: House) -> None:
    await tagged(house.database, house.world)
    await house.skip(seconds=10)
    async with house.database.write() as work:
        await freezing.freeze(work, house.world.karim, [house.world.mandate], "incident")
    await asked(house.database, house.world, place=alone(house))
    await house.settle()
    assert [card.tone for card in before_the_cm(house)][-1] is Tone.FROZEN


CHANGES = ["edited", "deleted", "withdrawn"]


async def changed(house: House, item: NewsItem, how: str) -> None:
    message = MessageRef(house.world.comms.room, "7")
    async with house.database.write() as work:
        if how == "edited":
            at = datetime(2026, 3, 16, 9, tzinfo=UTC)
            new = Message(message, house.world.comms, house.world.karim.caller, OPENING + " Ou pas.", at, ())
            await editing.source_edited(work, item.organisation, new)
        elif how == "deleted":
            await editing.source_deleted(work, item.organisation, message)
        else:
            await editing.withdraw(work, house.world.lea, item.id)


async def from_a_message(house: House) -> NewsItem:
    return await tagged(house.database, house.world, origin=Origin(source=source()))


@pytest.mark.parametrize("how", CHANGES)
async def test_v5_before_anything_left_nothing_does(house: House, how: str) -> None:
    item = await from_a_message(house)
    await house.skip(seconds=5)
    await changed(house, item, how)
    await house.skip(days=1)
    assert before_the_cm(house) == []


@pytest.mark.parametrize("how", CHANGES)
async def test_v5_every_copy_is_replaced_and_the_cm_told(house: House, how: str) -> None:
    item = await from_a_message(house)
    await house.skip(seconds=10)
    await asked(house.database, house.world)
    await asked(house.database, house.world, place=alone(house))
    await house.settle()
    assert sum(card.clears for card in before_the_cm(house)) == 3
    await changed(house, item, how)
    await house.settle()
    cards = before_the_cm(house)
    assert not [card for card in cards if card.clears]
    recalls = [
        card for card in cards if card.tone is Tone.RECALL and Verb.ACKNOWLEDGE in {b.verb for b in card.buttons}
    ]
    assert len(recalls) == 3, "the news itself, its recall in the room, the recall where the other question was asked"
    assert (await asked(house.database, house.world)).judgement.wording is None, "later answers are not yes"


@pytest.mark.parametrize("how", CHANGES)
async def test_v5_during_delivery_the_copy_that_lands_is_replaced_too(house: House, how: str) -> None:
    item = await from_a_message(house)
    house.chat.meanwhile["cm"] = lambda: changed(house, item, how)
    await house.skip(seconds=10)
    await house.settle()
    assert not [card for card in before_the_cm(house) if card.clears]
    assert [card for card in before_the_cm(house) if card.tone is Tone.RECALL]


async def test_v5_what_the_platform_refuses_is_shown_to_comms(house: House) -> None:
    item = await from_a_message(house)
    await house.skip(seconds=10)
    house.chat.always("cm", lambda: ChatRefused("no-such-message"))
    await changed(house, item, "withdrawn")
    await house.settle()
    shown = next(card for card in house.cards("comms") if card.number == item.label)
    assert {Verb.RETRY, Verb.GIVE_UP} <= {button.verb for button in shown.buttons}
    house.chat.mend()
    await house.runtime.gestures.press(house.world.lea.caller, house.world.comms, Verb.RETRY, item.id)
    await house.settle()
    assert not [card for card in before_the_cm(house) if card.clears]


@pytest.mark.parametrize("flag", Flag)
async def test_v6_nothing_leaves_before_the_undo_window_ends(house: House, flag: Flag) -> None:
    await tagged(house.database, house.world, draft(flag=flag))
    question = await asked(house.database, house.world, ALONE_ASKED, place=alone(house))
    await house.settle()
    seen = len(before_the_cm(house))
    async with house.database.write() as work:
        await answering.answer(work, house.world.lea, question.id, Given(Answer.MAY, wording="Au parc !"))
    await house.skip(seconds=9, milliseconds=999)
    assert len(before_the_cm(house)) == seen
    await house.skip(milliseconds=1)
    assert len(before_the_cm(house)) == seen + 2


async def test_v6_what_is_undone_in_time_never_leaves(house: House) -> None:
    item = await tagged(house.database, house.world)
    await house.skip(seconds=9)
    async with house.database.write() as work:
        await passing.undo(work, house.world.karim, item.id)
    await house.skip(days=1)
    assert before_the_cm(house) == []


async def test_a_room_found_too_wide_has_its_secrets_hidden_and_recalled(house: House) -> None:
    secret = "La boutique de Lille ferme en juin."
    item = await tagged(house.database, house.world, draft(secret, Flag.CONFIDENTIAL))
    await house.skip(seconds=10)
    house.chat.wider.add("cm")
    await tagged(house.database, house.world, draft("Vaise ouvre mardi."))
    await house.skip(seconds=10)
    assert secret not in house.seen("cm")
    shown = next(card for card in house.cards("comms") if card.number == item.label)
    assert Verb.CONFIRM in {button.verb for button in shown.buttons}
    async with house.database.read() as work:
        (recall,) = await work.recalls.of_item(item.organisation, item.id)
    assert recall.reason.value == "room-wider"
