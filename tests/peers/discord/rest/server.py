"""The door of the API: token, faults, rate limits, the record of what was asked, and the exact form of answers."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.peers.discord.faults import Fault, exact_json, too_many, wrong_answer
from tests.peers.discord.refusals import Refused
from tests.peers.discord.rest.ask import REQUEST_LIMIT, Ask, Request, read

if TYPE_CHECKING:
    from tests.peers.discord.peer import FakeDiscord

Handler = Callable[[Ask], Awaitable[Any]]
NO_CONTENT = object()
"""What a handler returns for 204."""


class Answer:
    """A handler's answer with another status than 200."""

    def __init__(self, status: int, body: Any) -> None:
        self.status = status
        self.body = body


class Routes:
    """The routes of one family: `public` ones need no token, as the token of an interaction is in their path."""

    def __init__(self, *, public: bool = False) -> None:
        self.public = public
        self.all: list[tuple[str, str, Handler]] = []

    def on(self, method: str, path: str) -> Callable[[Handler], Handler]:
        """Carry out a route."""

        def keep(handler: Handler) -> Handler:
            self.all.append((method, path, handler))
            return handler

        return keep


class Rest:
    """Every route, behind one door."""

    def __init__(self, discord: FakeDiscord) -> None:
        self.discord = discord
        self.world = discord.world
        self.cdn = ""
        self.requests: list[Request] = []
        self.names: dict[tuple[int, str], str] = {}
        self.global_rate = 50
        self.bucket_rate: dict[tuple[str, str], tuple[int, float]] = {}
        self._last_second: deque[float] = deque()
        self._buckets: dict[str, deque[float]] = {}
        self.invalid = 0

    def mount(self, app: web.Application, families: list[Routes]) -> None:
        """Put the routes where Discord has them."""
        for family in families:
            for method, path, handler in family.all:
                app.router.add_route(method, f"/api/v10{path}", self._door(method, path, handler, family.public))
        app.router.add_route("*", "/api/{rest:.*}", self._door("*", "", _nowhere, public=False))

    def _door(
        self, method: str, template: str, handler: Handler, public: bool
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def door(request: web.Request) -> web.StreamResponse:
            path = request.path.removeprefix("/api/v10")
            record = Request(request.method, path, self.world.clock.now(), dict(request.query))
            record.reason = request.headers.get("X-Audit-Log-Reason")
            self.requests.append(record)
            fault = self.discord.faults.next(request.method, path)
            answer = await self._answer(request, record, handler, template, public, fault)
            if answer is None:
                return await _cut(request)
            record.status, record.answer = answer.status, _answered(answer)
            self.invalid += answer.status in (401, 403) or (
                answer.status == 429 and answer.headers.get("X-RateLimit-Scope") != "shared"
            )
            return answer

        return door

    async def _answer(
        self, request: web.Request, record: Request, handler: Handler, template: str, public: bool, fault: Fault | None
    ) -> web.Response | None:
        try:
            await read(request, record, self.names)
            if fault is not None:
                await asyncio.sleep(fault.delay if fault.mode == "slow" else 0)
                if fault.mode not in ("lost", "slow"):
                    return wrong_answer(fault)
            limited, headers = self._limits(request, template, public)
            if limited is not None:
                return limited
            if not public and request.headers.get("Authorization") != f"Bot {self.discord.token}":
                raise Refused(0)
            if int(request.headers.get("Content-Length") or 0) > REQUEST_LIMIT:
                raise Refused(40005)
            answer = _shaped(await handler(Ask(self, request, record)), headers)
        except Refused as refused:
            answer = exact_json(refused.body(), refused.status)
        return None if fault is not None and fault.mode == "lost" else answer

    def _limits(self, request: web.Request, template: str, public: bool) -> tuple[web.Response | None, dict[str, str]]:
        """The global limit, then the bucket's: 429, or the headers of a good answer (topics/rate-limits)."""
        now = time.monotonic()
        if not public:
            while self._last_second and self._last_second[0] < now - 1:
                self._last_second.popleft()
            if len(self._last_second) >= self.global_rate:
                return too_many(round(self._last_second[0] + 1 - now, 3), "global"), {}
            self._last_second.append(now)
        limit, window = self.bucket_rate.get((request.method, template), (1000, 1.0))
        major = "/".join(request.match_info.get(key, "") for key in ("channel_id", "guild_id", "token"))
        bucket = self._buckets.setdefault(f"{request.method} {template} {major}", deque())
        while bucket and bucket[0] < now - window:
            bucket.popleft()
        if len(bucket) >= limit:
            return too_many(round(bucket[0] + window - now, 3), "user"), {}
        bucket.append(now)
        left = round(bucket[0] + window - now, 3)
        return None, {
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": str(limit - len(bucket)),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": f"{abs(hash((request.method, template))):032x}"[:32],
            "Via": "1.1 google",
        }


def _shaped(result: Any, headers: dict[str, str]) -> web.Response:
    if result is NO_CONTENT:
        return web.Response(status=204, headers=headers)
    if isinstance(result, Answer):
        return exact_json(result.body, result.status, headers)
    return exact_json(result, 200, headers)


def _answered(answer: web.Response) -> Any:
    """The JSON of an answer, if it is JSON."""
    is_json = answer.headers.get("Content-Type") == "application/json"
    return json.loads(answer.body) if is_json and isinstance(answer.body, bytes) else None


async def _cut(request: web.Request) -> web.StreamResponse:
    """The line goes dead before an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


async def _nowhere(ask: Ask) -> Any:
    return Answer(404, {"message": "404: Not Found", "code": 0})
