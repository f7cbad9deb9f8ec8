"""Steps that end although whoever takes them is cancelled."""

from __future__ import annotations

import asyncio

import pytest

from bot.jobs.ending import to_its_end


async def test_a_step_is_ended_before_the_cancellation_goes_on() -> None:
    ended = asyncio.Event()

    async def step() -> None:
        await asyncio.sleep(0.1)
        ended.set()

    taking = asyncio.create_task(to_its_end(step()))
    await asyncio.sleep(0)
    taking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await taking
    assert ended.is_set()


async def test_a_second_cancellation_cuts_it_off() -> None:
    cut = asyncio.Event()

    async def step() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            cut.set()

    taking = asyncio.create_task(to_its_end(step()))
    for _ in range(2):
        await asyncio.sleep(0.01)
        taking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await taking
    assert cut.is_set()


async def test_what_a_step_raises_comes_through() -> None:
    async def step() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        await to_its_end(step())
