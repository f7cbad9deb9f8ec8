"""The Chat port on the demo's world."""

from __future__ import annotations

import pytest

from bot.core.address import Address, MessageRef, Place, Platform
from bot.errors import ChatRefused
from bot.ports import Chat, RoomFacts
from integrations.demo.app import Channel, DemoApp
from integrations.demo.world import World
from tests.integrations.demo.company import CONFIDENTIAL, LEA, SHAREABLE, Clock

SLACK = Address(Platform.SLACK, "T0", "cm")


def room(name: str) -> Address:
    return Address(Platform.DEMO, "", name)


@pytest.fixture
def chat(demo: DemoApp) -> Chat:
    return demo.chat


async def test_a_card_is_posted_once_per_key_and_found(chat: Chat, world: World) -> None:
    place = Place(room("cm"))
    assert await chat.find(place, "k1") is None
    ref = await chat.post(place, SHAREABLE, key="k1")
    assert await chat.post(place, SHAREABLE, key="k1") == ref == await chat.find(place, "k1")
    assert len(world.visible("sam", "cm")) == 1
    assert chat.platform is Platform.DEMO


async def test_a_card_is_updated(chat: Chat, world: World) -> None:
    ref = await chat.post(Place(room("cm")), SHAREABLE, key="k1")
    await chat.update(ref, CONFIDENTIAL)
    assert [post.card for post in world.visible("sam", "cm")] == [CONFIDENTIAL]


async def test_a_card_goes_into_a_thread(chat: Chat, world: World) -> None:
    head = world.say("sam", "cm", "question")
    await chat.post(Place(room("cm"), str(head.id)), SHAREABLE, key="k1")
    assert world.visible("sam", "cm")[1].thread == head.id


@pytest.mark.parametrize(
    "place",
    [Place(room("nowhere")), Place(SLACK), Place(room("cm"), "99"), Place(room("cm"), "x"), Place(room("cm"), "²")],
)
async def test_a_place_that_is_not_there_is_refused(chat: Chat, place: Place) -> None:
    with pytest.raises(ChatRefused):
        await chat.post(place, SHAREABLE, key="k1")


async def test_a_key_is_short(chat: Chat) -> None:
    with pytest.raises(ChatRefused):
        await chat.post(Place(room("cm")), SHAREABLE, key="k" * 26)


@pytest.mark.parametrize("ref", [MessageRef(room("cm"), "99"), MessageRef(SLACK, "1"), MessageRef(room("cm"), "-1")])
async def test_a_message_that_is_not_there_is_refused(chat: Chat, ref: MessageRef) -> None:
    with pytest.raises(ChatRefused):
        await chat.update(ref, SHAREABLE)


async def test_room_facts(chat: Chat) -> None:
    assert await chat.room_facts(room("cm")) == RoomFacts(True, "réseaux-sociaux", wider=False, shared=False)
    assert (await chat.room_facts(room("town"))).wider
    assert not (await chat.room_facts(room("dm-sam"))).wider
    for unknown in (room("nowhere"), SLACK):
        facts = await chat.room_facts(unknown)
        assert (facts.exists, facts.wider) == (False, True)


async def test_a_room_with_somebody_unknown_in_it_is_wider(clock: Clock) -> None:
    demo = DemoApp(people=[LEA], rooms=[Channel("r", "r", members=frozenset({"lea", "ghost"}))], clock=clock)
    assert (await demo.chat.room_facts(room("r"))).wider


async def test_the_direct_conversation(chat: Chat) -> None:
    assert await chat.direct(room("sam")) == Place(room("dm-sam"), direct=True)
    for unknown in (room("nobody"), SLACK):
        with pytest.raises(ChatRefused):
            await chat.direct(unknown)
