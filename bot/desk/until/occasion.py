"""The day of what a wording names, where only the message's text tells it: « Fête du Travail (7 septembre) : … ».

Staff may leave a day out of a wording that everybody reads beside a calendar. Once that day is over, so is what the
wording tells. What only begins then, or was decided then, holds on: « réunion du 3 mai », « arrivée le 2 juin ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.desk.records.imprint import Parts
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import stems
from bot.desk.until.toldas import in_the_future, told_in_the_past

_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_BEGINS = frozenset(
    words_of("""
    arrivee prise nomination entree lancement ouverture reouverture mise debut demarrage inauguration signature
    arrival appointment launch opening reopening start release signing
    """)
)
"""What begins that day and goes on."""
_STANDS = frozenset(
    words_of("""
    tarif tarifs prix horaire horaires carte menu adresse numero version gamme chiffre chiffres effectif effectifs
    price prices rate rates hours menu address number version range figures
    """)
)
"""What a day begins, though no word says so: « nouveaux tarifs (1er juin) »."""
_AS_OF = frozenset(words_of("au aux of from depuis since des"))
_HELD = frozenset(
    ("a lieu", "ont lieu", "aura lieu", "auront lieu", "se tient", "se tiennent", "se tiendra", "se tiendront")
) | frozenset(
    ("takes place", "take place", "is held", "are held", "will take place", "will be held", "is", "are", "est", "sont")
)
_STATES = frozenset(
    words_of("""
    ferme fermee fermes fermees ouvert ouverte ouverts ouvertes annule annulee annules annulees suspendu suspendue
    suspendus suspendues gratuit gratuite gratuits gratuites offert offerte offerts offertes complet complete
    closed open cancelled canceled suspended free shut
    """)
)
"""What is so on a day: « le musée est fermé le 24 juin »."""
_ALIKE = 2
"""Telling words from which on a sentence of the text is about what the wording tells."""


def days_told(record: Parts) -> tuple[date, ...]:
    """The last day of each time that the text, and not the wording, gives to what the wording names; those alone that
    lay ahead when it was written."""
    said = record.wording.tokens
    if not said or record.approved is None or any(_has_day(token) for token in said) or told_in_the_past(said):
        return ()
    words = frozenset(stem for token in said if _tells(token) for stem in stems(token.folded))
    future = in_the_future(said)
    found = (
        _last(sentence[at], record.day)
        for sentence in _sentences(record.facts.tokens)
        for at, token in enumerate(sentence)
        if token.kind is Kind.DATE and (_is_its_day(sentence, at, words) or (future and _about(sentence, words)))
    )
    return tuple(day for day in found if day is not None and day > record.day)


def _sentences(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    for number in dict.fromkeys(token.sentence for token in tokens):
        yield tuple(token for token in tokens if token.sentence == number)


def _has_day(token: Token) -> bool:
    """Whether it is a date with its day: the month of « August bank holiday » has none."""
    return token.kind is Kind.DATE and any(match[3] for match in _DAY.finditer(token.key))


def _tells(token: Token) -> bool:
    return token.kind in (Kind.WORD, Kind.NAME)


def _last(token: Token, written: date) -> date | None:
    """The last day of a date, or of a month that had not begun by then; `None` where none is sure."""
    found = list(_DAY.finditer(token.key))
    begun = any(not match[3] and (int(match[1]), int(match[2])) <= (written.year, written.month) for match in found)
    return max(map(_end, found)) if found and not begun and not token.key.startswith("?") else None


def _end(match: re.Match[str]) -> date:
    year, month, day = match.groups()
    if day:
        return date(int(year), int(month), int(day))
    return date(int(year) + int(month) // 12, int(month) % 12 + 1, 1) - timedelta(1)


def _is_its_day(sentence: Sequence[Token], at: int, words: frozenset[str]) -> bool:
    """Whether the day is told with words of the wording, and nothing begins then."""
    if sentence[at].unit not in ("", "until") or (at and sentence[at - 1].folded in _AS_OF):
        return False
    lead = sentence[:at] if any(_tells(token) for token in sentence[:at]) else _behind(sentence, at)
    telling = [token for token in lead if _tells(token)]
    if not telling or any(token.folded in _BEGINS | _STANDS for token in telling) or _acts(lead):
        return False
    known = [not words.isdisjoint(stems(token.folded)) for token in telling]
    nearest = known[-1] if lead == sentence[:at] else known[0]
    return nearest and sum(known) * 2 >= len(known)


def _behind(sentence: Sequence[Token], at: int) -> Sequence[Token]:
    """What follows a day that opens its sentence, up to the next pause: « Le 23 mai : nuit au musée »."""
    after = sentence[at + 1 :]
    first = next((token.segment for token in after if _tells(token)), None)
    return [token for token in after if token.segment == first]


def _acts(tokens: Sequence[Token]) -> bool:
    """Whether somebody does something there, and not only is something held, or so: « est fermé », "takes place"."""
    several = tuple(tokens)
    return any(
        token.folded not in _STATES
        and ((token.kind is Kind.AUX and token.folded not in _HELD) or (_tells(token) and verb_like(several, at)))
        for at, token in enumerate(several)
    )


def _about(sentence: Sequence[Token], words: frozenset[str]) -> bool:
    """Whether a sentence tells of what the wording says will be."""
    return sum(_tells(token) and not words.isdisjoint(stems(token.folded)) for token in sentence) >= _ALIKE
