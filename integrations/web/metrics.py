"""`/metrics`, as Prometheus reads it: this process's counters, and what the rows say waits (reliability.md, O2).

No label names a room, a person or an organisation, and none can take more values than the code has names for.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.errors import NotRecorded
from bot.measures import REGISTRY
from bot.services.measuring import Load

Look = Callable[[], Awaitable[Load]]


class Metrics:
    """The page that is scraped. `look`: how much waits now; it may raise NotRecorded."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def routes(self) -> list[Route]:
        """`/metrics`."""
        return [Route("/metrics", self.show, methods=["GET"])]

    async def show(self, _request: Request) -> Response:
        """The counters; and the gauges, or `passerelle_database_up 0` where the database does not answer."""
        try:
            found: Load | None = await self._look()
        except NotRecorded:
            found = None
        waiting = CollectorRegistry()
        waiting.register(shown(found))
        return Response(generate_latest(REGISTRY) + generate_latest(waiting), media_type=CONTENT_TYPE_LATEST)


def shown(load: Load | None) -> Collector:
    """One look as gauges; None: the database did not answer."""
    return _Shown(load)


class _Shown(Collector):
    def __init__(self, load: Load | None) -> None:
        self._load = load

    def collect(self) -> Iterator[Metric]:
        yield _gauge("database_up", "Whether the database answered this scrape.", float(self._load is not None))
        if self._load is not None:
            yield from _queues(self._load)
            yield from _rest(self._load)


def _queues(load: Load) -> Iterator[Metric]:
    waiting = GaugeMetricFamily(
        "passerelle_outbox_waiting", "Cards that have not left.", labels=["priority", "platform"]
    )
    oldest = GaugeMetricFamily(
        "passerelle_outbox_oldest_seconds", "Age of the one that has waited longest.", labels=["priority", "platform"]
    )
    for depth, age in load.queues:
        labels = [depth.priority.name.lower(), depth.platform.value]
        waiting.add_metric(labels, depth.waiting)
        oldest.add_metric(labels, age)
    yield from (waiting, oldest)


def _rest(load: Load) -> Iterator[Metric]:
    yield _gauge("inbox_waiting", "Events that are not handled yet.", load.inbox)
    yield _gauge("inbox_oldest_seconds", "Age of the first of them.", load.inbox_age)
    yield _gauge("timers_late", "Timers whose instant has come and that nobody took.", load.timers_late)
    yield _gauge("questions_open", "Questions that wait for people.", load.questions)
    yield _gauge("question_oldest_seconds", "Age of the first of them.", load.question_age)
    yield _gauge("freezes", "Mandates for which nothing is cleared now.", load.frozen)
    yield _gauge(
        "freeze_unacknowledged_seconds",
        "Age of the oldest freeze that somebody is still reminded to acknowledge.",
        load.unheard_age,
    )
    yield _gauge("rooms_resting", "Rooms left alone for a while, because too much was posted there.", load.resting)
    yield _gauge("deliveries_held", "Cards that a freeze stopped at the last gate.", load.held)
    yield _gauge("deliveries_dead", "Cards that were given up and that nobody has settled.", load.dead)
    yield _gauge("anchor_waiting_seconds", "Age of the oldest anchor that is not kept elsewhere.", load.anchor_age)
    yield _gauge(
        "backup_age_seconds",
        "Since passerelle backup last made a copy; +Inf where it never did.",
        load.backup_age,
    )
    yield _gauge(
        "register_verified_age_seconds",
        "Since passerelle register verify last found every register whole; +Inf where it never did.",
        load.verified_age,
    )
    yield _gauge("sending_paused", "Whether an operator has stopped all sending.", float(load.paused))
    yield _gauge("clock_difference_seconds", "Between the database's clock and this process's.", load.skew)


def _gauge(name: str, help_: str, value: float) -> Metric:
    return GaugeMetricFamily(f"passerelle_{name}", help_, value=value)
