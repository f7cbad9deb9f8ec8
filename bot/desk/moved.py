"""From one day to another: « reporté au 20 juin » does not say that what was planned for 20 June is put off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.lists import words_of
from bot.desk.sides import Sides
from bot.desk.tokens import TIMELY, Text, Token

_MOVED = frozenset(
    words_of("""
    reporte reportee reportes reportees reporter reportons repousse repoussee repousses repoussees repousser decale
    decalee decales decalees decaler avance avancee avances avancees avancer deplace deplacee deplaces deplacees
    deplacer transfere transferee passe passent passera prolonge prolongee prolonges prolongees recule reculee
    moved moves move postponed postpones rescheduled pushed brought shifted delayed extended
    """)
)
_TO = frozenset(words_of("a au aux to until till jusqu jusque"))


def moved_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether something is moved to a day in the record, and the question does not say that it is to that day."""
    return any(
        sides.question.tokens[index].kind in TIMELY
        and _moves_to(record.tokens, place)
        and not _leads_to(sides.question.tokens, index)
        for index, place in found.items()
    )


def _moves_to(tokens: Sequence[Token], place: int) -> bool:
    sentence = [token for token in tokens if token.sentence == tokens[place].sentence]
    return _leads_to(tokens, place) and any(token.folded in _MOVED for token in sentence)


def _leads_to(tokens: Sequence[Token], at: int) -> bool:
    """« au 20 juin »: the little word may have been read with the date, or stand before it."""
    own = tokens[at].folded.split()[0]
    return own in _TO or (at > 0 and tokens[at - 1].folded in _TO)
