"""A year that tells which thing is meant: « the 2014 casks leave » does not say that casks left in 2014."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.tokens import Kind, Text, Token

_THINGS = (Kind.WORD, Kind.NAME)
_LITTLE = (Kind.STOP, Kind.MARK, Kind.AUX)
_ARTICLES = frozenset(("the", "our", "their", "its", "your", "these", "those", "a", "an"))


def of_another_year(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a year stands beside the thing it names in the record, and beside none such in the question."""
    return any(
        _moved(sides, index, list(_named(record.tokens, place)))
        for index, place in found.items()
        if record.tokens[place].unit == "year"
    )


def _moved(sides: Sides, index: int, said: Sequence[Token]) -> bool:
    asked = list(_named(sides.question.tokens, index))
    return bool(said) and not any(sides.same(one, other) for one in asked for other in said)


def _named(tokens: Sequence[Token], at: int) -> Iterator[Token]:
    """What the year names: « le millésime 2014 », "the 2014 casks"; nothing for « en 2014 »."""
    before = tokens[at - 1] if at and tokens[at - 1].segment == tokens[at].segment else None
    if before is not None and before.kind in _THINGS:
        yield before
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    free = before is None or before.kind not in _LITTLE or before.folded in _ARTICLES
    if free and before is not None and after is not None and after.segment == tokens[at].segment:
        yield from (after,) if after.kind in _THINGS else ()
