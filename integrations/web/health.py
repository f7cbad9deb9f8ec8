"""Whether the process lives, has started and can do its work, for whoever runs it (reliability.md, O1)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

PATIENCE = 2.0
"""Seconds after which a check that has not answered counts as failed."""

Check = Callable[[], Awaitable[bool]]


@dataclass
class Health:
    """What is asked of a process. `checks`: what must hold for it to be ready, by name; they may raise."""

    checks: Mapping[str, Check]
    started: bool = field(default=False)

    def routes(self) -> list[Route]:
        """`/livez`, `/startupz` and `/readyz`."""
        return [
            Route("/livez", self.live, methods=["GET"]),
            Route("/startupz", self.startup, methods=["GET"]),
            Route("/readyz", self.ready, methods=["GET"]),
        ]

    async def live(self, _request: Request) -> Response:
        """The loop turns. A platform or database that is away is no reason to kill the process."""
        return JSONResponse({"status": "alive"})

    async def startup(self, _request: Request) -> Response:
        """Everything was opened once."""
        return _answer(passed=self.started, checks={})

    async def ready(self, _request: Request) -> Response:
        """It can do its work now: each check by name, without a word of why."""
        names = list(self.checks)
        found = await asyncio.gather(*(_holds(self.checks[name]) for name in names))
        checks = dict(zip(names, found, strict=True))
        return _answer(passed=self.started and all(found), checks=checks)


def _answer(*, passed: bool, checks: Mapping[str, bool]) -> Response:
    told = {name: "ok" if held else "failed" for name, held in checks.items()}
    content = {"status": "ok" if passed else "failed", "checks": told}
    return JSONResponse(content, status_code=200 if passed else 503)


async def _holds(check: Check) -> bool:
    (result,) = await asyncio.gather(asyncio.wait_for(check(), PATIENCE), return_exceptions=True)
    return result is True
