"""F12: a house that is asked to stop under load ends in time, and nothing is lost or doubled; asked twice, at once."""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter

from tests.faults.conftest import MakeSite
from tests.faults.ground import said
from tests.faults.harness import Site, until
from tests.faults.test_kill import ASKS, NEWS, SENT_TO_TEAM

MANY = 8
APART = 0.05


async def test_a_house_that_is_stopped_under_load_loses_and_doubles_nothing(make_site: MakeSite) -> None:
    site, ground = await make_site()
    messages = [
        said(site.peer, f"Notre magasin numéro {number} ouvre le jeudi 2 avril 2026.") for number in range(MANY)
    ]
    events = {f"tag-{number}": ground.tag(f"tag-{number}", message) for number, message in enumerate(messages)}
    house = site.start()
    await house.answers()
    site.send(*events.values(), apart=APART)
    await until(lambda: any(event["acknowledged"] for event in site.peer.told().events.values()), 10, "one is accepted")
    await house.stops(within=10)
    await site.start().answers()
    await site.done()
    refused = [key for key, event in site.peer.told().events.items() if not event["acknowledged"]]
    site.send(*(events[key] for key in refused))  # the platform gave up while nobody was there: people try again
    await site.done()
    await site.judge(Counter({("cm", NEWS): MANY, ("comms", NEWS): MANY}))


async def test_a_second_signal_ends_it_at_once(postgres_site: MakeSite) -> None:
    """On SQLite there is no grace: the first one cuts off what is under way."""
    site, ground = await postgres_site()
    site.peer.ask("order", kind="stall", room="comms", seconds=8)
    house = site.start(PATIENCE="10", LEASE="1.5")
    await house.answers()
    site.send(ground.ask())
    await site.acknowledged()
    await _under_way(site)
    house.send_signal(signal.SIGTERM)
    await asyncio.sleep(0.3)
    again = time.monotonic()
    house.send_signal(signal.SIGTERM)
    assert await house.ends(within=2) == -signal.SIGTERM
    assert time.monotonic() - again < 1
    await site.start().answers()
    await site.done()
    await site.judge(Counter({("cm", SENT_TO_TEAM): 1, ("comms", ASKS): 1}))


async def _under_way(site: Site) -> None:
    await until(lambda: any(call["fault"] for call in site.peer.told().calls), 10, "a send hangs")
