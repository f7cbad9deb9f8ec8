"""The bot is thrown out of a server, or the server is only away."""

from __future__ import annotations

import asyncio

from bot.core.address import Platform
from tests.integrations.discord.company import Company


async def gone(house: Company) -> set[tuple[Platform, str]]:
    async with house.runtime.database.read() as work:
        return set(await work.departures.all())


async def test_being_thrown_out_is_noted_and_an_outage_is_not(house: Company) -> None:
    house.guild.outage()
    await house.settle()
    assert await gone(house) == set()
    house.guild.outage(unavailable=False)
    await house.settle()
    house.guild.leave(house.discord.world.bot)
    async with asyncio.timeout(5):
        while await gone(house) != {(Platform.DISCORD, str(house.guild.id))}:
            await asyncio.sleep(0.01)
