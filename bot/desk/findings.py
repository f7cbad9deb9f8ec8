"""From comparisons to coverage: which records may cover a question, and which of them do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.desk.asking.frame import Manner
from bot.desk.beside import Asked, Beside, manner_of, set_beside
from bot.desk.covering.coverage import Coverage, cover, word_for_word
from bot.desk.covering.sides import Sides
from bot.desk.granting import Covered
from bot.desk.lacking import lacks
from bot.desk.onwhat import answers
from bot.desk.pasted import pasted
from bot.desk.precedent import same_question
from bot.desk.records.asked import only_asked
from bot.desk.records.imprint import Parts, aside_key, house_key, local_day, parts_of, word_key
from bot.desk.records.index import Counts
from bot.desk.records.plan import HALF
from bot.desk.records.touch import Compared
from bot.desk.retelling.comparing import cover_retold
from bot.desk.text.lexicon import GENERIC
from bot.desk.text.matching import Terms
from bot.desk.text.tokens import Kind, Text
from bot.desk.text.tongue import tongue
from bot.desk.tone.mood import asks_otherwise, cheers_otherwise
from bot.desk.tone.winks import marked_otherwise
from bot.desk.until.clock import hour, hour_passed
from bot.desk.until.lasting import past

MOST_COMPARED = 8
"""Records compared word by word; a question that so many might answer is too vague to be answered."""
LEAST = 0.12
"""Likeness below which a record is not looked at."""
_WORTH_TELLING = 0.45
"""Likeness from which on it is told how a question and a record differ: a little less than what cards show."""
_CLOSE = 2
"""Records compared word by word even if they share little, to tell the reader what differs."""
_RETOLD = 2
"""Records whose wording is also told otherwise, the most alike first: of 13,514 questions none was covered so by a
record farther off, and each costs as much as all other comparing."""
_TOGETHER = 3
"""Words, however common, that together name one thing."""
_HOUSE = 3
"""Wordings that a name must open to be the house's own: leaving it out drops nothing."""


