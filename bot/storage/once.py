"""Reading the same row once while something is made of it that names it over and over."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.book import Book

T = TypeVar("T")


class Once(Book):
    """Queries of which some are answered once in a block, and never remembered after it."""

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection)
        self._seen: dict[tuple[str, ...], Any] | None = None

    @contextmanager
    def once(self) -> Iterator[None]:
        """Answer the same look-up once until the block ends, as a card is drawn. Nothing in the block may change what
        it reads so. Not for rights, nor for who may read a card: these are asked anew each time."""
        before, self._seen = self._seen, {} if self._seen is None else self._seen
        try:
            yield
        finally:
            self._seen = before

    async def _once(self, key: tuple[str, ...], look: Callable[[], Awaitable[T]]) -> T:
        if self._seen is None:
            return await look()
        if key not in self._seen:
            self._seen[key] = await look()
        found: T = self._seen[key]
        return found
