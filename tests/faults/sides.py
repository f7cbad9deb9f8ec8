"""A Slack and a Discord under test: the strict loopback peers with the same small company in each, judged alike."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol, Self

from tests.integrations.slack.stage import manifest
from tests.peers.discord import FakeDiscord
from tests.peers.discord.sight import look
from tests.peers.slack import FakeSlack

RETRY_AFTER = (0.2, 0.6, 4.0)
"""Seconds before Slack tells again what was not acknowledged. In earnest: at once, a minute, five minutes."""


@dataclass(frozen=True)
class Standing:
    """A card as it stands there: in which room, under which key it was sent, its words, its id there."""

    room: str
    key: str
    text: str
    id: str

    @property
    def headline(self) -> str:
        """Its first line, without what a platform puts before it: a heading's sign, a coloured square."""
        return re.sub(r"^(?:### |[⬜🟥🟦🟧🟨🟩🟪🟫] )", "", self.text.partition("\n")[0])


@dataclass(frozen=True)
class Call:
    """A call about a room: when it came (seconds), whether it posts, replaces or reads, and whether it went wrong on
    order."""

    at: float
    what: str
    wrong: bool


class Side(Protocol):
    """One platform with the company's people and rooms, begun and ended by `async with`. An act is True if its person
    saw it taken, False if they saw it fail; None where they are told nothing."""

    @property
    def name(self) -> str:
        """The platform's."""
        ...

    async def __aenter__(self) -> Self: ...

    async def __aexit__(self, *error: Any) -> None: ...

    def address(self, of: str) -> str:
        """The address of a person or a room, as `apply` takes it."""
        ...

    def settings(self, port: int) -> dict[str, str]:
        """What `passerelle run` needs to reach it."""
        ...

    def standing(self) -> list[Standing]:
        """Every card that stands there."""
        ...

    def calls(self, room: str) -> list[Call]:
        """What was asked about a room, in order."""
        ...

    def order(self, room: str, mode: str, times: int = 1, **how: float) -> None:
        """Let the next posts into a room (`*`: any) go wrong, in the peer's own words."""
        ...

    async def hears(self) -> None:
        """Wait until the newest house hears what happens."""
        ...

    async def over(self) -> None:
        """Wait until nothing is under way to the house."""
        ...

    async def tag(self, text: str) -> bool | None:
        """Karim posts news in the comms room, with its hashtag."""
        ...

    async def ask(self, text: str) -> bool | None:
        """Sam asks."""
        ...

    async def freeze(self) -> bool | None:
        """Léa freezes everything."""
        ...


_SLACK = {"chat.postMessage": "post", "chat.update": "replace", "conversations.history": "read"}
_DISCORD = {
    ("POST", True): "post", ("GET", True): "read", ("PATCH", False): "replace", ("GET", False): "other"
}  # fmt: skip

PEOPLE = ("lea", "karim", "sam")


class SlackSide:
    """`socket`: over Socket Mode, else over HTTP; `shipped`: the name of the manifest."""

    name = "slack"

    def __init__(self, rooms: Sequence[str], *, socket: bool = False, shipped: str = "manifest.yaml") -> None:
        self._socket = socket
        self._shipped = shipped
        self._stack = AsyncExitStack()
        self.slack = FakeSlack(clock=lambda: datetime.now(UTC), rate_scale=1000.0)
        self.slack.deliveries.retry_after = RETRY_AFTER
        self.people = {name: self.slack.user(name) for name in PEOPLE}
        inside = [self.people[name] for name in ("lea", "karim")]
        self.rooms = {
            name: self.slack.channel(
                name, private=True, members=inside if name == "comms" else list(self.people.values())
            )
            for name in rooms
        }

    async def __aenter__(self) -> Self:
        await self._stack.enter_async_context(self.slack)
        self.slack.install(manifest(self._shipped), mode="socket" if self._socket else "http")
        telling = asyncio.create_task(self._tell_again())
        self._stack.push_async_callback(_ended, telling)
        return self

    async def __aexit__(self, *error: Any) -> None:
        await self._stack.aclose()

    async def _tell_again(self) -> None:
        while True:
            await asyncio.sleep(0.05)
            await self.slack.advance()

    def address(self, of: str) -> str:
        id = self.people[of].id if of in self.people else self.rooms[of].id
        return f"slack:{self.slack.team.id}/{id}"

    def settings(self, port: int) -> dict[str, str]:
        base = {"PASSERELLE_SLACK__BOT_TOKEN": self.slack.bot_token, "PASSERELLE_SLACK__API_BASE": self.slack.api_url}
        if self._socket:
            return base | {"PASSERELLE_SLACK__APP_TOKEN": self.slack.app_token}
        self.slack.app.url = f"http://127.0.0.1:{port}/slack/events"
        return base | {"PASSERELLE_SLACK__SIGNING_SECRET": self.slack.signing_secret}

    def standing(self) -> list[Standing]:
        found = []
        for channel in self.slack.world.channels.values():
            for message in channel.messages.values():
                if message.author == self.slack.bot.id and message.metadata is not None:
                    about = message.metadata["event_payload"]
                    said = Standing(channel.name, f"{about['id']}/{about['part']}", _read(message.blocks), message.ts)
                    found.append(said)
        return found

    def calls(self, room: str) -> list[Call]:
        id = self.rooms[room].id
        return [
            Call(call.at, _SLACK.get(call.method, "other"), bool(call.fault))
            for call in self.slack.calls
            if call.args.get("channel") == id
        ]

    def order(self, room: str, mode: str, times: int = 1, **how: Any) -> None:
        self.slack.fail("chat.postMessage", times, mode, channel="" if room == "*" else self.rooms[room].id, **how)

    async def hears(self) -> None:
        if self._socket:
            await self.slack.connected(within=20)

    async def over(self) -> None:
        async with asyncio.timeout(20):
            while self.slack.deliveries.retries_waiting or self.slack.deliveries.under_way:
                await asyncio.sleep(0.03)

    async def tag(self, text: str) -> bool | None:
        await self.people["karim"].post(self.rooms["comms"], f"{text} #partageable")
        return None

    async def ask(self, text: str) -> bool | None:
        await self.people["sam"].mention(self.rooms["cm"], text)
        return None

    async def freeze(self) -> bool | None:
        outcome = await self.people["lea"].command("/freeze", "incident", self.rooms["comms"])
        return not outcome.error


