"""What is scraped: numbers by kind, and never a name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

import httpx
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette

from bot.core.address import Platform
from bot.core.delivery import Priority
from bot.errors import NotRecorded
from bot.jobs.embedded import Embedded
from bot.measures import REGISTRY
from bot.runtime import Runtime
from bot.services.measuring import Load, load
from bot.storage.depths import Depth
from integrations.web.metrics import Metrics
from tests.builders import ASKED, OPENING, StillClock, database_at, demo_app, halles, tagged
from tests.storage.samples import AT

PAGE = (Path(__file__).parents[3] / "docs/reference/metrics.md").read_text("utf-8")
QUIET = Load([], 0, 0.0, 0, 0, 0.0, 0, 0, 0, paused=False, skew=0.1)


async def scraped(look: Callable[[], Awaitable[Load]]) -> str:
    app = Starlette(routes=Metrics(look).routes())
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://door") as client:
        answer = await client.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=")
    return answer.text


def samples(text: str) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    families = text_string_to_metric_families(text)
    return {(one.name, tuple(sorted(one.labels.items()))): one.value for family in families for one in family.samples}


async def test_what_waits_is_told_by_priority_and_platform() -> None:
    async def look() -> Load:
        depth = Depth(Priority.FREEZE, Platform.SLACK, 3, AT)
        more: dict[str, Any] = {"resting": 8, "unheard_age": 301.0}
        return Load([(depth, 42.5)], 7, 1.5, 2, 4, 90.0, 1, 5, 6, paused=True, skew=61.0, **more)

    found = samples(await scraped(look))
    where = (("platform", "slack"), ("priority", "freeze"))
    assert (found["passerelle_outbox_waiting", where], found["passerelle_outbox_oldest_seconds", where]) == (3, 42.5)
    told = {name.removeprefix("passerelle_"): value for (name, labels), value in found.items() if not labels}
    assert told | {"inbox_waiting": 7, "inbox_oldest_seconds": 1.5, "timers_late": 2, "questions_open": 4} == told
    assert told | {"question_oldest_seconds": 90.0, "freezes": 1, "deliveries_held": 5, "deliveries_dead": 6} == told
    assert told | {"rooms_resting": 8, "freeze_unacknowledged_seconds": 301.0} == told
    assert told | {"sending_paused": 1, "clock_difference_seconds": 61.0, "database_up": 1} == told


async def test_a_database_that_is_away_is_itself_a_number() -> None:
    async def look() -> Load:
        raise NotRecorded

    found = samples(await scraped(look))
    assert found["passerelle_database_up", ()] == 0
    assert ("passerelle_deliveries_dead", ()) not in found, "a number that nobody knows is not told"


async def test_the_work_is_counted_and_nothing_of_it_is_told(database_url: str) -> None:
    clock = StillClock(AT)
    async with database_at(database_url, clock) as database:
        swift = await halles(database, undo="0s")
        runtime = Runtime(database, {Platform.DEMO: demo_app(clock).chat}, "fr")
        before = samples(await scraped(partial(load, database)))
        await tagged(database, swift)
        await runtime.gestures.command(swift.sam.caller, swift.cm, "disclose", ASKED)
        assert isinstance(runtime.engine, Embedded)
        await runtime.engine.settle()
        text = await scraped(partial(load, database))
    after = samples(text)
    shown = {name.removesuffix(end) for name, _ in after for end in ("_bucket", "_count", "_sum") if name.endswith(end)}
    shown |= {name for name, _ in after if not name.endswith(("_bucket", "_count", "_sum"))}
    assert [name for name in sorted(shown) if f"`{name}`" not in PAGE] == [], "the reference page has them all"
    sent = ("passerelle_deliveries_total", (("platform", "demo"), ("result", "sent")))
    judged = ("passerelle_verdicts_total", (("kind", "shareable"),))
    assert after[sent] >= before.get(sent, 0) + 3
    assert after[judged] == before.get(judged, 0) + 1
    for word in (*OPENING.split(), swift.organisation.name, swift.organisation.id, "demo:"):
        assert len(word) < 5 or word not in text


def test_no_label_can_take_more_values_than_the_code_names() -> None:
    allowed = {"platform", "kind", "result", "le"}
    names = {label for family in REGISTRY.collect() for one in family.samples for label in one.labels}
    assert names <= allowed
