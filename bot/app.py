"""The composition root: settings → database, clock, chats, jobs. The only module that names both sides."""

from __future__ import annotations

import asyncio
import importlib.resources
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from bot import logs
from bot.cards import letters
from bot.core.address import Platform
from bot.desk.imprint import EDITION
from bot.desk.warm import warm
from bot.errors import Misconfigured
from bot.i18n.words import words
from bot.runtime import Runtime
from bot.services.indexing import catch_up
from bot.services.operating import Operator, Told
from bot.services.sampling import fill
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.settings import Settings, read_settings
from bot.storage import migrate
from bot.storage.clock import Clock
from bot.storage.database import Database
from integrations.demo.app import Channel, DemoApp, Person, serve

_SAMPLES = importlib.resources.files("bot") / "samples"
_DEMO_DAY = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
"""The demo lives on the day for which its sample company was written (10:00 in Paris)."""


def settings() -> Settings:
    """The settings of this process, with logging set up by them. Raises Misconfigured."""
    found = read_settings()
    logs.configure(found.log_level, found.log_format)
    return found


async def apply_file(name: str, text: str, *, dry_run: bool) -> list[str]:
    """Bring the configured database to what a file says. Returns the difference in lines. Raises Misconfigured."""
    file = parse(text, name)
    database = Database(settings().database)
    try:
        return await apply(database, file, dry_run=dry_run, by="operator")
    finally:
        await database.close()


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `doctor`."""

    name: str
    passed: bool
    detail: str


async def upgrade_database() -> str:
    """Bring the configured database to this program's schema and index; says which one. Raises Misconfigured."""
    url = settings().database
    with _explained(url):
        await asyncio.to_thread(migrate.upgrade, url)
    database = Database(url)
    try:
        again = await catch_up(database)
    finally:
        await database.close()
    indexed = f"; indexed again: {again}" if again else ""
    return f"the database is up to date: {_shown(url)}{indexed}"


def database_is_current() -> bool:
    """Whether the configured database has exactly this program's schema. Raises Misconfigured."""
    url = settings().database
    with _explained(url):
        return migrate.at_head(url)


async def diagnose() -> list[Check]:
    """Settings, database, schema and clocks. The platforms' own checks come with their adapters."""
    found = settings()
    checks = [
        Check("settings", True, "readable, none unknown"),
        Check("secret key", found.secret_key is not None, "set" if found.secret_key else "missing: passerelle init"),
    ]
    try:
        current = database_is_current()
    except Misconfigured as error:
        return [*checks, Check("database", False, error.detail)]
    checks.append(Check("database", True, _shown(found.database)))
    checks.append(Check("schema", current, "up to date" if current else "run passerelle db upgrade"))
    return [*checks, *(await _inside(found.database) if current else ())]


async def _inside(url: str) -> list[Check]:
    database = Database(url)
    try:
        async with database.read() as work:
            apart = abs((work.now.database - work.now.process).total_seconds())
            outdated = await work.index.outdated(EDITION, 1)
            paused = await work.pausing.since()
        index = "behind: run passerelle db upgrade" if outdated else "up to date"
        return [
            Check("index", not outdated, index),
            Check("clocks", work.now.trusted, f"database and process {apart:.1f} s apart"),
            Check("sending", paused is None, _sending(paused)),
        ]
    finally:
        await database.close()


def _sending(paused: datetime | None) -> str:
    if paused is None:
        return "not paused"
    return f"paused since {letters.moment(paused, 'UTC')}: nothing leaves; passerelle deliveries resume"


async def operate(command: Callable[[Operator], Awaitable[Told]]) -> Told:
    """Run one of the commands of `services/operating.py` on the configured database. Raises Misconfigured."""
    found = settings()
    if not await asyncio.to_thread(database_is_current):
        raise Misconfigured(f"{_shown(found.database)}: the schema is older: run passerelle db upgrade")
    database = Database(found.database)
    try:
        return await command(Operator(database, words(found.locale), found.timezone))
    finally:
        await database.close()


@contextmanager
def _explained(url: str) -> Iterator[None]:
    """What the driver says of a database that cannot be reached, as one line without the password."""
    try:
        yield
    except migrate.UNREACHABLE as error:
        reason = str(error).splitlines()[0]
        raise Misconfigured(f"{_shown(url)}: cannot be reached: {reason}") from None


def _shown(url: str) -> str:
    return migrate.without_password(url)


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
async def demo(database_url: str, *, locale: str, empty: bool = False) -> AsyncIterator[Demo]:
    """The sample company in a database of its own; `empty`: only its rooms and people. The engine runs meanwhile."""
    clock = Clock(_DEMO_DAY - datetime.now(UTC))
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
            await serve(running.app.page(), port, ready=ready)


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
    file = parse((_SAMPLES / "verrier.yaml").read_text(encoding="utf-8"), "verrier.yaml")
    await apply(database, file.model_copy(update={"locale": locale}), dry_run=False, by="demo")
