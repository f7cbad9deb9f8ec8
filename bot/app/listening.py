"""Who of several replicas hears a platform, and whether it is heard."""

from __future__ import annotations

import asyncio

import structlog

from bot.core.address import Platform
from bot.errors import ChatError
from bot.jobs.leading import Leader
from bot.ports import Adapter
from bot.storage.database import Database
from bot.storage.engines import is_sqlite

GATEWAY = "discord-gateway"
"""The office of the replica that hears Discord."""


PAUSE = 5.0
"""Seconds before a platform that is away is tried again."""

_log = structlog.get_logger()


class Listener:
    """One platform's ear. Discord tells every process of an account everything, so that of several replicas one
    listens; Slack tells each thing to one of them."""

    def __init__(self, database: Database, adapter: Adapter) -> None:
        self._adapter = adapter
        self._open = asyncio.Event()
        alone = adapter.chat.platform is not Platform.DISCORD or is_sqlite(database.url)
        self._leader = None if alone else Leader(database, GATEWAY, adapter.listen)

    @property
    def name(self) -> str:
        """The platform's."""
        return self._adapter.chat.platform.value

    async def is_open(self) -> None:
        """Wait until it can be spoken to."""
        await self._open.wait()

    async def listen(self) -> None:
        """Open the platform, then listen, or stand by to do so, until cancelled. One that is away is tried again, and
        keeps no other waiting. Raises Misconfigured."""
        while not self._open.is_set():
            try:
                await self._adapter.open()
                self._open.set()
            except ChatError as error:
                _log.warning("platform-away", platform=self.name, error=type(error).__name__)
                await asyncio.sleep(PAUSE)
        await (self._adapter.listen() if self._leader is None else self._leader.run())

    async def hears(self) -> bool:
        """Whether what happens there reaches this process, or is another one's to hear."""
        return self._adapter.listening or (self._leader is not None and not self._leader.leads)
