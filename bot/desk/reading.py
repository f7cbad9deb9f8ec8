"""Reading a question: what each record has to do with it. Pure; no text makes it fail."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.evidence import Doubt, Reading, Statement
from bot.desk.disguise import hidden_readings, names_in
from bot.desk.findings import (
    MOST_COMPARED,
    Asked,
    Covered,
    close,
    coverages,
    kept,
    lit,
    pair_keys,
    pairs,
    without_yes,
)
from bot.desk.fold import clean, mixed_script
from bot.desk.frame import matter_of
from bot.desk.imprint import local_day, word_key
from bot.desk.index import Answer, Counts, Found, Need, counted, matched, nearby
from bot.desk.lexer import read_text
from bot.desk.likeness import Scale, Sought, counted_keys, may_be_slip, seek, telling
from bot.desk.plan import answering, eclipsing, restricting
from bot.desk.shelves import shelves_of
from bot.desk.synonyms import rewritten
from bot.desk.tokens import Token
from bot.desk.touch import Compared, Touch

MAX_QUESTION = 4000
"""Characters; a longer question is not judged, only searched for restricted names in its first part."""

FETCHED = 200
"""Records of one shelf fetched for a question. A question that more records might answer or restrict is too vague."""

ECLIPSING = 1000
"""Records looked at before a yes, to make sure that the question says none of them."""

Reader = Generator[Need, Answer, Reading]


@dataclass(frozen=True, slots=True)
class House:
    """What is particular to an organisation: names never to be confirmed, and what it calls by several names."""

    watch: Sequence[str] = ()
    synonyms: Sequence[Sequence[str]] = ()


def read(
    question: str,
    statements: Sequence[Statement],
    *,
    watch: Sequence[str] = (),
    synonyms: Sequence[Sequence[str]] = (),
    asked_at: datetime,
    zone: str = "UTC",
) -> Reading:
    """Read a question against the statements in force. Never raises on any text; their order is no matter."""
    shelves = shelves_of(tuple(statements), zone)
    steps = reading(question, House(watch, synonyms), asked_at, zone)
    need = next(steps)
    while True:
        try:
            need = steps.send(shelves.answer(need))
        except StopIteration as end:
            found: Reading = end.value
            return found


def reading(question: str, house: House, asked_at: datetime, zone: str, *, granting: bool = True) -> Reader:
    """The steps of reading a question of that instant, in a mandate of that zone, against an index (`index.py`).

    Not `granting`: the question is a wording that another might be granted, and is not looked at once more.
    """
    asked, doubts = _taken_apart(question, house, asked_at, zone)
    sought, others, counts = yield from _sought(asked)
    restricts = [restricting(each, counts, asked.watched, hints=granting) for each in (sought, *others)]
    clauses = tuple(dict.fromkeys(clause for each in restricts for clause in each))
    fetched = yield from matched(clauses, answering(sought, counts, hints=granting), FETCHED)
    compared = _compared(fetched.found, sought)
    near = close(compared)
    full = len(near) <= MOST_COMPARED and not fetched.crowded
    found = pairs(near, asked, explained=granting)
    worded = (yield from counted(pair_keys(found))) if found else Counts(0)
    covered = lit(coverages(found, asked, worded), compared, full=full)
    if any(each.covers for each in covered.values()):
        eclipses = yield from matched(eclipsing(sought, counts), (), ECLIPSING)
        covered = lit(covered, _compared(eclipses.found, sought) + compared, full=not eclipses.crowded)
    if granting:
        covered = yield from _whole_wordings(covered, compared, house, asked_at, zone)
    claimed = any(each.covers and (each.exact or each.claim) for each in covered.values())
    touched = Touch(sought, compared, counts, asked.watched, claimed=claimed).met
    renamed = _by_other_names(fetched.found, others, counts, touched)
    if renamed:
        doubts = (*doubts, Doubt.SYNONYM)
        compared = [renamed.get(one.statement.id, one) for one in compared]
    return Reading(kept(compared, covered, touched), doubts)


def _whole_wordings(
    covered: Covered, compared: Sequence[Compared], house: House, asked_at: datetime, zone: str
) -> Generator[Need, Answer, Covered]:
    """A yes grants a wording whole, whatever part of it was asked about: so it must be one, asked word for word."""
    granted = {one.statement.id: one.statement.grantable for one in compared}
    for wording in dict.fromkeys(granted[id_] for id_, each in covered.items() if each.covers and not each.exact):
        again = yield from reading(wording, house, asked_at, zone, granting=False)
        restricted = any(found.touches and found.statement.standing.restricts for found in again.findings)
        if restricted or not any(found.covers for found in again.findings):
            return without_yes(covered)
    return covered


def _by_other_names(
    found: Sequence[Found], others: Sequence[Sequence[Sought]], counts: Counts, touched: frozenset[str]
) -> dict[str, Compared]:
    """What restricted records the question touches only if the house's other names are put for what it says."""
    renamed: dict[str, Compared] = {}
    for sought in others:
        compared = _compared(found, sought)
        met = Touch(sought, compared, counts, (), claimed=False).met - touched
        renamed |= {one.statement.id: one for one in compared if one.restricts and one.statement.id in met}
    return renamed


