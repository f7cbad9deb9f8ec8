"""Ways to answer one person, of which each may be shut."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.address import Address, Place, Platform
from bot.core.card import Notice
from integrations.slack import quiet, showing
from integrations.slack.showing import Reader
from integrations.slack.workspaces import OneWorkspace
from tests.peers.slack.fake import FakeSlack

ANSWERS = 7
"""Two more than a `response_url` takes."""


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    quiet.hush()  # as the adapter does
    async with FakeSlack() as slack:
        slack.install()
        yield slack


async def test_after_the_fifth_use_of_a_response_url_the_rest_comes_directly(slack: FakeSlack) -> None:
    """In a room where the bot is not, nothing else is left."""
    lea = slack.user("lea")
    room = slack.channel("ailleurs", private=True, members=[lea], bot=False)
    url = slack.tickets.response_url("commands", lea.account, slack.install_for(lea.account), room, None)
    workspaces = OneWorkspace(slack.bot_token, slack.api_url)
    workspace = await workspaces.at(slack.team.id)
    place = Place(Address(Platform.SLACK, slack.team.id, room.id))
    reader = Reader(workspace, lea.account.id, place, "fr", response_url=url)
    for number in range(ANSWERS):
        await showing.show(reader, Notice(f"Réponse {number}"))
    await workspaces.close()
    beside = [message.text for message in lea.ephemerals(room)]
    assert beside == [f"Réponse {number}" for number in range(5)]
    assert [message.text for message in lea.messages(lea.direct)] == ["Réponse 5", "Réponse 6"]
