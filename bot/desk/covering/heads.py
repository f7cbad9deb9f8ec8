"""What makes another of a noun, right before it: « la vice-présidente » is no « présidente », nor a new pool any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.asking.frame import Manner
from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token

_PREFIXES = frozenset(
    words_of("""
    vice sous contre ex demi semi mi co anti arriere avant non inter auto sub deputy step counter under half petit
    petite grand pre future futur futurs ancien ancienne anciens anciennes former acting interim interimaire
    """)
)
NEW = frozenset(words_of("nouveau nouvel nouvelle nouveaux nouvelles new"))
"""What is told of for the first time."""
_AT = frozenset(words_of("in at a au aux en"))
_OWNED = 2
"""Words after an owner: the mark, and what is owned."""
_ARTICLES = frozenset(words_of("le la les l un une des notre nos the a an our"))


def headed_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a noun of the question has lost what makes it another in the record. Who becomes "the new director" is
    the director; of a subject « nouveau » may be left out."""
    if sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    claim = sides.manner is Manner.CLAIM
    return any(
        (
            place > 0
            and (
                _cut(asked, index, said, place, claim=claim) or (claim and _headless(asked, index, said, place, found))
            )
        )
        or _newer(asked, index, said, place)
        or _owner_alone(sides, said, place, found)
        for index, place in found.items()
    )


def _owner_alone(sides: Sides, said: Sequence[Token], place: int, found: Mapping[int, int]) -> bool:
    """« Ana Reed book signing » where the record says "book signing with Ana Reed's ghostwriter". Of the house
    itself nothing is lost, nor of what the question says is owned."""
    after = said[place + 1 : place + 4]
    if said[place].kind is not Kind.NAME or len(after) < _OWNED or after[0].folded != "s":
        return False
    if said[place].folded in sides.house or after[1].kind is not Kind.WORD:
        return False
    near = range(place + 2, place + 2 + len(after[1:]))
    return not any(at in found.values() for at in near)


def _newer(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« La nouvelle crèche » where the record says « la nouvelle directrice de la crèche »."""
    before = index - 1
    while before > 0 and asked[before].kind is Kind.NAME:
        before -= 1
    if before < 0 or asked[before].folded not in NEW or asked[index].kind is not Kind.WORD:
        return False
    near = said[max(0, place - 3) : place + 2]
    return said[place].kind is Kind.WORD and not any(token.folded in NEW for token in near)


def _headless(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]) -> bool:
    """« We in Bath may close » where the record says « The shop in Bath may close »."""
    if place < 2 or not index or asked[index].kind is not Kind.NAME:
        return False
    if asked[index - 1].folded not in _AT or said[place - 1].folded not in _AT:
        return False
    return said[place - 2].kind is Kind.WORD and place - 2 not in found.values()


def _cut(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, *, claim: bool) -> bool:
    head = said[place - 1].folded
    if said[place - 1].segment != said[place].segment or (index and asked[index - 1].folded == head):
        return False
    return head in _PREFIXES or (claim and head in NEW and not _becomes(said, place - 1))


def _becomes(said: Sequence[Token], at: int) -> bool:
    """« est la nouvelle vice-présidente », « nommé nouveau chef »."""
    before = at - 1
    while before >= 0 and said[before].folded in _ARTICLES:
        before -= 1
    return before >= 0 and (said[before].kind is Kind.AUX or said[before].raw.lower().endswith(("é", "ée", "ed", "ra")))
