"""Many rooms are asked for at once; what a list does not say outright, or not any more, is asked for alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest

from bot.core.address import Address, Platform
from bot.errors import ChatBusy
from bot.i18n.words import words
from integrations.slack import listed
from integrations.slack.chat import SlackChat
from integrations.slack.workspaces import OneWorkspace
from tests.peers.slack import FakeSlack
from tests.peers.slack.api import conversations

ALONE, ALL = "conversations.info", "users.conversations"


@dataclass
class Ground:
    """A workspace with rooms, in all of which the bot is, and whose limits hold."""

    slack: FakeSlack
    chat: SlackChat
    rooms: list[Any]

    def address(self, number: int) -> Address:
        return Address(Platform.SLACK, self.slack.team.id, self.rooms[number].id)

    async def wider(self, number: int) -> bool:
        return (await self.chat.room_facts(self.address(number))).wider

    def asked(self, method: str) -> int:
        return len(self.slack.calls_to(method))


@pytest.fixture
async def ground() -> AsyncIterator[Ground]:
    async with FakeSlack() as slack:
        slack.install()
        lea = slack.user("lea")
        rooms = [slack.channel(f"r{number}", private=True, members=[lea]) for number in range(120)]
        workspaces = OneWorkspace(slack.bot_token, slack.api_url)
        yield Ground(slack, SlackChat(workspaces, slack.clock, words("fr")), rooms)
        await workspaces.close()


async def test_a_hundred_rooms_take_two_calls_and_one_room_takes_one(ground: Ground) -> None:
    assert not await ground.wider(0)
    assert (ground.asked(ALONE), ground.asked(ALL)) == (1, 0)
    assert not any(await asyncio.gather(*map(ground.wider, range(120))))
    assert (ground.asked(ALONE), ground.asked(ALL)) == (1, 1)


async def test_all_pages_are_read(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed, "PAGE", 50)
    assert not any([await ground.wider(number) for number in range(120)])
    assert (ground.asked(ALONE), ground.asked(ALL)) == (1, 3)


async def test_a_room_that_changed_is_asked_for_alone(ground: Ground) -> None:
    await ground.wider(0)
    await ground.wider(1)
    ground.slack.make_public(ground.rooms[2])
    ground.chat.rooms.forget(ground.address(2))
    assert await ground.wider(2)
    assert ground.asked(ALONE) == 2


async def test_what_was_listed_holds_no_longer_than_what_was_asked_for(ground: Ground) -> None:
    clock: Any = ground.slack.clock
    await ground.wider(0)
    await ground.wider(1)
    ground.slack.make_public(ground.rooms[2])
    clock.forward(seconds=59)
    assert not await ground.wider(2)
    clock.forward(seconds=1)
    assert await ground.wider(2), "a minute after the list, not after it was looked at"


async def test_a_room_that_is_not_on_the_list_is_asked_for_alone(ground: Ground) -> None:
    await ground.wider(0)
    await ground.wider(1)
    public = ground.slack.channel("hall", bot=False)
    facts = await ground.chat.room_facts(Address(Platform.SLACK, ground.slack.team.id, public.id))
    assert (facts.exists, facts.wider) == (True, True)


@pytest.mark.parametrize("silent", ["is_archived", "is_private", "is_ext_shared", "is_pending_ext_shared"])
async def test_a_list_that_does_not_say_all_outright_is_not_believed(
    ground: Ground, monkeypatch: pytest.MonkeyPatch, silent: str
) -> None:
    whole = conversations.channel_payload

    def payload(*of: Any) -> dict[str, Any]:
        return {name: value for name, value in whole(*of).items() if name != silent}

    monkeypatch.setattr(conversations, "channel_payload", payload)
    await ground.wider(0)
    await ground.wider(1)
    assert (ground.asked(ALONE), ground.asked(ALL)) == (2, 1)


async def test_where_all_may_not_be_listed_each_is_asked_for(ground: Ground) -> None:
    ground.slack.fail(ALL, 10, mode="error:missing_scope")
    assert not any([await ground.wider(number) for number in range(5)])
    assert (ground.asked(ALONE), ground.asked(ALL)) == (5, 1)


async def test_a_busy_slack_is_not_asked_for_each_instead(ground: Ground) -> None:
    await ground.wider(0)
    ground.slack.fail(ALL, mode="429")
    with pytest.raises(ChatBusy):
        await ground.wider(1)
    assert ground.asked(ALONE) == 1
