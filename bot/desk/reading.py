"""Reading a question: what each record has to do with it. Pure; no text makes it fail."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.evidence import Doubt, Reading, Statement
from bot.desk.asking.chitchat import is_chitchat
from bot.desk.asking.frame import Manner, matter_of
from bot.desk.asking.unmarked import marked
from bot.desk.beside import Asked, with_care
from bot.desk.findings import (
    MOST_COMPARED,
    close,
    coverages,
    pair_keys,
    pairs,
    verbatim,
)
from bot.desk.granting import Covered, claimed, in_shadow, lit, may_grant, without_yes
from bot.desk.lacking import needed
from bot.desk.manners.housetag import untagged
from bot.desk.onwhat import dated, on_what
from bot.desk.records.disguise import hidden_readings, names_in
from bot.desk.records.imprint import local_day, word_key
from bot.desk.records.index import Answer, Counts, Found, Need, counted, matched, nearby
from bot.desk.records.likeness import Scale, Sought, counted_keys, may_be_slip, seek, telling
from bot.desk.records.plan import answering, eclipsing, restricting
from bot.desk.records.shelves import shelves_of
from bot.desk.records.touch import Compared, Touch
from bot.desk.rewording.capitals import capitalised
from bot.desk.rewording.righting import righted
from bot.desk.rewording.synonyms import rewritten
from bot.desk.showing import kept
from bot.desk.text.fold import clean, mixed_script
from bot.desk.text.lexer import read_text
from bot.desk.text.misspelt import mended
from bot.desk.text.senses import kept_apart
from bot.desk.text.tokens import Token
from bot.desk.text.tongue import tongue
from bot.desk.until.clock import hour

MAX_QUESTION = 4000
"""Characters; a longer question is not judged, only searched for restricted names in its first part."""

FETCHED = 200
"""Records of one shelf fetched for a question. A question that more records might answer or restrict is too vague."""

ECLIPSING = 1000
"""Records looked at before a yes, to make sure that the question says none of them."""

Reader = Generator[Need, Answer, Reading]


@dataclass(frozen=True, slots=True)
class House:
    """What is particular to an organisation: names never to be confirmed, what it calls by several names, and what it
    is called itself (empty where « nous » may stand for somebody else)."""

    watch: Sequence[str] = ()
    synonyms: Sequence[Sequence[str]] = ()
    name: str = ""


def read(
    question: str,
    statements: Sequence[Statement],
    *,
    watch: Sequence[str] = (),
    synonyms: Sequence[Sequence[str]] = (),
    name: str = "",
    asked_at: datetime,
    zone: str = "UTC",
) -> Reading:
    """Read a question against the statements in force. Never raises on any text; their order is no matter."""
    shelves = shelves_of(tuple(statements), zone)
    steps = reading(question, House(watch, synonyms, name), asked_at, zone)
    need = next(steps)
    while True:
        try:
            need = steps.send(shelves.answer(need))
        except StopIteration as end:
            found: Reading = end.value
            return found


def reading(question: str, house: House, asked_at: datetime, zone: str) -> Reader:
    """The steps of reading a question of that instant, in a mandate of that zone, against what is on record."""
    seen = yield from _seen(question, house, asked_at, zone, hints=True)
    asked, compared, doubts = seen.asked, seen.compared, seen.doubts
    near = close(compared)
    full = len(near) <= MOST_COMPARED and not seen.crowded
    granting = may_grant(compared, full=full)
    found = pairs(near, asked, granting=granting)
    worded = (yield from counted(pair_keys(found))) if found else Counts(0)
    covered = lit(coverages(found, asked, worded, granting=granting), compared, full=full)
    if any(each.covers for each in covered.values()):
        beside, all_of_it = yield from _eclipsed(seen)
        covered = lit(covered, beside, full=all_of_it)
    covered = yield from _whole_wordings(asked, covered, compared, house, asked_at, zone)
    idle = is_chitchat(question) and not any(each.covers for each in covered.values())
    touched = frozenset() if idle else seen.touched(claimed=claimed(covered))
    renamed = _by_other_names(seen, touched)
    if renamed:
        doubts = (*doubts, Doubt.SYNONYM)
        compared = [renamed.get(one.statement.id, one) for one in compared]
    return Reading(kept(compared, covered, touched), doubts)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A question, and the records that may matter to it compared with it. `others`: its tokens by other names.

    `crowded`: there are more, so that it can grant nothing.
    """

    asked: Asked
    doubts: tuple[Doubt, ...]
    sought: list[Sought]
    others: list[list[Sought]]
    counts: Counts
    found: tuple[Found, ...]
    scale: Scale
    compared: list[Compared]
    crowded: bool

    def touched(self, *, claimed: bool) -> frozenset[str]:
        """The ids of the records that the question touches."""
        matter = self.asked.matter
        named = matter.manner is Manner.SUBJECT and not (matter.broad or matter.spoken)
        return Touch(self.sought, self.compared, self.counts, self.asked.watched, claimed=claimed, named=named).met


def _seen(question: str, house: House, asked_at: datetime, zone: str, *, hints: bool) -> Generator[Need, Answer, _Seen]:
    """Fetch and compare what may matter; `hints`: and what is evidence only, for a human."""
    asked, doubts = _taken_apart(question, house, asked_at, zone)
    sought, others, counts = yield from _sought(asked)
    loose = _loose(sought, counts)
    asked = replace(asked, loose=loose, needed=needed(sought, loose))
    restricts = [restricting(each, counts, asked.watched, hints=hints) for each in (sought, *others)]
    clauses = tuple(dict.fromkeys(clause for each in restricts for clause in each))
    fetched = yield from matched(clauses, answering(sought, counts, hints=hints), FETCHED)
    scale = Scale(sought)
    compared = _compared(fetched.found, scale)
    return _Seen(asked, doubts, sought, others, counts, fetched.found, scale, compared, fetched.crowded)


