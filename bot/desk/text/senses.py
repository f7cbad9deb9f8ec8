"""Words that stand in another sense than the one companies keep quiet: « une part de », "the shuttle leaves".

`part`, `départ` and "leave" restrict, for people leave. Vehicles leave too, a share is no departure, and a car is left
at home: there the word is not looked for among what is kept quiet. Who leaves is nowhere in these lists. A good day is
not « pour de bon ».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token

_LEAVES = frozenset(words_of("leave leaves leaving part partent depart departs"))
_RIDES = frozenset(
    words_of("""
    train trains bus buses shuttle shuttles boat boats ferry ferries tram trams flight flights cruise
    cruises minibus minibuses navette navettes car cars bateau bateaux traversier traversiers tramway metro avion
    avions vol vols croisiere croisieres excursion excursions randonnee randonnees balade balades
    """)
)
"""What leaves a place without leaving anybody; a coach may be a trainer."""
_STATIONS = frozenset(
    words_of("""
    station stations stop quay pier harbour harbor port airport terminal dock docks wharf jetty gare gares arret quai
    quais embarcadere ponton aeroport
    """)
)
_FROM = frozenset(words_of("from de du des"))
_SHARE = frozenset(
    words_of("une la sa ma notre votre leur petite grande belle bonne forte faible large autre quelque nulle a")
)
"""Before « part », the noun."""
_LEFT = frozenset(words_of("car cars bike bikes dog dogs kids umbrella coat coats boots worries"))
"""What is left at home, or at the door."""
_THE = frozenset(words_of("the your my our"))
_GOOD = frozenset(words_of("good bon bonne bons bonnes"))
_LASTS = frozenset(("for", "de"))
_NEAR = 3
"""Tokens after "from" among which a station is looked for: « de la gare », "from Whitby station"."""
_OTHERS = frozenset(words_of("and et or ou"))
"""What brings somebody or something else: « de la cheffe de gare », « de Dax et du port »."""


def kept_apart(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens that carry meaning, without those that stand in a sense nobody keeps quiet."""
    return tuple(_in_their_sense(tokens))


def _in_their_sense(tokens: Sequence[Token]) -> Iterator[Token]:
    for at, token in enumerate(tokens):
        if not token.kind.says:
            continue
        before = tokens[at - 1].folded if at else ""
        one_of_two = before in ("une", "autre") and at > 1 and tokens[at - 2].folded == "l"  # « l'une part en mai »
        if token.folded == "part" and before in _SHARE and not one_of_two:
            yield replace(token, folded="parts")  # which is no form of the verb
        elif not (_wishes(token, before) or _sets_out(tokens, at)):
            yield token


def _wishes(token: Token, before: str) -> bool:
    """« Bon lundi », and neither "for good" nor « pour de bon »."""
    return token.folded in _GOOD and before not in _LASTS


def _sets_out(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is a vehicle that leaves, or a thing that is left at home."""
    word = tokens[at].folded
    if word not in _LEAVES:
        return False
    if at and tokens[at - 1].folded in _RIDES:
        return True
    after = tokens[at + 1 : at + 2 + _NEAR]
    if len(after) < 2:
        return False
    if word.startswith("depart") and after[0].folded in ("a", "at"):
        return after[1].kind is Kind.TIME
    if after[0].folded in _FROM:
        near = [token.folded for token in after[1:] if token.segment == tokens[at].segment]
        place = next((index for index, word in enumerate(near) if word in _STATIONS), None)
        return place is not None and (_FROM | _OTHERS).isdisjoint(near[:place])
    return word == "leave" and after[0].folded in _THE and after[1].folded in _LEFT
