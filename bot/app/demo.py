"""The demo put together: the local chat, the sample company and the inside behind them."""

from __future__ import annotations

import asyncio
import importlib.resources
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from bot import logs
from bot.core.address import Platform
from bot.desk.warm import warm
from bot.runtime import Runtime
from bot.services.sampling import fill
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.syncs.calendars import published
from bot.storage import migrate
from bot.storage.clock import Clock
from bot.storage.database import Database
from integrations.demo.app import Channel, DemoApp, Person, serve
from integrations.web.calendar import CalendarDoor

_SAMPLES = importlib.resources.files("bot") / "samples"
_COMPANY = {"fr": "verrier.yaml", "en": "verrier.en.yaml"}
"""One company in both languages: what was agreed on with the CM is in its own words."""
_DEMO_DAY = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
"""The demo lives on the day for which its sample company was written (10:00 in Paris)."""


@dataclass(frozen=True, slots=True)
class Demo:
    """A demo that runs: its chat, the inside behind it, and the clock that can be moved."""

    app: DemoApp
    runtime: Runtime
    clock: Clock

    async def skip(self, delta: timedelta) -> None:
        """Move the demo's time forward; whatever fell due happens."""
        self.clock.offset += delta
        await self.runtime.engine.sweep()

    async def next_stop(self) -> datetime | None:
        """The next instant at which something happens by itself."""
        async with self.runtime.database.read() as work:
            now = work.now.instant
            return min(
                filter(None, (await work.timers.next_due(now), await work.schedules.next_due(now))), default=None
            )


@asynccontextmanager
async def demo(
    database_url: str, *, locale: str, empty: bool = False, clock: Clock | None = None
) -> AsyncIterator[Demo]:
    """The sample company in a database of its own; `empty`: only its rooms and people. The engine runs meanwhile.
    `clock`: without one time goes on from the day of the sample company."""
    clock = clock or Clock(_DEMO_DAY - datetime.now(UTC))
    app = _stage(locale, clock, empty=empty)
    await asyncio.to_thread(migrate.upgrade, database_url)
    database = Database(database_url, clock)
    answers = {Platform.DEMO: app.inbound.answer}
    runtime = Runtime(database, {Platform.DEMO: app.chat}, locale, answers=answers)
    running = Demo(app, runtime, clock)
    await _people(database, locale)
    if not empty:
        lines = (_SAMPLES / f"verrier.{locale}.jsonl").read_text(encoding="utf-8").splitlines()
        await fill(database, app.stage.title, lines)
    app.connect(runtime.gestures, runtime.intake, skip=running.skip, next_stop=running.next_stop)
    engine = asyncio.create_task(runtime.engine.run())
    warming = asyncio.create_task(asyncio.to_thread(warm))
    try:
        yield running
    finally:
        engine.cancel()
        await asyncio.gather(engine, warming, return_exceptions=True)
        await database.close()


async def run_demo(port: int, locale: str, ready: Callable[[str], None], *, empty: bool) -> None:
    """The demo behind its page, on this machine alone, until interrupted. Reads no setting and no secret."""
    logs.configure("warning", None)
    with tempfile.TemporaryDirectory(prefix="passerelle-demo-") as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'demo.db'}"
        async with demo(url, locale=locale, empty=empty) as running:
            database = running.runtime.database

            def answers(address: str) -> None:
                database.public_url = address.rstrip("/")
                ready(address)

            calendars = CalendarDoor(partial(published, database))
            await serve(running.app.page(calendars.routes()), port, ready=answers)


def _stage(locale: str, clock: Clock, *, empty: bool) -> DemoApp:
    told: dict[str, Any] = yaml.safe_load((_SAMPLES / f"stage.{locale}.yaml").read_text(encoding="utf-8"))
    app = DemoApp(
        people=[Person(**person) for person in told["people"]],
        rooms=[Channel(**room | {"members": frozenset(room["members"])}) for room in told["rooms"]],
        clock=clock.process,
        title=told["title"],
        locale=locale,
        seats=(("lea", "comms"), ("sam", "cm")),
    )
    for message in () if empty else told["messages"]:
        app.world.say(message["person"], message["room"], message["text"])
    return app


async def _people(database: Database, locale: str) -> None:
    name = _COMPANY[locale]
    file = parse((_SAMPLES / name).read_text(encoding="utf-8"), name)
    await apply(database, file, dry_run=False, by="demo")
