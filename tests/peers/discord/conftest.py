"""A loopback Discord with a server, three people and two channels."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
import pytest
from discord import Object, app_commands

from tests.peers.discord import FakeDiscord, Person
from tests.peers.discord.building import Server
from tests.peers.discord.pointing import a_client, pointed_at, running
from tests.peers.discord.world import Channel, Role


@dataclass
class Town:
    """What most tests need."""

    discord: FakeDiscord
    guild: Server
    lea: Person
    sam: Person
    max: Person
    comms: Role
    private: Channel
    public: Channel

    @property
    def guild_object(self) -> Object:
        """The server, for discord.py."""
        return Object(self.guild.id)


@pytest.fixture
async def peer() -> AsyncIterator[FakeDiscord]:
    """A Discord with nobody in it."""
    async with FakeDiscord(ack_deadline=0.3, patience=1.0) as peer:
        yield peer


@pytest.fixture
def town(peer: FakeDiscord) -> Iterator[Town]:
    """Léa of the comms team, Sam the community manager, Max who is a stranger; discord.py talks to this peer."""
    guild = peer.guild("Halles", locale="fr")
    comms = guild.role("comms")
    lea, sam, stranger = peer.user("Léa", locale="fr"), peer.user("Sam"), peer.user("Max")
    guild.join(lea, roles=[comms])
    guild.join(sam)
    guild.join(stranger)
    private = guild.channel("com-interne", private_to=[comms, sam])
    with pointed_at(peer):
        yield Town(peer, guild, lea, sam, stranger, comms, private, guild.channel("annonces"))


class Api:
    """Bare requests, for what discord.py would never send."""

    def __init__(self, http: aiohttp.ClientSession, discord: FakeDiscord) -> None:
        self.http = http
        self._discord = discord

    async def __call__(self, method: str, path: str, body: Any = None, *, token: str | None = None) -> tuple[int, Any]:
        """Status and JSON of an answer."""
        headers = {"Authorization": f"Bot {token or self._discord.token}"}
        async with self.http.request(method, self._discord.api_base + path, json=body, headers=headers) as answer:
            return answer.status, await answer.json() if answer.status != 204 else None

    async def code(self, method: str, path: str, body: Any = None) -> int:
        """The JSON code of a refusal; 0 if it was not refused."""
        status, answer = await self(method, path, body)
        return int(answer["code"]) if status >= 400 else 0

    async def complaint(self, path: str, body: Any, method: str = "POST") -> str:
        """Where and why a body is refused with 50035: "content BASE_TYPE_MAX_LENGTH"; "" if it is not."""
        status, answer = await self(method, path, body)
        if status < 400:
            return ""
        assert (status, answer["code"]) == (400, 50035), answer
        steps, errors = [], answer["errors"]
        while "_errors" not in errors:
            step, errors = next(iter(errors.items()))
            steps.append(step)
        return f"{'.'.join(steps)} {errors['_errors'][0]['code']}".strip()


@pytest.fixture
async def api(peer: FakeDiscord) -> AsyncIterator[Api]:
    """Bare requests with the bot's token."""
    async with aiohttp.ClientSession() as http:
        yield Api(http, peer)


Reply = Callable[[discord.Interaction], Awaitable[object]]


class Bot:
    """A real client with one command, one menu and one button, which answer as a test says."""

    def __init__(self) -> None:
        self.client = a_client()
        self.tree = app_commands.CommandTree(self.client)
        self.answer: Reply = self.silence
        self.errors: list[Exception] = []
        self.seen: list[discord.Interaction] = []
        self.tree.command(name="news", description="News")(self._command)
        self.tree.context_menu(name="Confidential")(self._menu)
        self.client.event(self.on_interaction)

    async def silence(self, interaction: discord.Interaction) -> None:
        return

    async def _command(self, interaction: discord.Interaction) -> None:
        return

    async def _menu(self, interaction: discord.Interaction, message: discord.Message) -> None:
        return

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        self.seen.append(interaction)
        try:
            await self.answer(interaction)
        except (discord.HTTPException, discord.ClientException) as error:
            self.errors.append(error)


@pytest.fixture
async def bot(town: Town) -> AsyncIterator[Bot]:
    bot = Bot()
    async with running(town.discord, bot.client):
        await bot.tree.sync()
        yield bot
