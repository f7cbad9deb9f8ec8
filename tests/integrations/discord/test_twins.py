"""What stands under one key and is not the card that is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import MessageRef
from bot.core.card import Card
from bot.errors import ChatUnreadable
from bot.ports import Unpairs
from integrations.discord.places import located
from integrations.discord.twins import There, besides
from tests.integrations.discord.test_chat import LONG, SHORT, Ground, ground
from tests.integrations.discord.test_forums import a_forum
from tests.peers.discord import permissions

__all__ = ["ground"]


@pytest.mark.parametrize(
    ("there", "known", "gone"),
    [
        ({0: [20, 10]}, [10], [20]),
        ({0: [20, 10]}, [20], [10]),
        ({0: [10]}, [10], []),
        ({0: [20, 10]}, [30], []),  # the known one is not seen: nothing is touched
        ({0: [20], 1: [21]}, [], [20, 21]),
        ({}, [], []),
        ({0: [20, 10], 1: [21, 11], 2: [12]}, [10], [20, 21]),
        ({0: [20, 10], 1: [21, 11]}, [20], [10, 11]),
        ({0: [10], 1: [31, 11]}, [10], [31]),  # a part that came late
        ({0: [20, 10]}, [10, 7], [20]),
    ],
)
def test_only_what_belongs_to_no_known_card_goes(there: There, known: list[int], gone: list[int]) -> None:
    assert besides(there, known) == gone


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord takes a card again under a key that it has forgotten."""
    monkeypatch.setattr("tests.peers.discord.posting.NONCE_WINDOW", timedelta(0))


def chat(ground: Ground) -> Unpairs:
    assert isinstance(ground.chat, Unpairs)
    return ground.chat


def there(ground: Ground) -> list[int]:
    return [each.id for each in ground.seen()]


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize("card", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("known", [0, 1])
async def test_of_two_cards_under_one_key_the_one_that_is_known_stays(ground: Ground, card: Card, known: int) -> None:
    refs: list[MessageRef] = []
    parts: list[list[int]] = []
    for _ in range(2):
        before = there(ground)
        refs.append(await ground.chat.post(ground.place, card, key="d_1"))
        parts.append([each for each in there(ground) if each not in before])
    other = located(await ground.chat.post(ground.place, SHORT, key="d_2"))[1]
    assert await chat(ground).unpair(ground.place, "d_1", ["1"]) == 0, "the known one is not seen"
    assert await chat(ground).unpair(ground.place, "d_1", [refs[known].id]) == len(parts[1 - known])
    assert set(there(ground)) == {*parts[known], other}
    assert await chat(ground).unpair(ground.place, "d_1", [refs[known].id]) == 0
    assert await chat(ground).unpair(ground.place, "d_1", []) == len(parts[known])
    assert there(ground) == [other]


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize("opened", [False, True], ids=["no thread", "a thread opened meanwhile"])
async def test_a_card_for_a_thread_is_looked_for_in_its_room_too(ground: Ground, opened: bool) -> None:
    """That is where it goes while there is no such thread."""
    start = await ground.lea.say(ground.room, "Le magasin de Lyon ouvre.")
    place = replace(ground.place, thread=str(start.id))
    first = await ground.chat.post(place, SHORT, key="d_1")
    if opened:
        await ground.lea.thread(start, "Lyon")
    second = await ground.chat.post(place, SHORT, key="d_1")
    assert located(first)[0] == ground.room.id
    assert (located(second)[0] == ground.room.id) is not opened
    assert await chat(ground).unpair(place, "d_1", ["1"]) == 0, "the known one is not seen"
    assert await chat(ground).unpair(place, "d_1", [second.id]) == 1
    assert await ground.chat.find(place, "d_1") == second
    assert await chat(ground).unpair(place, "d_1", [second.id]) == 0
    assert await chat(ground).unpair(place, "d_1", []) == 1
    assert await ground.chat.find(place, "d_1") is None


@pytest.mark.usefixtures("forgetful")
async def test_nothing_is_taken_away_from_a_room_that_cannot_be_read(ground: Ground) -> None:
    refs = [await ground.chat.post(ground.place, SHORT, key="d_1") for _ in range(2)]
    ground.guild.overwrite(
        ground.room, ground.discord.world.bot, allow=permissions.VIEW_CHANNEL, deny=permissions.READ_MESSAGE_HISTORY
    )
    with pytest.raises(ChatUnreadable):
        await chat(ground).unpair(ground.place, "d_1", [refs[0].id])
    assert len(there(ground)) == 2


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize("known", [True, False])
async def test_nothing_is_taken_away_from_a_forum(ground: Ground, known: bool) -> None:
    """Each card is a post of its own there, under which people may have written."""
    _, place = a_forum(ground)
    ref = await ground.chat.post(place, SHORT, key="d_1")
    with pytest.raises(ChatUnreadable):
        await chat(ground).unpair(place, "d_1", [ref.id] if known else [])
    assert await ground.chat.find(place, "d_1") == ref
