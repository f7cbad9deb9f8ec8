"""Records as this process last read them for a verdict: the same few in force are looked at again and again.

Nothing that moves with time is kept, nor anything on trust: each record is asked for its stamp in the snapshot of the
verdict itself, and read anew unless it is the one known. A change by any replica therefore counts in the next verdict.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from bot.core.time import Now
from bot.desk.records.imprint import Imprint
from bot.desk.records.index import Found
from bot.desk.warm import settle
from bot.storage.aside import Catalogue
from bot.storage.database import Database
from bot.storage.shelved import Filed, Shelved, Stored
from bot.storage.terms import Stand
from bot.storage.work import Work

MOST = 10_000
"""Records remembered by a process; some two kilobytes each."""

_AT_ONCE = 200
"""Records read at a time as the program starts: some milliseconds, in which nobody else is answered."""


class _Known:
    """One record, and what the desk was last given of it: that depends on time by its standing alone.

    As few objects as can be: Python looks through all of them now and then. Of most records the standing depends only
    on whether the clocks are trusted; of these the record itself is not kept, and when that changes it is read anew.
    """

    __slots__ = ("found", "place", "record", "stand", "trusted")

    def __init__(self, filed: Filed, now: Now) -> None:
        self.place, self.stand = filed.place, Stand(filed.place.stand)
        self.record = filed.record if filed.record.timed else None
        self.found = Found(filed.record.statement(now), Imprint(filed.keys, filed.weight))
        self.trusted = now.trusted

    def serves(self, place: Stored, *, trusted: bool) -> bool:
        """Whether the record is still the same in all, and what is kept of it tells how it stands."""
        return self.place == place and (self.record is not None or self.trusted is trusted)

    def at(self, now: Now) -> Found:
        """What the desk is given of it at an instant, if it serves."""
        if self.record is not None and self.found.statement.standing is not self.record.standing(now):
            self.found = Found(self.record.statement(now), self.found.imprint)
        return self.found


class Remembered:
    """Records by their place in the index: the last that were asked for. Several threads may share it."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._known: OrderedDict[int, _Known] = OrderedDict()

    def __len__(self) -> int:
        return len(self._known)

    async def found(
        self, shelved: Shelved, organisation: str, mandate: str, places: Sequence[Stored], now: Now
    ) -> Sequence[tuple[Stand, Found]]:
        """The records of a mandate at those places, as they stand now, the newest first, each with its shelf. `places`:
        as the database gave them in the snapshot of the verdict itself."""
        trusted = now.trusted
        known = {place[0]: one for place in places if (one := self._same(place, trusted=trusted)) is not None}
        with suppress(KeyError):  # another thread forgot one just now
            for key in known:
                self._known.move_to_end(key)
        unknown = [place[0] for place in places if place[0] not in known]
        if unknown:
            known |= await self.learn(shelved, organisation, mandate, unknown, now)
        newest = sorted(known, reverse=True) if unknown else known  # the database gives the newest first
        return [(one.stand, one.at(now)) for one in map(known.__getitem__, newest)]

    async def learn(
        self, shelved: Shelved, organisation: str, mandate: str, keys: Sequence[int], now: Now
    ) -> dict[int, _Known]:
        """Read those records of a mandate, and remember them."""
        fetched = await shelved.fetch(organisation, mandate, keys)
        read = {filed.place.key: _Known(filed, now) for filed in fetched}
        for key, one in read.items():
            self._keep(key, one)
        return read

    def _same(self, place: Stored, *, trusted: bool) -> _Known | None:
        """What is known of a record, if that serves."""
        one = self._known.get(place[0])
        return one if one is not None and one.serves(place, trusted=trusted) else None

    def _keep(self, key: int, one: _Known) -> None:
        """The one that was not asked for the longest is forgotten. No lock: each of these steps is one of Python's, and
        what another thread took meanwhile is no matter."""
        with suppress(KeyError):
            self._known[key] = one
            self._known.move_to_end(key)
            while len(self._known) > self._most:
                self._known.popitem(last=False)


async def remember(database: Database) -> None:
    """Read the newest records as the program starts, the oldest of them first: whoever asks first would else wait for
    each, and for as much as ten milliseconds. Safe to stop."""
    async with database.read() as work:
        newest = await work.index.everywhere(MOST)
    by_owner: dict[tuple[str, str], list[int]] = {}
    for organisation, mandate, key in reversed(newest):
        by_owner.setdefault((organisation, mandate), []).append(key)
    for owner, keys in by_owner.items():
        for at in range(0, len(keys), _AT_ONCE):
            async with database.read() as work:
                await work.look(partial(_looked_at, work, owner, keys[at : at + _AT_ONCE]))
    if by_owner:
        await asyncio.to_thread(settle)


async def _looked_at(work: Work, owner: tuple[str, str], keys: Sequence[int], catalogue: Catalogue) -> None:
    await remembered(work.memory).learn(catalogue.shelved, *owner, keys, work.now)


def remembered(memory: dict[Any, Any]) -> Remembered:
    """What this process remembers."""
    known: Remembered = memory.setdefault(Remembered, Remembered())
    return known