def close(compared: Sequence[Compared]) -> list[Compared]:
    """The open records worth a close look: what shares little cannot cover the question, nor would it be shown."""
    open_ = sorted((one for one in compared if one.open), key=lambda one: (-one.likeness.score, one.statement.id))
    return [one for at, one in enumerate(open_) if at < _CLOSE or one.likeness.of_question >= HALF]


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and a record that may cover it. Without `sides`: a person already answered just this question.
    `named`: the same with the capitals that a question in small letters lacks, if it has names; `wholly`: whether it
    is asked if the record covers the question, and not only how they differ; `retold`: also with the wording retold."""

    one: Compared
    sides: Sides | None
    named: Sides | None = None
    wholly: bool = True
    retold: bool = True


def pairs(near: Sequence[Compared], asked: Asked, *, granting: bool = True, explained: bool = True) -> tuple[Pair, ...]:
    """The records that may cover the question; `explained`: and the first, if much like it, to tell what differs.

    Not `granting`: nothing may be granted anyway (`may_grant`), so that only the first few are looked at, to tell what
    differs of one and whether one has gone by.
    """
    if not asked.body.tokens:
        return ()
    beside = _Beside(asked, granting)
    kept: list[Pair] = []
    for at, one in enumerate(near[: MOST_COMPARED if granting else _CLOSE]):
        tell = explained and at < _CLOSE and (granting or all(pair.sides is None for pair in kept))
        pair = beside.pair(one, explained=tell)
        if pair is not None:
            kept.append(pair)
    return (*kept[:_RETOLD], *(replace(pair, retold=False) for pair in kept[_RETOLD:]))


class _Beside:
    """A question to be set beside one record after another; of those that say the same, once."""

    def __init__(self, asked: Asked, granting: bool) -> None:
        self._asked = asked
        self._granting = granting
        self._manner = manner_of(asked)
        self._tongue = tongue(asked.body.tokens)
        nominal = self._manner is Manner.SUBJECT
        self._terms = Terms(asked.day, asked.body.accented, translate=False, nominal=nominal, loose=asked.loose)
        self._known: dict[Parts, Beside] = {}

    def pair(self, one: Compared, *, explained: bool) -> Pair | None:
        """What is to be compared, if anything."""
        asked = self._asked
        if same_question(asked.shown, asked.day, one.statement, local_day(one.statement.posted_at, asked.zone)):
            return Pair(one, None)
        if one.likeness.score < LEAST:
            return None
        told = explained and one.likeness.score >= _WORTH_TELLING
        if not told and lacks(one.likeness.strengths, asked.needed):
            return None
        wholly = self._granting or _gone_by(one, asked)
        if not (told or wholly):
            return None
        beside = self._set(_parts(one, asked))
        return Pair(one, beside.plain, beside.named, wholly) if told or beside.may else None

    def _set(self, record: Parts) -> Beside:
        known = self._known.get(record)
        if known is None:
            known = self._known[record] = set_beside(record, self._asked, self._manner, self._terms, self._tongue)
        return known


def verbatim(near: Sequence[Compared], asked: Asked) -> Covered:
    """The records that the question repeats word for word: the same as of all pairs, for much less."""
    if not asked.body.tokens:
        return {}
    return {one.statement.id: Coverage(asked.judged, exact=True) for one in near if _repeats(one, asked)}


def _repeats(one: Compared, asked: Asked) -> bool:
    if same_question(asked.shown, asked.day, one.statement, local_day(one.statement.posted_at, asked.zone)):
        return True
    if one.likeness.score < LEAST:
        return False
    record = _parts(one, asked)
    return word_for_word(asked.body, record.stated) or pasted(record, asked.shown, asked.matter, asked.body, asked.day)


def pair_keys(found: Sequence[Pair]) -> frozenset[str]:
    """The keys to be counted before these can be compared word by word."""
    words = {word for pair in found if pair.sides for word in _words(pair.sides)}
    return frozenset(key for word in words for key in (house_key(word), word_key(word), aside_key(word)))


def coverages(found: Sequence[Pair], asked: Asked, counts: Counts, *, granting: bool = True) -> Covered:
    """For each of these records whether it covers the question; of any other it is known that it does not. Records that
    say the same, and said it on the same day, are compared once.

    Not `granting`: nothing may be granted anyway (`may_grant`), so that what would cover the question is told only of
    records that have gone by, until one is found; of the others only what differs.
    """
    known: dict[tuple[int, Parts, bool], Coverage] = {}
    covered: dict[str, Coverage] = {}
    for pair in found:
        told = id(pair.sides), _parts(pair.one, asked), pair.wholly
        if told not in known:
            known[told] = _coverage(pair, asked, counts)
        covered[pair.one.statement.id] = _by_the_clock(known[told], pair.one, asked)
        if not granting and covered[pair.one.statement.id].past and pair.one.statement.grants:
            break
    return covered


def _gone_by(one: Compared, asked: Asked) -> bool:
    """Whether what the record says to come is over, so that it is told that it would have covered the question."""
    return one.statement.grants and (past(_parts(one, asked), asked.day, asked.zone) or _is_over(one, asked))


def _coverage(pair: Pair, asked: Asked, counts: Counts) -> Coverage:
    found = _compared(pair, asked, counts)
    record = _parts(pair.one, asked)
    claim = found.claim or found.exact
    if found.covers and marked_otherwise(record, asked.shown, asked.matter, asked.body, claim=claim):
        return replace(found, covers=False)
    astray = asked.topic and not (pair.sides and answers(pair.sides, asked.topic))
    wording, body = record.approved or record.text, pair.sides.question if pair.sides else asked.body
    open_ = found.covers and not found.exact and asks_otherwise(asked.shown, asked.matter, wording)
    cheered = found.covers and cheers_otherwise(asked.shown, wording)
    if found.covers and (astray or open_ or cheered or only_asked(record, asked.shown, body)):
        return replace(found, covers=False)
    if found.covers and past(record, asked.day, asked.zone):
        return replace(found, covers=False, past=True)
    return found


def _by_the_clock(found: Coverage, one: Compared, asked: Asked) -> Coverage:
    """The same, but that what is over on its own day covers nothing any more."""
    if found.covers and _is_over(one, asked):
        return replace(found, covers=False, past=True)
    return found


def _is_over(one: Compared, asked: Asked) -> bool:
    written = hour(one.statement.posted_at, asked.zone)
    return hour_passed(_parts(one, asked), written, asked.day, asked.clock)


def _compared(pair: Pair, asked: Asked, counts: Counts) -> Coverage:
    if pair.sides is None:
        return Coverage(covers=asked.judged, exact=True)
    found = _worded(pair.sides, pair, asked, counts)
    if pair.named is not None and pair.wholly and not found.covers:
        named = _worded(pair.named, pair, asked, counts)
        found = replace(named, named=True) if named.covers else found
    if found.covers and not (asked.judged and (found.exact or not _needs_exact(pair.one, asked, counts))):
        return replace(found, covers=False)
    return found


def _worded(plain: Sides, pair: Pair, asked: Asked, counts: Counts) -> Coverage:
    words = _words(plain)
    house = frozenset(word for word in words if of_house(word, counts))
    single = frozenset(word for word in words if _borne_once(word, counts))
    sides = replace(plain, house=house, single=single)
    found = cover(sides, wholly=pair.wholly)
    if pair.wholly and pair.retold and not found.covers:
        found = cover_retold(sides, _parts(pair.one, asked)) or found
    return found


def _words(sides: Sides) -> set[str]:
    return {token.folded for token in (*sides.wording.tokens, *sides.question.tokens)}


def _parts(one: Compared, asked: Asked) -> Parts:
    return parts_of(one.statement.text, one.statement.wording, local_day(one.statement.posted_at, asked.zone))


def of_house(word: str, counts: Counts) -> bool:
    """Whether a name is the house's own: it opens many wordings."""
    return counts.of(house_key(word)) >= _HOUSE


