"""What the little word before a noun tells: one or several of them, and whose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.lists import words_of
from bot.desk.sides import Sides
from bot.desk.tokens import Kind, Text, Token
from bot.desk.verbs import verb_like
from bot.desk.words import is_real

_ONE = frozenset(words_of("le la l un une notre votre leur ce cet cette mon ma son sa"))
_MORE = frozenset(words_of("les des nos vos leurs ces mes ses"))
_EITHER = frozenset(words_of("the our your their its his her my"))
_ANY = frozenset(words_of("un une des a an"))
_OWNER_OF = {
    **dict.fromkeys(words_of("notre nos mon ma mes our my"), "we"),
    **dict.fromkeys(words_of("votre vos your"), "you"),
    **dict.fromkeys(words_of("leur leurs son sa ses their its his her"), "they"),
}
_OWN = frozenset(_OWNER_OF)
_HE = frozenset(words_of("le un ce cet mon du au"))
_SHE = frozenset(words_of("la une cette ma"))
_NEUTRAL = frozenset(words_of("notre votre leur l son mon"))
"""Determiners of one, of either gender; « notre avocat » is not « notre avocate »."""
_PEOPLE = frozenset(words_of("les des nos vos leurs ces mes ses aux"))
_ALL = _ONE | _MORE | _EITHER | _ANY
_UNVARIED = ("s", "x", "z")
"""How nouns end that are written alike whether there is one of them or several: « le concours », « les concours »."""
_BEFORE = 2
"""Places between a determiner and its noun: one adjective."""


def determined_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a noun of the question is several where the record has one, or ours where the record has any.

    « Our bakeries employ eight people » where the record says « Our bakery »; « par notre laboratoire » where it says
    « par un laboratoire ».
    """
    if sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    return any(
        _number(asked, index, said, place) or _whose(asked, index, said, place) or _gender(asked, index, said, place)
        for index, place in found.items()
        if asked[index].kind is said[place].kind is Kind.WORD
    )


def _number(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    if asked[index].folded == said[place].folded and not asked[index].folded.endswith(_UNVARIED):
        return False
    if verb_like(tuple(said), place):
        return False
    return {_count(asked, index), _count(said, place)} == {"one", "several"}


def _count(tokens: Sequence[Token], index: int) -> str:
    """`one`, `several`, or nothing where the words around do not tell."""
    determiner = _determiner(tokens, index)
    if determiner in _EITHER:
        return "several" if tokens[index].folded.endswith("s") else "one"
    return "one" if determiner in _ONE else "several" if determiner in _MORE else ""


def _whose(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    one, other = _determiner(asked, index), _determiner(said, place)
    return one in _OWN and (other in _ANY or (other in _OWN and _OWNER_OF[one] != _OWNER_OF[other]))


def _gender(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« la porte » is no « port », and « aux étudiants » opens to all what is told of « étudiantes »."""
    if index == 0 or place == 0:
        return False
    one, other = asked[index - 1].folded, said[place - 1].folded
    if (one in _HE and other in _SHE) or (one in _SHE and other in _HE):
        return not verb_like(tuple(said), place)
    words = asked[index].folded, said[place].folded
    if {one, other} <= _NEUTRAL:
        feminine = words[0] + "e" == words[1] or words[1] + "e" == words[0]
        return feminine and all(is_real(word) for word in words)
    return {one, other} <= _PEOPLE and words[0] != words[1] and all(word.endswith("s") for word in words)


def _determiner(tokens: Sequence[Token], index: int) -> str:
    near = [token for token in tokens[max(0, index - _BEFORE) : index] if token.segment == tokens[index].segment]
    return next((token.folded for token in reversed(near) if token.folded in _ALL), "")
