"""The door that calendar programs come to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx
import icalendar
import pytest
from starlette.applications import Starlette

from bot.core.calendars import Calendar, Entry
from bot.errors import NotRecorded
from integrations.web import calendar as door
from integrations.web.calendar import CalendarDoor

AT = datetime(2026, 3, 23, 9, 30, tzinfo=UTC)
ENTRY = Entry("g_1-20260323@passerelle", 3, AT, "Point hebdo – Réseaux", "Salle 3, 2ᵉ étage", "Férié")
HELD = Calendar("Points · Réseaux", (ENTRY, replace(ENTRY, uid="g_1-20260330@passerelle")), AT)


async def found(secret: str) -> Calendar | None:
    return HELD if secret == "right" else None


async def away(_secret: str) -> Calendar | None:
    raise NotRecorded


async def got(
    path: str = "/calendar/right.ics", find: Callable[[str], Awaitable[Calendar | None]] = found, times: int = 1
) -> httpx.Response:
    """The last of so many answers; no time passes meanwhile."""
    app = Starlette(routes=CalendarDoor(find, lambda: 0.0).routes())
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://door") as client:
        for _ in range(times - 1):
            await client.get(path)
        return await client.get(path)


async def test_it_is_read_back() -> None:
    answer = await got()
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert "private" in answer.headers["cache-control"]
    read = icalendar.Calendar.from_ical(answer.content)
    first, second = read.walk("VEVENT")
    assert (str(first["UID"]), first["SEQUENCE"], first.decoded("DTSTART")) == (ENTRY.uid, 3, AT)
    assert first.decoded("DTEND") - AT == timedelta(minutes=30)
    assert [str(first[name]) for name in ("SUMMARY", "LOCATION", "DESCRIPTION")] == [
        ENTRY.title, ENTRY.place, ENTRY.note
    ]  # fmt: skip
    assert str(second["UID"]) != ENTRY.uid
    assert b"DTSTART:20260323T093000Z\r\n" in answer.content
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n" in answer.content


async def test_what_never_was_and_what_is_no_more_look_alike() -> None:
    answers = [await got(f"/calendar/{secret}.ics") for secret in ("never", "x" * 5000, "%C3%A9%FF")]
    assert {(each.status_code, each.content, tuple(sorted(each.headers.items()))) for each in answers} == {
        (404, b"Not Found", tuple(sorted(answers[0].headers.items())))
    }


async def test_a_database_that_is_away_is_asked_later() -> None:
    answer = await got(find=away)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")


async def test_too_many_at_once_are_asked_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "A_MINUTE", 3)
    assert (await got(times=3)).status_code == 200
    for path in ("/calendar/right.ics", "/calendar/never.ics"):
        answer = await got(path, times=4)
        assert (answer.status_code, answer.headers["retry-after"]) == (429, "60")


async def test_a_while_later_there_is_room_again() -> None:
    seconds = [0.0]
    app = Starlette(routes=CalendarDoor(found, lambda: seconds[0]).routes())
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://door") as client:
        statuses = [(await client.get("/calendar/right.ics")).status_code for _ in range(door.A_MINUTE + 1)]
        assert statuses == [200] * door.A_MINUTE + [429]
        seconds[0] = 1.0
        assert (await client.get("/calendar/right.ics")).status_code == 200
