"""A breaker against loops: two programs that answer each other fill a room for ever, unless one of them stops."""

from __future__ import annotations

from collections import defaultdict, deque
from datetime import datetime, timedelta

MOST = 120
"""Messages of ours that one room gets within the window: no house of people makes so many, and a loop always does."""

WINDOW = timedelta(minutes=5)
"""How long a message counts. What waited longer than that before it left counts not at all: it answers nobody."""

REST = timedelta(minutes=10)
"""How long a room that had so many is left alone; then it may go on, and is stopped anew if it does."""

ONCE = timedelta(hours=1)
"""A room that is stopped again within this time is told of no more."""


class Flow:
    """What left for each room lately. One process counts its own alone, and begins anew when it starts.

    A room that was quiet for a while is forgotten: however many there ever were, those of the last hour are kept.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._sent: defaultdict[str, deque[datetime]] = defaultdict(deque)
        self._rests: dict[str, datetime] = {}
        self._told: dict[str, datetime] = {}
        self._swept: datetime | None = None

    def left(self, lane: str, written: datetime, at: datetime) -> None:
        """A message that was written at an instant has left for a room."""
        self._forget(at)
        if at - written >= WINDOW:
            return
        sent = self._sent[lane]
        sent.append(at)
        while at - sent[0] >= WINDOW:
            sent.popleft()
        if len(sent) >= self._most:
            self._rests[lane] = at + REST
            del self._sent[lane]

    def rests_until(self, lane: str, at: datetime) -> datetime | None:
        """Until when a room is left alone; None: it is not."""
        until = self._rests.get(lane)
        if until is not None and until <= at:
            del self._rests[lane]
            return None
        return until

    def is_news(self, lane: str, at: datetime) -> bool:
        """Whether it has to be told that a room is left alone; asked once."""
        before = self._told.get(lane)
        self._told[lane] = at
        return before is None or at - before >= ONCE

    def _forget(self, at: datetime) -> None:
        """Once in a window, whatever can make no difference any more goes."""
        if self._swept is not None and at - self._swept < WINDOW:
            return
        self._swept = at
        for lane in [lane for lane, sent in self._sent.items() if at - sent[-1] >= WINDOW]:
            del self._sent[lane]
        self._rests = {lane: until for lane, until in self._rests.items() if until > at}
        self._told = {lane: when for lane, when in self._told.items() if at - when < ONCE}
