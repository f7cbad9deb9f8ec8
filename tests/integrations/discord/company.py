"""A company on the loopback Discord: Léa and Karim in comms, whoever holds the role `desk` too, Sam the community
manager, Max a stranger; the whole inside on a database, and the adapter between them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.address import Address, MessageRef, Platform
from bot.core.event import Event, EventKind
from bot.core.message import Watched
from bot.errors import NotRecorded
from bot.jobs.embedded import Embedded
from bot.ports import Intake
from bot.runtime import Runtime
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.clock import Clock
from bot.storage.database import Database
from integrations.discord.app import DiscordAdapter
from tests.integrations.discord.stage import PATIENCE, SHARDS, listening, opened
from tests.peers.discord import FakeDiscord, Person
from tests.peers.discord.building import Server
from tests.peers.discord.outcomes import Outcome
from tests.peers.discord.sight import Seen
from tests.peers.discord.world import Channel, Role

NEWS = "Lille ouvre le 6 avril."
SECRET = "zibelinox"

_FILE = """
organisation: Les Halles Verrier
locale: fr
timezone: Europe/Paris
members:
  - {{name: Léa Ferrand, role: lead, accounts: ["discord:{guild}/{lea}"]}}
  - {{name: Karim Osman, role: staff, accounts: ["discord:{guild}/{karim}"]}}
  - {{name: Sam Dubois, role: cm, accounts: ["discord:{guild}/{sam}"]}}
  - {{name: Rédaction, role: staff, accounts: ["discord:{guild}/{desk}"]}}
mandates:
  - name: Réseaux sociaux
    members: [Sam Dubois]
    rooms: {{comms: ["discord:{guild}/{comms}"], cm: ["discord:{guild}/{cm}"]}}
    policy: {{release: staff, undo: {undo}, answer_within: 2h, then: Léa Ferrand}}
"""
_SECOND = """
  - name: Boutique
    members: [Sam Dubois]
    rooms: {{comms: ["discord:{guild}/{comms}"], cm: ["discord:{guild}/{shop}"]}}
    policy: {{release: staff, undo: {undo}, answer_within: 2h, then: Léa Ferrand}}
"""


class Heard:
    """The intake, and the kinds of the events that were new to it. `away`: how often the database is away first;
    `surprises`, `unwatched`: what it raises before that; `never`: what it cannot store at all."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self.kinds: list[EventKind] = []
        self.away = 0
        self.surprises: list[Exception] = []
        self.unwatched: list[Exception] = []
        self.never: EventKind | None = None

    async def take(self, event: Event) -> bool:
        if event.kind is self.never:
            raise RuntimeError
        if self.surprises:
            raise self.surprises.pop()
        if self.away:
            self.away -= 1
            raise NotRecorded
        new = await self._intake.take(event)
        self.kinds += [event.kind] if new else []
        return new

    async def heard(self, platform: Platform, workspace: str) -> tuple[Sequence[Address], datetime | None]:
        if self.away:
            self.away -= 1
            raise NotRecorded
        return await self._intake.heard(platform, workspace)

    async def wants(self, room: Address, emoji: str) -> bool:
        return await self._intake.wants(room, emoji)

    async def watched(self, room: Address) -> Sequence[Watched]:
        if self.unwatched:
            raise self.unwatched.pop()
        return await self._intake.watched(room)

    async def cleared(self, ref: MessageRef, emoji: str, at: datetime) -> None:
        await self._intake.cleared(ref, emoji, at)

    async def gone(self, room: Address, at: datetime, *, seen: bool = True) -> None:
        await self._intake.gone(room, at, seen=seen)

    async def present(self, platform: Platform, workspace: str, *, here: bool, kept: bool = False) -> None:
        await self._intake.present(platform, workspace, here=here, kept=kept)


