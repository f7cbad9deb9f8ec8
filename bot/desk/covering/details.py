"""Details that who names a thing may leave out: they limit nothing, and the wording that is handed out tells them.

« …, sans rendez-vous », « …, dégustation comprise », « Nouveau au rayon fromage : … », the hours of an event.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.asking.frame import Manner
from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.words import stems

_WITHOUT = frozenset(words_of("sans aucun aucune no without"))
_BOOKING = frozenset(
    words_of("""
    rendez-vous rendez inscription inscriptions reservation reservations necessaire requise requis appointment
    appointments booking bookings registration needed required necessary
    """)
)
_INCLUDED = frozenset(words_of("compris comprise comprises inclus incluse incluses included"))
_NEW = frozenset(words_of("nouveau nouveaute nouveautes new"))
_MADE = frozenset(
    words_of("made fabrique fabriquee fabriques fabriquees ne nee nes nees situe situee base basee based")
)
_IN = frozenset(words_of("en in near pres a au aux dans the le la les l de d"))
_OPEN = frozenset(
    stem
    for word in words_of("ouvert ouverte ouvre ouvrent ferme fermee fermeture accueille accueillent open opens closed")
    for stem in stems(word)
)


def hours_of_event(sides: Sides, sentence: Sequence[Token]) -> bool:
    """Whether an event is named by its day, and no hour at all: from when to when it lasts is a detail. Of what is open
    or closed it is the matter."""
    words = (*sentence, *sides.question.tokens)
    return (
        sides.manner is Manner.SUBJECT
        and not any(token.kind is Kind.TIME for token in sides.question.tokens)
        and not any(not _OPEN.isdisjoint(stems(token.folded)) for token in words)
    )


def is_detail(sides: Sides, sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """Whether the token stands in a part of the sentence that tells a detail, of which the question says nothing."""
    part = [at for at, word in enumerate(sentence) if word.segment == sentence[index].segment]
    if any(met[at] for at in part) or len(part) == len(sentence):
        return False
    words = [sentence[at] for at in part]
    subject = sides.manner is Manner.SUBJECT
    if _heading(sentence, words):
        return True
    return subject and (_of_a_place(sentence, part) or _without_booking(words) or _included(words))


def _without_booking(words: Sequence[Token]) -> bool:
    """« …, sans rendez-vous », "No appointment needed.": nobody is kept out by it."""
    said = [token for token in words if token.kind.says]
    folded = [token.folded for token in said]
    return (
        not _WITHOUT.isdisjoint(folded)
        and not _BOOKING.isdisjoint(folded)
        and all(word in _BOOKING | _WITHOUT for word in folded)
    )


def _included(words: Sequence[Token]) -> bool:
    """« …, dégustation comprise »: a thing more, and no condition."""
    said = [token for token in words if token.kind.says]
    plain = all(token.kind is Kind.WORD for token in said)
    return plain and len(said) in (2, 3) and said[-1].folded in _INCLUDED


def _heading(sentence: Sequence[Token], words: Sequence[Token]) -> bool:
    """« Nouveau : … », "New: …", before what is told; a place may be all that it holds for."""
    return len(words) == 1 and words[0] is sentence[0] and words[0].folded in _NEW


def _of_a_place(sentence: Sequence[Token], part: Sequence[int]) -> bool:
    """« la ferme des Adrets, en Savoie, … », "Swaledale Bakes, made in Reeth, …": after a name, where it comes from.
    « nos bus, en Savoie, » are not all our buses."""
    words = [sentence[at] for at in part]
    if part[0] == 0 or part[-1] + 1 == len(sentence) or sentence[part[0] - 1].kind is not Kind.NAME:
        return False
    rest = words[1:] if words[0].folded in _MADE else words
    names = [token for token in rest if token.kind is Kind.NAME]
    little = [token for token in rest if token.kind is not Kind.NAME]
    return bool(names) and bool(little) and all(token.folded in _IN for token in little)
