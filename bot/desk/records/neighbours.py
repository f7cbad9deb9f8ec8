"""What on record a new message nearly repeats, or contradicts: shown to whoever tags it. It decides nothing.

A contradiction is claimed only where two sentences say the same thing of the same matter but for one date, hour,
number, name in an office, or negation: a wrong one is worse than one that was missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.evidence import Finding, Record, Statement
from bot.core.flags import Standing
from bot.core.neighbours import Neighbour, Relation
from bot.desk.asking.sentences import pieces_of
from bot.desk.records.imprint import local_day
from bot.desk.text.lexer import read_text
from bot.desk.text.lexicon import CHATTER, HEADINGS, NEGATIONS, SOFT, TITLES
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.words import inflected, same_event

MOST_NEIGHBOURS = 3
"""Neighbours told: the form is read in a hurry."""

_NEAR = 0.3
"""From this likeness on a record is compared sentence by sentence."""
_LEAST = 2
"""Words that two sentences must share at least to speak of one matter."""
_TELLING = 3
"""Words and figures that a sentence needs for its repetition to be worth a line."""
_ALIKE = 0.8
_EDITION = 200
"""Days from which on another date is rather another year's edition."""
_IN_FORCE = (Standing.SHAREABLE, Standing.CONFIDENTIAL, Standing.EMBARGOED)
_NOT = frozenset(NEGATIONS.values()) - {"not"}  # « ne » alone denies nothing (« n'ouvre que samedi »)
_EMPTY = SOFT | HEADINGS | CHATTER | TITLES | frozenset("finalement plutot exactement precisement now".split())
_CONTRACTED = ((re.compile(r"\bwon['’]t\b", re.I), "will not"), (re.compile(r"\bcan['’]t\b", re.I), "can not"),
               (re.compile(r"n['’]t\b", re.I), " not"))  # fmt: skip
_UNCOUNTED = ("year", "e", "id")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, read: its telling words, its figures, and what bounds or denies it."""

    text: str
    words: tuple[Token, ...]
    tokens: tuple[Token, ...]

    def of(self, kind: Kind) -> list[Token]:
        """The tokens of one kind."""
        return [token for token in self.tokens if token.kind is kind]

    @property
    def denied(self) -> bool:
        """Whether it denies."""
        return any(token.key in _NOT for token in self.of(Kind.MARK))

    @property
    def bounds(self) -> frozenset[str]:
        """The marks that bound it: only, except, about, more…"""
        return frozenset(token.key for token in self.of(Kind.MARK)) - _NOT - {"not"}

    @property
    def figures(self) -> frozenset[tuple[Kind, str, str]]:
        """Its figures."""
        return frozenset((token.kind, token.key, token.unit) for token in self.tokens if token.kind.figure)


def neighbours(text: str, findings: Sequence[Finding], *, asked_at: datetime, zone: str) -> tuple[Neighbour, ...]:
    """Which of what reading a message found, among the items in force, nearly say it or contradict it.

    Contradictions come first; at most `MOST_NEIGHBOURS`. `asked_at`: when the message was written, in that zone.
    """
    near = [each.statement for each in findings if each.likeness >= _NEAR and _compared(each.statement)]
    said = _sentences(text, local_day(asked_at, zone))
    met = [found for each in near if (found := _meeting(said, each, zone)) is not None]
    order = list(Relation)
    return tuple(sorted(met, key=lambda each: order.index(each.relation))[:MOST_NEIGHBOURS])


def _compared(statement: Statement) -> bool:
    """News in force, and answers that gave a wording: what was only asked says nothing."""
    return statement.standing in _IN_FORCE and (statement.record is Record.NEWS or bool(statement.wording))


def _meeting(said: Sequence[Sentence], statement: Statement, zone: str) -> Neighbour | None:
    texts = [statement.wording or "", statement.text if statement.record is Record.NEWS else ""]
    day = local_day(statement.posted_at, zone)
    there = [sentence for text in texts for sentence in _sentences(text, day)]
    repeated = [any(_same(one, other) for other in there) for one in said]
    for one, again in zip(said, repeated, strict=True):
        for relation, given in _differences(one, there) if not again else ():
            return Neighbour(statement.number, relation, given)
    return Neighbour(statement.number, Relation.SAME) if any(repeated) else None


def _sentences(text: str, day: date) -> list[Sentence]:
    return [_sentence(piece, day) for piece in pieces_of(text)]


def _sentence(piece: str, day: date) -> Sentence:
    plain = piece
    for pattern, whole in _CONTRACTED:
        plain = pattern.sub(whole, plain)
    tokens = read_text(plain, day).tokens
    words = [each for each in tokens if each.kind in (Kind.WORD, Kind.NAME) and each.folded not in _EMPTY]
    return Sentence(piece, tuple(words), tokens)


def _alike(one: Token, other: Token) -> bool:
    return one.folded == other.folded or (
        Kind.NAME not in (one.kind, other.kind)
        and (inflected(one.folded, other.folded) or same_event(one.folded, other.folded))
    )


def _beyond(one: Sentence, other: Sentence) -> list[Token]:
    """The words of one sentence that the other does not say."""
    return [word for word in one.words if not any(_alike(word, each) for each in other.words)]


def _same(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences nearly say the same."""
    if one.denied != other.denied or one.bounds != other.bounds or one.figures != other.figures:
        return False
    alone = _beyond(one, other) + _beyond(other, one)
    total = len(one.words) + len(other.words)
    enough = min(len(one.words), len(other.words)) + len(one.figures) >= _TELLING
    return enough and not any(word.kind is Kind.NAME for word in alone) and len(alone) <= (1 - _ALIKE) * total


