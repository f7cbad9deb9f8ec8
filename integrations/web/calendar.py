"""`/calendar/<secret>.ics`: a mandate's calendar in the format of RFC 5545, for whoever holds its address.

What nobody may have is answered alike, whatever the reason, and no address is ever logged.
"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Awaitable, Callable
from datetime import timedelta

import icalendar
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.core.calendars import Calendar, Entry
from bot.errors import NotRecorded
from bot.services.syncs.calendars import PATH

LASTS = timedelta(minutes=30)
"""How long an event is shown to last: nobody says how long a sync takes."""

AGAIN = timedelta(hours=1)
"""How often a program should look again (RFC 7986, 5.7)."""

A_MINUTE = 600
"""Requests that one process answers in a minute, all addresses together; the rest are asked to come again."""

_HEADERS = {"Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff", "X-Robots-Tag": "noindex"}
_BREAKS = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, halves of characters, and breaks of lines and paragraphs."""

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
        return Response(file_of(found), media_type="text/calendar; charset=utf-8", headers=_HEADERS)

    def _may_go_on(self) -> bool:
        now = self._seconds()
        self._left = min(A_MINUTE, self._left + (now - self._at) * A_MINUTE / 60)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


def file_of(calendar: Calendar) -> bytes:
    """The calendar as a file."""
    made = icalendar.Calendar()
    made.add("prodid", "-//Passerelle//Passerelle//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("name", _text(calendar.name))
    made.add("x-wr-calname", icalendar.vText(_text(calendar.name)))
    made.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", icalendar.vDuration(AGAIN))
    for entry in calendar.entries:
        made.add_component(_event(entry, calendar))
    file: bytes = made.to_ical()
    return file


def _event(entry: Entry, calendar: Calendar) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", calendar.made_at)
    event.add("dtstart", entry.starts_at)
    event.add("dtend", entry.starts_at + LASTS)
    event.add("summary", _text(entry.title))
    for name, value in (("location", entry.place), ("description", entry.note)):
        if value:
            event.add(name, _text(value))
    return event


def _text(text: str) -> str:
    """People's words on one line, without what could be taken for the end of it."""
    return " ".join("".join(" " if unicodedata.category(char) in _BREAKS else char for char in text).split())


def _refusal(status: int, text: str) -> Response:
    return PlainTextResponse(text, status, {**_HEADERS, "Retry-After": "60"})
