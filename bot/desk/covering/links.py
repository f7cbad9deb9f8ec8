"""The little word that ties a thing to what is told of it: « avec Aulne » is not « chez Aulne », "to" is not "at"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Text, Token
from bot.desk.text.verbs import verb_like
from bot.desk.until.times import is_span

_TIE_OF = {
    **{word: word for word in words_of("in on at to of by with for as en dans sur par pour avec chez vers")},
    **dict.fromkeys(words_of("a au aux"), "a"),
    **dict.fromkeys(words_of("de d du des"), "of"),
}
_ALIKE = frozenset(
    frozenset(pair.split("/"))
    for pair in words_of("in/at of/in of/for a/en a/dans en/dans a/of of/en of/dans of/pour a/chez of/chez"
                         " pour/vers en/sur a/sur")
)  # fmt: skip
"""Ties of which a writer may take the one for the other: where a thing is, and whose or which it is."""
_TOWARDS = frozenset(("a", "vers"))
_GOING = frozenset(
    words_of("""
    va vont ira iront aller allons part partent partira partiront arrive arrivent vient viennent roule roulent mene
    menent conduit conduisent circule circulent navette navettes bus autobus car cars autocar autocars train trains
    ligne lignes vol vols route routes traversee traversees trajet trajets depart departs livre livrent livrons
    livraison livraisons expedie expedition transfert transferts
    """)
)
"""Where something goes, « à Dax » and « vers Dax » are alike; a shop « vers Dax » is none « à Dax »."""
_PRICED = frozenset((frozenset(("at", "for")), frozenset(("a", "pour")), frozenset(("a", "of"))))
_ADDED = frozenset(words_of("for by with to on as pour par avec vers"))
"""Ties that tell something new of what the record has right beside its neighbour: "£9 for a month"."""
_OBJECTS = frozenset(words_of("a sur dans en avec pour par in on at to with into over for by"))
"""Ties between a verb and its object, without which it means something else."""
_DETERMINERS = frozenset(
    words_of("le la les l un une notre nos votre vos son sa ses leur leurs the our your its their a an")
)
_WITHIN = frozenset(words_of("in en dans"))
_SIDES = frozenset(words_of("nord sud est ouest north south east west"))
"""« Au nord de Dax » is not « dans le nord de Dax », nor is "north of Tuam" "in north Tuam"."""
_PARTIES = frozenset(words_of("us nous them eux you vous me moi him her lui elle elles"))
_WE = frozenset(words_of("we nous on"))
_SAYING = frozenset(words_of("from selon apres comme"))
"""Little words besides the ties that bring somebody in: "from us", « selon nous », « d'après eux »."""
_THINGS = (Kind.WORD, Kind.NAME, Kind.MARK)


def retied(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a claim ties some word to the others otherwise than the record does."""
    asked, said = sides.question.tokens, record.tokens
    return _more_parties(asked, said) or any(
        _differs(asked, index, said, place)
        or _ties_anew(asked, index, said, place, found)
        or _governed_otherwise(asked, index, said, place, found)
        or _meant_otherwise(asked[index], _before(asked, index), said[place], _before(said, place))
        or {_spans(asked, index), _spans(said, place)} == {"range", "both"}
        for index, place in found.items()
    )


def _differs(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    one, other = _tie(asked, index), _tie(said, place)
    if asked[index].folded in _SIDES and (one in _WITHIN) != (other in _WITHIN):
        return True
    if one == other or "" in (one, other):
        return False
    pair = frozenset((one, other))
    if asked[index].kind is Kind.NUMBER:
        return not (asked[index].unit and pair in _PRICED) and "of" not in pair
    if is_span(asked[index]):
        return True
    if pair == _TOWARDS:
        return not any(token.folded in _GOING for token in said if token.sentence == said[place].sentence)
    return asked[index].kind in _THINGS and pair not in _ALIKE


def _ties_anew(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]) -> bool:
    """« £9 for a month » where the record says « £9 a month »."""
    tie = _tie(asked, index)
    anew = tie in _ADDED or (is_span(asked[index]) and tie in _WITHIN)
    if asked[index].kind not in _THINGS or not anew or _tie(said, place):
        return False
    before, there = _telling_before(asked, index), _telling_before(said, place)
    return before is not None and there is not None and found.get(before) == there


def _governed_otherwise(
    asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]
) -> bool:
    """« Aulne compte sur 40 salariés » where the record says « Aulne compte 40 salariés »: two senses."""
    ties = _tie(asked, index), _tie(said, place)
    before, there = _telling_before(asked, index), _telling_before(said, place)
    if "" not in ties or not {*ties} & _OBJECTS or before is None or there is None or found.get(before) != there:
        return False
    tokens, at = (asked, index) if not ties[0] else (said, place)
    whole = tokens[at].kind is Kind.NUMBER or tokens[at - 1].folded in _DETERMINERS
    verb = verb_like(tuple(said), there) or verb_like(tuple(asked), before)
    return whole and tokens[at].kind not in TIMELY and verb


def _meant_otherwise(one: Token, before: str, other: Token, there: str) -> bool:
    """« stopped helping » where the record says « stopped to help »."""
    doing = one.folded.endswith("ing"), other.folded.endswith("ing")
    return one.kind is Kind.WORD and doing[0] != doing[1] and (there if doing[0] else before) == "to"


def _before(tokens: Sequence[Token], index: int) -> str:
    return tokens[index - 1].folded if index else ""


def _tie(tokens: Sequence[Token], index: int) -> str:
    """The preposition between a word and the telling word before it."""
    at = index - 1
    while at >= 0 and not tokens[at].kind.says and tokens[at].segment == tokens[index].segment:
        word = tokens[at].folded
        if word in _TIE_OF and (word != "a" or tokens[at].raw in "àÀ"):  # the English "a" is an article
            return _TIE_OF[word]
        at -= 1
    return ""


def _telling_before(tokens: Sequence[Token], index: int) -> int | None:
    at = next((at for at in range(index - 1, -1, -1) if tokens[at].kind.says), None)
    return at if at is not None and tokens[at].segment == tokens[index].segment else None


def _spans(tokens: Sequence[Token], index: int) -> str:
    """« 8 to 15 » is a range of numbers, « 8 and 15 » are both of them."""
    before = _telling_before(tokens, index)
    if before is None or not tokens[index].kind is tokens[before].kind is Kind.NUMBER or index - before != 2:
        return ""
    between = tokens[before + 1].folded
    return "range" if between in ("to", "a") else "both" if between in ("and", "et") else ""


def _more_parties(asked: Sequence[Token], said: Sequence[Token]) -> bool:
    """« She comes from us », « chez nous », ", we found it": somebody who takes no part in what the record says."""
    return not _parties(asked) <= _parties(said) or _actors(asked[1:]) > _actors(said)


def _actors(tokens: Sequence[Token]) -> int:
    """How often we are those who act; at the very beginning of a question that may be its asking."""
    return sum(token.kind is Kind.STOP and token.folded in _WE for token in tokens)


def _parties(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(
        token.folded
        for before, token in pairwise(tokens)
        if token.folded in _PARTIES and _leads(before) and token.segment == before.segment
    )


def _leads(token: Token) -> bool:
    return token.folded in _SAYING or (token.folded in _TIE_OF and (token.folded != "a" or token.raw in "àÀ"))
