"""A whole Slack on the loopback interface: strict, and hostile on order."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp import web

from tests.peers.slack.administration import Administration
from tests.peers.slack.deliveries import Deliveries
from tests.peers.slack.faults import Fault, Faults
from tests.peers.slack.manifests import FULL, check_manifest
from tests.peers.slack.nouns import Account, App, Called, Channel, Install, Message, Team
from tests.peers.slack.people import Person
from tests.peers.slack.posting import Posting
from tests.peers.slack.rates import Rates
from tests.peers.slack.sockets import Sockets
from tests.peers.slack.tickets import Tickets
from tests.peers.slack.transport import send
from tests.peers.slack.views import Screens
from tests.peers.slack.web import Web
from tests.peers.slack.world import Clock, World


class FakeSlack(Administration):
    """`async with FakeSlack() as slack:`. `clock` is virtual (UTC; moved by `advance` if it has `forward`); the app has
    `ack_within` real seconds to acknowledge; `strict`: unknown arguments are refused."""

    def __init__(
        self,
        team: str = "T0HALLES",
        *,
        clock: Callable[[], datetime] | None = None,
        strict: bool = True,
        ack_within: float = 3.0,
        heartbeat: float | None = 10.0,
        port: int = 0,
        rate_scale: float = 1.0,
    ) -> None:
        self.clock = clock or Clock()
        self.world = World(self.clock)
        self.strict = strict
        self.ack_within = ack_within
        self.signs_at: Callable[[], float] = time.time
        """The clock of the app that is told, in seconds since 1970: what it signs by where that one was moved."""
        self.heartbeat = heartbeat
        self.port = port
        self.calls: list[Called] = []
        self.escapes_commands = True
        self.ephemerals_sent = 0
        self.ephemerals_lost: set[str] = set()
        self.restricted: set[str] = set()
        self.dead_tokens: set[str] = set()
        self.routes: list[web.RouteDef] = []
        self.codes: dict[str, tuple[Team, float, str, frozenset[str]]] = {}
        self.socket_port = 0
        """Where clients are told to open their sockets, if not at our own port."""
        self.faults = Faults()
        self.rates = Rates(self.world, scale=rate_scale)
        self.tickets = Tickets(self)
        self.screens = Screens(self)
        self.posting = Posting(self)
        self.deliveries = Deliveries(self)
        self.sockets = Sockets(self)
        self.team = self.add_team(team, "les-halles")
        secret = self.world.secret
        self.app = App(
            id=self.world.id("A"),
            client_id="1000000000.2000000000",
            client_secret=secret(32),
            signing_secret=secret(32),
            app_token=f"xapp-1-{self.world.id('A')}-{secret(32)}",
            verification_token=secret(),
        )
        bot = Account(self.world.id("U", "PASSERELLE"), self.team, "passerelle", "Passerelle", app_id=self.app.id)
        bot.bot_id = self.world.id("B")
        self.world.accounts[bot.id] = bot
        self.bot = bot
        self.bot_token = f"xoxb-{secret(12)}-{secret(24)}"
        self.http: aiohttp.ClientSession
        self._runner: web.AppRunner
        self._web: Web

    async def __aenter__(self) -> Self:
        self.http = aiohttp.ClientSession()
        self._web = Web(self)
        self._web.app.add_routes(self.routes)
        self._runner = web.AppRunner(self._web.app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.deliveries.stop()
        await self.sockets.stop()
        await self.http.close()
        await self._runner.cleanup()
        if self._web.bugs and error is None:
            raise self._web.bugs[0]

    # Addresses and secrets

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def api_url(self) -> str:
        return f"{self.base}/api/"

    @property
    def ws_url(self) -> str:
        return f"ws://127.0.0.1:{self.socket_port or self.port}/link/"

    @property
    def signing_secret(self) -> str:
        return self.app.signing_secret

    @property
    def app_token(self) -> str:
        return self.app.app_token

    @property
    def app_id(self) -> str:
        return self.app.id

    @property
    def bot_user(self) -> str:
        return self.bot.id

    @property
    def bot_id(self) -> str:
        return self.bot.bot_id

    # The world

    def add_team(self, id: str, domain: str, enterprise: str | None = None) -> Team:
        """Another workspace."""
        team = Team(id, domain, enterprise)
        self.world.teams[id] = team
        return team

    def user(
        self, name: str, real_name: str = "", *, team: Team | None = None, id: str | None = None, **more: Any
    ) -> Person:
        """A person; `more`: email, tz, locale, restricted, ultra, stranger, admin. Of another team: give `team`."""
        id = id or self.world.id("U", name)
        more.setdefault("email", f"{name}@example.test")
        account = Account(id, team or self.team, name, real_name or name.capitalize(), **more)
        self.world.accounts[id] = account
        return Person(self, account)

    def other_bot(self, name: str, *, team: Team | None = None) -> Person:
        """A bot that is not the app under test."""
        account = Account(self.world.id("U", name), team or self.team, name, name.capitalize())
        account.bot_id, account.app_id = self.world.id("B"), self.world.id("A")
        self.world.accounts[account.id] = account
        return Person(self, account)

    def channel(
        self,
        name: str,
        *,
        private: bool = False,
        members: Sequence[Person] = (),
        bot: bool = True,
        ext_shared: Sequence[Team] = (),
        id: str | None = None,
        legacy: bool = False,
    ) -> Channel:
        """A channel with the bot in it; `ext_shared`: with these teams (Slack Connect); `legacy`: an id with G."""
        id = id or self.world.id("G" if legacy else "C", name)
        ids = [person.id for person in members] + ([self.bot.id] if bot else [])
        kind = "private" if private else "public"
        channel = Channel(id, name, kind, [self.team, *ext_shared], ids, ids[0] if ids else "", int(self.world.seconds))
        self.world.channels[id] = channel
        return channel

    # The app

    def install(
        self, manifest: Mapping[str, Any] | None = None, mode: str = "socket", url: str | None = None
    ) -> Install:
        """Install the app under test in the team, with the scopes and subscriptions of a manifest (default: all)."""
        manifest = FULL if manifest is None else manifest
        check_manifest(manifest)
        self.app.manifest, self.app.mode, self.app.url = manifest, mode, url
        self.bot.name = str(manifest["features"]["bot_user"]["display_name"])
        install = Install(self.team, self.bot, self.bot_token, self.scopes)
        self.app.installs[self.team.id] = install
        return install

    @property
    def scopes(self) -> frozenset[str]:
        """What the app asks for."""
        return frozenset(self.app.manifest["oauth_config"]["scopes"]["bot"])

    def allow(self, team: Team, by: Person | None = None, asked: Iterable[str] | None = None) -> str:
        """Somebody allows the app in a workspace what it `asked` for, among what its manifest has: the code that comes
        back to the app, for oauth.v2.access."""
        code = f"1.{self.world.secret(12)}.{self.world.secret(32)}"
        self.codes[code] = (
            team,
            self.world.seconds,
            by.id if by else "",
            self.scopes if asked is None else self.scopes & frozenset(asked),
        )
        return code

    def install_of(self, token: str | None) -> Install | None:
        return next((one for one in self.app.installs.values() if token and one.has(token)), None)

    def install_for(self, account: Account) -> Install:
        """The installation that somebody's gestures reach: their own team's, else the first."""
        return self.app.installs.get(account.team.id) or next(iter(self.app.installs.values()))

    # Order and disorder

    def fail(self, method: str, times: int = 1, mode: str = "lost", **more: Any) -> None:
        """Order a fault; see faults.Fault for the modes."""
        self.faults.order(Fault(method, mode, times, **more))

    async def drop_sockets(self, reason: str = "refresh_requested") -> None:
        """warning, refresh_requested, link_disabled, or aborted."""
        await self.sockets.drop(reason)

    async def advance(self, seconds: float = 0.0) -> None:
        """Let virtual time pass: what is due to be told again is told again."""
        if seconds:
            forward: Callable[..., None] = getattr(self.clock, "forward")  # noqa: B009  a real clock cannot be moved
            forward(seconds=seconds)
        await self.deliveries.retry_due()

    async def verify_url(self) -> bool:
        """Slack makes sure of an HTTP address (docs.slack.dev/reference/events/url_verification)."""
        challenge = self.world.secret()
        asked = {"token": self.app.verification_token, "challenge": challenge, "type": "url_verification"}
        ack = await send(self, "events_api", asked)
        said = ack.body.get("challenge") if isinstance(ack.body, dict) else ack.body
        return ack.ok and said == challenge

    async def settled(self) -> None:
        """Every delivery under way was answered, or its time is up."""
        await self.deliveries.settled()

    async def connected(self, sockets: int = 1, within: float = 20.0) -> None:
        """So many sockets are open."""
        await self.until(lambda: self.sockets.count >= sockets, within=within)

    async def until(self, holds: Callable[[], object], *, within: float = 20.0, strict: bool = True) -> None:
        """Wait until something holds. Raises AssertionError if it never does (unless not strict)."""
        try:
            async with asyncio.timeout(within):
                while not holds():
                    changed = self.world.changed
                    if not holds():
                        await changed.wait()
        except TimeoutError:
            if strict:
                raise AssertionError("this never came") from None

    # Looking at it

    def calls_to(self, method: str) -> list[Called]:
        return [call for call in self.calls if call.method == method]

    def permalink(self, message: Message) -> str:
        return f"https://{self.team.domain}.slack.com/archives/{message.channel.id}/p{message.ts.replace('.', '')}"
