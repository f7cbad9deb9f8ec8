"""Whose several things or people are: "our nurses got a rise" is no news of the nurses.

« Notre magasin de Lyon » may be told as « le magasin de Lyon », for the reader knows who speaks. « Les clients », "the
staff" are all there are; and « le président » without its house is the one of the country.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.verbs import verb_like

_OURS = frozenset(words_of("our nos notre"))
_SEVERAL = frozenset(
    words_of("""
    staff personnel workforce people children women men clientele membership
    """)
)
_OFFICES = frozenset(
    words_of("""
    president presidente ministre minister maire mayor prefet prefete gouvernement government pape pope reine roi queen
    king prince princesse princess gouverneur gouverneure governor deputee depute senateur senatrice senator ambassadeur
    ambassadrice ambassador parlement parliament police armee army eglise church
    """)
)
"""Of which a reader knows another one."""
_OF_SEVERAL = frozenset(
    words_of("""
    team department office floor force centre center desk director manager line shop store club day fair ward school
    """)
)
"""What several of something make up: "our sales team"."""
_BEFORE = 2
"""Places between « nos » and its noun: one adjective."""


def disowned(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a noun that the record tells of as several of ours, or as an office of ours, is anybody's in a claim."""
    if sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    return any(
        _ours(said, place) and not _ours(asked, index) and _of_all(said, place)
        for index, place in found.items()
        if said[place].kind is Kind.WORD
    )


def _ours(tokens: Sequence[Token], at: int) -> bool:
    """Whether « nos » stands before it, with one adjective between at the most; how many they are says which."""
    for before in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        token = tokens[before]
        if token.segment != tokens[at].segment or token.kind not in (Kind.STOP, Kind.WORD):
            return False
        if token.folded in _OURS:
            return True
    return False


def _of_all(said: Sequence[Token], place: int) -> bool:
    word = said[place].folded
    if word in _OFFICES or word in _SEVERAL:
        return True
    if _called(said, place):
        return False
    before = said[place - 1].folded
    return before == "nos" or (word.endswith("s") and not word.endswith(("ss", "us", "is")) and _heads(said, place))


def _heads(said: Sequence[Token], place: int) -> bool:
    """A noun that no other follows: "our sales team" is one."""
    after = said[place + 1] if place + 1 < len(said) else None
    if verb_like(tuple(said), place):
        return False
    beside = after is not None and after.kind is Kind.WORD and after.segment == said[place].segment
    return not beside or _verb(said, place + 1)


def _verb(said: Sequence[Token], at: int) -> bool:
    word = said[at].folded
    return word not in _OF_SEVERAL and not word.endswith("s") and verb_like(tuple(said), at)


def _called(said: Sequence[Token], place: int) -> bool:
    """« Nos casiers Aulne »: their name tells which."""
    after = said[place + 1] if place + 1 < len(said) else None
    return after is not None and after.kind is Kind.NAME and after.segment == said[place].segment
