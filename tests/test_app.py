"""The demo put together: what its page can skip to."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from datetime import time, timedelta

import httpx

from bot.app.demo import demo, run_demo
from bot.core.delivery import TimerKind
from bot.core.recurrence import Recurrence, Rule
from bot.core.schedules import ScheduleKind
from bot.services import scheduling, timing


async def test_the_next_stop_is_the_first_of_what_happens_by_itself(empty_sqlite_url: str) -> None:
    async with demo(empty_sqlite_url, locale="fr", empty=True) as running:
        assert await running.next_stop() is None
        async with running.runtime.database.write() as work:
            organisation = await work.people.organisation_named(running.app.stage.title)
            assert organisation is not None
            (mandate, *_) = await work.people.mandates(organisation.id)
            today = work.now.instant.date()
            daily = Recurrence(Rule.parse("FREQ=DAILY"), today, time(9), "Europe/Paris")
            kind, grace = ScheduleKind.DIGEST, timedelta(hours=1)
            schedule = await scheduling.add(work, organisation.id, mandate.id, kind, daily, grace)
            assert schedule.next_at is not None
            later, sooner = schedule.next_at + timedelta(minutes=1), schedule.next_at - timedelta(minutes=1)
            await timing.at(work, organisation.id, TimerKind.EXPIRY, "n_1", later)
        assert await running.next_stop() == schedule.next_at
        async with running.runtime.database.write() as work:
            await timing.at(work, organisation.id, TimerKind.EXPIRY, "n_1", sooner)
        assert await running.next_stop() == sooner


async def test_the_page_of_the_demo_shows_calendars_too() -> None:
    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(run_demo(0, "fr", address.set_result, empty=True))
    try:
        at = await asyncio.wait_for(address, 60)
        async with httpx.AsyncClient(base_url=at) as browser:
            said = {"as": "sam", "room": "cm", "text": "/sync calendar"}
            assert (await browser.post("/say", data=said, headers={"origin": at.rstrip("/")})).status_code == 204
            seen = (await browser.get("/", params={"right": "sam", "right_room": "cm"})).text
            secrets = set(re.findall(re.escape(at) + r"calendar/([0-9a-f]{64})\.ics", seen))
            assert len(secrets) == 1
            answer = await browser.get(f"/calendar/{secrets.pop()}.ics")
            assert answer.headers["content-type"].startswith("text/calendar")
            assert answer.content.startswith(b"BEGIN:VCALENDAR\r\n")
            assert (await browser.get(f"/calendar/{'0' * 64}.ics")).status_code == 404
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
