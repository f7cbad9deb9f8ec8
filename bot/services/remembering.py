"""Records as this process last read them for a verdict: the same few in force are looked at again and again.

Nothing that moves with time is kept, nor anything on trust: each record is asked for its stamp in the snapshot of the
verdict itself, and read anew unless it is the one known. A change by any replica therefore counts in the next verdict.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.time import Now
from bot.desk.imprint import Imprint
from bot.desk.index import Found
from bot.storage.shelved import Filed, Place, Shelved
from bot.storage.terms import Stand

MOST = 14_000
"""Records remembered by a process; some two kilobytes each."""


class _Known:
    """One record, and what the desk was last given of it: that depends on time by its standing alone.

    As few objects as can be: Python looks through all of them now and then.
    """

    __slots__ = ("found", "id", "record", "stamp")

    def __init__(self, filed: Filed, now: Now) -> None:
        self.id, self.stamp = filed.place.id, filed.place.stamp
        self.record = filed.record
        self.found = Found(filed.record.statement(now), Imprint(filed.keys, filed.weight))

    def at(self, now: Now) -> Found:
        """What the desk is given of it at an instant."""
        standing = self.record.standing(now)
        found = self.found
        if found.statement.standing is not standing:
            self.found = found = Found(self.record.statement(now), found.imprint)
        return found


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
        held = [key for key in keys if key in self._young or key in self._old]
        places = {place.key: place for place in (await shelved.places(organisation, mandate, held) if held else ())}
        known = {key: one for key, place in places.items() if (one := self._same(place)) is not None}
        unknown = [key for key in keys if key not in known]
        for filed in await shelved.fetch(organisation, mandate, unknown) if unknown else ():
            key = filed.place.key
            places[key], known[key] = filed.place, _Known(filed, now)
            self._keep(key, known[key])
        return [(places[key].stand, known[key].at(now)) for key in sorted(known, reverse=True)]

    def _same(self, place: Place) -> _Known | None:
        """What is known of a record, if that is still so: by its id and stamp."""
        one = self._young.get(place.key)
        if one is None:
            one = self._old.get(place.key)
            if one is not None:
                self._keep(place.key, one)
        return one if one is not None and (one.id, one.stamp) == (place.id, place.stamp) else None

    def _keep(self, key: int, one: _Known) -> None:
        """The older half is forgotten when the younger one is full: no lock, and nothing to sort."""
        if len(self._young) >= self._half:
            self._old, self._young = self._young, {}
        self._young[key] = one
