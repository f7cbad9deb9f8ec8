"""Which sync comes next: by the schedule, without those skipped, and where one was moved to."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.services.syncs import changing, coming
from bot.services.syncs.acts import COMMANDS
from tests.services.syncs.acting import PARIS, Scene


async def _next(scene: Scene, meeting) -> date | None:  # type: ignore[no-untyped-def]
    async with scene.database.read() as work:
        found = await coming.next_time(work, meeting)
    return found[0] if found else None


async def test_the_next_that_is_not_over_and_not_skipped(scene: Scene) -> None:
    meeting = await scene.arranged()
    assert await _next(scene, meeting) == date(2026, 3, 16)
    await scene.opened(meeting)
    assert await _next(scene, meeting) == date(2026, 3, 23)
    await scene.do(scene.world.lea, changing.skip_next)
    assert await _next(scene, meeting) == date(2026, 3, 30)


async def test_one_that_was_moved_comes_when_it_was_moved_to(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.until("2026-03-20 10:30")
    sitting = await scene.sitting(meeting, "2026-03-23")
    values = {"at": "1er avril à 9h"}
    await scene.do(scene.world.lea, lambda turn: changing.move(turn, sitting.id, sitting.version, values))
    assert await _next(scene, meeting) == date(2026, 3, 30)
    await scene.until("2026-03-30 12:00")
    async with scene.database.read() as work:
        found = await coming.next_time(work, meeting)
    assert found == (date(2026, 3, 23), datetime.combine(date(2026, 4, 1), time(9), ZoneInfo(PARIS)))


async def test_the_soonest_of_several_is_the_one_that_is_skipped(scene: Scene) -> None:
    await scene.arranged(name="Tard", at="17:00")
    soon = await scene.arranged(name="Tôt")
    await scene.do(scene.world.lea, lambda turn: COMMANDS["sync"](turn, "skip"))
    assert await _next(scene, soon) == date(2026, 3, 23)
