"""The adapter against the loopback Discord."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from integrations.discord.app import DiscordAdapter
from integrations.discord.limiter import MOST
from tests.peers.discord import FakeDiscord
from tests.peers.discord.pointing import pointed_at


def now() -> datetime:
    return datetime.now(UTC)


PATIENCE = 20.0
"""Seconds that are waited for what must come, at the most: a machine with much to do takes longer than five."""

SHARDS = int(os.environ.get("TEST_DISCORD_SHARDS", "1"))
"""With how many connections the tests of this folder run."""


def adapter_for(
    discord: FakeDiscord,
    *,
    message_content: bool = False,
    locale: str = "fr",
    shards: int | None = SHARDS,
    most: int = MOST,
) -> DiscordAdapter:
    return DiscordAdapter(
        token=discord.token,
        clock=discord.clock.now,
        locale=locale,
        message_content=message_content,
        shards=shards,
        api_base=discord.api_base,
        gateway_url=discord.gateway_url,
        gap=0.0,
        ready_timeout=0.02,
        most=most,
    )


@asynccontextmanager
async def opened(
    discord: FakeDiscord, *, message_content: bool = False, shards: int | None = SHARDS, most: int = MOST
) -> AsyncIterator[DiscordAdapter]:
    """An adapter that can send."""
    with pointed_at(discord):
        adapter = adapter_for(discord, message_content=message_content, shards=shards, most=most)
        await adapter.open()
        try:
            yield adapter
        finally:
            await adapter.close()


@asynccontextmanager
async def listening(adapter: DiscordAdapter, discord: FakeDiscord) -> AsyncIterator[None]:
    """It hears what happens, and its commands are registered."""
    task = asyncio.create_task(adapter.listen())
    try:
        before = rounds(discord)
        await until(lambda: rounds(discord) > before and adapter.listening and registered(discord), task)
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def rounds(discord: FakeDiscord) -> int:
    """How many times all connections of the bot have identified themselves, however many there are."""
    shards = [tuple(each.data.get("shard") or (0, 1)) for each in discord.identifies]
    return min(
        (shards.count((index, count)) for count in {of for _, of in shards} for index in range(count)), default=0
    )


def registered(discord: FakeDiscord) -> bool:
    return bool(discord.commands.usable(None))


async def until(true: Callable[[], bool], task: asyncio.Task[None] | None = None) -> None:
    """Wait for something to become true."""
    async with asyncio.timeout(PATIENCE):
        while not true():
            if task is not None and task.done():
                task.result()
            await asyncio.sleep(0.005)
