"""What a record leaves in the index: one short key for each word, stem, family, figure and name it is found by.

The same keys are kept in memory (`shelves.py`) and in the database's index, so that every place answers alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from zlib import crc32
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.evidence import Record, Statement
from bot.desk.asking.frame import matter_of
from bot.desk.manners.flourish import stated
from bot.desk.text.caveats import caveats_of, has_caveat, without_talk
from bot.desk.text.dates import whole_day
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.tongue import tongue
from bot.desk.text.weights import plain_weight
from bot.desk.text.words import concepts, is_real, stems

EDITION = 9
"""Grows whenever the keys of an unchanged text change; what was indexed under another edition is indexed again."""

OPENING = 5
"""Letters by which words of one family are found."""

LONGEST = 80
"""Characters of a key: the databases' index rows are bounded."""

_FEW = 3
_OTHER = re.compile(r"[^a-z0-9]")


@dataclass(frozen=True)
class Parts:
    """A record's text and approved wording, said on that day; each part is read when it is first asked for."""

    text: str
    approved: str | None
    day: date

    @cached_property
    def everything(self) -> Text:
        """All of it: the text and the wording, each as it is read by itself."""
        text, wording = read_text(self.text, self.day), read_text(self.approved or "", self.day)
        return Text((*text.tokens, *wording.tokens), text.accented)

    @cached_property
    def facts(self) -> Text:
        """The text without staff's talk around the matter."""
        return read_text(without_talk(self.text), self.day)

    @cached_property
    def wording(self) -> Text:
        """What may be granted: the approved wording, or the text itself if it does not say what not to say."""
        return read_text(self.approved or ("" if has_caveat(self.text) else self.text), self.day)

    @cached_property
    def stated(self) -> Text:
        """The wording without its sentences that state nothing: nobody has to repeat « On vous attend ! »."""
        plain = stated(self.approved or self.text, draft=False)
        return read_text(plain, self.day) if self.wording.tokens and any(map(str.isalnum, plain)) else self.wording

    @cached_property
    def bare(self) -> Text:
        """The wording without what would be taken for an asking or a greeting in a question: « Please … », "thanks"."""
        return read_text(matter_of(self.approved or self.text).body, self.day) if self.wording.tokens else self.wording

    @cached_property
    def tongue(self) -> str:
        """The language of the wording (see `text/tongue.py`)."""
        return tongue(self.wording.tokens)

    @cached_property
    def unsaid(self) -> Text:
        """What staff said not to say."""
        return read_text(caveats_of(self.text), self.day)


@dataclass(frozen=True, slots=True)
class Imprint:
    """The keys of a record, sorted, and how much its matter weighs (see `plain_weight`).

    Of many records many are kept: a set of each one's keys would take eight times as much, and a text of all of them
    would have to be taken apart for each question.
    """

    keys: tuple[str, ...]
    weight: float


def imprint_of(statement: Statement, zone: str) -> Imprint:
    """What is to be kept of a record, in a mandate of that zone."""
    day = local_day(statement.posted_at, zone)
    parts = parts_of(statement.text, statement.wording, day)
    if statement.record is Record.RULING:  # what was asked is its matter, and no talk among staff
        return _imprint(parts, read_text(matter_of(statement.text).body, day))
    return _imprint(parts, parts.facts)


def local_day(instant: datetime, zone: str) -> date:
    """The date on the wall in that zone; an unknown zone is no reason to fail, it only makes the day the UTC day."""
    try:
        return instant.astimezone(ZoneInfo(zone)).date()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return instant.astimezone(UTC).date()


@lru_cache(maxsize=768)
def parts_of(text: str, wording: str | None, day: date) -> Parts:
    """A record to be read; kept for as long as it is asked about."""
    return Parts(text, wording, day)


def word_key(word: str) -> str:
    """A folded word of the matter."""
    return _key("w", word)


