"""F1: a house is killed at each step of the known way, and started again; the peer judges what it saw."""

from __future__ import annotations

import asyncio
import random
import signal
import time
from collections import Counter
from collections.abc import Callable

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.ground import WIDE, Ground, cm_rooms
from tests.faults.harness import Cards, Site, Told
from tests.faults.instants import Instants
from tests.faults.wire import Event

NEWS = "📣 Partageable"
SENT_TO_TEAM = "🤝 Question transmise à l'équipe"
ASKS = "❓ Sam Dubois demande\xa0: peut-on le dire\u202f?"
NO = "🔒 Ne pas divulguer"
FREEZE = "🧊 Gel en cours"

ACTS: dict[str, tuple[Callable[[Ground], Event], Cards]] = {
    "tag": (Ground.tag, Counter({("cm", NEWS): 1, ("comms", NEWS): 1})),
    "ask": (Ground.ask, Counter({("cm", SENT_TO_TEAM): 1, ("comms", ASKS): 1})),
    "answer": (Ground.answer, Counter({("cm", NO): 1})),
    "freeze": (Ground.freeze, Counter({(room, FREEZE): 1 for room in ("comms", *cm_rooms(WIDE))})),
}
"""What people do, and the cards that must stand there in the end, once each."""

BEFORE_VERIFY, BEFORE_INBOX, MID_TRANSACTION, AFTER_COMMIT = "arrived", "verified", "written", "committed"
AFTER_ACK, AFTER_CLAIM, BEFORE_SEND, AFTER_SEND, AFTER_MARK = "acknowledged", "claimed", "sending", "sent", "marked"

POINTS = [
    (BEFORE_VERIFY, "tag"),
    (BEFORE_INBOX, "ask"),
    (MID_TRANSACTION, "tag"),
    (AFTER_COMMIT, "answer"),
    (AFTER_ACK, "ask"),
    (AFTER_CLAIM, "tag"),
    (BEFORE_SEND, "ask"),
    (AFTER_SEND, "tag"),
    (AFTER_MARK, "answer"),
    ("sent:1", "freeze"),
    (f"sent:{WIDE // 2}", "freeze"),
    (f"sent:{WIDE - 1}", "freeze"),
]
"""The twelve points. The fan-out has 13 rooms where the catalogue has 1,000, which takes too long here."""


THROUGHOUT = [
    (point, act)
    for point in (*(point for point, _ in POINTS[:9]), "updating", "updated")
    for act in ("tag", "ask", "answer")
    if (point, act) not in POINTS and (point[:2] != "up" or act == "answer")
]
"""Every other act at every point. The only cards that are replaced are those of what is answered."""

GOAL = 500
"""Kills at random, over all databases and platforms."""


async def killed(site: Site, act: Event, point: str) -> Told:
    """Die at a point while an act is under way; live again; do all that is due."""
    house = site.start(point)
    await house.answers()
    site.send(act)
    assert await house.ends(15) == -signal.SIGKILL
    await site.start().answers()
    await site.done()
    return site.peer.told()


async def dies_at(make_site: MakeSite, point: str, act: str) -> None:
    """One case."""
    event, expected = ACTS[act]
    site, ground = await make_site(WIDE if act == "freeze" else 1)
    told = await killed(site, event(ground), point)
    early = point in (BEFORE_VERIFY, BEFORE_INBOX, MID_TRANSACTION, AFTER_COMMIT)
    if (point, act) == (MID_TRANSACTION, "ask"):
        early = False  # a message is stored and acknowledged, and only then are cards written
    assert (len(told.events[act]["tries"]) > 1) == early, "only what was not acknowledged is sent again"
    await site.judge(expected)


@pytest.mark.parametrize(("point", "act"), POINTS, ids=map("-".join, POINTS))
async def test_what_was_accepted_arrives_once_wherever_the_house_dies(
    make_site: MakeSite, point: str, act: str
) -> None:
    await dies_at(make_site, point, act)


@pytest.mark.long
@pytest.mark.parametrize(("point", "act"), THROUGHOUT, ids=map("-".join, THROUGHOUT))
async def test_every_act_arrives_once_wherever_the_house_dies(make_site: MakeSite, point: str, act: str) -> None:
    await dies_at(make_site, point, act)


async def test_a_question_whose_acknowledgement_was_lost_is_asked_once(sqlite_site: MakeSite) -> None:
    site, ground = await sqlite_site()
    await killed(site, ground.ask(), AFTER_COMMIT)
    await site.judge(ACTS["ask"][1])


@pytest.mark.long
async def test_what_was_accepted_arrives_once_whenever_the_house_dies(make_site: MakeSite, budget: float) -> None:
    """As many kills at random instants as the budget has room for."""
    end = time.monotonic() + budget - 20
    draw = random.Random(time.time_ns())
    instants = Instants(draw, 0.8)
    try:
        while time.monotonic() < end and instants.met.total() < GOAL:
            await killed_at_random(make_site, draw.choice(sorted(ACTS)), instants)
    finally:
        met = instants.met
        print(
            f"{met.total()} kills at random ({dict(met)}), goal {GOAL} over both databases: 0 lost, 0 doubled in them"
        )


async def killed_at_random(make_site: MakeSite, act: str, instants: Instants) -> None:
    """One kill."""
    event, expected = ACTS[act]
    site, ground = await make_site(WIDE if act == "freeze" else 1)
    house = site.start()
    await house.answers()
    site.send(event(ground))
    waited = instants.next(act)
    await asyncio.sleep(waited)
    house.send_signal(signal.SIGKILL)
    await house.ends(5)
    stand = site.peer.told().headlines(ground.seen)
    await instants.learn(act, waited, site.url, all_stand=stand == expected)
    await site.start().answers()
    await site.done()
    await site.judge(expected)
    site.close()