def _clauses(one: Sentence) -> Iterator[Sentence]:
    """Each part of a sentence between commas or colons (« Correctif : Lyon ouvre le 9 avril, pas le 2 »)."""
    segments = dict.fromkeys(token.segment for token in one.tokens)
    for segment in segments if len(segments) > 1 else ():
        words = tuple(token for token in one.words if token.segment == segment)
        yield Sentence(one.text, words, tuple(token for token in one.tokens if token.segment == segment))


def _differences(one: Sentence, there: Sequence[Sentence]) -> Iterator[tuple[Relation, str]]:
    for other in there:
        mine, theirs = _beyond(one, other), _beyond(other, one)
        if len(one.words) - len(mine) >= _LEAST:
            yield from _difference(one, other, mine, theirs)
        for clause in _clauses(one):
            whole = len(clause.words) >= _LEAST and not _beyond(clause, other)
            if whole and (given := _other_figure(clause, other, (), ())):
                yield Relation.DIFFERS, given


def _difference(
    one: Sentence, other: Sentence, mine: Sequence[Token], theirs: Sequence[Token]
) -> Iterator[tuple[Relation, str]]:
    if one.denied == other.denied:
        if given := _other_figure(one, other, mine, theirs) or _other_name(one, other, mine, theirs):
            yield Relation.DIFFERS, given
    elif not mine and not theirs and (one.bounds, one.figures) == (other.bounds, other.figures):
        yield Relation.OPPOSITE, other.text


def _other_figure(one: Sentence, other: Sentence, mine: Sequence[Token], theirs: Sequence[Token]) -> str:
    """The date, hour or number that the other sentence gives instead, if they speak of one matter."""
    if (mine and theirs) or one.bounds != other.bounds:
        return ""
    if found := _other_date(one, other):
        return found
    if {token.key for token in one.of(Kind.DATE)} != {token.key for token in other.of(Kind.DATE)}:
        return ""
    return _other_time(one, other) or _other_number(one, other)


def _other_date(one: Sentence, other: Sentence) -> str:
    mine, theirs = one.of(Kind.DATE), other.of(Kind.DATE)
    if len(mine) != 1 or len(theirs) != 1 or _side(mine[0]) != _side(theirs[0]):
        return ""
    try:
        apart = abs((date.fromisoformat(mine[0].key) - date.fromisoformat(theirs[0].key)).days)
    except ValueError:  # a month, a span, or a date that is none
        return ""
    return theirs[0].raw if 0 < apart < _EDITION else ""


def _side(token: Token) -> str:
    """« dès le 2 avril » and « le 2 avril » are one day; « jusqu'au 2 avril » is another thing."""
    return "" if token.unit in ("from", "since") else token.unit


def _other_time(one: Sentence, other: Sentence) -> str:
    mine, theirs = one.of(Kind.TIME), other.of(Kind.TIME)
    if len(mine) != 1 or len(theirs) != 1 or ("-" in mine[0].key) != ("-" in theirs[0].key):
        return ""
    return theirs[0].raw if mine[0].key != theirs[0].key else ""


def _other_number(one: Sentence, other: Sentence) -> str:
    mine, theirs = _counted(one), _counted(other)
    for thing, token in mine.items():
        there = theirs.get(thing)
        if token is not None and there is not None and token.key != there.key:
            return there.raw + (f" {thing[1]}" if thing[1] else "")
    return ""


def _counted(sentence: Sentence) -> dict[tuple[str, str], Token | None]:
    """Each number by its unit or by what it counts; None where a sentence counts the same thing twice."""
    found: dict[tuple[str, str], Token | None] = {}
    for at, token in enumerate(sentence.tokens):
        if token.kind is not Kind.NUMBER or token.unit in _UNCOUNTED:
            continue
        after = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
        counts = after.raw if after and after.kind is Kind.WORD and after.segment == token.segment else ""
        if token.unit or counts:
            thing = (token.unit, "" if token.unit else counts.lower())
            found[thing] = None if thing in found else token
    return found


def _other_name(one: Sentence, other: Sentence, mine: Sequence[Token], theirs: Sequence[Token]) -> str:
    """Another person in the same office, all else being said alike."""
    named = bool(mine) and bool(theirs) and all(word.kind is Kind.NAME for word in (*mine, *theirs))
    if not named or (one.bounds, one.figures) != (other.bounds, other.figures):
        return ""
    offices = [{token.folded[:5] for token in each.tokens if token.folded in TITLES} for each in (one, other)]
    return " ".join(word.raw for word in theirs) if offices[0] & offices[1] else ""
