"""A Discord of our own on the loopback, as strict as the real one: world, people, and an operator who breaks things."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, Self

import aiohttp
from aiohttp import web

from tests.peers.discord import intents, permissions, sight
from tests.peers.discord.building import Server
from tests.peers.discord.commands import Commands
from tests.peers.discord.faults import Faults
from tests.peers.discord.gateway import Gateway, Identified
from tests.peers.discord.interactions import Interactions
from tests.peers.discord.listener import Listener
from tests.peers.discord.mentions import Ping
from tests.peers.discord.people import Person
from tests.peers.discord.posting import Posting
from tests.peers.discord.rest import accounts, channels, events, messages
from tests.peers.discord.rest import commands as command_routes
from tests.peers.discord.rest import interactions as interaction_routes
from tests.peers.discord.rest.ask import Request
from tests.peers.discord.rest.server import Rest
from tests.peers.discord.sessions import Session
from tests.peers.discord.sight import Seen
from tests.peers.discord.snowflakes import Clock
from tests.peers.discord.world import Channel, Happening, Member, Message, Role, User, World

FAMILIES = [
    accounts.routes,
    channels.routes,
    events.routes,
    messages.routes,
    command_routes.routes,
    interaction_routes.routes,
]
PRIVILEGED = {
    "message_content": intents.MESSAGE_CONTENT,
    "members": intents.GUILD_MEMBERS,
    "presences": intents.GUILD_PRESENCES,
}


class FakeDiscord:
    """`async with FakeDiscord() as discord`: serves on 127.0.0.1 until the end of the block.

    `ack_deadline` is how long (seconds) an interaction waits for its answer: 3 at Discord, less in tests. `patience` is
    how long a person looks at "is thinking". `clock`: another time than the real one.
    """

    def __init__(
        self, *, ack_deadline: float = 0.5, patience: float = 3.0, port: int = 0, clock: Clock | None = None
    ) -> None:
        self.ack_deadline = ack_deadline
        self.patience = patience
        self.clock = clock or Clock()
        self.world = World(self.clock)
        self.application_id = self.world.bot.id
        self.token = f"{self.application_id}.loopback.token"
        self.gateway = Gateway(self.world, self.application_id, self.token)
        self.posting = Posting(self.world)
        self.posting.glimpse = self._glimpse
        self.interactions = Interactions(self.world, self.posting, self.application_id, ack_deadline)
        self.commands = Commands(self.world, self.application_id)
        self.faults = Faults()
        self.fail = self.faults.fail
        self.rest = Rest(self)
        self.old_edits: dict[int, deque[Any]] = {}
        self.more: Callable[[web.Application], None] = lambda app: None
        self._port = port
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_get("/gateway/", self.gateway.connect)
        app.router.add_get("/cdn/{path:.*}", self._file)
        self.rest.mount(app, FAMILIES)
        self.more(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.gateway.url, self.rest.cdn = self.gateway_url, self.cdn_base
        return self

    async def __aexit__(self, *_: object) -> None:
        for line in list(self.gateway.lines):
            line.hang_up(1001, "The peer ends.")
        assert self._runner is not None
        await self._runner.cleanup()

    async def _file(self, request: web.Request) -> web.Response:
        content = self.world.files.get(request.match_info["path"])
        return web.Response(status=404) if content is None else web.Response(body=content)

    # Where it is

    @property
    def api_base(self) -> str:
        """What `Route.BASE` must be."""
        return f"http://127.0.0.1:{self._port}/api/v10"

    @property
    def gateway_url(self) -> str:
        """What `DiscordWebSocket.DEFAULT_GATEWAY` must be."""
        return f"ws://127.0.0.1:{self._port}/gateway/"

    @property
    def cdn_base(self) -> str:
        """What `Asset.BASE` must be."""
        return f"http://127.0.0.1:{self._port}/cdn"

    @property
    def bot_user_id(self) -> int:
        """The bot's account."""
        return self.world.bot.id

    # The world

    def guild(
        self, name: str, *, locale: str = "en-US", bot: bool = True, bot_permissions: int = permissions.APP
    ) -> Server:
        """A server, with the bot in it unless it is left out."""
        owner = self.user(f"Owner of {name}")
        guild = Server(self.world.snowflakes.new(), name, owner.id, locale, discord=self)
        guild.roles[guild.id] = Role(guild.id, "@everyone", permissions.EVERYONE, 0)
        guild.members[owner.id] = Member(owner, guild, self.clock.now())
        self.world.guilds[guild.id] = guild
        if bot:
            own = Role(self.world.snowflakes.new(), "Passerelle", bot_permissions, 1, bot_id=self.bot_user_id)
            guild.roles[own.id] = own
            guild.members[self.bot_user_id] = Member(self.world.bot, guild, self.clock.now(), [own])
            guild.outage(unavailable=False)
        return guild

    def user(self, name: str, *, locale: str = "en-US") -> Person:
        """Somebody new."""
        person = Person(self.world.snowflakes.new(), name, locale, discord=self)
        self.world.users[person.id] = person
        return person

    def other_bot(self, name: str) -> Person:
        """Another app's bot, which can write too."""
        person = self.user(name)
        person.bot = True
        return person

    def dm(self, user: User) -> Channel:
        """The direct conversation of the bot with somebody."""
        return self.world.direct(user)

    def attach(self, channel: Channel, name: str, content: bytes) -> dict[str, Any]:
        """A file that somebody uploads."""
        id_ = self.world.snowflakes.new()
        path = f"attachments/{channel.id}/{id_}/{name}"
        self.world.files[path] = content
        url = f"{self.cdn_base}/{path}"
        return {
            "id": str(id_),
            "filename": name,
            "size": len(content),
            "url": url,
            "proxy_url": url,
            "content_type": "text/plain",
        }

    def may_see(self, user: User, channel: Channel) -> bool:
        """Whether somebody can open a channel."""
        return permissions.sees(user, channel)

    def visible(self, user: User, channel: Channel) -> list[Seen]:
        """What somebody sees in a channel now."""
        return sight.visible(self.world, user, channel)

    @property
    def pings(self) -> list[Ping]:
        """Whom messages called."""
        return self.posting.pings

    @property
    def requests(self) -> list[Request]:
        """Every request that came."""
        return self.rest.requests

    @property
    def identifies(self) -> list[Identified]:
        """Every IDENTIFY that came."""
        return self.gateway.identifies

    @property
    def resumes(self) -> list[Identified]:
        """Every RESUME that came."""
        return self.gateway.resumes

    def _glimpse(self, message: Message) -> None:
        text = sight.read(message)
        for user in self.world.users.values():
            if text and isinstance(user, Person) and self.world.sees(user, message):
                user.glimpse(message, text)

    def look_round(self) -> None:
        """After a change of who sees what: what comes into sight reaches people, as old as it may be."""
        for channel in self.world.channels.values():
            for message in channel.messages.values():
                self._glimpse(message)

    # The operator

    def allow_intents(self, **switched: bool) -> None:
        """Switch privileged intents on or off in the developer portal: message_content, members, presences."""
        for name, on in switched.items():
            bit = PRIVILEGED[name]
            self.gateway.allowed_intents = (
                self.gateway.allowed_intents | bit if on else self.gateway.allowed_intents & ~bit
            )
        self.world.message_content_allowed = bool(self.gateway.allowed_intents & intents.MESSAGE_CONTENT)

    def sessions(self) -> list[Session]:
        """The sessions that get events, connected or not."""
        return list(self.gateway.sessions.values())

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Listener]:
        """A bare connection to the gateway, which has said nothing yet."""
        async with aiohttp.ClientSession() as http, http.ws_connect(f"{self.gateway_url}?v=10&encoding=json") as socket:
            listener = Listener(socket)
            try:
                yield listener
            finally:
                await listener.close()

    @asynccontextmanager
    async def second_session(self, wanted: int = intents.UNPRIVILEGED) -> AsyncIterator[Listener]:
        """Another process identifies with the same token; it is told everything too."""
        async with self.line() as listener:
            await listener.send(2, {"token": self.token, "intents": wanted, "properties": {}})
            await listener.until("READY")
            yield listener

    def drop(self) -> None:
        """Cut every socket; sessions can be resumed."""
        for line in list(self.gateway.lines):
            line.cut()

    def op7(self) -> None:
        """Ask every connection to reconnect."""
        for line in self.gateway.lines:
            line.put({"op": 7, "t": None, "s": None, "d": None})

    def invalid_session(self, resumable: bool = False) -> None:
        """Tell every connection that its session is not valid."""
        for line in self.gateway.lines:
            if not resumable and line.session is not None:
                self.gateway.sessions.pop(line.session.id, None)
            line.put({"op": 9, "t": None, "s": None, "d": resumable})

    def forget_sessions(self) -> None:
        """No session can be resumed; what happened meanwhile is lost to the bot."""
        self.gateway.sessions.clear()

    def close_gateway(self, code: int) -> None:
        """Close every socket with a code."""
        for line in list(self.gateway.lines):
            line.hang_up(code)

    def publish(self, name: str, data: dict[str, Any]) -> None:
        """Tell every session something, right or wrong."""
        self.world.publish(Happening(name, data))
