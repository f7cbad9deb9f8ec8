"""F16: a copy that is made in the middle of sending, put back after the rest was sent: nothing stands twice."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.services import mailing, restoring
from bot.services.restoring import Restored
from bot.storage import migrate
from bot.storage.copying import copy_in, copy_out
from bot.storage.engines import is_sqlite
from tests.builders import database_at
from tests.databases import postgres_programs
from tests.faults.conftest import MakeSite
from tests.faults.ground import WIDE, said, unlike
from tests.faults.harness import Site, Told
from tests.faults.test_kill import ACTS, AFTER_COMMIT, NEWS
from tests.faults.wire import Event, Json

LOOKED = 1.5
"""Seconds in which a house that may send would have sent: its sweep comes by several times."""

MANY, APART = 100, 0.02
"""Messages, and the seconds between two: fifty a second. A room in which 120 cards come in five minutes would rest."""

BETWEEN = 0.1
"""Seconds from one copy to the next."""

FEW = 3
"""At once, of those that were refused."""

UNHURRIED = 10.0
"""Seconds in which an event must be acknowledged: what is tried here is not how quick this machine is."""

ALL = 240.0
"""Seconds within which the work of all of them is done, on a busy machine."""


@pytest.fixture(autouse=True)
def _clients(monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL's own programs, as new as the server of the tests."""
    programs = postgres_programs()
    if programs is not None:
        monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.parametrize("point", [AFTER_COMMIT, f"sent:{WIDE // 2}"])
async def test_what_was_sent_after_the_copy_is_not_sent_again(
    make_site: MakeSite, point: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    site, ground = await make_site(WIDE)
    house = site.start(point)
    await house.answers()
    site.send(ground.freeze())
    assert await house.ends(15) == -signal.SIGKILL
    copy_out(site.url, tmp_path / "copy")

    last = site.start()
    await last.answers()
    await site.done()
    before = await site.judge(ACTS["freeze"][1])
    last.kill()
    await last.ends(5)

    found = await put_back(site, tmp_path / "copy", request)
    assert found.waiting > WIDE // 2
    await let_go(site, before)
    after = await site.judge(ACTS["freeze"][1])
    assert [post["ref"] for post in after.posts] == [post["ref"] for post in before.posts]


@pytest.mark.long
async def test_a_copy_made_at_fifty_messages_a_second_sends_nothing_twice(
    make_site: MakeSite, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """What the copy knows as news does not stand twice, and what was acknowledged before it is in it. What it holds
    only as something heard is handled once more: its card may be a second one (docs/how-to/back-up-and-restore.md)."""
    site, ground = await make_site()
    texts = unlike(MANY)
    house = site.start()
    await house.answers()
    events = [ground.tag(f"tag-{number}", said(site.peer, text)) for number, text in enumerate(texts)]
    copies = await copied_meanwhile(site, tmp_path, asyncio.create_task(told(site, events)))
    await site.done(ALL)
    before = await site.judge(Counter({("cm", NEWS): MANY, ("comms", NEWS): MANY}))
    await house.stops()
    copy = in_the_middle(copies, before)

    found = await put_back(site, copy.file, request)
    known = await recorded(site, texts)
    heard = [key for key, event in before.events.items() if 0 < event["acknowledged"] < copy.begun]
    assert MANY // 5 < len(heard) < MANY, "the copy is of the middle of it"
    assert len(known) + found.events >= len(heard), "what was acknowledged is there"
    await let_go(site, before)
    after = site.peer.told()
    assert [post["ref"] for post in after.posts[: len(before.posts)]] == [post["ref"] for post in before.posts]
    again = [each for each in map(shows, after.posts[len(before.posts) :]) if each & known]
    assert again == [], "news of the copy, sent a second time"
    assert len(after.posts) - len(before.posts) <= 2 * found.events
    print(f"\n{len(copies)} copies; in this one {len(known)} news, {found.waiting} cards waiting, {found.events} heard")


@dataclass(frozen=True)
class Copy:
    """A copy, and when making it began."""

    file: Path
    begun: float


async def told(site: Site, events: list[Event]) -> None:
    """Fifty a second; who was refused because the house was too busy tries again, a few at a time."""
    site.send(*events, apart=APART, patience=UNHURRIED)
    await site.acknowledged(ALL)
    while refused := [each for each in events if not site.peer.told().events[each.key]["acknowledged"]]:
        site.send(*refused, at_once=FEW, patience=UNHURRIED)
        await site.acknowledged(ALL)


async def copied_meanwhile(site: Site, folder: Path, telling: asyncio.Task[None]) -> list[Copy]:
    """One copy after another for as long as events come in."""
    made: list[Copy] = []
    while not telling.done():
        file, begun = folder / f"copy-{len(made)}", time.monotonic()
        await asyncio.to_thread(copy_out, site.url, file)
        made.append(Copy(file, begun))
        await asyncio.sleep(BETWEEN)
    await telling
    return made


def in_the_middle(copies: list[Copy], told: Told) -> Copy:
    """The copy that was begun when half of the events had been acknowledged."""
    acknowledged = sorted(event["acknowledged"] for event in told.events.values())
    half = acknowledged[MANY // 2]
    return min(copies, key=lambda each: abs(each.begun - half))


async def put_back(site: Site, copy: Path, request: pytest.FixtureRequest) -> Restored:
    """The site goes on with a new database that is made from a copy."""
    kind = "sqlite" if is_sqlite(make_url(site.url)) else "postgres"
    site.url = str(request.getfixturevalue(f"empty_{kind}_url"))
    copy_in(site.url, copy)
    migrate.upgrade(site.url)
    async with database_at(site.url) as database:
        return await restoring.settle(database)


async def let_go(site: Site, before: Told) -> None:
    """A house starts on it and is silent; then a person lets it send, and it does all there is to do."""
    await site.start().answers()
    await asyncio.sleep(LOOKED)
    assert site.peer.told().calls == before.calls, "the platform hears nothing before a person says so"
    async with database_at(site.url) as database, database.write() as work:
        await mailing.resume(work, "operator")
    await site.done(ALL)


async def recorded(site: Site, texts: list[str]) -> set[str]:
    """The texts that the restored database has as news."""
    async with database_at(site.url) as database, database.read() as work:
        items = await work.news.latest(site.world.organisation.id, [site.world.mandate.id], 2 * MANY)
    return {item.revision.text for item in items} & set(texts)


def shows(post: Json) -> set[str]:
    """The news whose text a card shows."""
    return {text for text in unlike(MANY) if text in str(post["card"])}