def _eclipsed(seen: _Seen) -> Generator[Need, Answer, tuple[list[Compared], bool]]:
    """What was compared, with all that a yes might say of what is restricted; and whether that is all there is."""
    fetched = yield from matched(eclipsing(seen.sought, seen.counts), (), ECLIPSING)
    known = {one.statement.id for one in seen.compared}
    more = [one for one in fetched.found if one.statement.id not in known and one.statement.standing.restricts]
    return [*_compared(more, seen.scale), *seen.compared], not fetched.crowded


def _whole_wordings(
    asked: Asked, covered: Covered, compared: Sequence[Compared], house: House, asked_at: datetime, zone: str
) -> Generator[Need, Answer, Covered]:
    """A yes grants a wording whole, whatever part of it was asked about: so it must be one, asked word for word; and a
    question in small letters must be one with its capitals."""
    if not any(each.covers for each in covered.values()):
        return covered
    granted = {one.statement.id: one.statement.grantable for one in compared}
    named = {granted[id_] for id_, each in covered.items() if each.covers and each.named}
    for text in dict.fromkeys(_in_capitals(asked, wording) for wording in named):
        if not (yield from _passes(text, house, asked_at, zone)):
            return without_yes(covered)
    for wording in dict.fromkeys(granted[id_] for id_, each in covered.items() if each.covers and not each.exact):
        if not (yield from _passes(wording, house, asked_at, zone)):
            return without_yes(covered)
    return covered


def _in_capitals(asked: Asked, wording: str) -> str:
    """The question with the names of a wording as that spells them."""
    lang = tongue(read_text(wording, asked.day).tokens)
    return capitalised(righted(asked.shown, wording, lang, asked.loose), wording, with_care=with_care(asked))


def _passes(wording: str, house: House, asked_at: datetime, zone: str) -> Generator[Need, Answer, bool]:
    """Whether a wording, asked about itself, is granted and touches nothing restricted."""
    seen = yield from _seen(wording, house, asked_at, zone, hints=False)
    near = close(seen.compared)
    if seen.crowded or not seen.asked.judged or len(near) > MOST_COMPARED:
        return False
    beside, all_of_it = yield from _eclipsed(seen)
    covered = {} if in_shadow(beside) else verbatim(near, seen.asked)
    if not covered:
        found = pairs(near, seen.asked, explained=False)
        worded = (yield from counted(pair_keys(found))) if found else Counts(0)
        covered = coverages(found, seen.asked, worded)
    covered = lit(lit(covered, seen.compared, full=True), beside, full=all_of_it)
    if not any(each.covers for each in covered.values()):
        return False
    touched = seen.touched(claimed=claimed(covered))
    return not any(one.restricts and one.statement.id in touched for one in seen.compared)


def _by_other_names(seen: _Seen, touched: frozenset[str]) -> dict[str, Compared]:
    """What restricted records the question touches only if the house's other names are put for what it says."""
    renamed: dict[str, Compared] = {}
    for sought in seen.others:
        compared = _compared(seen.found, Scale(sought))
        met = Touch(sought, compared, seen.counts, (), claimed=False).met - touched
        renamed |= {one.statement.id: one for one in compared if one.restricts and one.statement.id in met}
    return renamed


def _taken_apart(question: str, house: House, asked_at: datetime, zone: str) -> tuple[Asked, tuple[Doubt, ...]]:
    shown = question[:MAX_QUESTION]
    day = local_day(asked_at, zone)
    names = (house.name,) if house.name else ()
    what, rest = on_what(untagged(shown, names))
    matter = matter_of(marked(rest))
    topic = read_text(mended(what), day) if what else None
    when = dated(topic) if topic else ""
    body = read_text(mended(f"{when}, {matter.body}" if when else matter.body), day)
    whole = read_text(mended(f"{what}: {matter.body}"), day) if what else body
    others = rewritten(whole, house.synonyms, day)
    watched = names_in(shown, house.watch)
    doubts = _doubts(question, shown, (*watched, *names_in("\n".join(name for name, _ in others), house.watch)))
    clock = hour(asked_at, zone)
    return Asked(shown, matter, body, day, zone, not doubts, watched, others, clock, names, topic, whole), doubts


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
    plain = telling(kept_apart((asked.whole or asked.body).tokens))
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


def _loose(sought: Sequence[Sought], counts: Counts) -> frozenset[str]:
    """The words that are none and that no record has: what may be a slip of the pen, and nobody's name."""
    words = (each.token for each in sought if may_be_slip(each.token))
    return frozenset(token.folded for token in words if not counts.of(word_key(token.folded)))


def _on_record(token: Token, counts: Counts, near: Mapping[str, Sequence[str]]) -> bool:
    """What only a disguise hides is searched for too, if it is a word on record or a slip of one."""
    words = (token.folded, *near.get(token.folded, ()))
    return any(counts.of(word_key(word)) for word in words)


def _compared(found: Sequence[Found], scale: Scale) -> list[Compared]:
    return [
        Compared.of(one.statement, *scale.likeness(one.imprint))
        for one in {one.statement.id: one for one in found}.values()
    ]
