"""A forum as a room: what is told there opens a post, and what follows of it goes into that post."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.address import Place
from bot.errors import ChatRefused, ChatUncertain, ChatUnreadable
from integrations.discord.errors import NO_TAG
from integrations.discord.places import address, located
from tests.integrations.discord.company import NEWS, Company, readable
from tests.integrations.discord.test_chat import LONG, LONGER, SHORT, Ground, ground
from tests.integrations.discord.test_threads import QUESTION, forum
from tests.peers.discord import permissions
from tests.peers.discord.world import Channel

__all__ = ["ground"]


def posts(house: Company | Ground, room: Channel) -> list[Channel]:
    return [each for each in house.guild.of_kind(threads=True) if each.parent is room]


def a_forum(ground: Ground, *, require_tag: bool = False) -> tuple[Channel, Place]:
    room = ground.guild.forum("nouvelles", private_to=[ground.lea], require_tag=require_tag)
    return room, Place(address(ground.guild.id, room.id))


def opened(ground: Ground) -> int:
    return sum(each.method == "POST" and each.path.endswith("/threads") for each in ground.discord.requests)


async def test_news_opens_a_post_whose_name_gives_nothing_away_and_a_recall_reaches_it(house: Company) -> None:
    cm, comms = await forum(house)
    await house.lea.slash(comms, "news add", {"text": NEWS, "flag": "shareable"})
    told = await house.sees(house.lea, comms, "N-1")
    (post,) = posts(house, cm)
    assert post.name == "Nouvelle N-1"
    await house.sees(house.max, post, "📣 Partageable", NEWS)
    post.archived = True
    form = await house.lea.click(told, "Retirer")
    await house.lea.click(form, "Retirer")
    await house.sees(house.max, post, "Rappel")
    assert "📣" not in readable(house.discord.visible(house.max, post)[0].text)
    recall = next(each for each in posts(house, cm) if each is not post)
    assert recall.name == "Rappel de N-1"


async def test_what_follows_of_a_question_goes_into_its_post(house: Company) -> None:
    cm, _ = await forum(house)
    asked, _ = await house.max.publish(cm, "Roubaix", "Une question")
    await house.max.slash(asked, "disclose", QUESTION)
    await house.sees(house.max, asked, "Q-1")
    assert [each.name for each in posts(house, cm)] == ["Roubaix"]


async def test_a_post_is_asked_for_once_and_found_again(ground: Ground) -> None:
    """Discord has no nonce for a post, and discord.py would ask again by itself after a 502."""
    room, place = a_forum(ground)
    for mode in ("502", "lost"):
        ground.discord.fail("POST", "/threads", 1, mode=mode)
        with pytest.raises(ChatUncertain):
            await ground.chat.post(place, SHORT, key="d_1")
    assert (opened(ground), len(posts(ground, room))) == (2, 1)
    found = await ground.chat.find(place, "d_1")
    posts(ground, room)[0].archived = True
    assert found is not None
    assert await ground.chat.find(place, "d_1") == found
    assert await ground.chat.find(place, "d_2") is None
    assert located(found) == (posts(ground, room)[0].id,) * 2
    ground.discord.fail("POST", "/threads", 1, mode="429")
    await ground.chat.post(place, SHORT, key="d_2")
    assert len(posts(ground, room)) == 2


async def test_a_long_card_stands_in_one_post_and_changes_there_though_it_was_put_away(ground: Ground) -> None:
    room, place = a_forum(ground)
    ref = await ground.chat.post(place, LONG, key="d_1")
    (post,) = posts(ground, room)
    before = len(ground.seen(post))
    post.archived = True
    await ground.chat.update(ref, LONGER)
    assert len(ground.seen(post)) > before > 1
    assert all("Rappel" in each.text for each in ground.seen(post))
    post.archived = post.locked = True
    with pytest.raises(ChatRefused):
        await ground.chat.update(ref, SHORT)


async def test_a_card_goes_on_in_the_post_of_another_and_begins_anew_where_it_is_gone(ground: Ground) -> None:
    room, place = a_forum(ground)
    first = await ground.chat.post(place, SHORT, key="d_1")
    (post,) = posts(ground, room)
    there = replace(place, thread=first.id)
    second = await ground.chat.post(there, SHORT, key="d_2")
    assert located(second)[0] == post.id
    assert await ground.chat.find(there, "d_2") == second
    ground.guild.remove(post)
    third = await ground.chat.post(there, SHORT, key="d_3")
    assert located(third) == (posts(ground, room)[0].id,) * 2


async def test_a_forum_that_asks_for_a_tag_takes_nothing(ground: Ground) -> None:
    _, place = a_forum(ground, require_tag=True)
    with pytest.raises(ChatRefused) as refused:
        await ground.chat.post(place, SHORT, key="d_1")
    assert refused.value.reason == NO_TAG


async def test_a_forum_whose_history_is_closed_cannot_be_looked_through(ground: Ground) -> None:
    room, place = a_forum(ground)
    bot = ground.discord.world.bot
    ground.guild.overwrite(room, bot, allow=permissions.VIEW_CHANNEL, deny=permissions.READ_MESSAGE_HISTORY)
    with pytest.raises(ChatUnreadable):
        await ground.chat.find(place, "d_1")
