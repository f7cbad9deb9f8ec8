"""The requests of one bot account: no more in a second than Discord takes, the most urgent first."""

from __future__ import annotations

import asyncio
import heapq
from itertools import count
from types import SimpleNamespace

import aiohttp
from discord.http import Route

from bot.core.delivery import Priority
from bot.errors import ChatBusy
from bot.jobs.pacing import urgency
from integrations.discord.errors import EVERYWHERE
from integrations.discord.refusals import Refusals

MOST = 50
"""Requests of one account that Discord takes in a second, whatever they ask
(docs.discord.com/developers/topics/rate-limits#global-rate-limit)."""

WINDOW = 1.01
"""Seconds that a request counts after its answer: when it arrived there we do not know, but not later than that."""

SLOWEST = 3.0
"""Seconds after which an answer is not waited for any more: where Discord hangs, the others must not."""

AGAIN = 1.0
"""Seconds after which who was not let through may come again."""

_FREE = ("/interactions/", "/webhooks/")
"""What is said to an interaction: not counted (same page)."""

_LOOKS = ("/channels/", "/guilds/")
"""What whoever listens asks about a message, a room, a person: it can wait; what begins a session cannot."""


class Limiter:
    """The requests of this process. Those of other replicas it does not know: for these Discord's 429 remains.

    `most`: requests in a second. `refusals`: what may be drawn of them before only people are answered.
    """

    def __init__(self, most: int = MOST, refusals: Refusals | None = None) -> None:
        self._most = most
        self._refusals = refusals or Refusals()
        self._counting: dict[int, float] = {}
        """The requests that count, and until when."""
        self._held = 0.0
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._number = count()
        self._timer: asyncio.TimerHandle | None = None

    async def turn(self, urgency: int) -> int:
        """Wait until one more request may go; the smaller the number, the sooner. Returns what to end it by."""
        number = next(self._number)
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (urgency, number, mine))
        self._next()
        await mine
        return number

    def end(self, number: int | None) -> None:
        """The answer is there, or none will come; None: of a request that does not count."""
        if number is not None and number in self._counting:
            self._counting[number] = asyncio.get_running_loop().time() + WINDOW
            self._next()

    def hold(self, seconds: float) -> None:
        """Discord wants to be left alone for so long."""
        self._held = max(self._held, asyncio.get_running_loop().time() + seconds)

    def trace(self, patience: float | None = None) -> aiohttp.TraceConfig:
        """What has each request of a client wait for its turn, discord.py's own repeats too. With a `patience` (in
        seconds) whoever waits longer gets ChatBusy, and nothing was asked; without, all
        wait, as answers to people do: whoever listens asks one thing after the other. What it looks at gets ChatBusy
        too while Discord has refused too much, or the token."""
        trace = aiohttp.TraceConfig()

        async def start(
            _session: aiohttp.ClientSession, context: SimpleNamespace, asked: aiohttp.TraceRequestStartParams
        ) -> None:
            context.number = None
            if not _counts(str(asked.url)):
                return
            if patience is None:
                self._looks_only_if_welcome(str(asked.url))
                context.number = await self.turn(Priority.ANSWER)
            else:
                context.number = await self._soon(patience)

        trace.on_request_start.append(start)
        trace.on_request_end.append(self._ended)
        trace.on_request_exception.append(self._failed)
        return trace

    def _looks_only_if_welcome(self, url: str) -> None:
        wait = self._refusals.looks(asyncio.get_running_loop().time())
        if wait > 0 and url.removeprefix(Route.BASE).startswith(_LOOKS):
            raise ChatBusy(wait, beyond=EVERYWHERE)

    async def _soon(self, patience: float) -> int:
        now = asyncio.get_running_loop().time()
        held = max(self._held - now, self._refusals.wait(now))
        if held > patience:
            raise ChatBusy(held, beyond=EVERYWHERE)
        try:
            async with asyncio.timeout(patience):
                return await self.turn(urgency())
        except TimeoutError:
            raise ChatBusy(AGAIN) from None

    async def _ended(
        self, _session: aiohttp.ClientSession, context: SimpleNamespace, end: aiohttp.TraceRequestEndParams
    ) -> None:
        self.end(context.number)
        headers, now = end.response.headers, asyncio.get_running_loop().time()
        scope = headers.get("X-RateLimit-Scope")
        self._refusals.saw(end.response.status, scope, now)
        if context.number is not None:  # what is said to an interaction bears a token of its own
            self._refusals.token(now, refused=end.response.status == 401)
        if end.response.status == 429 and scope == "global":
            self.hold(_seconds(headers.get("Retry-After", "")))

    async def _failed(
        self, _session: aiohttp.ClientSession, context: SimpleNamespace, _end: aiohttp.TraceRequestExceptionParams
    ) -> None:
        self.end(context.number)

    def _next(self) -> None:
        """Let go as many as may, and come back when there is room again."""
        loop = asyncio.get_running_loop()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while self._waiting:
            if (wait := self._wait(loop.time())) > 0:
                self._timer = loop.call_later(wait, self._next)
                return
            _, number, waiting = heapq.heappop(self._waiting)
            if not waiting.done():  # else whoever waited was cancelled
                waiting.set_result(None)
                self._counting[number] = loop.time() + SLOWEST + WINDOW

    def _wait(self, now: float) -> float:
        for number in [each for each, until in self._counting.items() if until <= now]:
            del self._counting[number]
        full = min(self._counting.values()) - now if len(self._counting) >= self._most else 0.0
        return max(full, self._held - now)


def _counts(url: str) -> bool:
    path = url.removeprefix(Route.BASE)
    return path != url and not path.startswith(_FREE)


def _seconds(header: str) -> float:
    try:
        return max(0.0, float(header))
    except ValueError:
        return AGAIN
