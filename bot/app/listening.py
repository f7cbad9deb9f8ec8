"""Who of several replicas hears a platform, and whether it is heard."""

from __future__ import annotations

import asyncio

import structlog

from bot.core.address import Platform
from bot.errors import ChatError, Misconfigured, NotRecorded
from bot.jobs.leading import Leader
from bot.ports import Adapter
from bot.services import outages
from bot.storage.database import Database
from bot.storage.engines import is_sqlite
from bot.storage.soon import soon

GATEWAY = "discord-gateway"
"""The office of the replica that hears Discord."""


PAUSE = 5.0
"""Seconds before a platform that is away is tried again."""

_log = structlog.get_logger()


class Listener:
    """One platform's ear. Discord tells every process of an account everything, so that of several replicas one
    listens; Slack tells each thing to one of them."""

    def __init__(self, database: Database, adapter: Adapter, *, alone: bool = True) -> None:
        self._database = database
        self._adapter = adapter
        self._alone = alone
        self._lost = False
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
        keeps no other waiting. Raises Misconfigured; where there are other platforms, comms are told there instead."""
        while not self._open.is_set():
            try:
                await self._adapter.open()
                await self._try_again()
                self._open.set()
            except ChatError as error:
                _log.warning("platform-away", platform=self.name, error=type(error).__name__)
                await asyncio.sleep(PAUSE)
        try:
            await (self._adapter.listen() if self._leader is None else self._leader.run())
        except Misconfigured as error:
            if self._alone:
                raise
            _log.error("platform-lost", platform=self.name, error=type(error).__name__)
            self._lost = True
            await self._tell()
            await asyncio.Event().wait()  # another token needs another process; the other platforms go on

    async def _try_again(self) -> None:
        """It accepts us: what waited because it had not may leave."""
        try:
            await soon(self._database, lambda work: work.outages.try_again(f"{self.name}:", work.now.instant))
        except NotRecorded:
            return  # it leaves an hour later

    async def _tell(self) -> None:
        """Have comms told, elsewhere, that the platform does not accept us any more."""
        while True:
            try:
                await soon(self._database, lambda work: outages.begun(work, f"{self.name}:"))
            except NotRecorded:
                await asyncio.sleep(PAUSE)
            else:
                return

    async def hears(self) -> bool:
        """Whether what happens there reaches this process, or is another one's to hear, or nobody's any more: whatever
        asks would only end what still works."""
        return self._adapter.listening or self._lost or (self._leader is not None and not self._leader.leads)
