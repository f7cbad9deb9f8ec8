"""An adviser that compares meanings as vectors, so that a restricted record is found in another language too."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Iterable, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from bot.core.evidence import Statement
from bot.errors import AdviserFailed

MOST_KEPT = 1000
"""Vectors of records kept in memory, about 12 kB each at 384 dimensions; the oldest goes first."""

Vector = tuple[float, ...]


class Encoder(Protocol):
    """A model as sentence-transformers offers it: one vector for each text, in order. May block."""

    def encode_query(self, inputs: list[str], /) -> Iterable[Iterable[float]]:
        """Vectors of questions."""
        ...

    def encode_document(self, inputs: list[str], /) -> Iterable[Iterable[float]]:
        """Vectors of what is searched."""
        ...


class Embeddings:
    """Finds the records whose vector is near the question's: a cosine of `threshold` (0..1) or more.

    It never objects: nearness says nothing about what a wording states. The model works in one thread of its own,
    because few models bear several at once; a question that was given up while it waited is never begun.
    """

    name = "embeddings"

    def __init__(self, encoder: Encoder, *, threshold: float) -> None:
        self._encoder = encoder
        self._threshold = threshold
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="embeddings")
        self._kept: dict[str, Vector] = {}

    async def veto(self, question: str, wording: str, lang: str) -> bool:
        """Never."""
        return False

    async def restricted(self, question: str, records: Sequence[Statement]) -> frozenset[str]:
        """The ids of the records near the question. Raises AdviserFailed for vectors that cannot be compared."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._near, question, records)

    async def close(self) -> None:
        """Begin nothing more; what the model is at is not waited for."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _near(self, question: str, records: Sequence[Statement]) -> frozenset[str]:
        (asked,) = _directions(self._encoder.encode_query([question]), 1)
        vectors = self._vectors({record.text for record in records})
        return frozenset(record.id for record in records if _cosine(asked, vectors[record.text]) >= self._threshold)

    def _vectors(self, texts: Set[str]) -> dict[str, Vector]:
        """The vectors of these texts; only those not met before cost anything. Only the one thread comes here."""
        fresh = sorted(texts - self._kept.keys())
        made = _directions(self._encoder.encode_document(fresh), len(fresh)) if fresh else []
        known = self._kept | dict(zip(fresh, made, strict=True))
        self._kept = dict(list(known.items())[-MOST_KEPT:])
        return known


def _directions(vectors: Iterable[Iterable[float]], number: int) -> list[Vector]:
    """Each vector at length 1. Raises AdviserFailed unless there are so many, of finite numbers and not all zero."""
    try:
        found = [tuple(float(value) for value in vector) for vector in vectors]
    except (TypeError, ValueError, OverflowError):
        raise AdviserFailed("vectors") from None
    lengths = [math.hypot(*vector) for vector in found]
    if len(found) != number or not all(math.isfinite(length) and length > 0 for length in lengths):
        raise AdviserFailed("vectors")
    return [tuple(value / length for value in vector) for vector, length in zip(found, lengths, strict=True)]


def _cosine(one: Vector, other: Vector) -> float:
    if len(one) != len(other):
        raise AdviserFailed("vectors")
    return math.fsum(a * b for a, b in zip(one, other, strict=True))
