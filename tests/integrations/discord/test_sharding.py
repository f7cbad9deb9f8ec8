"""The same over several connections; `TEST_DISCORD_SHARDS=2` runs the other tests of this folder so."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.event import EventKind
from bot.errors import Misconfigured
from tests.integrations.discord.company import NEWS, Company, company, read
from tests.integrations.discord.stage import adapter_for, until


@pytest.fixture
async def sharded(sqlite_url: str) -> AsyncIterator[Company]:
    async with company(sqlite_url, message_content=True, shards=3) as stage:
        yield stage


async def test_each_connection_has_its_share(sharded: Company) -> None:
    await until(lambda: len(sharded.discord.sessions()) == 3)
    assert sorted(session.shard for session in sharded.discord.sessions()) == [(0, 3), (1, 3), (2, 3)]


async def test_rooms_and_direct_messages_are_heard_wherever_they_are(sharded: Company) -> None:
    await until(lambda: len(sharded.discord.sessions()) == 3)
    await sharded.lea.say(sharded.comms, f"{NEWS} #partageable")
    await sharded.sees(sharded.sam, sharded.cm, "📣 Partageable", NEWS)
    assert NEWS in read(await sharded.sam.slash(sharded.cm, "news list"))
    assert NEWS in read(await sharded.sam.slash(sharded.discord.dm(sharded.sam), "news list"))
    await sharded.sam.dm("Peut-on parler de Roubaix ?")
    card = await sharded.dm(sharded.sam, "Q-1")
    assert "Désolé" not in read(await sharded.sam.click(card, card.labels[0]))
    assert sharded.heard.kinds.count(EventKind.POSTED) == 1


async def test_what_is_missed_is_read_again(sharded: Company) -> None:
    await until(lambda: len(sharded.discord.sessions()) == 3)
    sharded.discord.forget_sessions()
    sharded.discord.drop()
    sharded.discord.posting.post(sharded.comms, sharded.lea, {"content": f"{NEWS} #partageable"})
    await sharded.sees(sharded.sam, sharded.cm, "📣 Partageable", NEWS)


async def test_how_many_may_be_left_to_discord(sqlite_url: str) -> None:
    async with company(sqlite_url, shards=None) as house:
        assert "GET /gateway/bot" in {f"{each.method} {each.path}" for each in house.discord.requests}
        await house.news()


async def test_commands_are_registered_once(sharded: Company) -> None:
    await until(lambda: len(sharded.discord.sessions()) == 3)
    await sharded.settle()
    assert sum(request.method == "PUT" for request in sharded.discord.requests) == 1


async def test_a_refused_token_ends_it_here_too(house: Company) -> None:
    adapter = adapter_for(house.discord, shards=2)
    adapter._token = "another.token"
    with pytest.raises(Misconfigured):
        await adapter.listen()
    await adapter.close()
