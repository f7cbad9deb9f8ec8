"""One replica for tests/jobs/test_replicas.py: the real inside on a database, and a chat that writes into a file.

python -m tests.jobs.replica DATABASE LEDGER PACE LEASE: how long a send lasts, and a sender's lease, in seconds.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Collection
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import Card
from bot.core.turns import Pace
from bot.desk.warm import warm
from bot.jobs import deliveries
from bot.jobs.procrastinated import Procrastinated
from bot.ports import RoomFacts
from bot.runtime import Runtime
from bot.storage.database import Database


class Ledger:
    """`bot.ports.Chat` as lines of a file that outlives every process: a message begun, sent, its answer received."""

    platform = Platform.DEMO
    pace = Pace()

    def __init__(self, file: Path, pace: float) -> None:
        self._file = file
        self._lasts = pace

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        """Post at half of the time that it takes."""
        self._note("begun", place, key)
        await asyncio.sleep(self._lasts / 2)
        self._note("sent", place, key)
        await asyncio.sleep(self._lasts / 2)
        self._note("ended", place, key)
        return MessageRef(place.room, key)

    async def update(self, ref: MessageRef, card: Card) -> None:
        """What was found again is drawn anew, which nobody counts here."""

    async def find(self, place: Place, key: str) -> MessageRef | None:
        """A message that some replica sent."""
        lines = map(json.loads, self._file.read_text().splitlines())
        sent = any(line["what"] == "sent" and line["key"] == key for line in lines)
        return MessageRef(place.room, key) if sent else None

    async def room_facts(self, room: Address) -> RoomFacts:
        """Every room is there, and closed."""
        return RoomFacts(exists=True, wider=False, shared=False)

    async def readers(self, room: Address, people: Collection[Address]) -> frozenset[Address]:
        """Nobody has left."""
        return frozenset()

    async def direct(self, account: Address) -> Place:
        """Nobody is written to."""
        raise NotImplementedError

    def _note(self, what: str, place: Place, key: str) -> None:
        line = {"what": what, "room": place.room.id, "key": key, "who": os.getpid(), "at": time.monotonic()}
        with self._file.open("a") as ledger:
            ledger.write(json.dumps(line) + "\n")


async def main(url: str, ledger: str, pace: str, lease: str) -> None:
    deliveries.LEASE = timedelta(seconds=float(lease))
    warm()  # as every program does: its first cards would else take longer to draw than they are its own
    database = Database(url)
    chats = {Platform.DEMO: Ledger(Path(ledger), float(pace))}
    runtime = Runtime(database, chats, "fr", make_engine=partial(Procrastinated, url))
    running = asyncio.create_task(runtime.engine.run())
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, running.cancel)
    with suppress(asyncio.CancelledError):
        await running
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
