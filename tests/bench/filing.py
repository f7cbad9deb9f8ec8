"""What the service would store of each record of a large house, worked out without a database, by several processes.

To read a million texts takes many minutes; what was read is kept in files, and fills any number of databases.
"""

import os
import pickle
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from bot.core.evidence import Statement
from bot.core.judgement import Judgement
from bot.core.news import NewsItem
from bot.core.questions import Answer, Question, QuestionState, Ruling, RulingState
from bot.core.time import Now
from bot.core.verdict import VerdictKind, Why
from bot.desk.records.imprint import EDITION, imprint_of
from bot.desk.warm import warm
from bot.services.indexing import _stand
from bot.services.recording import _searchable
from bot.storage import newscoding, questions
from bot.storage.index import Entry
from tests.bench import crowd
from tests.bench.replay import news_of
from tests.builders import World

AT_ONCE = 2_000
"""Records in one file."""


@dataclass(frozen=True)
class House:
    """Whose records they are, at which instant they are indexed, and how many there are: `rulings` are precedents."""

    world: World
    now: Now
    items: int
    rulings: int = 0


@dataclass(frozen=True)
class Filed:
    """The rows of one record, by table, and its entry in the index."""

    rows: tuple[tuple[str, dict[str, Any]], ...]
    entry: Entry


Part = tuple[Callable[[House, int, int], Iterator[Filed]], int, int]
"""What makes the records of one kind from their numbers, and which numbers one file has."""


def filed(house: House, folder: Path, *, at_once: int = AT_ONCE, processes: int | None = None) -> list[Path]:
    """Work out all records into files of the folder, the items before the rulings; by as many processes as the machine
    has processors, unless `processes` says otherwise (1: by this one)."""
    parts: list[Part] = [(_news, first, min(first + at_once, house.items)) for first in range(0, house.items, at_once)]
    parts += [(_rulings, first, min(first + at_once, house.rulings)) for first in range(0, house.rulings, at_once)]
    if processes == 1:
        return [_write(house, folder, part) for part in parts]
    # Not forked: whoever asks has threads and connections.
    with ProcessPoolExecutor(processes or os.cpu_count(), get_context("spawn"), initializer=warm) as pool:
        return list(pool.map(partial(_write, house, folder), parts))


def read(file: Path) -> list[Filed]:
    """The records of one file."""
    found: list[Filed] = pickle.loads(zlib.decompress(file.read_bytes()))
    return found


def told(house: House, first: int, last: int) -> Iterator[NewsItem]:
    """The items of these numbers, counted from 0."""
    for number, item in enumerate(crowd.items_between(first, last), start=first + 1):
        yield news_of(item, house.world, number, house.world.mandate.zone, f"n_{number}")


def answered(house: House, first: int, last: int) -> Iterator[tuple[Question, Ruling]]:
    """The questions of these numbers, counted from 0, with what people ruled."""
    copies = crowd.copies_of(house.items)
    for number, asked in enumerate(crowd.answered_between(first, last, copies), start=first + 1):
        yield _question(house, number, asked), _ruling(house, number, asked)


def _question(house: House, number: int, asked: crowd.Answered) -> Question:
    world = house.world
    return Question(
        id=f"q_{number}",
        organisation=world.organisation.id,
        number=number,
        mandate=world.mandate.id,
        asker=world.sam.member.id if world.sam.member else "",
        place=world.cm,
        text=asked.text,
        asked_at=asked.at,
        state=QuestionState.ANSWERED,
        judgement=Judgement(VerdictKind.UNKNOWN, (Why.NOTHING_FOUND,), asked.at),
        locale="fr",
        ruling=f"r_{number}",
    )


def _ruling(house: House, number: int, asked: crowd.Answered) -> Ruling:
    world = house.world
    return Ruling(
        id=f"r_{number}",
        organisation=world.organisation.id,
        mandate=world.mandate.id,
        question=f"q_{number}",
        answer=Answer.MAY if asked.wording else Answer.NO,
        text=asked.text,
        by=world.lea.member.id if world.lea.member else "",
        at=asked.at,
        state=RulingState.IN_FORCE,
        lang="fr",
        number=f"Q-{number}",
        wording=asked.wording,
    )


def _write(house: House, folder: Path, part: Part) -> Path:
    make, first, last = part
    file = folder / f"{make.__name__.strip('_')}-{first:09}"
    file.write_bytes(zlib.compress(pickle.dumps(list(make(house, first, last))), 1))
    return file


def _news(house: House, first: int, last: int) -> Iterator[Filed]:
    for item in told(house, first, last):
        linked = [{"organisation": item.organisation, "item": item.id, "mandate": each} for each in item.mandates]
        rows = (
            ("news", newscoding.news_out(item) | {"terms": _searchable(item)}),
            ("revision", newscoding.revision_out(item, item.revision)),
            *(("news_mandate", link) for link in linked),
        )
        yield Filed(rows, _entry(house, item.statement(house.now)))


def _rulings(house: House, first: int, last: int) -> Iterator[Filed]:
    for question, ruling in answered(house, first, last):
        rows = (("question", questions._question_row(question)), ("ruling", questions._ruling_row(ruling)))
        yield Filed(rows, _entry(house, ruling.statement(house.now)))


def _entry(house: House, statement: Statement) -> Entry:
    mandate = house.world.mandate
    imprint = imprint_of(statement, mandate.zone)
    kept = (mandate.organisation, mandate.id, statement.record.value, statement.id)
    return Entry(*kept, _stand(statement), frozenset(imprint.keys), imprint.weight, EDITION)
