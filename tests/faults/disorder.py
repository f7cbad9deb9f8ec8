"""What a peer does wrong on order: answers lost, late, cut short or false; rooms that are busy, gone or refused."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

STORM = frozenset({"busy", "busy-garbage", "busy-none", "busy-html"})
NOT_DONE = STORM | {"error", "refuse", "gone", "drop"}
"""Faults by which nothing is done; after the others it is done, and the house is not told."""


@dataclass
class Fault:
    """One disorder: which calls of which rooms (`*`: all) meet it, how often, and its seconds."""

    kind: str
    call: str
    room: str
    times: int
    seconds: float

    def meets(self, call: str, room: str) -> bool:
        """Whether it is for this call."""
        return self.times != 0 and self.call in ("*", call) and self.room in ("*", room)


class Disorder:
    """The faults on order, first ordered first met; and the rooms that were told to wait."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._closed: dict[str, float] = {}

    def order(self, kind: str, *, call: str = "post", room: str = "*", times: int = 1, seconds: float = 0) -> None:
        """What the next calls meet. `busy` closes the room (`*`: all of them) for its seconds, to every call."""
        self._faults.append(Fault(kind, call, room, times, seconds))

    def next(self, call: str, room: str, now: float) -> Fault | None:
        """What this call meets."""
        for name in ("*", room):
            if self._closed.get(name, 0) > now:
                return Fault("busy", call, name, 0, self._closed[name] - now)
        fault = next((fault for fault in self._faults if fault.meets(call, room)), None)
        if fault is None:
            return None
        fault.times -= 1
        if fault.kind == "busy":
            self._closed[fault.room] = now + fault.seconds
        return fault


class Cut(Response):
    """An answer of which only the half arrives before the connection ends."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"100")]})
        await send({"type": "http.response.body", "body": b'{"ref": {"room"', "more_body": True})
        _hang_up(receive)


class Silence(Response):
    """No answer at all: the connection ends."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        _hang_up(receive)


def _hang_up(receive: Receive) -> None:
    # Uvicorn has no word for it: its cycle, of which `receive` is a method, holds the connection.
    receive.__self__.transport.abort()  # type: ignore[attr-defined]


async def answered(fault: Fault | None, result: Response | None, request: Request) -> Response:
    """The answer that a house gets, if it gets one."""
    if fault is None:
        assert result is not None
        return result
    match fault.kind:
        case "lost" | "drop":
            return Silence()
        case "half":
            return Cut()
        case "stall":
            await asyncio.sleep(fault.seconds)
            return result or Silence()
        case "error" | "error-done":
            return Response("oops", 500)
        case _:
            return _refusal(fault)


def _refusal(fault: Fault) -> Response:
    match fault.kind:
        case "refuse" | "gone":
            return Response(f'{{"error": "{fault.kind}"}}', 403)
        case "busy-garbage":
            return Response("", 429, {"Retry-After": "soon; nan\t-7"})
        case "busy-none":
            return Response("", 429)
        case "busy-html":
            return Response("<html>slow down</html>", 429, {"Retry-After": "1"}, "text/html")
        case _:
            wide = {"X-RateLimit-Global": "true"} if fault.room == "*" else {}
            return Response("", 429, {"Retry-After": f"{fault.seconds:.3f}", **wide})
