"""`passerelle run`: the bot on every configured platform, the engine, and the HTTP door, until it is told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from importlib.metadata import version
from typing import Any

import structlog
from starlette.applications import Starlette

from bot import logs
from bot.app.anchors import keeps_of
from bot.app.configured import database_is_current, settings, shown
from bot.app.listening import Listener
from bot.app.notifying import beat, notify
from bot.app.platforms import Platforms, is_any_configured, platforms_of
from bot.desk.warm import warm
from bot.errors import Misconfigured
from bot.i18n.words import words
from bot.jobs.embedded import Embedded
from bot.ports import Adviser
from bot.runtime import MakeEngine, Runtime
from bot.services.measuring import load
from bot.services.remembering import remember
from bot.services.syncs.calendars import published
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.engines import is_sqlite
from bot.storage.seal import Seal
from bot.storage.signing import Signer
from integrations.advisers.build import ChatEndpoint, EmbeddingModel, advisers_of
from integrations.serving import serve
from integrations.watchers.build import watched
from integrations.web.calendar import CalendarDoor
from integrations.web.health import Health
from integrations.web.metrics import Metrics

LONGEST = 9.0
"""Seconds after which a process that was told to stop ends however far it is: a database that stands still would hold
it for ever. Nothing is lost by that, as nothing is by its being killed."""

Ready = Callable[[str], None]

_log = structlog.get_logger()


async def run(ready: Ready) -> None:
    """Run until SIGTERM or SIGINT; a second one ends it at once. `ready` is told the door's address.

    Raises Misconfigured for settings, a schema or a token that cannot be used.
    """
    found = await _usable()
    stopped = _stopped()
    async with AsyncExitStack() as house:  # what hears is ended first, then what sends, then what both need
        house.enter_context(watched(**_watched(found)))
        house.enter_context(logs.stepping())
        database = await house.enter_async_context(_database(found.database))
        advisers = await house.enter_async_context(advisers_of(*_advised(found)))
        platforms = platforms_of(found, database)
        for adapter in platforms.adapters:
            house.push_async_callback(adapter.close)
        runtime = _inside(found, database, platforms, advisers)
        engine = _begin(house, runtime.engine.run())
        hearing = _begin(house, _hear(found, runtime, platforms, ready))
        waiting = _begin(house, stopped.wait())
        alive = _begin(house, beat())
        await asyncio.wait({engine, hearing, waiting, alive}, return_when=asyncio.FIRST_COMPLETED)
        for task in (engine, hearing, alive):
            if task.done():
                await task


async def _usable() -> Settings:
    found = settings()
    say = words(found.locale)
    if found.secret_key is None:
        raise Misconfigured(say("run-no-key"))
    Seal(found.secret_key.get_secret_value())
    if not is_any_configured(found):
        raise Misconfigured(say("run-no-platform"))
    if not await asyncio.to_thread(database_is_current):
        raise Misconfigured(say("run-older", database=shown(found.database)))
    return found


def _stopped() -> asyncio.Event:
    """Set by the first signal, from which on the process has some seconds; the second one finds the handlers gone, and
    ends it."""
    stopped, loop = asyncio.Event(), asyncio.get_running_loop()
    signals = (signal.SIGTERM, signal.SIGINT)

    def stop() -> None:
        for each in signals:
            loop.remove_signal_handler(each)
        last = threading.Timer(LONGEST, _cut_off)  # a thread: what hangs may be the loop, or the end of the program
        last.daemon = True
        last.start()
        stopped.set()

    for each in signals:
        loop.add_signal_handler(each, stop)
    return stopped


def _cut_off() -> None:
    """End the process here and now."""
    _log.error("stop-cut-short", seconds=LONGEST)
    os._exit(1)


def _begin(house: AsyncExitStack, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
    """A task that is cancelled, and waited for, when the house closes."""
    task = asyncio.create_task(work)

    async def end() -> None:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    house.push_async_callback(end)
    return task


@asynccontextmanager
async def _database(url: str) -> AsyncIterator[Database]:
    database = Database(url)
    try:
        database.claim()
        yield database
    finally:
        await database.close()


def _inside(found: Settings, database: Database, platforms: Platforms, advisers: tuple[Adviser, ...]) -> Runtime:
    runtime = Runtime(
        database,
        {adapter.chat.platform: adapter.chat for adapter in platforms.adapters},
        found.locale,
        make_engine=_engine_of(database),
        advisers=advisers,
        answers={adapter.chat.platform: adapter.answer for adapter in platforms.adapters},
        homes=platforms.homes,
        public_url=found.http.public_address,
        keeps=keeps_of(found),
        signer=Signer(found.secret_key.get_secret_value()) if found.secret_key else None,
    )
    for adapter in platforms.adapters:
        adapter.connect(runtime.gestures, runtime.intake)
    return runtime


async def _hear(found: Settings, runtime: Runtime, platforms: Platforms, ready: Ready) -> None:
    """Open every platform, then hear what happens there; ends only with what trying again would not mend."""
    await asyncio.to_thread(warm)
    alone = len(platforms.adapters) == 1
    listeners = [Listener(runtime.database, adapter, alone=alone) for adapter in platforms.adapters]
    health = Health({"database": runtime.database.is_writable} | {each.name: each.hears for each in listeners})
    metrics = Metrics(partial(load, runtime.database))
    routes = [*health.routes(), *metrics.routes(), *platforms.routes]
    if found.http.public_address:
        routes += CalendarDoor(partial(published, runtime.database)).routes()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(_remember(runtime.database))
            group.create_task(serve(Starlette(routes=routes), found.http.host, found.http.port, ready=ready))
            for listener in listeners:
                group.create_task(listener.listen())
            await asyncio.gather(*(listener.is_open() for listener in listeners))
            health.started = True
            notify("READY=1")
    except* Misconfigured as errors:
        raise errors.exceptions[0] from None


async def _remember(database: Database) -> None:
    """Have the records at hand before anybody asks. If that fails, they are read as they are asked about."""
    try:
        await remember(database)
    except Exception as error:  # whatever it is, nobody waits for it
        _log.warning("remembering-failed", error=type(error).__name__)


def _engine_of(database: Database) -> MakeEngine:
    if is_sqlite(database.url):
        return Embedded
    from bot.jobs.procrastinated import Procrastinated

    return partial(Procrastinated, database.url.render_as_string(hide_password=False))


def _watched(found: Settings) -> dict[str, str]:
    traces, dsn = found.tracing.endpoint, found.sentry.dsn
    return {
        "traces": str(traces) if traces else "",
        "dsn": dsn.get_secret_value() if dsn else "",
        "version": version("passerelle"),
    }


def _advised(found: Settings) -> tuple[ChatEndpoint | None, EmbeddingModel | None]:
    chat, embeddings = found.advisers.chat, found.advisers.embeddings
    endpoint = ChatEndpoint(str(chat.base_url), chat.model, chat.timeout, chat.api_key) if chat.base_url else None
    model = EmbeddingModel(embeddings.model, embeddings.threshold) if embeddings.model else None
    return endpoint, model