def _needs_exact(one: Compared, asked: Asked, counts: Counts) -> bool:
    """Whether only the very words may be granted: there is no approved wording, staff said what not to say, or the
    question names nothing."""
    return not one.statement.wording or _unsaid(one, asked) or not _specific(asked.body, counts)


def _borne_once(word: str, counts: Counts) -> bool:
    """Whether a single statement has the word."""
    return counts.of(word_key(word)) + counts.of(aside_key(word)) == 1


def _specific(body: Text, counts: Counts) -> bool:
    """Whether the question names something: two telling words or figures, a proper name, or one of many common words
    that only together mean one thing (« le numéro du service clients »)."""
    named = [token for token in body.saying() if token.kind in (Kind.WORD, Kind.NAME)]
    words = [token for token in named if token.folded not in GENERIC and not of_house(token.folded, counts)]
    figures = [token for token in body.saying() if token.kind in (Kind.NUMBER, Kind.DATE)]
    if any(token.kind is Kind.NAME for token in words) or any(token.unit == "phone" for token in figures):
        return True
    if len(words) + len(figures) >= 2 or len(named) >= _TOGETHER:
        return True
    return len(named) > 1 and any(_borne_once(token.folded, counts) for token in words)


def _unsaid(one: Compared, asked: Asked) -> bool:
    """Whether the question speaks of what staff said not to say, beyond what the wording itself says."""
    record = _parts(one, asked)
    said = {(token.kind, token.key) for token in record.wording.tokens}
    unsaid = {(token.kind, token.key) for token in record.unsaid.saying() if token.kind is not Kind.MARK} - said
    return any((token.kind, token.key) in unsaid for token in asked.body.saying())
