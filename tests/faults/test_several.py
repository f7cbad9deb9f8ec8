"""F10: several houses on one PostgreSQL serve one platform; on SQLite the second one is refused."""

from __future__ import annotations

import asyncio
import json
import signal
from collections import Counter

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.ground import KARIM, LEA, WIDE, cm_rooms, said
from tests.faults.harness import Site
from tests.faults.test_kill import FREEZE, NEWS, NO

CLICKS = 100
MANY, TOLD = 80, 50
"""Messages, and how often each is tagged: four thousand events. More cards than that in one room look like a loop."""

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
async def test_of_four_thousand_events_over_two_houses_each_message_is_told_once(postgres_site: MakeSite) -> None:
    """They come a hundred in a second, those of one message to both houses; halfway one dies, and another begins."""
    site, ground = await postgres_site()
    messages = [said(site.peer, f"Notre magasin numéro {number} ouvre le 2 avril 2026.") for number in range(MANY)]
    events = [ground.tag(f"tag-{number}-{time}", messages[number]) for time in range(TOLD) for number in range(MANY)]
    houses = [site.start(), site.start(beside=True)]
    await asyncio.gather(*(house.answers(30) for house in houses))
    halves = events[: len(events) // 2], events[len(events) // 2 :]
    site.send(*halves[0], doors=houses, apart=0.02, patience=30)
    await _taken(site, len(halves[0]) // 2)
    site.send(*halves[1], doors=houses, apart=0.02, patience=30)
    await _taken(site, len(events) // 2)
    houses[0].kill()
    await site.start(beside=True).answers(30)
    await site.acknowledged(within=600)
    refused = [event for event in events if not site.peer.told().events[event.key]["acknowledged"]]
    assert len(refused) < MANY, "those alone that were under way to whoever died"
    site.send(*refused, doors=houses[1:], patience=30)
    await site.done(within=300)
    await site.judge(Counter({("cm", NEWS): MANY, ("comms", NEWS): MANY}))


async def _taken(site: Site, many: int) -> None:
    """So many are acknowledged. Asked seldom: what thousands of events were told is much to read."""
    async with asyncio.timeout(300):
        while sum(bool(event["acknowledged"]) for event in site.peer.told().events.values()) < many:
            await asyncio.sleep(3)


async def test_a_second_house_on_the_same_file_is_refused(sqlite_site: MakeSite) -> None:
    site, _ = await sqlite_site()
    first = site.start()
    await first.answers()
    assert await site.start(beside=True).ends(within=10) == 2
    assert first.status is None
