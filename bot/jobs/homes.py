"""Keeping the pages up to date on which people look at their overview."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import structlog

from bot.core.address import Platform
from bot.errors import ChatRefused
from bot.ports import JobKind, ShowHome
from bot.services.overview import digest, of_all
from bot.storage.database import Database
from bot.storage.homes import Home

KEPT = timedelta(days=30)
"""How long after somebody last looked their page is kept up to date."""

PAUSE = timedelta(seconds=30)
"""Before what could not be shown is tried again."""

_log = structlog.get_logger()


class ShowHomes:
    """The handler of `show-homes organisation O`: run twice, late or for nothing, it does no harm."""

    def __init__(self, database: Database, shows: Mapping[Platform, ShowHome]) -> None:
        self._database = database
        self._shows = shows

    async def __call__(self, organisation: str) -> None:
        """Draw again what no longer shows what holds; rights are looked up now, not when it was opened."""
        async with self._database.read() as work:
            homes = await work.homes.of(organisation, work.now.instant - KEPT)
        again = False
        for home in homes:
            try:
                await self._show(organisation, home)
            except ChatRefused as error:
                _log.warning("home-refused", error=error.key)
            except Exception as error:  # the job loop's edge: a page that cannot be shown keeps no other waiting
                again = True
                _log.warning("home-not-shown", error=type(error).__name__)
        if again:  # what stands there may hold no more
            at = self._database.clock.process() + PAUSE
            await self._database.waker(JobKind.SHOW_HOMES, organisation, at)

    async def _show(self, organisation: str, home: Home) -> None:
        show = self._shows.get(home.caller.account.platform)
        if show is None:
            return
        async with self._database.read() as work:
            cards = await of_all(work, home.caller)
        shown = digest(cards)
        if shown == home.shown:
            return
        await show(home.caller.account, cards)
        async with self._database.write() as work:
            await work.homes.show(organisation, home.caller, shown)
