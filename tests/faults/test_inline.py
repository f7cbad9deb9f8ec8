"""The order in which several write without threads: a number's own, and another one for other numbers."""

from __future__ import annotations

import asyncio

from sqlalchemy import text

from tests.faults.inline import Dice, engines_of


async def _order(url: str, number: int) -> list[int]:
    """Who looks when, of three who look twelve times each."""
    dice, order = Dice(), list[int]()
    dice.begin(number)
    engines = engines_of(url, dice)

    async def looks(who: int) -> None:
        async with engines.reader.connect() as connection:
            for _ in range(12):
                await connection.execute(text("SELECT 1"))
                order.append(who)

    await asyncio.gather(*map(looks, range(3)))
    await engines.reader.dispose()
    return order


async def test_a_number_gives_one_order_and_others_give_others(sqlite_url: str) -> None:
    orders = [await _order(sqlite_url, number) for number in range(6)]
    assert [await _order(sqlite_url, number) for number in range(6)] == orders
    assert len(set(map(tuple, orders))) > 3
