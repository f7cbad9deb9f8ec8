"""Commas: « les enfants, qui lisent, » are all of them, « les enfants qui lisent » are some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Text, Token

_TIES = frozenset(
    words_of("""
    a au aux en dans sur sous avec sans pour par de du d des chez vers et ou mais puis
    at in on with without for by to from of and or but then
    """)
)
"""What may follow a pause or none: who writes fast leaves commas out there, or puts them in."""
_DENYING = frozenset(words_of("not pas ne n jamais never no cannot guere"))
_STOP = 2
_FREE = (*TIMELY, Kind.MARK, Kind.NUMBER)


def paused_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a pause stands between two words side by side in the one, and none in the other."""
    return _apart(sides.question.tokens, record.tokens, found)


def paused_apart(question: Text, wording: Text) -> bool:
    """The same of two texts of the same words."""
    return _apart(question.tokens, wording.tokens, {at: at for at in range(len(wording.tokens))})


def _apart(asked: Sequence[Token], said: Sequence[Token], found: Mapping[int, int]) -> bool:
    first: dict[int, int] = {}
    for index, place in found.items():
        first.setdefault(place, index)
    return any(
        _apart_otherwise(asked, before, index, said, behind, place)
        and not (_pause(said, behind, place) and _begins(asked[before + 1 : index + 1], said[place]))
        for index, place in found.items()
        if first[place] == index  # said again by itself, as a hashtag, it stands beside nothing
        and (before := _telling(asked, index)) is not None
        and (behind := _telling(said, place)) is not None
        and found.get(before) == behind
    )


def _apart_otherwise(
    asked: Sequence[Token], before: int, index: int, said: Sequence[Token], behind: int, place: int
) -> bool:
    """A full stop is not put elsewhere, though « et » may stand for it; a comma only where it parts nothing."""
    one, other = _pause(asked, before, index), _pause(said, behind, place)
    if other == _STOP and asked[before + 1].folded in ("et", "and"):
        return False
    return abs(one - other) == _STOP or (bool(one) != bool(other) and not _may(asked, before, index))


def _pause(tokens: Sequence[Token], one: int, other: int) -> int:
    return (
        _STOP if tokens[one].sentence != tokens[other].sentence else int(tokens[one].segment != tokens[other].segment)
    )


def _may(tokens: Sequence[Token], before: int, index: int) -> bool:
    """Whether a pause is no matter there."""
    between = tokens[before + 1 : index]
    if _denies(tokens[before]) or _denies(tokens[index]):
        return False
    free = tokens[before].kind in (*_FREE, Kind.NAME) or tokens[index].kind in _FREE
    return free or (bool(between) and (between[0].folded in _TIES or between[0].kind is Kind.AUX))


def _begins(words: Sequence[Token], said: Token) -> bool:
    """A capital that begins a sentence, after an emoji or nothing: « fermé 🎄 Le magasin rouvre »."""
    if words[0].kind is Kind.NAME:
        return said.kind is not Kind.NAME
    return words[0].raw[:1].isupper()


def _denies(token: Token) -> bool:
    return token.kind is Kind.MARK and token.folded in _DENYING


def _telling(tokens: Sequence[Token], index: int) -> int | None:
    """The telling word before, wherever it stands."""
    return next((at for at in range(index - 1, -1, -1) if tokens[at].kind.says), None)
