"""When a house dies at random: drawn so that most kills meet it at work, on a fast machine as on a slow one."""

from __future__ import annotations

import random
from collections import Counter

from bot.storage.database import Database

EARLY, RECORDED, SENDING, LATE = "before it was recorded", "recorded", "while sending", "after the last card"

_UNDER_WAY = """
SELECT state FROM delivery WHERE state IN ('waiting', 'sending')
UNION ALL SELECT 'waiting' FROM event WHERE state = 'waiting'
"""


class Instants:
    """Seconds after an act until its house is killed, drawn anew for each kill. How long an act takes here is learnt
    from what the kills met: a span for each act, of which they come to know both ends."""

    def __init__(self, draw: random.Random, span: float) -> None:
        self._draw = draw
        self._first = 0.0, span
        self._spans: dict[str, tuple[float, float]] = {}
        self.met: Counter[str] = Counter()

    def next(self, act: str) -> float:
        """After how many seconds the next one is killed."""
        return self._draw.uniform(*self._spans.get(act, self._first))

    async def learn(self, act: str, waited: float, url: str, *, all_stand: bool) -> None:
        """What the kill after so many seconds met, by what the dead house left in its database. `all_stand`: whether
        every card that was to come stood there."""
        when = await _met(url, all_stand=all_stand)
        self.met[when] += 1
        least, most = self._spans.get(act, self._first)
        if when == EARLY:
            least, most = least + (waited - least) / 3, max(most, 2 * waited)
        elif when == LATE:
            least, most = min(least, waited / 2), most - (most - waited) / 3
        self._spans[act] = least, max(most, least + 0.05)


async def _met(url: str, *, all_stand: bool) -> str:
    database = Database(url)
    try:
        async with database.read() as work:
            states = {str(state) for (state,) in await work.connection.exec_driver_sql(_UNDER_WAY)}
    finally:
        await database.close()
    if not states:
        return LATE if all_stand else EARLY
    return SENDING if "sending" in states else RECORDED
