"""`/calendar/<secret>.ics`: a mandate's calendar in the format of RFC 5545, for whoever holds its address.

What nobody may have is answered alike, whatever the reason, and no address is ever logged.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.core.calendars import Calendar
from bot.errors import NotRecorded
from bot.services.syncs.calendars import PATH

A_MINUTE = 600
"""Requests that one process answers in a minute, all addresses together; the rest are asked to come again."""

_HEADERS = {"Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff", "X-Robots-Tag": "noindex"}

Find = Callable[[str], Awaitable[Calendar | None]]
Seconds = Callable[[], float]


class CalendarDoor:
    """The calendars. `find`: the one of a secret, None where there is none; it may raise NotRecorded."""

    def __init__(self, find: Find, seconds: Seconds = time.monotonic) -> None:
        self._find = find
        self._seconds = seconds
        self._left, self._at = float(A_MINUTE), seconds()

    def routes(self) -> list[Route]:
        """`/calendar/<secret>.ics`."""
        return [Route(PATH, self.show, methods=["GET"])]

    async def show(self, request: Request) -> Response:
        """The file; 404 where there is none, 429 or 503 where it is to be asked for later."""
        if not self._may_go_on():
            return _refusal(429, "Too Many Requests")
        try:
            found = await self._find(request.path_params["secret"])
        except NotRecorded:
            return _refusal(503, "Service Unavailable")
        if found is None:
            return PlainTextResponse("Not Found", 404, _HEADERS)
        from integrations.web.icalfile import file_of

        return Response(file_of(found), media_type="text/calendar; charset=utf-8", headers=_HEADERS)

    def _may_go_on(self) -> bool:
        now = self._seconds()
        self._left = min(A_MINUTE, self._left + (now - self._at) * A_MINUTE / 60)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


def _refusal(status: int, text: str) -> Response:
    return PlainTextResponse(text, status, {**_HEADERS, "Retry-After": "60"})
