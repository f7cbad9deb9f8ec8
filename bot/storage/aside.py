"""Looks at what is committed from one thread of its own.

A verdict asks much in a row, and a hop between threads for each query costs more than its answer (docs/adr/0011). The
books are the same as everywhere: only here their connection never makes them wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from sqlalchemy import Engine
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.halts import Halts, SeenFreezes, SeenReviews
from bot.storage.index import Index
from bot.storage.reviews import Reviews
from bot.storage.shelved import Shelved
from bot.storage.straight import Straight
from bot.storage.tidings import Freezes

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a reading asks: the index, the records it points at, and whether these may be spoken of at all."""

    index: Index
    shelved: Shelved
    freezes: Freezes
    reviews: Reviews

    @property
    def changed(self) -> bool:
        """Whether the unit of work that it belongs to changed any of it, which nothing else can see yet."""
        return self.index.changed or self.freezes.changed or self.reviews.changed


class Aside:
    """Connections for looking, each used by one thread at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def look(self, looking: Callable[[Catalogue], Coroutine[Any, Any, T]]) -> T:
        """Run a coroutine that awaits nothing but the catalogue, in one snapshot. Raises what it raises."""
        return await asyncio.to_thread(self._look, looking)

    def _look(self, looking: Callable[[Catalogue], Coroutine[Any, Any, T]]) -> T:
        with self._engine.connect() as connection, connection.begin():
            straight = cast("AsyncConnection", Straight(connection))
            return _driven(looking(_catalogue(straight)))

    def close(self) -> None:
        """Give back every connection."""
        self._engine.dispose()


def _catalogue(snapshot: AsyncConnection) -> Catalogue:
    halts = Halts(snapshot)
    return Catalogue(Index(snapshot), Shelved(snapshot), SeenFreezes(snapshot, halts), SeenReviews(snapshot, halts))


def _driven(coroutine: Coroutine[Any, Any, T]) -> T:
    try:
        coroutine.send(None)
    except StopIteration as end:
        return cast("T", end.value)
    coroutine.close()
    raise RuntimeError("what looks aside may await nothing but the catalogue")
