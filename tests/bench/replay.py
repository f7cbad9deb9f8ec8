"""The benchmark told through the service: its items stored as news, its questions judged against the database."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import NewsItem, NewsState, Revision
from bot.core.verdict import Verdict
from bot.desk.items import Item, parse_item
from bot.services import recording
from bot.services.indexing import index_news
from bot.services.judging import judge
from bot.storage.database import Database
from tests.builders import StillClock, World, halles

FOLDER = Path(__file__).parent / "desk"


@dataclass(frozen=True)
class Asked:
    """One question of the benchmark."""

    id: str
    text: str
    at: datetime


@dataclass(frozen=True)
class Company:
    """One world of the benchmark."""

    zone: str
    watch: tuple[str, ...]
    items: tuple[Item, ...]
    questions: tuple[Asked, ...]


def company(name: str) -> Company:
    """A world, read from its two files."""
    lines = list(_lines(f"{name}.items.jsonl"))
    (world,) = (line for line in lines if line["type"] == "world")
    questions = [
        Asked(str(line["id"]), str(line["text"]), datetime.fromisoformat(str(line["asked_at"])).astimezone(UTC))
        for line in _lines(f"{name}.questions.jsonl")
    ]
    items = tuple(parse_item(line) for line in lines if line["type"] == "item")
    return Company(str(world["tz"]), tuple(world["watch"]), items, tuple(sorted(questions, key=lambda asked: asked.at)))


class Replay:
    """A company whose record is brought from instant to instant; items keep the ids of the benchmark."""

    def __init__(self, database: Database, clock: StillClock, world: World, told: Company) -> None:
        self._database = database
        self._clock = clock
        self._world = world
        self._told = told
        self._stored: dict[str, NewsItem] = {}

    async def go(self, at: datetime) -> None:
        """What was posted, lifted, ended or taken back by then, as the timers and the people would have done it."""
        before, self._clock.at = self._clock.at, at
        for item in sorted(self._told.items, key=lambda item: item.posted_at):
            if item.posted_at <= at:
                await self._bring(item, before)

    async def ask(self, text: str) -> Verdict:
        """The verdict of the service."""
        async with self._database.read() as work:
            return await judge(work, self._world.organisation, self._world.mandate, text)

    async def _bring(self, item: Item, before: datetime) -> None:
        now = self._clock.at
        stored = self._stored.get(item.id)
        if stored is None:
            self._stored[item.id] = await self._store(item)
            return
        gone = any(other.supersedes == item.id and other.posted_at <= now for other in self._told.items)
        if gone and stored.state is not NewsState.UNDONE:
            await self._save(item.id, replace(stored, state=NewsState.UNDONE))
        elif item.retracted_at and before < item.retracted_at <= now and not gone:
            await self._save(item.id, replace(stored, state=NewsState.WITHDRAWN, held_since=item.retracted_at))
        elif any(end and before < end <= now for end in (item.embargo_until, item.valid_until)) and not gone:
            async with self._database.write() as work:
                await index_news(work, stored)

    async def _store(self, item: Item) -> NewsItem:
        async with self._database.write() as work:
            number = await work.news.next_number(self._world.organisation.id)
            news = news_of(item, self._world, number, self._told.zone)
            if item.retracted_at and item.retracted_at <= self._clock.at:
                news = replace(news, state=NewsState.WITHDRAWN, held_since=item.retracted_at)
            if any(other.supersedes == item.id and other.posted_at <= self._clock.at for other in self._told.items):
                news = replace(news, state=NewsState.UNDONE)
            await recording.add_news(work, news)
            return news

    async def _save(self, name: str, item: NewsItem) -> None:
        async with self._database.write() as work:
            assert await recording.save_news(work, item)
        self._stored[name] = replace(item, version=item.version + 1)


def news_of(item: Item, world: World, number: int, zone: str, id: str | None = None) -> NewsItem:
    """An item of the benchmark as a news item that the CM was told of when it was posted."""
    revision = Revision(
        number=1,
        text=item.text,
        flag=Flag.CONFIDENTIAL if item.flag == "confidential" else Flag.SHAREABLE,
        by=world.lea.member.id if world.lea.member else "",
        at=item.posted_at,
        wording=item.wording,
        audience=Audience.CM,
        embargo=Embargo(item.embargo_until, zone) if item.embargo_until else None,
        expires_at=item.valid_until,
    )
    return NewsItem(
        id=id or f"n_{item.id}",
        organisation=world.organisation.id,
        number=number,
        state=NewsState.PASSED,
        revision=revision,
        mandates=(world.mandate.id,),
        posted_at=item.posted_at,
        lang=item.lang,
        passed_at=item.posted_at,
    )


async def replay(database: Database, clock: StillClock, told: Company) -> Replay:
    """The company, set up in an empty database."""
    world = await halles(database)
    organisation = replace(world.organisation, watch=told.watch)
    mandate = replace(world.mandate, zone=told.zone)
    async with database.write() as work:
        await work.people.set_organisation(organisation)
        await work.people.set_mandate(mandate)
    return Replay(database, clock, replace(world, organisation=organisation, mandate=mandate), told)


def _lines(name: str) -> Iterator[dict[str, Any]]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)
