"""A whole Passerelle in a process of its own, with a peer for its platform and a door for the peer's events.

FAILPOINT=name[:n] python -m tests.faults.house PLATFORM DATABASE PEER PORT
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import timedelta
from functools import partial

import uvicorn

from bot import logs
from bot.desk.warm import warm
from bot.errors import Misconfigured
from bot.jobs import deliveries, embedded, procrastinated
from bot.jobs.embedded import Embedded
from bot.jobs.procrastinated import Procrastinated
from bot.runtime import Runtime
from bot.storage.database import Database
from bot.storage.engines import is_sqlite, normalised
from tests.faults.platforms import PLATFORMS
from tests.faults.points import Points

SECRET = "loopback"

LEASE = 1.5
"""Seconds, unless LEASE says otherwise. In earnest thirty: what a house was sending when it died waits for its end."""

SILENCE = 1.0
"""Seconds, unless SILENCE says otherwise, after which a house without a heartbeat counts as dead. In earnest five."""


def hasten() -> None:
    """The product's waits, shortened: nothing else about it is changed."""
    deliveries.LEASE = timedelta(seconds=float(os.environ.get("LEASE", LEASE)))
    deliveries.BACK_OFF = (0.2, 0.4, 0.8, 1, 1, 1, 1)  # type: ignore[assignment]
    embedded.SWEEP = 0.25
    procrastinated.LOOK = 0.25
    procrastinated.HEARTBEAT = 0.3
    procrastinated.SILENCE = float(os.environ.get("SILENCE", SILENCE))


class Server(uvicorn.Server):
    """Uvicorn that leaves signals to the house."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()


class House:
    """One process: the inside on a database, an engine, and a door."""

    def __init__(self, platform: str, url: str, peer: str, port: int) -> None:
        edge = PLATFORMS[platform]
        points = Points(os.environ.get("FAILPOINT", ""))
        self.database = Database(url)
        self.database.claim()
        chat = edge.chat(peer, SECRET)
        points.arm(type(chat))
        make = Embedded if is_sqlite(normalised(url)) else partial(Procrastinated, url)
        self.runtime = Runtime(self.database, {chat.platform: chat}, "fr", make_engine=make)
        points.on_commit(self.database)
        app = edge.door(self.runtime, SECRET, points)
        config = uvicorn.Config(
            app, port=port, log_level="critical", access_log=False, lifespan="off", timeout_graceful_shutdown=3
        )
        self.server = Server(config)

    async def live(self) -> None:
        """Until SIGTERM: take nothing more in, end what is under way, let go of the database."""
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, self._stop)
        engine = asyncio.create_task(self.runtime.engine.run())
        await self.server.serve()
        engine.cancel()
        with suppress(asyncio.CancelledError):
            await engine
        await self.database.close()

    def _stop(self) -> None:
        self.server.should_exit = True
        # A second one ends the process at once.
        asyncio.get_running_loop().remove_signal_handler(signal.SIGTERM)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def main(platform: str, url: str, peer: str, port: str) -> int:
    """Live. 2: refused to start."""
    logs.configure("debug", "json")
    hasten()
    try:
        house = House(platform, url, peer, int(port))
    except Misconfigured as refused:
        print(refused.detail, file=sys.stderr)
        return 2
    asyncio.run(house.live())
    return 0


if __name__ == "__main__":
    warm()
    sys.exit(main(*sys.argv[1:]))
