"""Word order: who does what to whom, and which number counts which thing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.matching import same
from bot.desk.sides import Sides
from bot.desk.tokens import Kind, Text, Token

_TIMELY = (Kind.DATE, Kind.TIME, Kind.WEEKDAY)


def places(sides: Sides, record: Text, *, loose: bool) -> dict[int, int] | None:
    """For each telling word of the question its place in the record; None if the order is another.

    `loose`: a subject is asked about, so that common nouns may stand anywhere; names and figures may not.
    """
    free = _free(record)
    found: dict[int, int] = {}
    last, segment = -1, -1
    for index, token in enumerate(sides.question.tokens):
        if not token.kind.says:
            continue
        if token.segment != segment:
            last, segment = -1, token.segment
        at = [place for place, word in enumerate(record.tokens) if _here(sides, record, index, place, word)]
        ahead = [place for place in at if place > last]
        unordered = bool(at) and (at[0] in free or _movable(sides, record.tokens[at[0]], loose=loose))
        if not ahead and not unordered:
            return None
        found[index] = at[0] if unordered else ahead[0]
        last = last if unordered else ahead[0]
    return found


def _here(sides: Sides, record: Text, index: int, place: int, word: Token) -> bool:
    return same(sides.question.tokens[index], word, sides.terms) and _bound(sides, record, index, place)


def _movable(sides: Sides, word: Token, *, loose: bool) -> bool:
    """Between two languages, too, nouns and adjectives change places."""
    return (loose or sides.terms.translate) and word.kind is Kind.WORD


def _free(record: Text) -> frozenset[int]:
    """Places of what may be said anywhere: the only date, the only time, the only year, a name standing by itself."""
    tokens = record.tokens
    found = set()
    for index, token in enumerate(tokens):
        alike = [other for other in tokens if _sort(other) == _sort(token)]
        alone = [other for other in tokens if other.segment == token.segment and other.kind.says] == [token]
        if (_sort(token) and len(alike) == 1) or (
            token.kind in (Kind.NAME, Kind.WORD) and alone and token.raw[:1].isupper()
        ):
            found.add(index)
    return frozenset(found)


def _sort(token: Token) -> str:
    if token.kind in _TIMELY:
        return token.kind.value
    return "year" if token.unit == "year" else ""


def _bound(sides: Sides, record: Text, index: int, place: int) -> bool:
    """A bare number counts the word beside it, so one of its neighbours must be the same in both."""
    token = sides.question.tokens[index]
    if token.kind is Kind.MARK:
        return _governs(sides, record, index, place)
    if token.kind is not Kind.NUMBER or token.unit:
        return True
    beside = [(_beside(sides.question.tokens, index, step), _beside(record.tokens, place, step)) for step in (-1, 1)]
    if not any(asked for asked, _ in beside):
        return True
    if sides.terms.translate:  # adjectives change sides between languages
        near = [word for word in record.tokens[max(0, place - 3) : place + 4] if word.kind.says]
        return any(asked and same(asked, word, sides.terms) for asked, _ in beside for word in near)
    return any(asked and said and same(asked, said, sides.terms) for asked, said in beside)


def _governs(sides: Sides, record: Text, index: int, place: int) -> bool:
    """A negation or a quantifier bears on what follows it, which must be the same in both."""
    asked, said = _beside(sides.question.tokens, index, 1), _beside(record.tokens, place, 1)
    if asked is None or said is None:
        return asked is said
    return same(asked, said, sides.terms)


def _beside(tokens: Sequence[Token], index: int, step: int) -> Token | None:
    """The nearest telling token on that side, within the segment."""
    at = index + step
    while 0 <= at < len(tokens) and tokens[at].segment == tokens[index].segment:
        if tokens[at].kind.says:
            return tokens[at]
        at += step
    return None
