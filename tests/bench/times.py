"""How long things take, and how that is told."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager


def two(times: list[float]) -> str:
    """The median, and what one of a hundred takes longer than, to be read."""
    usual, slowest = ranks(times)
    return f"{usual:.2f}/{slowest:.1f}"


def ratio(times: list[float], others: list[float]) -> str:
    """How many times as long as others, p50 by p50 and p99 by p99."""
    usual, slowest = (one / other for one, other in zip(ranks(times), ranks(others), strict=True))
    return f"{usual:.2f}/{slowest:.2f} times that"


def ranks(times: list[float]) -> tuple[float, float]:
    """The median, and what one of a hundred takes longer than."""
    ordered = sorted(times)
    return statistics.median(ordered), ordered[max(0, int(len(ordered) * 0.99) - 1)]


def loop() -> float:
    """Seconds for ten million additions: half a second is usual."""
    begun = time.process_time()
    total = 0
    for each in range(10_000_000):
        total += each
    return time.process_time() - begun


@contextmanager
def timed(times: list[float]) -> Iterator[None]:
    """Note how many milliseconds a block takes."""
    begun = time.perf_counter()
    yield
    times.append((time.perf_counter() - begun) * 1000)
