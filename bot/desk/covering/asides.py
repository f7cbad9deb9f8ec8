"""What a record says besides, which a question may leave out without saying anything else."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.covering.bounds import denies
from bot.desk.text.lexicon import HEADINGS, TITLES
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.verbs import verb_like

_OWN = frozenset(words_of("our the their its nos vos les leurs ses ces"))
_PLACE = frozenset(words_of("in on at across dans sur chez en"))
_POSSESSIVE = frozenset(words_of("its their his her son sa ses leur leurs"))
_MONEY = frozenset(("€", "$", "£", "chf", "usd", "cad", "aud"))
_AWARDED = frozenset(
    words_of("""
    label prix medaille medailles trophee distinction certification laureat laureate finaliste award awards medal
    medals trophy gold silver bronze certified certifie certifiee
    """)
)
_OF = frozenset(words_of("de d du of"))
_APPOSED = frozenset(words_of("l le la les notre nos the our un une a"))
_SHARES = frozenset(
    words_of("cas temps fois plupart moins plus mieux moitie partie part peu most least rest half time times once")
)
"""Words that tell how much of it, or in which case."""
_PERIODS = frozenset(
    words_of("""
    semaine semaines week weeks weekend weekends week-end jour jours day days matin matins morning mornings soir
    soirs soiree journee journees heure heures hour hours minute minutes evening evenings nuit nuits night nights
    midi noon minuit midnight mois month months an annee year hiver winter ete summer printemps spring automne
    autumn saison season vacances holidays apres-midi afternoon
    """)
)
"""Words that tell when a claim holds."""
_ROOM = frozenset(words_of("place places seat seats spot spots ticket tickets"))


def aside(sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """Whether the token at that place may go unsaid."""
    part = _segment(sentence, index)
    return (
        _total(sentence, index, met)
        or _everywhere(sentence, index, part, met)
        or _reason(sentence, index, part, met)
        or _detail(sentence, part, met)
        or _repeated_exception(sentence, part, met)
    )


def apposed(sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """A short remark after a name, between commas: « …, de Rosemont », « …, notre directrice ».

    It goes unsaid whole, or not at all: « notre directrice technique » is not « notre directrice ». One word at the end
    may tell for whom (« … | adhérents »), and what has a verb tells something else (« …, la Corse suivra »).
    """
    part = [token for token in sentence if token.segment == sentence[index].segment]
    start = sentence.index(part[0])
    return (
        start > 0
        and not any(met[start : start + len(part)])
        and any(
            word.kind is Kind.NAME and word.segment == sentence[start - 1].segment
            for word in sentence[max(0, start - 3) : start]
        )
        and (_remarks(sentence, part) or (len(part) == 1 and part[-1] is not sentence[-1] and _is_somebody(part[0])))
        and not any(verb_like(tuple(part), at) for at in range(len(part)))
        and len([token for token in part if token.kind.says]) <= 3
        and all(token.kind in (Kind.WORD, Kind.NAME, Kind.STOP) for token in part)
        and not any(token.folded in _PERIODS | _SHARES for token in part)
    )


def _remarks(sentence: Sequence[Token], part: Sequence[Token]) -> bool:
    """« notre directrice », « de Rosemont », « L'hôtel Orme, à Agde, … »; « à huis clos » and « de nuit » tell
    how it is done."""
    names = [token for token in part if token.kind is Kind.NAME]
    if part[0].raw.lower() == "à":
        placed = any(token.folded in HEADINGS for token in sentence[: sentence.index(part[0])])
        return placed and len(names) == len(part) - 1 > 0 and part[-1] is not sentence[-1]
    return bool(names) if part[0].folded in _OF else part[0].folded in _APPOSED


def _is_somebody(token: Token) -> bool:
    """« Ana Roy, directrice, … », and not "our Bath shop, probably, …"."""
    return token.kind is Kind.NAME or token.folded in TITLES


def _segment(sentence: Sequence[Token], index: int) -> range:
    first = last = index
    while first and sentence[first - 1].segment == sentence[index].segment:
        first -= 1
    while last + 1 < len(sentence) and sentence[last + 1].segment == sentence[index].segment:
        last += 1
    return range(first, last + 1)


def _total(sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """The 64 of « 48 of our 64 coaches »: 48 of them are as many."""
    words = [token.folded for token in sentence[max(0, index - 2) : index]]
    return (
        sentence[index].kind is Kind.NUMBER
        and not sentence[index].unit
        and index >= 3
        and words[0] in ("of", "de")
        and words[1] in _OWN
        and sentence[index - 3].kind is Kind.NUMBER
        and met[index - 3]
    )


def _everywhere(sentence: Sequence[Token], index: int, part: range, met: Sequence[bool]) -> bool:
    """« dans tous nos magasins »: what holds in all of them holds. Not if that is what is denied."""
    if any(denies(token) for token in sentence):
        return False
    for at in part[1:]:
        if sentence[at].key == "all" and sentence[at - 1].folded in _PLACE:
            rest = [place for place in part if place > at and sentence[place].kind.says]
            return len(rest) == 1 and sentence[rest[0]].kind is Kind.WORD and index in (at, *rest) and not met[rest[0]]
    return False


def _reason(sentence: Sequence[Token], index: int, part: range, met: Sequence[bool]) -> bool:
    """What a prize was won for: « le label … pour son tri des déchets ».

    « Le prix passe à 14 € pour nos tomates » and « le label bio pour nos poulets » tell what it holds for.
    """
    if not any(token.folded in _AWARDED for token in sentence) or any(token.unit in _MONEY for token in sentence):
        return False
    for at in part[:-1]:
        if sentence[at].folded in ("for", "pour") and sentence[at + 1].folded in _POSSESSIVE:
            rest = [place for place in part if place > at and sentence[place].kind.says]
            return index in rest and not any(met[place] or sentence[place].kind is not Kind.WORD for place in rest)
    return False


def _detail(sentence: Sequence[Token], part: range, met: Sequence[bool]) -> bool:
    """A price or a number of places, standing by itself after something else: « …, 25 €, 12 places »."""
    said = [place for place in part if sentence[place].kind.says]
    if part[0] == 0 or any(met[place] for place in part) or sentence[said[0]].kind is not Kind.NUMBER:
        return False
    if len(said) == 1:
        return sentence[said[0]].unit in _MONEY and len(part) == 1
    return len(said) == 2 and not sentence[said[0]].unit and sentence[said[1]].folded in _ROOM


def _repeated_exception(sentence: Sequence[Token], part: range, met: Sequence[bool]) -> bool:
    """What an exception is, told again: « sauf la tour, qui est fermée », « sauf Pau, fermé »."""
    if part[0] == 0 or not (len(part) == 1 or sentence[part[0]].folded in ("which", "who", "qui")):
        return False
    before = _segment(sentence, part[0] - 1)
    excepted = any(sentence[place].key == "except" for place in before)
    told = [sentence[place] for place in part if sentence[place].kind.says and not denies(sentence[place])]
    nothing_more = len(told) <= 1 and all(token.kind is Kind.WORD for token in told)
    return excepted and nothing_more and all(met[place] for place in before if sentence[place].kind.says)
