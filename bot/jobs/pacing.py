"""Turns to send, so that a platform is not asked for more than it takes: the most urgent goes first."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count

from bot.core.turns import Pace

SLACK = 0.25
"""Seconds of turns that may be made up for when this process was busy with something else."""

AT_ONCE = 20
"""Turns that are out side by side: more would only queue up behind each other, and what is urgent behind them."""

_urgency: ContextVar[int] = ContextVar("urgency", default=0)


def urgency() -> int:
    """How urgent what is done now is, the smaller the more; 0 where somebody may be waiting for an answer."""
    return _urgency.get()


@contextmanager
def urgent(urgency: int) -> Iterator[None]:
    """Whatever a platform is asked meanwhile is as urgent as that."""
    before = _urgency.set(urgency)
    try:
        yield
    finally:
        _urgency.reset(before)


class Paces:
    """The turns of each platform, or of each workspace where a platform counts these apart."""

    def __init__(self, paces: Mapping[str, Pace]) -> None:
        self._paces = paces
        self._turns: dict[str, Turns] = {}

    def of(self, lane: str) -> Turns:
        """Those in which a room sends."""
        platform = lane.partition(":")[0]
        pace = self._paces.get(platform, Pace())
        whose = lane.rpartition("/")[0] if pace.apart else platform
        if whose not in self._turns:
            self._turns[whose] = Turns(pace.all, pace.burst, edits=pace.edits)
        return self._turns[whose]


class Turns:
    """Turns `pace` seconds apart (0: nobody waits), but for a `burst` of so many after a rest. Of those who wait the
    most urgent gets the next, once one of `at_once` that are out has ended. `edits`: a message that is replaced needs
    one too.

    A replica counts its own turns alone; what several send in all, the platform itself slows down (`ChatBusy`).
    """

    def __init__(self, pace: float, burst: int = 0, at_once: int = AT_ONCE, *, edits: bool = True) -> None:
        self.edits = edits
        self._pace = pace
        self._left = at_once
        self._slack = max(SLACK, burst * pace)
        self._free = 0.0
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = count()
        self._timer: asyncio.TimerHandle | None = None

    @property
    def unlimited(self) -> bool:
        """Whether nobody ever waits."""
        return self._pace <= 0

    async def turn(self, urgency: int) -> None:
        """Wait for one's turn; the smaller the number, the more urgent. It is out until `end`."""
        if self.unlimited:
            return
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (urgency, next(self._order), mine))
        self._arrange()
        try:
            await mine
        except asyncio.CancelledError:
            if mine.done() and not mine.cancelled():
                self.end(used=False)  # it came together with the cancellation
            raise

    def end(self, *, used: bool) -> None:
        """A turn is over; not `used`: nothing was sent, and the next need not wait for it."""
        if self.unlimited:
            return
        self._left += 1
        if not used:
            self._free -= self._pace
            self._again()
        self._arrange()

    def _again(self) -> None:
        """Reckon anew when the next turn is."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _arrange(self) -> None:
        if self._timer is None and self._waiting and self._left > 0:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(max(0.0, self._free - loop.time()), self._next)

    def _next(self) -> None:
        self._timer = None
        while self._waiting:
            waiting = heapq.heappop(self._waiting)[2]
            if not waiting.done():  # else whoever waited was cancelled
                waiting.set_result(None)
                self._left -= 1
                self._free = max(self._free, asyncio.get_running_loop().time() - self._slack) + self._pace
                break
        self._arrange()
