"""F10: several houses on one PostgreSQL serve one platform; on SQLite the second one is refused."""

from __future__ import annotations

import asyncio
import json
import signal
from collections import Counter

from tests.faults.conftest import MakeSite
from tests.faults.ground import KARIM, LEA, WIDE, cm_rooms
from tests.faults.test_kill import FREEZE, NO

CLICKS = 100
RECORDED = "✅ La réponse à Q-1 est enregistrée."
TOO_LATE = {"Karim Osman a déjà répondu.", "Léa Ferrand a déjà répondu."}


async def test_of_a_hundred_clicks_one_wins_and_the_others_are_told_who_did(postgres_site: MakeSite) -> None:
    site, ground = await postgres_site()
    houses = [site.start(), site.start(beside=True)]
    await asyncio.gather(*(house.answers() for house in houses))
    clicks = [ground.answer(f"click-{number}", (KARIM, LEA)[number // 2 % 2]) for number in range(CLICKS)]
    # What a busy machine could not record in time was said not to be: whoever clicked tries again.
    site.send(*clicks, doors=houses, patience=30)
    await site.done(within=40)
    told = await site.judge(Counter({("cm", NO): 1}))
    (answers,) = [[json.loads(event["tries"][-1]["body"])["notice"] for event in told.events.values()]]
    counted = Counter(answers)
    assert counted.pop(RECORDED) == 1
    assert len(counted) == 1
    assert set(counted) <= TOO_LATE
    assert counted.total() == CLICKS - 1


async def test_what_a_killed_house_left_goes_out_by_the_other(postgres_site: MakeSite) -> None:
    site, ground = await postgres_site(WIDE)
    first, second = site.start(f"sent:{WIDE // 4}"), site.start(beside=True)
    await asyncio.gather(first.answers(), second.answers())
    site.send(ground.freeze(), doors=[first, second])
    await site.done(within=30)
    await site.judge(Counter({(room, FREEZE): 1 for room in ("comms", *cm_rooms(WIDE))}))
    assert second.status is None
    assert first.status in (None, -signal.SIGKILL)


async def test_a_second_house_on_the_same_file_is_refused(sqlite_site: MakeSite) -> None:
    site, _ = await sqlite_site()
    first = site.start()
    await first.answers()
    assert await site.start(beside=True).ends(within=10) == 2
    assert first.status is None
