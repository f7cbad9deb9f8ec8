"""Discord's REST interface through discord.py, without a gateway: whoever sends needs no connection that only one
replica may hold.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass
from time import monotonic
from types import SimpleNamespace
from typing import Any, TypeVar

import aiohttp
import discord
import structlog
from discord.http import HTTPClient

from bot.core.breaker import Breaker
from bot.errors import ChatBusy, ChatError, ChatLost, ChatUncertain, Misconfigured
from integrations.discord.errors import EVERYWHERE, explained
from integrations.discord.limiter import Limiter

LIMIT = 20.0
"""Seconds for one call, discord.py's own repeats included: less than a sender has its delivery to itself."""

PATIENCE = 5.0
"""Seconds that discord.py, and a request for its turn, may wait for a rate limit; whatever is longer is ChatBusy."""

FAILURES = (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError, ValueError, TypeError, LookupError)
"""What a call can end with: Discord's refusals, a lost connection, an answer that is not what was promised."""

T = TypeVar("T")


@dataclass(slots=True)
class _Asked:
    """A call under way. `doubtful`: it may have done already what was asked, so that it must not be repeated."""

    doubtful: bool = False


_asked: ContextVar[_Asked | None] = ContextVar("asked", default=None)

Call = Callable[[HTTPClient], Awaitable[T]]
Explain = Callable[..., ChatError]

_log = structlog.get_logger(__name__)


class Rest:
    """One bot account, whose requests in all go through `limiter`. Every call raises ChatBusy, ChatUncertain or
    ChatRefused, and nothing else."""

    def __init__(self, token: str, limiter: Limiter | None = None) -> None:
        self.user = 0
        """The bot's own id, once it is open."""
        self.application = 0
        """The id of its application."""
        self._token = token
        self._limiter = limiter or Limiter()
        self._client: discord.Client | None = None
        self._opening = asyncio.Lock()
        self._calls: set[asyncio.Future[Any]] = set()
        self._everywhere_until = 0.0
        self._breaker = Breaker(monotonic)

    async def open(self) -> None:
        """Log in. Raises Misconfigured where the token is refused; a Discord that is away is tried again later."""
        try:
            await self._http()
        except ChatError as error:
            _log.warning("discord-away", error=error.key)

    async def close(self) -> None:
        """Let go of the connections, and of what is still under way."""
        for call in self._calls:
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)
        if self._client is not None:
            await self._client.close()
            self._client = None

    async def call(self, call: Call[T], *, explain: Explain = explained) -> T:
        """Ask Discord something. A call that takes too long goes on by itself: it may still do what was asked.

        What only looks is asked again by discord.py after a 502 and the like. What changes something is not: it is
        ChatUncertain, and whoever sends looks whether it was done before they repeat it. A rate limit is waited for.
        """
        self._breaker.check(EVERYWHERE)
        http = await self._http()
        before = _asked.set(_Asked())
        calling = asyncio.ensure_future(call(http))
        _asked.reset(before)
        self._calls.add(calling)
        calling.add_done_callback(self._ended)
        # Never cancelled on the way: discord.py would hold back all its calls for ever (http.py, `_global_over`).
        await asyncio.wait({calling}, timeout=LIMIT)
        if not calling.done():
            raise ChatUncertain
        try:
            answer = calling.result()
        except (*FAILURES, ChatError) as error:
            known = explain(error, everywhere=self._everywhere)
            if isinstance(known, ChatLost):
                self._breaker.refused()
            raise known from None
        self._breaker.accepted()
        return answer

    @property
    def _everywhere(self) -> bool:
        return asyncio.get_running_loop().time() < self._everywhere_until

    def _ended(self, call: asyncio.Future[Any]) -> None:
        self._calls.discard(call)
        if not call.cancelled():
            call.exception()  # else asyncio complains of one that nobody waited for

    async def _http(self) -> HTTPClient:
        async with self._opening:
            if self._client is None:
                self._client = await self._logged_in()
            return self._client.http

    async def _logged_in(self) -> discord.Client:
        client = discord.Client(
            intents=discord.Intents(guilds=True),  # of no effect here, but discord.py warns without
            allowed_mentions=discord.AllowedMentions.none(),
            http_trace=self._trace(),
        )
        client.http.max_ratelimit_timeout = PATIENCE  # the argument of Client cannot be less than 30 s
        try:
            await client.login(self._token)
        except discord.LoginFailure:
            await client.close()
            raise Misconfigured(
                "DISCORD__TOKEN: Discord refuses this token; copy it again from the portal", "discord-token-refused"
            ) from None
        except (*FAILURES, ChatError) as error:
            await client.close()
            known = explained(error)
            raise known if isinstance(known, ChatBusy) else ChatBusy(PATIENCE, beyond=EVERYWHERE) from None
        self.user = client.user.id if client.user else 0
        self.application = client.application_id or self.user
        return client

    def _trace(self) -> aiohttp.TraceConfig:
        """Discord says in a header, which discord.py does not hand on, that a limit is the whole account's."""
        trace = self._limiter.trace(PATIENCE)
        trace.on_request_start.insert(0, _asks)
        trace.on_request_end.append(self._saw)
        trace.on_request_exception.append(_broke)
        return trace

    async def _saw(
        self, _session: aiohttp.ClientSession, _context: SimpleNamespace, end: aiohttp.TraceRequestEndParams
    ) -> None:
        headers = end.response.headers
        if end.response.status >= 500:
            _doubt(end.method)
        if end.response.status == 429 and headers.get("X-RateLimit-Scope") == "global":
            self._everywhere_until = asyncio.get_running_loop().time() + 2 * PATIENCE


async def _asks(
    _session: aiohttp.ClientSession, _context: SimpleNamespace, _start: aiohttp.TraceRequestStartParams
) -> None:
    asked = _asked.get()
    if asked is not None and asked.doubtful:
        raise ChatUncertain


async def _broke(
    _session: aiohttp.ClientSession, _context: SimpleNamespace, end: aiohttp.TraceRequestExceptionParams
) -> None:
    _doubt(end.method)


def _doubt(method: str) -> None:
    """Whether it was done is not known: discord.py's next attempt ends in `_asks`."""
    asked = _asked.get()
    if asked is not None and method != "GET":
        asked.doubtful = True
