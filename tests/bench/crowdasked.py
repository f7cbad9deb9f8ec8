"""The process that `crowded.py` has asked: one that has loaded what `passerelle run` loads on both platforms, and has
only ever asked. What filling leaves behind is no weight on its memory or its collector."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

import psutil
from sqlalchemy import text

import integrations.discord.app
import integrations.slack.app  # noqa: F401  all for what they weigh
from bot.desk.records.imprint import word_key
from bot.desk.records.index import Answer, Match, Need
from bot.desk.text.lexer import read_text
from bot.desk.warm import warm
from bot.services import consulting, recording
from bot.services.judging import judge
from bot.services.remembering import remember
from bot.storage.aside import Catalogue
from bot.storage.book import often
from bot.storage.database import Database
from bot.storage.indextext import hits
from bot.storage.shelved import Shelved
from bot.storage.terms import Stand, queries
from tests.bench import crowd
from tests.bench.replay import news_of
from tests.bench.times import timed
from tests.builders import StillClock, World

ASKED = 400
BEFORE = 1000
ADDED = 100
RAW = 100


@dataclass
class Figures:
    """Milliseconds, one for each question, item or query. `fresh`: verdicts of a process just started; `busy`:
    processor time; `resident`: MB of the process at the end."""

    fresh: list[float] = field(default_factory=list)
    verdicts: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    index: list[float] = field(default_factory=list)
    candidates: list[float] = field(default_factory=list)
    raw: list[float] = field(default_factory=list)
    exact: list[float] = field(default_factory=list)
    adding: list[float] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    resident: float = 0.0


def asked_there(url: str, world: World, size: int) -> Figures:
    return asyncio.run(_asked(url, world, size))


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = Database(url, StillClock(crowd.latest()))
    try:
        yield database
    finally:
        await database.close()


async def _asked(url: str, world: World, size: int) -> Figures:
    async with opened(url) as database:
        found = await _answered(database, world, size)
        await _added(database, world, size, found)
        return found


async def _answered(database: Database, world: World, size: int) -> Figures:
    questions = crowd.questions(ASKED, crowd.copies_of(size), seed=7)
    found = Figures()
    await asyncio.to_thread(warm)
    await remember(database)
    fresh = Figures()
    await _judge_all(database, world, crowd.questions(ASKED, crowd.copies_of(size), seed=8), fresh)
    found.fresh = fresh.verdicts
    await _judge_all(database, world, crowd.questions(BEFORE, crowd.copies_of(size), seed=9), Figures())
    await _judge_all(database, world, questions, found)
    found.resident = psutil.Process().memory_info().rss / 1e6
    await _find_all(database, world, questions, found)
    for question in questions[:RAW]:
        async with database.read() as work:
            with timed(found.raw):
                await work.connection.execute(*_ranked(database, question.text, await _number(work, world)))
    for question in questions:
        async with database.read() as work:
            await work.look(partial(_look_exactly, world, question.text, found.exact))
    return found


async def _look_exactly(world: World, question: str, times: list[float], catalogue: Catalogue) -> None:
    """Find the newest fifty records that have both of a question's rarest words, as a search engine told which they are
    would: in the same thread as a verdict looks, and by the driver alone."""
    owner = world.organisation.id, world.mandate.id
    number = (await catalogue.index.stock(*owner, 0)).number
    counts = await catalogue.index.counts(*owner, map(word_key, words_of(question)))
    rarest = sorted(counts, key=lambda key: sum(counts[key].values()))[:2]
    if rarest:
        wanted = [{stand: [[frozenset((key,)) for key in rarest]] for stand in Stand}]
        asked = queries(number, wanted, postgresql=catalogue.index._postgresql)
        with timed(times):
            await catalogue.index._rows(_candidates(1, catalogue.index._postgresql), limit=50, **asked)


async def _added(database: Database, world: World, size: int, found: Figures) -> None:
    more = list(crowd.items(size + ADDED))[size:]
    for number, item in enumerate(more, start=size + 1):
        async with database.write() as work:
            news = news_of(item, world, number, world.mandate.zone, f"n_{number}")
            with timed(found.adding):
                await recording.add_news(work, news)


async def _judge_all(database: Database, world: World, questions: list[crowd.Asked], found: Figures) -> None:
    answer = consulting._Lectern.answer

    async def watched(self: Any, need: Need) -> Answer:
        if not isinstance(need, Match):
            return await answer(self, need)
        with timed(found.index):
            return await answer(self, need)

    consulting._Lectern.answer = watched  # type: ignore[method-assign]
    try:
        for question in questions:
            async with database.read() as work:
                begun = time.process_time()
                with timed(found.verdicts):
                    verdict = await judge(work, world.organisation, world.mandate, question.text)
                found.busy.append((time.process_time() - begun) * 1000)
            found.kinds[verdict.kind.value] += 1
    finally:
        consulting._Lectern.answer = answer  # type: ignore[method-assign]


async def _find_all(database: Database, world: World, questions: list[crowd.Asked], found: Figures) -> None:
    """Time which records they are: each match, but for how they stand now, before it is made."""
    meeting = Shelved.meeting

    async def apart(self: Any, *asked: Any) -> Sequence[Any]:
        _, _, number, wanted, limit = asked
        with timed(found.candidates):
            values = queries(number, wanted, postgresql=self._postgresql)
            rows = await self._rows(_candidates(len(wanted), self._postgresql), limit=limit, **values)
            _ = [row[0] for row in rows]
        return await meeting(self, *asked)

    Shelved.meeting = apart  # type: ignore[assignment,method-assign]
    try:
        await _judge_all(database, world, questions, Figures())
    finally:
        Shelved.meeting = meeting  # type: ignore[method-assign]


@cache
def _candidates(wanted: int, postgresql: bool) -> Any:
    return often(text(f"SELECT key FROM ({hits(wanted, postgresql=postgresql)}) AS hit"))


async def _number(work: Any, world: World) -> int:
    return int((await work.index.stock(world.organisation.id, world.mandate.id, 0)).number)


def words_of(question: str) -> list[str]:
    tokens = read_text(question, crowd.latest().date()).saying()
    return sorted({token.folded for token in tokens if token.folded.isascii() and token.folded.isalpha()}) or ["x"]


def _ranked(database: Database, question: str, number: int) -> tuple[Any, dict[str, str]]:
    """The fifty records that rank first for any of the question's words, as a search engine would have it."""
    terms = [f"m{number}{stand}{word_key(word)}" for word in words_of(question) for stand in "ours"]
    if database.url.get_backend_name() == "sqlite":
        query = "SELECT rowid FROM index_search WHERE index_search MATCH :query ORDER BY bm25(index_search) LIMIT 50"
        return text(query), {"query": " OR ".join(f'"{term}"' for term in terms)}
    query = (
        "SELECT key FROM index_entry, to_tsquery('simple', :query) asked WHERE to_tsvector('simple', terms) @@ asked "
        "ORDER BY ts_rank(to_tsvector('simple', terms), asked) DESC LIMIT 50"
    )
    return text(query), {"query": " | ".join(terms)}
