"""What every chat must do: post once for each key, update, find, tell who can read a room, and refuse by name."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.core.address import MessageRef, Place
from bot.core.card import Card, Tone
from bot.errors import ChatRefused
from bot.storage.ids import new_id
from tests.contract.chats import CHATS, Scene

FIRST = Card(Tone.SHAREABLE, "Partageable", "Une nouvelle", "N-1")
SECOND = Card(Tone.CONFIDENTIAL, "Ne pas divulguer", "Une nouvelle", "N-1")


@pytest.fixture(params=CHATS.values(), ids=list(CHATS))
async def scene(request: pytest.FixtureRequest) -> AsyncIterator[Scene]:
    async with request.param() as opened:
        yield opened


async def test_a_card_is_posted_once_for_each_key(scene: Scene) -> None:
    place = Place(scene.private)
    first = await scene.chat.post(place, FIRST, key="d_1")
    assert await scene.chat.post(place, FIRST, key="d_1") == first
    assert await scene.chat.post(place, FIRST, key="d_2") != first
    assert len(scene.headlines(scene.private)) == 2
    assert first.room == scene.private


async def test_many_attempts_at_once_leave_one_card(scene: Scene) -> None:
    place = Place(scene.private)
    refs = await asyncio.gather(*(scene.chat.post(place, FIRST, key="d_1") for _ in range(5)))
    assert len(set(refs)) == 1
    assert scene.headlines(scene.private) == [FIRST.headline]


async def test_a_key_counts_in_its_own_room(scene: Scene) -> None:
    first = await scene.chat.post(Place(scene.private), FIRST, key="d_1")
    second = await scene.chat.post(Place(scene.other), FIRST, key="d_1")
    assert first != second
    assert scene.headlines(scene.other) == [FIRST.headline]


async def test_every_id_of_ours_fits_as_a_key(scene: Scene) -> None:
    for _ in range(20):
        await scene.chat.post(Place(scene.private), FIRST, key=new_id("d"))
    assert len(scene.headlines(scene.private)) == 20


async def test_what_was_posted_is_found_by_its_key(scene: Scene) -> None:
    place = Place(scene.private)
    assert await scene.chat.find(place, "d_1") is None
    ref = await scene.chat.post(place, FIRST, key="d_1")
    assert await scene.chat.find(place, "d_1") == ref
    assert await scene.chat.find(place, "d_2") is None
    assert await scene.chat.find(Place(scene.other), "d_1") is None


async def test_a_card_is_replaced_where_it_stands(scene: Scene) -> None:
    ref = await scene.chat.post(Place(scene.private), FIRST, key="d_1")
    await scene.chat.post(Place(scene.private), FIRST, key="d_2")
    await scene.chat.update(ref, SECOND)
    await scene.chat.update(ref, SECOND)
    assert scene.headlines(scene.private) == [SECOND.headline, FIRST.headline]
    assert await scene.chat.find(Place(scene.private), "d_1") == ref


async def test_a_card_in_a_thread_is_found_there_and_can_be_replaced(scene: Scene) -> None:
    place = Place(scene.private, scene.thread())
    ref = await scene.chat.post(place, FIRST, key="d_1")
    assert await scene.chat.find(place, "d_1") == ref
    await scene.chat.update(ref, SECOND)
    assert scene.headlines(scene.private) == [SECOND.headline]


async def test_who_can_read_a_room(scene: Scene) -> None:
    private, public = await scene.chat.room_facts(scene.private), await scene.chat.room_facts(scene.public)
    assert (private.exists, private.wider) == (True, False)
    assert private.name
    assert (public.exists, public.wider) == (True, True)


async def test_a_room_that_is_not_there_is_the_closed_answer(scene: Scene) -> None:
    for room in (scene.nowhere, scene.foreign):
        facts = await scene.chat.room_facts(room)
        assert (facts.exists, facts.wider) == (False, True)


async def test_a_direct_conversation_can_be_written_to(scene: Scene) -> None:
    place = await scene.chat.direct(scene.person)
    assert place.direct
    assert not place.person
    assert await scene.chat.direct(scene.person) == place
    ref = await scene.chat.post(place, FIRST, key="d_1")
    assert await scene.chat.find(place, "d_1") == ref
    assert scene.headlines(scene.private) == []


async def test_where_nobody_is_nothing_can_be_sent(scene: Scene) -> None:
    ref = await scene.chat.post(Place(scene.private), FIRST, key="d_1")
    refused: list[Callable[[], Awaitable[object]]] = [
        lambda: scene.chat.post(Place(scene.nowhere), FIRST, key="d_2"),
        lambda: scene.chat.post(Place(scene.foreign), FIRST, key="d_2"),
        lambda: scene.chat.direct(scene.nobody),
        lambda: scene.chat.direct(scene.foreign),
        lambda: scene.chat.update(MessageRef(scene.private, "999999"), FIRST),
        lambda: scene.chat.update(MessageRef(scene.nowhere, ref.id), FIRST),
        lambda: scene.chat.update(MessageRef(scene.foreign, ref.id), FIRST),
    ]
    for act in refused:
        with pytest.raises(ChatRefused) as error:
            await act()
        assert error.value.reason
    assert scene.headlines(scene.private) == [FIRST.headline]


async def test_it_says_which_platform_it_is(scene: Scene) -> None:
    assert scene.chat.platform is scene.private.platform
