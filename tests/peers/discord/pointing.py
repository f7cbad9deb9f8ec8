"""discord.py pointed at a loopback Discord. Its addresses belong to the process: they are put back afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TypeVar

import discord
import yarl
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.peers.discord.peer import FakeDiscord

AnyClient = TypeVar("AnyClient", bound=discord.Client)


@contextmanager
def pointed_at(peer: FakeDiscord) -> Iterator[None]:
    """Every discord.py client made inside talks to the peer."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, Asset.BASE
    Route.BASE, Asset.BASE = peer.api_base, peer.cdn_base
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(peer.gateway_url)
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, Asset.BASE = before


@asynccontextmanager
async def running(peer: FakeDiscord, client: AnyClient) -> AsyncIterator[AnyClient]:
    """A client that is ready, until the end of the block; without the five seconds that discord.py waits before it
    identifies again."""
    with pointed_at(peer):
        client.before_identify_hook = _at_once  # type: ignore[method-assign]
        task = asyncio.ensure_future(client.start(peer.token))
        try:
            ready = asyncio.ensure_future(_ready(client))
            await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED)
            if task.done():
                ready.cancel()
                task.result()
            yield client
        finally:
            await client.close()
            with suppress(asyncio.CancelledError, discord.DiscordException):
                await task


async def _ready(client: discord.Client) -> None:
    while not hasattr(client, "_ready") or not isinstance(client._ready, asyncio.Event):
        await asyncio.sleep(0.005)
    await client.wait_until_ready()


async def _at_once(shard_id: int | None, *, initial: bool = False) -> None:
    return


def a_client(*, privileged: tuple[str, ...] = (), **more: object) -> discord.Client:
    """A plain client with the intents that need no permission, and those named."""
    intents = discord.Intents.none()
    intents.guilds = intents.guild_messages = intents.guild_reactions = True
    intents.dm_messages = intents.dm_reactions = True
    for name in privileged:
        setattr(intents, name, True)
    options: dict[str, object] = {"allowed_mentions": discord.AllowedMentions.none(), "guild_ready_timeout": 0.02}
    return discord.Client(intents=intents, **{**options, **more})  # type: ignore[arg-type]
