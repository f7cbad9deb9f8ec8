"""From comparisons to findings: what touches, what covers, and which few of them are worth showing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.core.evidence import Finding
from bot.desk.corpus import Corpus, Entry
from bot.desk.coverage import Coverage, cover
from bot.desk.disguise import hidden_readings
from bot.desk.fold import fold
from bot.desk.frame import Manner, Matter
from bot.desk.language import is_english
from bot.desk.lexer import read_text
from bot.desk.lexicon import GENERIC
from bot.desk.likeness import likeness, seek
from bot.desk.matching import Terms
from bot.desk.precedent import same_question
from bot.desk.sides import Sides
from bot.desk.tokens import Kind, Text, Token
from bot.desk.touch import Compared, touching
from bot.desk.verbs import makes_claim

MOST_SHOWN = 8
"""Findings kept besides those that restrict."""
_LEAST = 0.12
_CLOSE = 4
"""Records compared word by word even if they share little, to tell the reader what differs."""
_HALF = 0.5
_ECLIPSE = 0.95
_SHADOW = 0.6
"""A restricted record that shares this much of a question's weight keeps it from a yes."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken apart. `judged`: no doubt forbids a yes; `watched`: the watched names it speaks of."""

    shown: str
    matter: Matter
    body: Text
    day: date
    judged: bool
    watched: tuple[str, ...]


def find(asked: Asked, corpus: Corpus) -> tuple[Finding, ...]:
    """Compare a question with every statement and keep what matters, best first."""
    sought = seek(asked.body.saying() + _hidden(asked, corpus), corpus.weights, corpus.vocabulary)
    compared = [Compared(entry, likeness(sought, entry.shape)) for entry in corpus.entries]
    likely = {id(one) for one in _likely(compared)}
    covered = {
        one.entry.statement.id: _coverage(one, asked, corpus) if id(one) in likely else Coverage(covers=False)
        for one in compared
    }
    covered = _lit(covered, compared)
    claimed = any(coverage.covers and (coverage.exact or coverage.claim) for coverage in covered.values())
    touches = touching(sought, compared, corpus, asked.watched, claimed=claimed)
    findings = [_finding(one, covered[one.entry.statement.id], touches) for one in compared]
    return _kept(findings)


def _likely(compared: Sequence[Compared]) -> list[Compared]:
    """Those worth a close look: what shares little with the question cannot cover it, nor would it be shown."""
    open_ = sorted(
        (one for one in compared if one.entry.open), key=lambda one: (-one.likeness.score, one.entry.statement.id)
    )
    return [one for at, one in enumerate(open_) if at < _CLOSE or one.likeness.of_question >= _HALF]


def _hidden(asked: Asked, corpus: Corpus) -> tuple[Token, ...]:
    """What only a disguise hides is searched for too, as names are; it can only restrict."""
    read = read_text(hidden_readings(asked.shown), asked.day).saying()
    near = seek(read, corpus.weights, corpus.vocabulary)
    known = frozenset(corpus.vocabulary)
    return tuple(
        item.token.as_name(-1 - index) for index, item in enumerate(near) if item.token.folded in known or item.slips
    )


def _coverage(one: Compared, asked: Asked, corpus: Corpus) -> Coverage:
    entry = one.entry
    if not entry.open or not asked.body.tokens:
        return Coverage(covers=False)
    if same_question(asked.shown, asked.day, entry.statement, entry.day):
        return Coverage(covers=asked.judged, exact=True)
    if one.likeness.score < _LEAST:
        return Coverage(covers=False)
    manner = asked.matter.manner
    if manner is Manner.SUBJECT and makes_claim(asked.body.tokens):
        manner = Manner.CLAIM
    terms = Terms(
        asked=asked.day,
        accented=asked.body.accented,
        translate=is_english(_flat(asked.body)) != is_english(_flat(entry.wording)),
        nominal=manner is Manner.SUBJECT,
    )
    coverage = cover(Sides(asked.body, entry.wording, entry.facts, manner, corpus.house, corpus.single, terms))
    if coverage.covers and not asked.judged:
        return replace(coverage, covers=False)
    if coverage.covers and not coverage.exact and _needs_exact(entry, asked, corpus):
        return replace(coverage, covers=False)
    return coverage


def _needs_exact(entry: Entry, asked: Asked, corpus: Corpus) -> bool:
    """Whether only the very words may be granted: there is no approved wording, staff said what not to say, or the
    question names nothing."""
    return not entry.statement.wording or _unsaid(entry, asked) or not _specific(asked.body, corpus)


def _lit(covered: dict[str, Coverage], compared: Sequence[Compared]) -> dict[str, Coverage]:
    """No yes in the shadow of a restricted record, and none where two records would grant different wordings."""
    if any(_eclipses(one) for one in compared):
        return {id_: replace(coverage, covers=False) for id_, coverage in covered.items()}
    shadow = any(one.entry.restricts and one.likeness.of_question >= _SHADOW for one in compared)
    wordings = {fold(one.entry.statement.grantable) for one in compared if covered[one.entry.statement.id].covers}
    if not shadow and len(wordings) <= 1:
        return covered
    return {
        id_: replace(coverage, covers=coverage.covers and coverage.exact and (len(wordings) <= 1 or not shadow))
        for id_, coverage in covered.items()
    }


def _eclipses(one: Compared) -> bool:
    """Whether a restricted record says all that is asked, or most of it is asked: then not even its own words pass."""
    like = one.likeness
    return one.entry.restricts and (like.of_question >= _ECLIPSE or like.of_record >= _SHADOW)


def _finding(one: Compared, coverage: Coverage, touches: frozenset[str]) -> Finding:
    statement = one.entry.statement
    return Finding(
        statement,
        round(one.likeness.score, 4),
        touches=statement.id in touches or coverage.covers,
        covers=coverage.covers,
        adds=coverage.adds,
        omits=coverage.omits,
    )


def _flat(text: Text) -> str:
    return " ".join(token.folded for token in text.tokens)


def _specific(body: Text, corpus: Corpus) -> bool:
    """Whether the question names something: two telling words or figures, or a proper name."""
    words = [
        token
        for token in body.saying()
        if token.kind in (Kind.WORD, Kind.NAME) and token.folded not in GENERIC and token.folded not in corpus.house
    ]
    figures = [token for token in body.saying() if token.kind in (Kind.NUMBER, Kind.DATE)]
    return any(token.kind is Kind.NAME for token in words) or len(words) + len(figures) >= 2


def _unsaid(entry: Entry, asked: Asked) -> bool:
    """Whether the question speaks of what staff said not to say, beyond what the wording itself says."""
    said = {(token.kind, token.key) for token in entry.wording.tokens}
    unsaid = {(token.kind, token.key) for token in entry.unsaid.saying() if token.kind is not Kind.MARK} - said
    return any((token.kind, token.key) in unsaid for token in asked.body.saying())


def _kept(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    ranked = sorted(findings, key=lambda f: (not f.covers, not f.touches, -f.likeness, f.statement.id))
    restricted = [f for f in ranked if f.touches and f.statement.standing.restricts]
    others = [f for f in ranked if not (f.touches and f.statement.standing.restricts)]
    return tuple(restricted + [f for f in others if f.touches or f.likeness >= _LEAST][:MOST_SHOWN])
