"""A breaker against loops: two programs that answer each other fill a room for ever, unless one of them stops."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from datetime import datetime, timedelta

MOST = 120
"""Messages of ours that one room gets within the window: no house of people makes so many, and a loop always does."""

WINDOW = timedelta(minutes=5)
"""How long a message counts. What waited longer than that before it left counts not at all: it answers nobody."""

REST = timedelta(minutes=10)
"""How long a room that had so many is left alone, unless a lead lets it go on sooner; it is stopped anew if need be."""

ONCE = timedelta(hours=1)
"""A room that is stopped again within this time by itself is told of no more: the card that stands there says so."""

REPLICAS = 8
"""Of so many processes at most, one sends its share of what fills a room: only then are the rows counted."""


@dataclass(frozen=True, slots=True)
class Rest:
    """A room of one organisation that is left alone, or was. Instants are UTC; `lane` is its address; `direct`: it is
    somebody's own conversation; `told_at`: when comms last heard of it; `resumed_by`: the member who let it go on."""

    id: str
    organisation: str
    mandate: str
    lane: str
    direct: bool
    since: datetime
    until: datetime
    told_at: datetime | None = None
    resumed_at: datetime | None = None
    resumed_by: str | None = None

    @property
    def ended(self) -> datetime:
        """From when on it is, or will be, left alone no more."""
        return self.resumed_at or self.until

    def holds(self, at: datetime) -> bool:
        """Whether it is left alone at an instant."""
        return at < self.ended

    @property
    def is_news(self) -> bool:
        """Whether comms have yet to hear of it."""
        return self.told_at is None or self.since - self.told_at >= ONCE


class Flow:
    """What left for each room lately, of this process alone: it spares the database the counting of most rooms.

    A room that was quiet for a while is forgotten, however many there ever were.
    """

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._sent: defaultdict[str, deque[datetime]] = defaultdict(lambda: deque(maxlen=most))
        self._swept: datetime | None = None

    def left(self, lane: str, written: datetime, at: datetime) -> bool:
        """A message that was written at an instant has left for a room. Whether there may have been too many, with
        those of other processes."""
        self._sweep(at)
        if at - written >= WINDOW:
            return False
        sent = self._sent[lane]
        sent.append(at)
        while at - sent[0] >= WINDOW:
            sent.popleft()
        return len(sent) * REPLICAS >= self.most

    def forget(self, lane: str) -> None:
        """The room is left alone: what left before counts no more."""
        self._sent.pop(lane, None)

    def _sweep(self, at: datetime) -> None:
        """Once in a window, whatever can make no difference any more goes."""
        if self._swept is not None and at - self._swept < WINDOW:
            return
        self._swept = at
        for lane in [lane for lane, sent in self._sent.items() if at - sent[-1] >= WINDOW]:
            del self._sent[lane]