@dataclass
class Company:
    """The stage."""

    discord: FakeDiscord
    adapter: DiscordAdapter
    runtime: Runtime
    heard: Heard
    guild: Server
    desk: Role
    lea: Person
    karim: Person
    sam: Person
    max: Person
    comms: Channel
    cm: Channel
    hall: Channel
    shop: Channel

    @property
    def engine(self) -> Embedded:
        assert isinstance(self.runtime.engine, Embedded)
        return self.runtime.engine

    async def settle(self) -> None:
        """All that was told is stored, handled and delivered."""
        for _ in range(3):
            await asyncio.sleep(0.02)
            await self.engine.settle()

    async def sees(self, person: Person, where: Channel, *words: str) -> Seen:
        """The newest message of the bot before somebody that holds all these words; waits for it."""
        async with asyncio.timeout(PATIENCE):
            while True:
                await self.settle()
                for seen in reversed(self.discord.visible(person, where)):
                    if seen.author.bot and all(word in readable(seen.text) for word in words):
                        return seen

    async def dm(self, person: Person, *words: str) -> Seen:
        """The newest direct message of the bot to somebody that holds these words; waits for it."""
        return await self.sees(person, self.discord.dm(person), *words)

    def room(self, where: Channel) -> str:
        """All that the bot's messages in a channel say, to whoever is in it."""
        return "\n".join(seen.text for seen in self.discord.visible(self.lea, where) if seen.author.bot)

    async def news(self, text: str = NEWS, flag: str = "shareable") -> Seen:
        """News is told; the CM's card."""
        await self.lea.slash(self.comms, "news add", {"text": text, "flag": flag})
        return await self.sees(self.sam, self.cm, text)


def readable(text: str) -> str:
    """Without what escapes it, and commands by their names."""
    return (
        re.sub(r"<(/[\w -]+):\d+>", r"\1", text)
        .replace("\\", "")
        .replace("\u200b", "")
        .replace("\u202f", " ")
        .replace("\u00a0", " ")
    )


def read(outcome: Outcome) -> str:
    """What an answer says."""
    return readable(outcome.text)


@asynccontextmanager
async def company(
    database_url: str,
    *,
    message_content: bool = False,
    mandates: int = 1,
    listens: bool = True,
    undo: str = "0s",
    shards: int | None = SHARDS,
) -> AsyncIterator[Company]:
    """The company at work. `mandates`: 2 for one whose comms room serves two of them."""
    async with FakeDiscord(ack_deadline=2.8, patience=3.0) as discord:
        discord.allow_intents(message_content=message_content)
        guild = discord.guild("Halles", locale="fr")
        lea, karim = discord.user("Léa", locale="fr"), discord.user("Karim", locale="fr")
        sam, stranger = discord.user("Sam", locale="fr"), discord.user("Max", locale="en-US")
        for person in (lea, karim, sam, stranger):
            guild.join(person)
        desk = guild.role("redaction")
        comms = guild.channel("com-interne", private_to=[lea, karim, desk])
        cm = guild.channel("reseaux", private_to=[lea, karim, sam])
        hall, shop = guild.channel("accueil"), guild.channel("boutique", private_to=[lea, sam])
        ids: dict[str, Any] = {"guild": guild, "lea": lea, "karim": karim, "sam": sam}
        ids |= {"comms": comms, "cm": cm, "shop": shop}
        written = _FILE + (_SECOND if mandates == 2 else "")
        file = written.format(undo=undo, desk=desk.id, **{name: each.id for name, each in ids.items()})
        async with opened(discord, message_content=message_content, shards=shards) as adapter:
            database = Database(database_url, Clock())
            await apply(database, parse(file, "company.yaml"), dry_run=False, by="test")
            answers = {Platform.DISCORD: adapter.answer}
            runtime = Runtime(database, {Platform.DISCORD: adapter.chat}, "fr", answers=answers)
            heard = Heard(runtime.intake)
            adapter.connect(runtime.gestures, heard)  # type: ignore[arg-type]
            engine = asyncio.create_task(runtime.engine.run())
            people, rooms = (lea, karim, sam, stranger), (comms, cm, hall, shop)
            stage = Company(discord, adapter, runtime, heard, guild, desk, *people, *rooms)
            try:
                if listens:
                    async with listening(adapter, discord):
                        yield stage
                else:
                    yield stage
            finally:
                await adapter.close()
                await stage.engine.settle()
                engine.cancel()
                await asyncio.gather(engine, return_exceptions=True)
                await database.close()
