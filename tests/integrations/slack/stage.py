"""The adapter between a strict loopback Slack and the real inside, for the tests of this folder."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
import yaml
from starlette.applications import Starlette

from bot.core.address import Address, Platform
from bot.runtime import Runtime
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage import migrate
from bot.storage.clock import Clock as HouseClock
from bot.storage.database import Database
from integrations.slack.app import SlackAdapter
from tests.peers.slack.fake import FakeSlack
from tests.peers.slack.nouns import Channel, Group, Team
from tests.peers.slack.people import Person

DEPLOY = Path(__file__).parents[3] / "deploy" / "slack"

FILE = """
organisation: Les Halles Verrier
locale: fr
timezone: Europe/Paris
members:
  - {{name: Léa Ferrand, role: lead, accounts: ["{lea}"]}}
  - {{name: Sam Dubois, role: cm, accounts: ["{sam}"]}}
mandates:
  - name: Réseaux sociaux
    members: [Sam Dubois]
    rooms: {{comms: ["{comms}"], cm: ["{cm}"]}}
    policy: {{release: staff, undo: 0s, answer_within: 2h, then: Léa Ferrand}}
"""


def manifest(name: str = "manifest.yaml", *, everything: bool = False) -> Mapping[str, Any]:
    """A manifest as it is shipped; `everything`: with what is optional."""
    text = (DEPLOY / name).read_text("utf-8")
    read: Mapping[str, Any] = yaml.safe_load(
        re.sub(r"^( *)#(?=\S)", r"\1", text, flags=re.MULTILINE) if everything else text
    )
    return read


_DUE = """
SELECT id FROM delivery WHERE state IN ('waiting', 'sending') UNION ALL SELECT id FROM event WHERE state = 'waiting'
"""


@dataclass
class Stage:
    """Léa leads comms; Sam is the CM (of an agency where `agency` is given); Max is nobody."""

    slack: FakeSlack
    adapter: SlackAdapter
    runtime: Runtime
    lea: Person
    sam: Person
    max: Person
    comms: Channel
    cm: Channel
    agency: Team | None
    group: Group

    async def settle(self) -> None:
        """Everything that was told is handled, and everything that is due is sent."""
        await self.slack.deliveries.settled()
        async with asyncio.timeout(20.0):
            while await self.rows(_DUE):
                await self.runtime.engine.sweep()
                await asyncio.sleep(0.05)

    async def rows(self, query: str) -> list[Any]:
        async with self.runtime.database.read() as work:
            return list((await work.connection.exec_driver_sql(query)).all())


def address(person: Person) -> Address:
    """Somebody's account."""
    return Address(Platform.SLACK, person.team, person.id)


@asynccontextmanager
async def stage(
    url: str,
    *,
    mode: str = "socket",
    agency: bool = False,
    name: str = "manifest.yaml",
    everything: bool = False,
    grouped: bool = False,
    running: bool = True,
) -> AsyncIterator[Stage]:
    """The company in a Slack of its own; `mode`: socket or http; `everything`: with what is optional in the manifest;
    `grouped`: the role of a CM is given to a user group, in which Sam is."""
    clock = HouseClock()
    async with FakeSlack(clock=clock.process, rate_scale=100.0) as slack, served(slack, mode) as house:
        slack.signs_at = lambda: clock.process().timestamp()
        slack.install(manifest(name, everything=everything), mode=mode, url=house.url)
        team = slack.add_team("T0AGENCY", "agence") if agency else None
        lea, max_ = slack.user("lea", "Léa Ferrand"), slack.user("max", "Max")
        sam = slack.user("sam", "Sam Dubois", team=team, stranger=agency)
        group = slack.group("cm", [sam])
        comms = slack.channel("com-interne", private=True, members=[lea, max_])
        cm = slack.channel("reseaux", private=True, members=[lea, sam, max_], ext_shared=[team] if team else [])
        adapter = SlackAdapter(
            bot_token=slack.bot_token,
            app_token=slack.app_token if mode == "socket" else None,
            signing_secret=slack.signing_secret if mode == "http" else None,
            api_base=slack.api_url,
            clock=clock.process,
        )
        house.adapter = adapter
        await asyncio.to_thread(migrate.upgrade, url)
        database = Database(url, clock)
        runtime = Runtime(
            database,
            {Platform.SLACK: adapter.chat},
            "fr",
            answers={Platform.SLACK: adapter.answer},
            homes={Platform.SLACK: adapter.show_home},
        )
        file = FILE.format(
            lea=f"slack:{lea.team}/{lea.id}",
            sam=f"slack:{slack.team.id}/{group.id}" if grouped else f"slack:{sam.team}/{sam.id}",
            comms=f"slack:{slack.team.id}/{comms.id}",
            cm=f"slack:{slack.team.id}/{cm.id}",
        )
        await apply(database, parse(file, "halles.yaml"), dry_run=False, by="test")
        adapter.connect(runtime.gestures, runtime.intake)
        await adapter.open()
        try:
            async with running_tasks(adapter, runtime if running else None):
                await until(lambda: adapter.listening)
                ready = Stage(slack, adapter, runtime, lea, sam, max_, comms, cm, team, group)
                yield ready
                if running:
                    await ready.settle()  # an engine that is cut short leaves connections to the database open
        finally:
            await adapter.close()
            await database.close()


async def until(holds: Callable[[], object], within: float = 20.0) -> None:
    """Wait for something that the peer does not see change."""
    async with asyncio.timeout(within):
        while not holds():
            await asyncio.sleep(0.02)


@asynccontextmanager
async def running_tasks(adapter: SlackAdapter, runtime: Runtime | None) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(adapter.listen())]
    if runtime is not None:
        tasks.append(asyncio.create_task(runtime.engine.run()))
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@dataclass
class House:
    """A server on the loopback interface, before the adapter that it serves is there."""

    url: str | None = None
    adapter: SlackAdapter | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        assert self.adapter is not None
        await Starlette(routes=self.adapter.routes())(scope, receive, send)


@asynccontextmanager
async def served(slack: FakeSlack, mode: str) -> AsyncIterator[House]:
    """Over HTTP, the adapter's routes behind a real server."""
    if mode == "socket":
        yield House()
        return
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    house = House(f"http://127.0.0.1:{listening.getsockname()[1]}/slack/events")
    server = uvicorn.Server(uvicorn.Config(house, lifespan="off", log_config=None))
    task = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield house
    finally:
        server.should_exit = True
        await task
        listening.close()
