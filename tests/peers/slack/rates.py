"""How often the app may call (docs.slack.dev/apis/web-api/rate-limits). Time is the virtual clock's plus what really
passes, so that whoever waits as told is let through."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from tests.peers.slack.calls import Method
from tests.peers.slack.world import World

PER_MINUTE = {"t1": 1, "t2": 20, "t3": 50, "t4": 100, "t5": 600, "post": 300}


@dataclass
class Bucket:
    left: float
    at: float


class Rates:
    """`burst`: messages that one channel takes at once; `scale` multiplies every limit (0: no limits)."""

    def __init__(self, world: World, *, burst: int = 10, scale: float = 1.0) -> None:
        self.burst = burst
        self.scale = scale
        self.non_marketplace = False
        self._world = world
        self._begun = time.monotonic()
        self._buckets: dict[tuple[str, ...], Bucket] = {}

    def wait(self, method: Method, team: str, channel: str) -> int:
        """Seconds to wait (Retry-After), or 0: then the call has been counted."""
        if not self.scale:
            return 0
        asked: list[tuple[tuple[str, ...], float, float]] = [((method.name, team), *self._limit(method))]
        if method.tier == "post":
            asked.append((("message", team, channel), self.burst * self.scale, self.scale))
        waits = [self._short(key, size, rate) for key, size, rate in asked]
        if longest := max(waits):
            return longest
        for key, _, _ in asked:
            self._buckets[key].left -= 1
        return 0

    def _limit(self, method: Method) -> tuple[float, float]:
        """How many at once, and how many a second."""
        if self.non_marketplace and method.name in ("conversations.history", "conversations.replies"):
            return 1, 1 / 60
        most = PER_MINUTE[method.tier] * self.scale
        return most, most / 60

    def _short(self, key: tuple[str, ...], size: float, rate: float) -> int:
        now = self._world.seconds + time.monotonic() - self._begun
        bucket = self._buckets.setdefault(key, Bucket(size, now))
        bucket.left = min(size, bucket.left + max(0.0, now - bucket.at) * rate)
        bucket.at = now
        return 0 if bucket.left >= 1 else max(1, math.ceil((1 - bucket.left) / rate))
