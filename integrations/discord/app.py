"""Discord, put together: the port over REST, and a gateway connection that is begun again whatever ends it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import discord
import structlog
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.checks import Check, Linked
from bot.core.address import Address
from bot.core.card import Reply
from bot.core.event import Event
from bot.errors import Misconfigured
from bot.i18n.words import words
from bot.ports import Chat, Gestures, Intake
from integrations.discord.answers import Answers
from integrations.discord.budget import GAP, Budget
from integrations.discord.chat import DiscordChat
from integrations.discord.checking import Examination
from integrations.discord.client import Client, ShardedClient
from integrations.discord.forms import OpenForms
from integrations.discord.hearing import Hearing
from integrations.discord.heartbeats import quicken
from integrations.discord.history import Clock
from integrations.discord.inbound import Inbound
from integrations.discord.limiter import MOST, Limiter
from integrations.discord.quiet import hush
from integrations.discord.replies import Replies
from integrations.discord.rest import Rest
from integrations.discord.underway import Underway
from integrations.discord.unfit import Unfit

ALIVE_FOR = timedelta(minutes=1)
LONGEST_PAUSE = 60.0
"""Seconds between two attempts to be connected, at the most."""

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_BAD_TOKEN, _BAD_INTENTS = 4004, (4013, 4014)

_log = structlog.get_logger(__name__)


class DiscordAdapter:
    """`bot.ports.Adapter` for one bot account.

    `message_content`: the privileged intent is switched on in the portal, and hashtags and reactions tag. `shards`:
    connections to the gateway, None for as many as Discord recommends. `api_base` and `gateway_url` name a Discord of
    one's own, on this machine. `gap`: seconds between two sessions. `most`: requests in a second.
    """

    def __init__(
        self,
        *,
        token: str,
        clock: Clock,
        locale: str,
        message_content: bool = False,
        shards: int | None = 1,
        api_base: str | None = None,
        gateway_url: str | None = None,
        gap: float = GAP,
        ready_timeout: float = 2.0,
        most: int = MOST,
    ) -> None:
        hush()
        quicken()
        point_at(api_base, gateway_url)
        self._token = token
        self._clock = clock
        self._message_content = message_content
        self._shards = shards
        self._ready_timeout = ready_timeout
        self._limiter = Limiter(most)
        self._rest = Rest(token, self._limiter)
        self._say = words(locale)
        self._chat = DiscordChat(self._rest, clock)
        self._answers = Answers(self._chat, clock, locale)
        self._underway = Underway()
        forms = OpenForms()
        memberships = self._chat.memberships
        replies = Replies(forms, self._answers.told, self._chat.mentions)
        self._inbound = Inbound(replies, forms, self._underway, memberships, Unfit(self._rest))
        self._hearing = Hearing(self._answers, clock, memberships)
        self._budget = Budget(clock, gap)
        self._pause = gap
        self._heard: datetime | None = None

    @property
    def chat(self) -> Chat:
        """The port on Discord."""
        return self._chat

    @property
    def listening(self) -> bool:
        """Whether the gateway gave a sign of life in the last minute; it answers heartbeats more often than that."""
        return self._heard is not None and self._clock() - self._heard < ALIVE_FOR

    def connect(self, gestures: Gestures, intake: Intake) -> None:
        """From now on what people do reaches the inside."""
        self._inbound.gestures, self._hearing.intake = gestures, intake

    async def answer(self, event: Event, reply: Reply) -> None:
        """Show a person what came of an event of theirs, by direct message."""
        await self._answers.answer(event, reply)

    async def open(self) -> None:
        """Log in for sending. Raises Misconfigured where the token is refused."""
        await self._rest.open()
        await self._chat.mentions.learn(self._rest)

    async def listen(self) -> None:
        """Be connected until cancelled. Whatever ends discord.py's client, which an event that it cannot read does, a
        new one begins after a pause. Raises Misconfigured where that cannot help."""
        failures = 0
        while True:
            began = self._clock()
            try:
                await self._session()
            except Misconfigured:
                raise
            except Exception as error:  # the listener edge: whatever it was, the next session may go well
                _log.error("discord-session-ended", error=type(error).__name__)
            failures = 0 if self._clock() - began > ALIVE_FOR else failures + 1
            await asyncio.sleep(min(self._pause * 2 ** min(failures, 6), LONGEST_PAUSE))

    async def checks(self, _cms: Sequence[Address], linked: Sequence[Linked] = ()) -> list[Check]:
        """What `doctor` says of Discord: a `bot.ports.Examine`."""
        examination = Examination(self._rest, self._chat, self._say, message_content=self._message_content)
        return await examination.checks(linked)

    async def close(self) -> None:
        """Finish what is being handled, and let go of every connection."""
        await self._underway.over()
        await self._hearing.close()
        await self._rest.close()

    async def _session(self) -> None:
        await self._budget.outlast(self._limit)
        several: dict[str, Any] = {} if self._shards == 1 else {"shard_count": self._shards}
        client = (ShardedClient if several else Client)(
            self._inbound,
            self._hearing,
            self._budget,
            self._underway,
            self._alive,
            self._chat.forget,
            mentions=self._chat.mentions,
            message_content=self._message_content,
            ready_timeout=self._ready_timeout,
            http_trace=self._limiter.trace(),
            **several,
        )
        running = asyncio.ensure_future(client.start(self._token))
        try:
            await asyncio.wait({running})
            running.result()
        except discord.LoginFailure:
            raise Misconfigured(_TOKEN, "discord-token-refused") from None
        except discord.PrivilegedIntentsRequired:
            raise Misconfigured(_INTENTS, "discord-intents-refused") from None
        except discord.ConnectionClosed as error:
            if error.code == _BAD_TOKEN:
                raise Misconfigured(_TOKEN, "discord-token-refused") from None
            if error.code in _BAD_INTENTS:
                raise Misconfigured(_INTENTS, "discord-intents-refused") from None
            raise
        finally:
            await _end(client, running)
            self._heard = None

    async def _limit(self) -> Mapping[str, Any]:
        """How many sessions may still be begun. Raises ChatError, Misconfigured."""
        _, _, limit = await self._rest.call(lambda http: http.get_bot_gateway())
        return limit

    def _alive(self) -> None:
        self._heard = self._clock()


async def _end(client: Client, running: asyncio.Future[None]) -> None:
    """It is asked until it ends: discord.py connects within `asyncio.wait_for`, which swallows a cancellation that
    comes just when it is done (github.com/python/cpython/issues/86296), and would go on for ever."""
    await client.close()
    while not running.done():
        running.cancel()
        await asyncio.wait({running}, timeout=1.0)
    if not running.cancelled():
        running.exception()  # else asyncio complains of one that nobody waited for


_TOKEN = "DISCORD__TOKEN: Discord refuses this token; copy it again from the developer portal"  # noqa: S105
_INTENTS = (
    "DISCORD__MESSAGE_CONTENT: switch on the intent “Message Content” in the developer portal, or this setting off"
)


def point_at(api_base: str | None, gateway_url: str | None) -> None:
    """Have discord.py speak to another Discord, for the whole process. Raises Misconfigured unless it is on this
    machine: the token goes there."""
    for name, url in (("API_BASE", api_base), ("GATEWAY_URL", gateway_url)):
        if url is not None and urlsplit(url).hostname not in _LOOPBACK:
            raise Misconfigured(f"DISCORD__{name}: only an address on this machine", "discord-elsewhere", name=name)
    if api_base is not None:
        Route.BASE = api_base
    if gateway_url is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
