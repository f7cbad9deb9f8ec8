"""L4, F1: a house is killed at each step of a reminder: none is lost, none doubled, and a receipt ends them."""

from __future__ import annotations

import signal
from collections import Counter
from dataclasses import replace

import pytest

from bot.core.delivery import TimerKind
from bot.core.tidings import Freeze
from bot.core.verbs import Verb
from bot.services import timing
from tests.builders import database_at
from tests.faults.conftest import MakeSite
from tests.faults.ground import SAM, Ground
from tests.faults.harness import Cards, Site
from tests.faults.test_kill import AFTER_COMMIT, BEFORE_INBOX, FREEZE
from tests.faults.wire import Event, Press

FROZEN: Cards = Counter({("cm", FREEZE): 1, ("comms", FREEZE): 1})
REMINDED = FROZEN + Counter({("cm", "⏰ Gel en cours\N{NO-BREAK SPACE}: reste à accuser réception"): 1})

POINTS = ["written", "committed", "claimed", "sending", "sent", "marked"]
"""Of a reminder's way: it has no door to come in by."""


async def frozen(site: Site, ground: Ground) -> Freeze:
    """A freeze that the CM was told of, by a house that is no more."""
    house = site.start()
    await house.answers()
    site.send(ground.freeze())
    await site.done()
    await house.stops()
    async with database_at(site.url) as database, database.read() as work:
        found = await work.freezes.in_force(ground.world.organisation.id, ground.world.mandate.id)
    assert found is not None
    return found


async def falls_due(site: Site, freeze: Freeze) -> None:
    """Five minutes pass: the next step of the reminders is due now."""
    async with database_at(site.url) as database, database.write() as work:
        (ladder,) = await work.nags.about(freeze.organisation, freeze.id)
        now = work.now.instant
        await work.nags.save(replace(ladder, next_at=now))
        await timing.at(work, freeze.organisation, TimerKind.NAG, ladder.id, now)


async def dies(site: Site, point: str) -> None:
    """Die there, of what falls due; live again, and do all that is due."""
    assert await site.start(point).ends(15) == -signal.SIGKILL
    house = site.start()
    await house.answers()
    await site.done()
    await house.stops()


async def reminded_once(make: MakeSite, point: str) -> None:
    site, ground = await make()
    freeze = await frozen(site, ground)
    await falls_due(site, freeze)
    await dies(site, point)
    await site.judge(REMINDED)


@pytest.mark.parametrize("point", ["committed", "sent"])
async def test_a_reminder_arrives_once_wherever_the_house_dies(sqlite_site: MakeSite, point: str) -> None:
    await reminded_once(sqlite_site, point)


@pytest.mark.long
@pytest.mark.parametrize("point", POINTS)
async def test_so_it_does_at_every_point_on_both_databases(make_site: MakeSite, point: str) -> None:
    await reminded_once(make_site, point)


@pytest.mark.long
@pytest.mark.parametrize("point", [BEFORE_INBOX, AFTER_COMMIT, "updating", "updated"])
async def test_a_receipt_ends_them_wherever_the_house_dies(make_site: MakeSite, point: str) -> None:
    site, ground = await make_site()
    freeze = await frozen(site, ground)
    house = site.start(point)
    await house.answers()
    site.send(Event("got", Press(SAM, ground.world.cm, Verb.ACKNOWLEDGE, freeze.id)))
    assert await house.ends(15) == -signal.SIGKILL
    living = site.start()
    await living.answers()
    await site.done()
    await falls_due(site, freeze)
    await site.done()
    await living.stops()
    await site.judge(FROZEN)
