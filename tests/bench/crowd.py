"""The benchmark's companies multiplied: the same items over and over, each time with every name changed.

What a large house looks like to the desk: the words of its trade everywhere, its names each in a few records.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from bot.desk.items import Item, parse_item
from bot.desk.text.fold import fold
from bot.desk.text.lexer import read_text
from bot.desk.text.lexicon import AUX, MARKS, STOP
from bot.desk.text.tokens import Kind

FOLDER = Path(__file__).parent / "desk"
WORLDS = ("verrier", "nordet")

_STARTS = "ba be bi bo bra bri ca co cra da de dra du fa fi flo ga go gra ja jo la li lo ma me mo na ne no pa".split()
_MIDDLES = "la le li lo ra re ri ro na ne ni no ta te ti to va ve vi vo sa se si so ma mi mo ca co".split()
_ENDS = "n r s lle nne tte rd ux nt lin ric val mont dan gne".split()


@dataclass(frozen=True)
class Asked:
    """A question of the benchmark, renamed like one of the copies."""

    text: str
    at: datetime


@dataclass(frozen=True)
class Answered(Asked):
    """A question that somebody answered; `wording` is what they said may be said, None if it may not."""

    wording: str | None


def items(number: int) -> Iterator[Item]:
    """So many items, the newest last; ids are unique."""
    return items_between(0, number)


def items_between(first: int, last: int) -> Iterator[Item]:
    """The items of these numbers, counted from 0; each is the same whoever asks for it."""
    there = _items()
    for number in range(first, last):
        copy, at = divmod(number, len(there))
        world, line = there[at]
        yield parse_item(line | {
            "id": f"{line['id']}-{copy}",
            "text": renamed(world, line["text"], copy),
            "approved_wording": renamed(world, line["approved_wording"] or "", copy) or None,
            "supersedes": None,
        })  # fmt: skip


def answered_between(first: int, last: int, copies: int) -> Iterator[Answered]:
    """Questions of these numbers that somebody answered, each about one of so many copies; one in three with a yes."""
    for number in range(first, last):
        chance = random.Random(f"answered {number}")
        world = chance.choice(WORLDS)
        line, copy = chance.choice(_lines(world, "questions")), chance.randrange(max(1, copies))
        said = chance.choice([line for name, line in _items() if name == world])
        wording = renamed(world, said["approved_wording"] or said["text"], copy)
        at = datetime.fromisoformat(line["asked_at"]).astimezone(UTC)
        yield Answered(renamed(world, line["text"], copy), at, wording if number % 3 == 0 else None)


def questions(number: int, copies: int, seed: int) -> list[Asked]:
    """So many questions, each about one of so many copies."""
    chance = random.Random(seed)
    found = []
    for _ in range(number):
        world = chance.choice(WORLDS)
        line = chance.choice(_lines(world, "questions"))
        text = renamed(world, line["text"], chance.randrange(max(1, copies)))
        found.append(Asked(text, datetime.fromisoformat(line["asked_at"]).astimezone(UTC)))
    return found


def copies_of(number: int) -> int:
    """How many copies of every item so many items are."""
    return number // len(_items())


def latest() -> datetime:
    """An instant after which every item of the benchmark was posted."""
    posted = [datetime.fromisoformat(line["posted_at"]).astimezone(UTC) for _, line in _items()]
    return max(posted) + timedelta(minutes=1)


def renamed(world: str, text: str, copy: int) -> str:
    """A text with every name of the company changed; the first copy is the original."""
    if not copy:
        return text
    return re.sub(r"[^\W\d_]+", lambda found: _name(world, found.group(), copy), text)


def _name(world: str, word: str, copy: int) -> str:
    if word.casefold() not in _names(world):
        return word
    chance = random.Random(f"{word.casefold()}/{copy}")
    made = chance.choice(_STARTS) + "".join(chance.choice(_MIDDLES) for _ in range(2)) + chance.choice(_ENDS)
    return made.capitalize() if word[:1].isupper() else made


@cache
def _names(world: str) -> frozenset[str]:
    texts = [f"{line['text']} {line['approved_wording'] or ''}" for line in _lines(world, "items") if "text" in line]
    tokens = [token for text in texts for token in read_text(text, date(2026, 3, 16)).tokens]
    plain = {token.folded for token in tokens if token.kind is Kind.WORD}
    names = {token.raw.casefold() for token in tokens if token.kind is Kind.NAME and len(token.raw) > 3}
    small = AUX.keys() | STOP | MARKS.keys()
    return frozenset(name for name in names if name not in plain and fold(name) not in small)


@cache
def _items() -> list[tuple[str, dict[str, str]]]:
    """The lines of the items of one copy, each with its world."""
    return [(world, line) for world in WORLDS for line in _lines(world, "items") if line.get("type") == "item"]


@cache
def _lines(world: str, kind: str) -> list[dict[str, str]]:
    text = (FOLDER / f"{world}.{kind}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]
