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

    __slots__ = ("found", "place", "record", "stand", "timed", "trusted")

    def __init__(self, filed: Filed, now: Now) -> None:
        self.place, self.stand = filed.place, Stand(filed.place.stand)
        self.record, self.timed = filed.record, filed.record.timed
        self.found = Found(filed.record.statement(now), Imprint(filed.keys, filed.weight))
        self.trusted = now.trusted

    def at(self, now: Now, *, trusted: bool) -> Found:
        """What the desk is given of it at an instant; `trusted`: that instant's clocks are."""
        if not self.timed and self.trusted is trusted:
            return self.found
        if self.found.statement.standing is not self.record.standing(now):
            self.found = Found(self.record.statement(now), self.found.imprint)
        self.trusted = trusted
        return self.found


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
        places = await shelved.places(organisation, mandate, held) if held else ()
        known = {place.key: one for place in places if (one := self._same(place)) is not None}
        unknown = [key for key in keys if key not in known]
        for filed in await shelved.fetch(organisation, mandate, unknown) if unknown else ():
            known[filed.place.key] = one = _Known(filed, now)
            self._keep(filed.place.key, one)
        trusted = now.trusted
        return [(one.stand, one.at(now, trusted=trusted)) for _, one in sorted(known.items(), reverse=True)]

    def _same(self, place: Place) -> _Known | None:
        """What is known of a record, if its place is still the same in all."""
        one = self._young.get(place.key)
        if one is None:
            one = self._old.get(place.key)
            if one is not None:
                self._keep(place.key, one)
        return one if one is not None and one.place == place else None

    def _keep(self, key: int, one: _Known) -> None:
        """The older half is forgotten when the younger one is full: no lock, and nothing to sort."""
        if len(self._young) >= self._half:
            self._old, self._young = self._young, {}
        self._young[key] = one
