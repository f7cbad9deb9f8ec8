"""Between two languages words change places: who does it, what is tied how and what is new must be told by grammar.

A thing and its owner stand in French the other way round than in English (« le rapport de l'atelier », "the workshop
report"), so that word order is not compared; but who opens what may not change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.verbs import verb_like

_TIE_OF = {
    **dict.fromkeys(words_of("de d du des of s"), "of"),
    **dict.fromkeys(words_of("in at to into a au aux en dans vers"), "in"),
    **dict.fromkeys(words_of("avec with"), "with"),
    **dict.fromkeys(words_of("sans without"), "without"),
    **dict.fromkeys(words_of("pour for"), "for"),
    **dict.fromkeys(words_of("par by"), "by"),
    **dict.fromkeys(words_of("from depuis"), "from"),
    **dict.fromkeys(words_of("sur on over"), "on"),
    **dict.fromkeys(words_of("sous under"), "under"),
    **dict.fromkeys(words_of("contre against"), "against"),
    **dict.fromkeys(words_of("entre between"), "between"),
    **dict.fromkeys(words_of("apres after"), "after"),
    **dict.fromkeys(words_of("avant before"), "before"),
    **dict.fromkeys(words_of("pres near"), "near"),
    **dict.fromkeys(words_of("comme as"), "as"),
    "chez": "home",
}
_LOOSE = frozenset(("", "of", "in"))
"""Whose and where: « le bureau de Dax », "the office in Dax", "the Dax office"."""
_ALIKE = frozenset((frozenset(("of", "from")), frozenset(("home", "in")), frozenset(("on", "in"))))
_NEW = frozenset(words_of("nouveau nouvel nouvelle nouveaux nouvelles new"))
_THINGS = (Kind.WORD, Kind.NAME)


def said_across(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a question in one language says something else than the record does in the other.

    « Tuam ouvre notre magasin » where the record says "Our Tuam store opens".
    """
    if not sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    things = [(index, place) for index, place in found.items() if asked[index].kind in _THINGS]
    return any(
        _tied_otherwise(asked, index, said, place) or _other_news(found, asked, said, index) for index, place in things
    )


def _tied_otherwise(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    one, other = _tie(asked, index), _tie(said, place)
    return one != other and not {one, other} <= _LOOSE and frozenset((one, other)) not in _ALIKE


def _tie(tokens: Sequence[Token], index: int) -> str:
    """The preposition of the group that a word stands in: "with" for both words of « with Elm partners »."""
    at = index - 1
    while at >= 0 and tokens[at].segment == tokens[index].segment and not _is_verb(tokens, at):
        if tokens[at].folded in _TIE_OF and tokens[at].kind not in _THINGS and not _is_article(tokens[at]):
            return _TIE_OF[tokens[at].folded]
        at -= 1
    return ""


def _is_article(token: Token) -> bool:
    """The English "a" is an article, the French « à » a preposition."""
    return token.folded == "a" and token.raw not in "àÀ"


def _other_news(found: Mapping[int, int], asked: Sequence[Token], said: Sequence[Token], index: int) -> bool:
    """Whether something else is new than there, or may be: « the new Alder store products » may be two things."""
    if asked[index].folded not in _NEW:
        return False
    one, other = _meant(asked, index), _meant(said, found[index])
    words = [at for at in one if asked[at].kind is Kind.WORD]
    there = [at for at in other if said[at].kind is Kind.WORD]
    return max(len(words), len(there)) > 1 or not any(found.get(at) in other for at in words or one)


def _meant(tokens: Sequence[Token], index: int) -> list[int]:
    """The words that follow without any other between."""
    found: list[int] = []
    for at in range(index + 1, len(tokens)):
        if tokens[at].kind not in _THINGS or tokens[at].segment != tokens[index].segment or _is_verb(tokens, at):
            break
        found.append(at)
    return found


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.AUX:
        return not _is_article(token)
    return verb_like(tuple(tokens), at)
