"""From one day to another: « reporté au 20 juin » does not say that what was planned for 20 June is put off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Text, Token
from bot.desk.text.verbs import verb_like

_MOVED = frozenset(
    words_of("""
    reporte reportee reportes reportees reporter reportons repousse repoussee repousses repoussees repousser decale
    decalee decales decalees decaler avance avancee avances avancees avancer deplace deplacee deplaces deplacees
    deplacer transfere transferee passe passent passera prolonge prolongee prolonges prolongees recule reculee
    moved moves move postponed postpones rescheduled pushed brought shifted delayed extended
    """)
)
_OF = frozenset(words_of("of de d du des"))
_TO = frozenset(words_of("a au aux to until till jusqu jusque"))


def moved_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether something is moved to a day in the record, and the question does not say that it is to that day.

    Nor does « le concert du 4 mai est annulé » say that it was cancelled on 4 May.
    """
    asked, said = sides.question.tokens, record.tokens
    return any(
        asked[index].kind in TIMELY
        and (
            (_moves_to(said, place) and not _leads_to(asked, index))
            or (_which(said, place) and not _which(asked, index) and _when_done(asked, index))
        )
        for index, place in found.items()
    )


def _which(tokens: Sequence[Token], at: int) -> bool:
    """« le concert du 4 mai »: the day tells which one it is."""
    return at > 0 and tokens[at - 1].folded in _OF


def _when_done(tokens: Sequence[Token], at: int) -> bool:
    """« le concert est annulé le 4 mai »: the day tells when something is done."""
    before = next((place for place in range(at - 1, 0, -1) if tokens[place].kind.says), 0)
    if not before or tokens[before].segment != tokens[at].segment:
        return False
    told = range(max(1, before - 2), before + 1)
    return any(tokens[place].kind is Kind.AUX or verb_like(tuple(tokens), place) for place in told)


def _moves_to(tokens: Sequence[Token], place: int) -> bool:
    sentence = [token for token in tokens if token.sentence == tokens[place].sentence]
    return _leads_to(tokens, place) and any(token.folded in _MOVED for token in sentence)


def _leads_to(tokens: Sequence[Token], at: int) -> bool:
    """« au 20 juin »: the little word may have been read with the date, or stand before it."""
    own = tokens[at].folded.split()[0]
    return own in _TO or (at > 0 and tokens[at - 1].folded in _TO)
