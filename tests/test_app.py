"""The demo put together: what its page can skip to."""

from __future__ import annotations

from datetime import time, timedelta

from bot.app.demo import demo
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
