"""A draft's first words that say more than the sentence they are taken from: « On ouvre le 3 octobre ! On ouvre le 3
octobre, sauf à Dax », "Tobacco in York! We do not sell tobacco in York."

Who reads no further has read what nobody approved. A hook may leave out when and where; what bounds it, it keeps.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.desk.covering.sides import Sides
from bot.desk.text.lexicon import NEGATIONS, RESTRICTIVE
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token, by_sentence
from bot.desk.text.verbs import makes_claim

_PARTS = frozenset(("half", "most", "some", "about", "maybe", "oneof", "after"))
_BOUNDS = (RESTRICTIVE | frozenset(NEGATIONS.values()) | _PARTS) - {
    "from", "since", "during",
}  # fmt: skip
"""What bounds a sentence; not since when it holds, nor for how long: that is when."""
_FOR_WHOM = frozenset(words_of("pour for reserve reservee reserves reservees reserved"))
_OF_TIME = frozenset((Kind.DATE, Kind.WEEKDAY, Kind.TIME))


def hooked(sides: Sides) -> bool:
    """Whether a sentence of the question says less than another of its own that says all of it, and what it leaves out
    bounds that one. What only files a draft at its end is none: « #Duchesse »."""
    asked = by_sentence(sides.question.tokens)
    if len(asked) == 1:
        return False
    told = by_sentence(sides.wording.tokens)
    return any(_wider(sides, each, asked, told) for each in asked if each is not asked[-1] or makes_claim(tuple(each)))


def _wider(sides: Sides, hook: list[Token], asked: Sequence[Sequence[Token]], told: Sequence[Sequence[Token]]) -> bool:
    saying = [token for token in hook if token.kind.says]
    within = [each for each in told if all(sides.among(token, each) for token in saying)]
    if not saying or not within or any(_as_bounded(hook, each) for each in within):
        return False
    return any(
        other is not hook and _as_bounded(other, each) and all(sides.among(word, each) for word in _saying(other))
        for each in within
        for other in asked
    )


def _saying(sentence: Sequence[Token]) -> list[Token]:
    return [token for token in sentence if token.kind.says]


def _as_bounded(asked: Sequence[Token], told: Sequence[Token]) -> bool:
    return _bounds(told) <= _bounds(asked)


def _bounds(sentence: Sequence[Token]) -> frozenset[str]:
    marks = {token.key for token in sentence if token.kind is Kind.MARK and token.key in _BOUNDS}
    whom = {"for" for token, after in pairwise(sentence) if token.folded in _FOR_WHOM and after.kind not in _OF_TIME}
    return frozenset(marks | whom)
