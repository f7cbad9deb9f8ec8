"""One app that several companies install by OAuth, each in its own workspace, before a strict loopback Slack."""

from __future__ import annotations

import asyncio
import base64
import copy
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from bot.core.address import Platform
from bot.runtime import Runtime
from bot.services.installing import Installations
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.clock import Clock as HouseClock
from bot.storage.database import Database
from bot.storage.seal import Seal
from integrations.slack.app import SlackAdapter
from integrations.slack.tokens import Application
from tests.integrations.slack.stage import _DUE, FILE, manifest, running_tasks, served
from tests.peers.slack.fake import FakeSlack
from tests.peers.slack.nouns import Channel, Team
from tests.peers.slack.people import Person

KEY = base64.urlsafe_b64encode(bytes([7]) * 32).decode()


@dataclass
class Distributed:
    """Léa's company and Sam's agency have a workspace each; nobody has installed the app yet."""

    slack: FakeSlack
    door: str
    adapter: SlackAdapter
    runtime: Runtime
    agency: Team
    lea: Person
    sam: Person
    comms: Channel
    cm: Channel
    browser: httpx.AsyncClient
    tokens: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def company(self) -> Team:
        return self.slack.team

    async def begin(self) -> tuple[str, str]:
        """Somebody asks to install the app. Returns the state, and the cookie that their browser keeps."""
        answer = await self.browser.get(f"{self.door}/slack/install")
        assert answer.status_code == 302
        query = parse_qs(urlsplit(answer.headers["location"]).query)
        (state,), self.asked = query["state"], query["scope"][0].split(",")
        return state, answer.headers["set-cookie"].partition(";")[0]

    async def come_back(self, cookie: str, lang: str = "fr", **query: str) -> httpx.Response:
        """Slack sends the browser back."""
        headers = {"cookie": cookie, "accept-language": lang}
        return await self.browser.get(f"{self.door}/slack/oauth_redirect", params=query, headers=headers)

    async def install(self, team: Team, by: Person | None = None, lang: str = "fr") -> httpx.Response:
        """Somebody installs the app in their workspace."""
        state, cookie = await self.begin()
        answer = await self.come_back(cookie, lang, state=state, code=self.slack.allow(team, by, self.asked))
        if team.id in self.slack.app.installs:
            install = self.slack.app.installs[team.id]
            self.tokens += [install.token, install.refresh_token]
            for channel in (self.comms, self.cm):
                if channel.teams == [team] and install.bot.id not in channel.members:
                    channel.members.append(install.bot.id)
        return answer

    async def settle(self) -> None:
        """Everything that was told is handled, and everything that is due is sent."""
        await self.slack.deliveries.settled()
        due = _DUE
        async with asyncio.timeout(20.0):
            while await self.rows(due):
                await self.runtime.engine.sweep()
                await asyncio.sleep(0.05)

    async def rows(self, query: str) -> list[Any]:
        async with self.runtime.database.read() as work:
            return list((await work.connection.exec_driver_sql(query)).all())


def installations(database: Database, keys: str = KEY) -> Installations:
    return Installations(database, Platform.SLACK, Seal(keys))


def adapter_of(slack: FakeSlack, database: Database, optional: frozenset[str] = frozenset()) -> SlackAdapter:
    """One process's adapter."""
    return SlackAdapter(
        application=Application(slack.app.client_id, slack.app.client_secret, installations(database), optional),
        signing_secret=slack.signing_secret,
        api_base=slack.api_url,
        clock=database.clock.process,
    )


@asynccontextmanager
async def distributed(
    url: str, *, rotating: bool = False, running: bool = True, optional: frozenset[str] | None = None
) -> AsyncIterator[Distributed]:
    """The app is known to Slack; `rotating`: its tokens end after twelve hours; `optional`: its manifest has
    everything, and these scopes are asked for besides."""
    clock = HouseClock()
    async with FakeSlack(clock=clock.process, rate_scale=100.0) as slack, served(slack, "http") as house:
        shipped: Any = copy.deepcopy(dict(manifest(everything=optional is not None)))
        shipped["settings"]["token_rotation_enabled"] = rotating
        slack.install(shipped, mode="http", url=house.url)
        slack.app.installs.clear()
        agency = slack.add_team("T0AGENCY", "agence")
        lea, sam = slack.user("lea", "Léa Ferrand"), slack.user("sam", "Sam Dubois", team=agency)
        comms = slack.channel("com-interne", private=True, members=[lea], bot=False)
        cm = slack.channel("halles", private=True, members=[sam], bot=False)
        cm.teams = [agency]
        database = Database(url, clock)
        adapter = house.adapter = adapter_of(slack, database, optional or frozenset())
        runtime = Runtime(database, {Platform.SLACK: adapter.chat}, "fr", answers={Platform.SLACK: adapter.answer})
        file = FILE.format(
            lea=f"slack:{lea.team}/{lea.id}",
            sam=f"slack:{sam.team}/{sam.id}",
            comms=f"slack:{slack.team.id}/{comms.id}",
            cm=f"slack:{agency.id}/{cm.id}",
        )
        await apply(database, parse(file, "halles.yaml"), dry_run=False, by="test")
        adapter.connect(runtime.gestures, runtime.intake)
        await adapter.open()
        door = str(house.url).removesuffix("/slack/events")
        try:
            async with running_tasks(adapter, runtime if running else None), httpx.AsyncClient() as browser:
                stage = Distributed(slack, door, adapter, runtime, agency, lea, sam, comms, cm, browser)
                yield stage
                await (stage.settle() if running else slack.deliveries.settled())
        finally:
            await adapter.close()
            await database.close()
