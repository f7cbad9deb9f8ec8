"""A draft that takes back what it says: « On recrute ! Le moulin ne recrute plus. », of « Le moulin ne recrute plus ».

Its words are all the wording's. What the wording only denies, leaves open or bounds, each sentence must.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token, by_sentence
from bot.desk.text.verbs import makes_claim

_DENIES = frozenset(("not", "pas", "none", "never", "nobody", "nothing", "nor", "non", "without"))
_LEAVES_OPEN = frozenset(("maybe",))
_BOUNDS = _DENIES | _LEAVES_OPEN | {"about", "only", "half", "most", "some", "atmost"}
_HARDLY = frozenset(words_of("rarement guere peine failli rarely seldom hardly scarcely barely"))
_WHO = frozenset(words_of("on nous il elle ils elles we it they"))
_LONGER = "longer"
"""Of "no longer": it is what follows that is denied."""


def gainsaid(sides: Sides, record: Text) -> bool:
    """Whether the question has a word of the record twice, once denied or left open as there, and once not; or tells a
    sentence of it again without what bounds it."""
    if any(_said_both_ways(sides, record, keys) for keys in (_DENIES, _LEAVES_OPEN)):
        return True
    asked = by_sentence(sides.question.tokens)
    bounded = [_bounds(each) for each in asked]
    if len(asked) == 1 or not any(bounded):
        return False
    told = by_sentence(record.tokens)
    return any(_unbound(sides, each, told) for each in asked)


def _said_both_ways(sides: Sides, record: Text, keys: frozenset[str]) -> bool:
    borne = _segments(record.tokens, keys)
    there = _segments(sides.question.tokens, keys)
    if not borne or not there:
        return False
    for word in _governed(record.tokens, keys):
        if any(other.folded == word.folded and other.segment not in borne for other in record.tokens):
            continue  # it is told otherwise as well
        ways = {asked.segment in there for asked in sides.question.tokens if sides.same(asked, word)}
        if len(ways) > 1:
            return True
    return False


def _segments(tokens: Sequence[Token], keys: frozenset[str]) -> frozenset[int]:
    return frozenset(token.segment for token in tokens if token.kind is Kind.MARK and token.key in keys)


def _governed(tokens: Sequence[Token], keys: frozenset[str]) -> Iterator[Token]:
    """The next telling word behind each."""
    for at, token in enumerate(tokens):
        if token.kind is Kind.MARK and token.key in keys:
            rest = (word for word in tokens[at + 1 :] if word.segment == token.segment and word.kind is Kind.WORD)
            found = next((word for word in rest if word.folded != _LONGER), None)
            if found is not None:
                yield found


def _bounds(sentence: Sequence[Token]) -> frozenset[str]:
    """What denies, leaves open or bounds it."""
    return frozenset(
        token.key for token in sentence if token.folded in _HARDLY or (token.kind is Kind.MARK and token.key in _BOUNDS)
    )


def _unbound(sides: Sides, asked: Sequence[Token], told: Sequence[Sequence[Token]]) -> bool:
    """Whether each sentence of the record that says all of this one is bounded, and this one is not."""
    if _bounds(asked):
        return False
    saying = [token for token in asked if token.kind.says]
    whole = [each for each in told if all(sides.among(token, each) for token in saying)]
    if not saying or not whole or not all(map(_bounds, whole)):
        return False
    return makes_claim(tuple(asked)) or asked[0].folded in _WHO or any(_all_but_bounds(saying, each) for each in whole)


def _all_but_bounds(saying: Sequence[Token], told: Sequence[Token]) -> bool:
    """« Le bassin ferme le lundi ! », of « Seul le bassin ferme le lundi »: « ferme » may be read as a noun."""
    left = [token for token in told if token.kind.says and token.kind is not Kind.MARK and token.folded not in _HARDLY]
    return len(saying) > 1 and len(saying) >= len(left)