class DiscordSide:
    """The bot may read messages, so that hashtags tag."""

    name = "discord"

    def __init__(self, rooms: Sequence[str]) -> None:
        self.discord = FakeDiscord(ack_deadline=3.0, patience=6.0)
        self.discord.allow_intents(message_content=True)
        self.discord.rest.global_rate = 1000
        self.guild = self.discord.guild("Halles", locale="fr")
        self.people = {name: self.discord.user(name, locale="fr") for name in PEOPLE}
        for person in self.people.values():
            self.guild.join(person)
        inside = [self.people[name] for name in ("lea", "karim")]
        self.rooms = {
            name: self.guild.channel(name, private_to=inside if name == "comms" else list(self.people.values()))
            for name in rooms
        }
        self._heard = 0

    async def __aenter__(self) -> Self:
        await self.discord.__aenter__()
        return self

    async def __aexit__(self, *error: Any) -> None:
        await self.discord.__aexit__(*error)

    def address(self, of: str) -> str:
        id = self.people[of].id if of in self.people else self.rooms[of].id
        return f"discord:{self.guild.id}/{id}"

    def settings(self, port: int) -> dict[str, str]:
        return {
            "PASSERELLE_DISCORD__TOKEN": self.discord.token,
            "PASSERELLE_DISCORD__API_BASE": self.discord.api_base,
            "PASSERELLE_DISCORD__GATEWAY_URL": self.discord.gateway_url,
            "PASSERELLE_DISCORD__MESSAGE_CONTENT": "true",
        }

    def standing(self) -> list[Standing]:
        found = []
        for channel in self.discord.world.channels.values():
            for message in channel.messages.values():
                seen = message.only_for is None and not message.deleted
                if seen and message.author is self.discord.world.bot and message.nonce:
                    found.append(Standing(channel.name, message.nonce, look(message).text, str(message.id)))
        return found

    def calls(self, room: str) -> list[Call]:
        base = f"/channels/{self.rooms[room].id}"
        wrong = (0, 429, 500, 502, 503)
        return [
            Call(
                each.at.timestamp(),
                _DISCORD.get((each.method, each.path == f"{base}/messages"), "other"),
                each.status in wrong,
            )
            for each in self.discord.requests
            if each.path.startswith(base)
        ]

    def order(self, room: str, mode: str, times: int = 1, **how: Any) -> None:
        id = r"\d+" if room == "*" else str(self.rooms[room].id)
        self.discord.fail("POST", f"^/channels/{id}/messages$", times, mode=mode, **how)

    async def hears(self) -> None:
        """Connected, and its commands are there."""
        async with asyncio.timeout(20):
            while not (any(session.line for session in self.discord.sessions()) and self.discord.commands.usable(None)):
                await asyncio.sleep(0.02)

    async def over(self) -> None:
        """Discord tells once, at once."""

    async def tag(self, text: str) -> bool | None:
        await self.people["karim"].say(self.rooms["comms"], f"{text} #partageable")
        return None

    async def ask(self, text: str) -> bool | None:
        outcome = await self.people["sam"].slash(self.rooms["cm"], "divulguer", {"question": text})
        return not outcome.failed

    async def freeze(self) -> bool | None:
        outcome = await self.people["lea"].slash(self.rooms["comms"], "freeze", {"reason": "incident"})
        return not outcome.failed


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def _read(block: Any) -> str:
    """All text of some blocks, a line for each."""
    if isinstance(block, list):
        return "\n".join(filter(None, map(_read, block)))
    if not isinstance(block, dict):
        return ""
    own = block.get("text", "")
    if isinstance(own, str) and own:
        return own
    return "\n".join(filter(None, (_read(value) for value in block.values())))
