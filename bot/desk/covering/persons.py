"""Who a verb and a pronoun speak of: « nous livrerons » is not « il nous livrera », « elles » is not « elle »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token

_WE, _YOU, _ONE, _MANY, _OTHER = "we", "you", "one", "many", "other"
_PERSON_OF = {
    **dict.fromkeys(words_of("i we je j on nous us"), _WE),
    **dict.fromkeys(words_of("you tu vous"), _YOU),
    **dict.fromkeys(words_of("he she it il elle"), _ONE),
    **dict.fromkeys(words_of("they ils elles"), _MANY),
    **dict.fromkeys(words_of("who which qui"), _OTHER),
}
_ENDING_OF = {"nous": ("ons", "sommes"), "vous": ("ez", "etes")}
"""How the verb ends whose subject such a pronoun is; before any other verb it is an object."""
_GENDER_OF = {"he": "he", "il": "he", "ils": "he", "she": "she", "elle": "she", "elles": "she", "it": "it"}
_CLITICS = frozenset(words_of("y en se s le la les l lui leur me m te t nous vous"))
_LINKS = {"qui": "who", "who": "who", "which": "who", "et": "and", "and": "and"}
_OPENING = 3
"""Tokens at the beginning of a sentence, or of a part of it, among which its subject stands."""


def by_another(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether some word of the question has another subject there than at its place in the record."""
    asked, said = sides.question.tokens, record.tokens
    if not sides.terms.translate and _who_moved(asked, said, found):
        return True
    return any(
        _differ(_person(asked, index), _person(said, place))
        or _ours_alone(asked, index, said, place)
        or _differ(_linked(asked, index), _linked(said, place))
        or (not sides.terms.translate and (_back(sides, record, pair) or _he_or_she(asked, index, said, place)))
        for pair in found.items()
        for index, place in (pair,)
        if asked[index].kind in (Kind.WORD, Kind.NAME)
    )


def _he_or_she(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« … that he would leave » where the record says « … that she would leave »."""
    one, other = (_pronoun(tokens, at) for tokens, at in ((asked, index), (said, place)))
    return _differ(_GENDER_OF.get(one, ""), _GENDER_OF.get(other, ""))


def _differ(one: str, other: str) -> bool:
    """« if you cancel » where the record says « if we cancel »."""
    if _OTHER in (one, other):  # who may be one or many
        return one in (_WE, _YOU) or other in (_WE, _YOU)
    return one != other and "" not in (one, other)


def _who_moved(asked: Sequence[Token], said: Sequence[Token], found: Mapping[int, int]) -> bool:
    """« Anne, qui succède à Tom, part » where the record says « Anne succède à Tom, qui part »."""
    linked = {(_linked(asked, index) == "who", _linked(said, place) == "who") for index, place in found.items()}
    return {(True, False), (False, True)} <= linked


def _ours_alone(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« Orme teste » where the record says « nous testons », which « on teste » says as well."""
    ours = asked[index].folded.endswith("ons"), said[place].folded.endswith("ons")
    if ours[0] == ours[1]:
        return False
    other = (said, place) if ours[0] else (asked, index)
    verb = other[0][other[1]].folded
    return verb.endswith("e") and _person(*other) != _WE


def _person(tokens: Sequence[Token], index: int) -> str:
    """Who the pronoun before a word stands for, over its auxiliaries."""
    pronoun = _pronoun(tokens, index)
    endings = _ENDING_OF.get(pronoun)
    if endings and not any(token.folded.endswith(endings) for token in _since(tokens, index)):
        return _ONE  # « … nous livrera »: somebody else does
    return _PERSON_OF.get(pronoun, "")


def _pronoun(tokens: Sequence[Token], index: int) -> str:
    """The little word before a word and its auxiliaries."""
    at = index - len(_since(tokens, index))
    return tokens[at].folded if at >= 0 and tokens[at].kind is Kind.STOP else ""


def _since(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """A word with its auxiliaries before it."""
    at = index - 1
    while at >= 0 and tokens[at].segment == tokens[index].segment and tokens[at].kind in (Kind.AUX, Kind.MARK):
        at -= 1
    return tokens[at + 1 : index + 1]


def _linked(tokens: Sequence[Token], index: int) -> str:
    """How a verb is joined to what stands before: « …, qui y bâtira » is said of it, « … et y bâtira » is not."""
    at = index - 1
    while at >= 0 and (tokens[at].kind in (Kind.AUX, Kind.MARK) or tokens[at].folded in _CLITICS):
        at -= 1
    return _LINKS.get(tokens[at].folded, "") if at >= 0 and tokens[at].sentence == tokens[index].sentence else ""


def _back(sides: Sides, record: Text, pair: tuple[int, int]) -> bool:
    """« Elles sont … » where the record says « Elle est … »: it points back to something else."""
    one = _opening(sides.question.tokens, pair[0])
    other = _opening(record.tokens, pair[1])
    return bool(one and other) and _points(one) != _points(other)


def _points(pronoun: str) -> tuple[str, str]:
    return _PERSON_OF[pronoun], _GENDER_OF.get(pronoun, "")


def _opening(tokens: Sequence[Token], index: int) -> str:
    """The pronoun that the sentence of a word begins with, if it stands for what was said before."""
    first = next(at for at, token in enumerate(tokens) if token.sentence == tokens[index].sentence)
    words = [token.folded for token in tokens[first : min(index, first + _OPENING)] if token.kind is Kind.STOP]
    return next((word for word in words if _PERSON_OF.get(word) in (_ONE, _MANY)), "")