def _taken_apart(question: str, house: House, asked_at: datetime, zone: str) -> tuple[Asked, tuple[Doubt, ...]]:
    shown = question[:MAX_QUESTION]
    day = local_day(asked_at, zone)
    matter = matter_of(shown)
    body = read_text(matter.body, day)
    others = rewritten(body, house.synonyms, day)
    watched = names_in(shown, house.watch)
    doubts = _doubts(question, shown, (*watched, *names_in("\n".join(name for name, _ in others), house.watch)))
    return Asked(shown, matter, body, day, zone, not doubts, watched, others), doubts


def _doubts(question: str, shown: str, watched: Sequence[str]) -> tuple[Doubt, ...]:
    found = {
        Doubt.EMPTY: not any(char.isalnum() for char in clean(shown)),
        Doubt.TOO_LONG: len(question) > MAX_QUESTION,
        Doubt.MIXED_SCRIPT: mixed_script(shown),
        Doubt.WATCHED_NAME: bool(watched),
    }
    return tuple(doubt for doubt, holds in found.items() if holds)


def _sought(asked: Asked) -> Generator[Need, Answer, tuple[list[Sought], list[list[Sought]], Counts]]:
    """The question's tokens as they are looked for, those of its other readings, and the counts they weigh by."""
    plain = telling(asked.body.saying())
    hidden = telling(read_text(hidden_readings(asked.shown), asked.day).saying())
    others = [telling(tokens) for _, tokens in asked.others]
    near = yield from nearby(frozenset(token.folded for token in (*plain, *hidden) if may_be_slip(token)))
    keys: set[str] = set()
    for token in (*plain, *hidden, *(token for each in others for token in each)):
        keys |= counted_keys(token, near.get(token.folded, ()))
    counts = yield from counted(frozenset(keys))
    known = [token for token in hidden if _on_record(token, counts, near)]
    disguised = [token.as_name(-1 - index) for index, token in enumerate(known)]
    return seek((*plain, *disguised), counts, near), [seek(tokens, counts, near) for tokens in others], counts


def _on_record(token: Token, counts: Counts, near: Mapping[str, Sequence[str]]) -> bool:
    """What only a disguise hides is searched for too, if it is a word on record or a slip of one."""
    words = (token.folded, *near.get(token.folded, ()))
    return any(counts.of(word_key(word)) for word in words)


def _compared(found: Sequence[Found], sought: Sequence[Sought]) -> list[Compared]:
    scale = Scale(sought)
    return [
        Compared.of(one.statement, *scale.likeness(one.imprint))
        for one in {one.statement.id: one for one in found}.values()
    ]
