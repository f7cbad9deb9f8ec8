"""Records as this process last read them for a verdict: the same few in force are looked at again and again.

Nothing that moves with time is kept, nor anything on trust: each record is asked for its stamp in the snapshot of the
verdict itself, and read anew unless it is the one known. A change by any replica therefore counts in the next verdict.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.flags import Standing
from bot.core.time import Now
from bot.desk.imprint import Imprint
from bot.desk.index import Found
from bot.storage.shelved import Filed, Place, Shelved
from bot.storage.terms import Stand

MOST = 20_000
"""Records remembered by a process; some two kilobytes each."""


@dataclass(slots=True)
class _Known:
    """One record, and what the desk was last given of it: that depends on time by its standing alone."""

    filed: Filed
    last: tuple[Standing, Found] | None = None

    def found(self, now: Now) -> Found:
        record, last = self.filed.record, self.last
        standing = record.standing(now)
        if last is None or last[0] is not standing:
            found = Found(record.statement(now), Imprint(self.filed.keys, self.filed.weight))
            self.last = last = (standing, found)
        return last[1]


class Remembered:
    """Records by their place in the index: the last that were asked for. Several threads may share it."""

    def __init__(self, most: int = MOST) -> None:
        self._half = max(1, most // 2)
        self._young: dict[int, _Known] = {}
        self._old: dict[int, _Known] = {}

    def __len__(self) -> int:
        return len(self._young) + len(self._old)

    async def found(
        self, shelved: Shelved, organisation: str, mandate: str, keys: Sequence[int], now: Now
    ) -> Sequence[tuple[Stand, Found]]:
        """Those records of a mandate as they stand now, the newest first, each with its shelf."""
        places = await shelved.places(organisation, mandate, keys)
        known = {place.key: one for place in places if (one := self._same(place)) is not None}
        unknown = [place.key for place in places if place.key not in known]
        for filed in await shelved.fetch(organisation, mandate, unknown) if unknown else ():
            known[filed.place.key] = one = _Known(filed)
            self._keep(filed.place.key, one)
        return [(place.stand, known[place.key].found(now)) for place in places]

    def _same(self, place: Place) -> _Known | None:
        """What is known of a record, if that is still so: by its id and stamp."""
        one = self._young.get(place.key)
        if one is None:
            one = self._old.get(place.key)
            if one is not None:
                self._keep(place.key, one)
        return one if one is not None and one.filed.place[2:] == place[2:] else None

    def _keep(self, key: int, one: _Known) -> None:
        """The older half is forgotten when the younger one is full: no lock, and nothing to sort."""
        if len(self._young) >= self._half:
            self._old, self._young = self._young, {}
        self._young[key] = one
