"""Where the app is installed, and with which tokens. What a platform's tokens look like is its adapter's affair."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from time import monotonic

import structlog

from bot.core.address import Platform
from bot.errors import ChatBusy, Misconfigured, NotRecorded
from bot.services.privacy import departing
from bot.services.settling.installer import FirstLead, Installing, first_lead
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.installations import Installation
from bot.storage.seal import Seal
from bot.storage.soon import soon
from bot.storage.work import Work

STATE_LIFE = timedelta(minutes=10)
"""How long somebody may take to allow the app."""

LEASE = timedelta(seconds=60)
"""How long one process has the refreshing of a token to itself; longer than it may take. One that failed is not tried
again before."""

PATIENCE = 5.0
"""Seconds that a call waits for another's refreshing."""

_LOOK = 0.1
_TRIES = 5
_PART = 100

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Installed:
    """The app in one place: a workspace, or a whole organisation on Enterprise Grid (then `team` is the enterprise's).

    `data`: what the adapter needs there, tokens among it; never logged. `by`: who installed it. `version`: of the data.
    """

    team: str
    data: str = field(repr=False)
    enterprise: str = ""
    by: str = ""
    version: int = 0


Refresh = Callable[[str], Awaitable[str]]
"""From the data as they are to data with fresh tokens."""


class Installations:
    """One platform's. Raises NotRecorded where the database is away, Misconfigured for what no key opens."""

    def __init__(self, database: Database, platform: Platform, seal: Seal) -> None:
        self._database = database
        self._platform = platform
        self._seal = seal
        self._refreshing: dict[str, asyncio.Task[Installed | None]] = {}

    # What is installed

    async def save(self, made: Installed) -> None:
        """Installed, for the first time or again."""
        sealed = self._seal.seal(self._purpose(made.team), made.data)

        async def act(work: Work) -> None:
            at = work.now.database
            await work.installations.save(Installation(self._platform, made.team, made.enterprise, sealed, at, made.by))
            await departing.back(work, (self._platform, made.team))

        await soon(self._database, act)
        _log.info("app-installed", platform=self._platform.value)

    async def find(self, team: str) -> Installed | None:
        """The one in a place."""
        async with self._database.read() as work:
            found = await work.installations.find(self._platform, team)
        return self._opened(found)

    async def end(
        self, team: str, *, happened: datetime | None = None, version: int | None = None, kept: bool = False
    ) -> bool:
        """It is not installed any more; False for news of before it was installed, or of tokens that it has no more.
        `kept`: nobody removed it, and nothing is deleted because of it."""

        async def act(work: Work) -> bool:
            ended = await work.installations.end(self._platform, team, before=happened, version=version)
            if ended:
                await departing.left(work, (self._platform, team), kept=kept)
            return ended

        ended = await soon(self._database, act)
        if ended:
            _log.warning("app-removed", platform=self._platform.value)
        return ended

    async def first_lead(self, made: Installing) -> FirstLead | None:
        """Whoever installed it becomes the first lead; None where there is one. Raises NotRecorded, Stale."""
        return await soon(self._database, lambda work: first_lead(work, made))

    # Who is about to install it

    async def issue(self) -> str:
        """A state: what comes back with it within ten minutes began here."""
        state = secrets.token_urlsafe(32)

        async def act(work: Work) -> None:
            at = work.now.database
            await work.oauth_states.issue(_digest(state), at, at + STATE_LIFE)

        await soon(self._database, act)
        return state

    async def consume(self, state: str) -> bool:
        """Whether a state was issued here and has not been used; now it is."""
        return await soon(self._database, lambda work: work.oauth_states.consume(_digest(state), work.now.database))

    # Tokens that end

    async def refreshed(self, seen: Installed, refresh: Refresh, *, patient: bool) -> Installed | None:
        """The installation with fresh tokens; None if it has ended.

        Of all who ask, here and in other processes, one refreshes. Who is `patient` (the old token is no good any more)
        waits for it, and is told of failures: raises what `refresh` raises, ChatBusy if it takes too long. The others
        go on with what they have. It is finished even if nobody waits: what the platform gave out must not be lost.
        """
        task = self._refreshing.get(seen.team)
        if task is None:
            task = self._refreshing[seen.team] = asyncio.create_task(self._in_turn(seen, refresh))
            task.add_done_callback(partial(self._done, seen.team))
        if not patient:
            return seen
        await asyncio.wait({task}, timeout=PATIENCE)
        fresh = task.result() if task.done() else seen
        if fresh is not None and fresh.version == seen.version:
            raise ChatBusy(PATIENCE)
        return fresh

    async def close(self) -> None:
        """Wait for what is being refreshed."""
        await asyncio.gather(*self._refreshing.values(), return_exceptions=True)

    async def _in_turn(self, seen: Installed, refresh: Refresh) -> Installed | None:
        me, late = new_id("r"), monotonic() + PATIENCE
        while True:
            current, mine = await self._claim(seen, me)
            if mine and current is not None:
                return await self._refresh(current, refresh, me)
            if current is None or current.version != seen.version or monotonic() > late:
                return current
            await asyncio.sleep(_LOOK)

    async def _claim(self, seen: Installed, me: str) -> tuple[Installed | None, bool]:
        """What is stored now, and whether it is ours to refresh. The lease comes first: who had it before may only just
        have stored what they were given."""
        async with self._database.write() as work:
            office, now = self._office(seen.team), work.now.database
            mine = await work.leading.hold(office, me, now, now + LEASE)
            found = await work.installations.find(self._platform, seen.team)
            if mine and (found is None or found.version != seen.version):
                await work.leading.leave(office, me)
                mine = False
        return self._opened(found), mine

    async def _refresh(self, current: Installed, refresh: Refresh, me: str) -> Installed | None:
        fresh = replace(current, data=await refresh(current.data), version=current.version + 1)
        for _ in range(_TRIES):
            with suppress(NotRecorded):
                return await soon(self._database, partial(self._renew, current, fresh, me))
        raise NotRecorded

    async def _renew(self, current: Installed, fresh: Installed, me: str, work: Work) -> Installed | None:
        sealed = self._seal.seal(self._purpose(fresh.team), fresh.data)
        found = await work.installations.find(self._platform, fresh.team)
        await work.leading.leave(self._office(fresh.team), me)
        if found is None or found.version != current.version:
            return self._opened(found)  # removed, or installed anew, meanwhile
        await work.installations.renew(found, sealed)
        return fresh

    def _done(self, team: str, task: asyncio.Task[Installed | None]) -> None:
        self._refreshing.pop(team, None)
        if not task.cancelled() and task.exception() is not None:
            _log.warning("token-not-refreshed", error=type(task.exception()).__name__)

    # Sealed

    def _opened(self, found: Installation | None) -> Installed | None:
        if found is None:
            return None
        data = self._seal.open(self._purpose(found.team), found.sealed)
        return Installed(found.team, data, found.enterprise, found.by, found.version)

    def _purpose(self, team: str) -> str:
        """What its data are sealed for: no row's are of any use in another."""
        return f"{self._platform.value}:{team}"

    def _office(self, team: str) -> str:
        return f"token:{self._platform.value}:{team}"


