"""A unit of work that is cancelled lets go of what it held."""

from __future__ import annotations

import asyncio

from sqlalchemy import text

from tests.builders import database_at

ROUNDS = 60


async def test_whoever_writes_next_finds_the_database_free(sqlite_url: str) -> None:
    """Cancelled at any of its steps: while it waits for its turn, begins, changes, commits."""
    async with database_at(sqlite_url) as database:

        async def change() -> None:
            async with database.write() as work:
                for _ in range(4):
                    await work.connection.execute(text("UPDATE organisation SET name = name"))

        for number in range(ROUNDS):
            tasks = [asyncio.create_task(change()) for _ in range(2)]
            await asyncio.sleep(number % 20 * 0.0003)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await change()  # raises OperationalError where it does not get the lock in time