def aside_key(word: str) -> str:
    """A folded word that only staff's talk around the matter has."""
    return _key("p", word)


def stem_keys(word: str) -> frozenset[str]:
    """The stems of a folded word."""
    return frozenset(_key("s", stem) for stem in stems(word))


def concept_keys(word: str) -> frozenset[str]:
    """The families of meaning of a folded word."""
    return frozenset(concept_key(number) for number in concepts(word))


def concept_key(number: int) -> str:
    """One family of meaning."""
    return f"c{number}"


def opening_key(word: str) -> str | None:
    """The first letters of a longer folded word."""
    return _key("o", word[:OPENING]) if len(word) >= OPENING else None


def name_key(word: str) -> str:
    """A folded name that stands anywhere in the record."""
    return _key("n", word)


def house_key(word: str) -> str:
    """A folded name that opens the wording."""
    return _key("h", word)


def figure_key(token: Token) -> str:
    """A figure with its unit; a weekday whichever week it is of, a day whichever part of it."""
    unit = "" if token.kind is Kind.WEEKDAY else token.unit
    return _key("f", f"{token.kind.value} {_whole(token)} {unit}")


def bare_figure_key(token: Token) -> str:
    """A figure whatever its unit."""
    return _key("g", f"{token.kind.value} {_whole(token)}")


def _whole(token: Token) -> str:
    return whole_day(token.key) if token.kind is Kind.DATE else token.key


@lru_cache(maxsize=16384)
def _key(sort: str, text: str) -> str:
    key = sort + (text if text.isascii() and text.isalnum() else _OTHER.sub(_spelt, text))
    return key if len(key) <= LONGEST else f"{key[: LONGEST - 8]}{crc32(key.encode()):08x}"


def _spelt(char: re.Match[str]) -> str:
    return f"zz{ord(char.group()):x}z"


def _imprint(parts: Parts, facts: Text) -> Imprint:
    matter = _matter(parts, facts)
    unique = {(token.kind, token.folded): token for token in matter}.values()
    keys = {*_matter_keys(unique), *_other_keys(parts, unique)}
    return Imprint(tuple(sorted(keys)), round(sum(plain_weight(token) for token in unique), 4))


def _matter(parts: Parts, facts: Text) -> tuple[Token, ...]:
    """What the record is about: its facts and wording, or all of it if little is left without staff's talk."""
    tokens = facts.saying() + parts.wording.saying()
    return tokens if len(tokens) >= _FEW else parts.everything.saying()


def _matter_keys(tokens: Iterable[Token]) -> Iterable[str]:
    for token in tokens:
        if token.kind in (Kind.WORD, Kind.NAME):
            yield word_key(token.folded)
            yield from sorted(stem_keys(token.folded))
            yield from sorted(concept_keys(token.folded))
            opening = opening_key(token.folded)
            if opening:
                yield opening
        elif token.kind.figure:
            yield figure_key(token)
            yield bare_figure_key(token)


def _other_keys(parts: Parts, matter: Iterable[Token]) -> Iterable[str]:
    words = {token.folded for token in matter if token.kind in (Kind.WORD, Kind.NAME)}
    for token in parts.everything.tokens:
        if token.kind is Kind.NAME:
            yield name_key(token.folded)
        if token.folded not in words:
            yield aside_key(token.folded)
    for name in sorted(_openers(parts.wording)):
        yield house_key(name)


def _openers(wording: Text) -> set[str]:
    """The names that stand first in a segment, with no preposition before them."""
    found: set[str] = set()
    segment = -1
    leading = False
    for token in wording.tokens:
        leading = leading if token.segment == segment else True
        segment = token.segment
        named = token.raw[:1].isupper() and token.kind in (Kind.NAME, Kind.WORD)
        if leading and named and (token.kind is Kind.NAME or not is_real(token.folded)):
            found.add(token.folded)
        elif token.folded not in ("le", "la", "les", "l", "the", "notre", "nos", "our"):
            leading = False
    return found
