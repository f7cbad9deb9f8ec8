"""SQLite without its thread: each statement is done where it is asked for, and gives way to others by the throw of a
die.

The hops between the threads cost more than the statements, and what comes between two of them depends on the machine.
Here it depends on a number: the same one gives the same order of everything.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections.abc import Callable, Generator
from functools import partial
from typing import Any

from sqlalchemy import event

from bot.storage.engines import Engines, is_sqlite, normalised
from bot.storage.one_call import Connection

GIVES_WAY = 0.5
"""How often others are let go first before a statement, and again, and after it."""


class Dice:
    """Who goes first."""

    def __init__(self) -> None:
        self._random = random.Random(0)

    def begin(self, number: int) -> None:
        """Throw as this number has it."""
        self._random.seed(number)

    async def give_way(self) -> None:
        """Let others go first, or not; where nobody else could go, a turn of the loop would only cost time."""
        loop: Any = asyncio.get_running_loop()
        while loop._ready and self._random.random() < GIVES_WAY:
            await asyncio.sleep(0)


class _AtOnce:
    """The queue to a thread that is none; SQLAlchemy puts something into it by itself."""

    def put_nowait(self, asked: tuple[asyncio.Future[Any], Callable[[], Any]]) -> None:
        future, function = asked
        future.set_result(function())


class Inline(Connection):
    """A connection that has no thread. Whoever is cut off may have done a statement, or not."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], dice: Dice) -> None:
        super().__init__(connector, iter_chunk_size=1)
        self._dice = dice
        self._tx = _AtOnce()  # type: ignore[assignment]

    def __await__(self) -> Generator[Any, None, Inline]:
        return self._opened().__await__()

    async def _opened(self) -> Inline:
        self._connection = self._connector()
        return self

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        await self._dice.give_way()
        done = fn(*args, **kwargs)
        await self._dice.give_way()
        return done

    async def close(self) -> None:
        """At once."""
        self.stop()

    def stop(self) -> None:
        """At once, too."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def engines_of(url: str, dice: Dice) -> Engines:
    """The engines of a database; of a SQLite file without threads, but for what looks aside."""
    engines = Engines.of(url)
    if not is_sqlite(normalised(url)):
        return engines

    def connecting(_dialect: Any, _record: Any, _arguments: Any, options: dict[str, Any]) -> None:
        options["async_creator_fn"] = lambda *address, **rest: Inline(partial(sqlite3.connect, *address, **rest), dice)

    for engine in (engines.writer, engines.reader):
        event.listen(engine.sync_engine, "do_connect", connecting)
    return engines