async def seal_again(database: Database, seal: Seal) -> int:
    """Seal all that is stored with the newest key, each in a transaction of its own: it may be cut off at any time, and
    begun again. Returns how many were under another key. Raises Misconfigured for what no key opens."""
    done = 0
    async for each in _all(database):
        done += await _sealed_again(database, seal, each)
    return done


async def unreadable(database: Database, seal: Seal) -> tuple[int, int]:
    """How many installations there are, and of how many no key opens the tokens."""
    found = shut = 0
    async for each in _all(database):
        found += 1
        try:
            seal.renewed(each.sealed)
        except Misconfigured:
            shut += 1
    return found, shut


async def _all(database: Database) -> AsyncIterator[Installation]:
    """Every installation, read in small parts."""
    last = ("", "")
    while True:
        async with database.read() as work:
            part = await work.installations.after(last, _PART)
        if not part:
            return
        for each in part:
            yield each
        last = part[-1].platform.value, part[-1].team


async def _sealed_again(database: Database, seal: Seal, each: Installation) -> bool:
    while True:
        async with database.write() as work:
            found = await work.installations.find(each.platform, each.team)
            sealed = seal.renewed(found.sealed) if found else None
            if found is None or sealed is None:
                return False
            if await work.installations.seal_again(found, sealed):
                return True


def _digest(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()
