"""To what a day belongs: « nous annoncerons en juin la fermeture » does not say that anything closes in June."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.lists import words_of
from bot.desk.tokens import TIMELY, Kind, Text, Token
from bot.desk.verbs import verb_like
from bot.desk.words import is_event

_CLAUSES = frozenset(words_of("qui que qu dont ou who whom which that where whose"))
_WHILE = frozenset(("before", "after", "during", "if", "because"))
_DONE = ("é", "ée", "és", "ées", "ed")
_BEFORE_NOUNS = frozenset(words_of("de du des d le la les l un une the a an of nos notre our ses son sa leurs leur"))


def dated_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a day stands elsewhere among the words than in the record, and not with the same thing that happens."""
    if sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    return any(
        _is_day(asked[index])
        and _moved(asked, index, said, place, found)
        and not _same_thing(asked, index, said, place, found)
        for index, place in found.items()
    )


def _is_day(token: Token) -> bool:
    return token.kind in TIMELY or (token.kind is Kind.NUMBER and token.unit == "year")


def _moved(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]) -> bool:
    return any(
        (other < index) != (at < place)
        for other, at in found.items()
        if other != index
        and not _is_day(asked[other])
        and asked[other].sentence == asked[index].sentence
        and said[at].sentence == said[place].sentence
    )


def _same_thing(
    asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]
) -> bool:
    one, other = _happening(asked, index), _happening(said, place)
    if len(one) > 1 or len(other) > 1:
        return False
    return not one or not other or {found.get(at) for at in one[0]} & {*other[0]} != set()


def _happening(tokens: Sequence[Token], at: int) -> list[list[int]]:
    """What happens between the pauses where a day stands, or else first in its sentence: words side by side are one."""
    there = [place for place, token in enumerate(tokens) if token.segment == tokens[at].segment]
    things = _things(tokens, there)
    if things:
        return things
    return _things(tokens, [place for place, token in enumerate(tokens) if token.sentence == tokens[at].sentence])[:1]


def _things(tokens: Sequence[Token], places: Sequence[int]) -> list[list[int]]:
    things: list[list[int]] = []
    for at in places:
        if not _happens(tokens, at):
            continue
        if things and things[-1][-1] == at - 1:
            things[-1].append(at)
        else:
            things.append([at])
    return things


def _happens(tokens: Sequence[Token], at: int) -> bool:
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.kind is Kind.MARK:
        return token.key in _WHILE
    if token.kind is Kind.STOP:
        return token.folded in _CLAUSES
    if token.kind is not Kind.WORD:
        return False
    if before is not None and before.kind is Kind.AUX:
        return True
    done = token.raw.lower().endswith(_DONE) and (before is None or before.folded not in _BEFORE_NOUNS)
    return done or is_event(token.folded) or verb_like(tuple(tokens), at)
