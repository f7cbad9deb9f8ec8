"""F10: several houses on one PostgreSQL serve one platform; on SQLite the second one is refused."""

from __future__ import annotations

import asyncio
import json
import signal
import time
from collections import Counter
from typing import Any

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.ground import KARIM, LEA, WIDE, cm_rooms, said, unlike
from tests.faults.harness import Site
from tests.faults.test_kill import FREEZE, NEWS, NO

CLICKS = 100
MANY, TOLD = 80, 25
"""Messages, and how often each is tagged: two thousand events, each told twice. More cards than that in one room look
like a loop."""

FEW = 8
"""Messages that are each told in twelve rooms, and comms'."""

LEAST = 0.005
"""Of all the work, what each house does at the least."""

CALM: dict[str, Any] = {"LEASE": "5", "SILENCE": "5"}
"""Seconds after which a house counts as dead: one that is merely busy does not."""

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


@pytest.mark.long
async def test_no_house_is_left_without_work(postgres_site: MakeSite) -> None:
    """One alone is told of everything; what is to be sent then, whoever is free sends."""
    site, ground = await postgres_site(WIDE)
    houses = [site.start(**CALM), site.start(beside=True, **CALM), site.start(beside=True, **CALM)]
    await asyncio.gather(*(house.answers(30) for house in houses))
    messages = [said(site.peer, text) for text in unlike(FEW)]
    tags = [ground.tag(f"tag-{number}", message) for number, message in enumerate(messages)]
    site.send(*tags, doors=houses[:1], at_once=2, waits=[0.5] * 60)
    await site.done(within=60)
    told = await site.judge(Counter({(room, NEWS): FEW for room in ("comms", *cm_rooms(WIDE))}))
    posted = told.posted_by()
    print("posted by each house:", sorted(posted.values()))
    assert all(posted[house.child.pid] >= LEAST * posted.total() for house in houses)


@pytest.mark.long
async def test_of_four_thousand_events_over_two_houses_each_message_is_told_once(postgres_site: MakeSite) -> None:
    """Each event is told to both houses, as Discord does. Halfway one dies, and another begins in its place."""
    site, ground = await postgres_site()
    messages = [said(site.peer, text) for text in unlike(MANY)]
    events = [ground.tag(f"tag-{number}-{again}", messages[number]) for number in range(MANY) for again in range(TOLD)]
    houses = [site.start(**CALM), site.start(beside=True, **CALM)]
    await asyncio.gather(*(house.answers(30) for house in houses))
    # So many at once as people would: who is not answered in time tries again, until it is recorded.
    site.send(*events, doors=houses, to_all=True, at_once=8, waits=[0.5] * 60)
    await _taken(site, len(events))
    houses[0].kill()
    houses.append(site.start(**CALM))
    await houses[-1].answers(30)
    await _taken(site, 2 * len(events))
    await site.done(within=300)
    told = await site.judge(Counter({("cm", NEWS): MANY, ("comms", NEWS): MANY}))
    posted = told.posted_by()
    assert all(posted[house.child.pid] >= LEAST * posted.total() for house in houses)
    tries = [len(event["tries"]) for event in told.events.values()]
    print(f"{len(tries)} events, {sum(tries)} times told to two houses; {max(tries)} times at most")


async def _taken(site: Site, many: int) -> None:
    """So many are acknowledged."""
    reached, last = 0, time.monotonic()
    while reached < many:
        await asyncio.sleep(1)
        taken = int(site.peer.ask("over")["taken"])
        if taken > reached:
            reached, last = taken, time.monotonic()
        assert time.monotonic() - last < 60, f"{reached} of {many} are acknowledged, and no other for a minute"


async def test_a_second_house_on_the_same_file_is_refused(sqlite_site: MakeSite) -> None:
    site, _ = await sqlite_site()
    first = site.start()
    await first.answers()
    assert await site.start(beside=True).ends(within=10) == 2
    assert first.status is None
