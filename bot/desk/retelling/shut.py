"""What is shut for some days: « sera fermé du 12 au 17 octobre », of « ferme du 12 au 17 octobre ». Of a span of days
alone: what closes on a day may stay closed, or only close early."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.fold import fold
from bot.desk.lists import words_of
from bot.desk.retelling.told import MONTH, Told

_DAYS_FR = rf"du (?:\w+ )?\d{{1,2}}(?:er)?(?: {MONTH})? au (?:\w+ )?\d{{1,2}}(?:er)? {MONTH}"
_DAYS_EN = (
    rf"from (?:\w+ )?(?:\d{{1,2}}(?: {MONTH})?|{MONTH} \d{{1,2}}) to "
    rf"(?:\w+ )?(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}}|\d{{1,2}})"
)
_WHY_FR = r"(?: pour (?:travaux|rénovation|inventaire|congés|entretien|maintenance|vacances))?"
_WHY_EN = r"(?: for (?:repairs|works?|building works?|refurbishment|renovation|maintenance|stocktaking|holidays))?"
_FRENCH = re.compile(
    rf"\b(?P<verb>ferme|ferment|fermera|fermeront|(?:est|sont|sera|seront) fermée?s?)(?={_WHY_FR},? {_DAYS_FR}\b)"
)
_ENGLISH = re.compile(
    rf"\b(?P<verb>closes|close|will close|is closed|are closed|will be closed|is closing"
    rf"|are closing)(?={_WHY_EN},? {_DAYS_EN}\b)"
)
_ONLY_THEN = re.compile(
    rf"(?:{_WHY_FR},? {_DAYS_FR}|{_WHY_EN},? {_DAYS_EN})(?: \d{{4}})?(?: inclus\w*)?(?:{_WHY_FR}|{_WHY_EN})"
    r"(?: et | and |[.:;!?]|\Z|, (?!(?:à|at|dès|from|le|la|les|l['’]|the|in|on|chaque|every|each|tous|une?|an?|plus"
    r"|dans|sauf|except)\b))"
)
"""Nothing else behind those days: what closes then « à 18 h », « le matin » or « une heure plus tôt » is open."""
_SEVERAL = frozenset(("ferment", "fermeront", "sont", "seront", "are", "close"))
_NOT = re.compile(r"\b(?:ne|pas|plus|jamais|not|no|never)\b|\bn['’]")
_SHUT = frozenset(words_of("ferme ferment fermera fermeront fermee fermes fermees closes close closed"))
"""Folded."""


def shut_for_days(told: Told) -> Iterator[str]:
    """« est fermée pour travaux du 12 au 17 octobre », of « ferme pour travaux du 12 au 17 octobre »."""
    if told.asked.isdisjoint(_SHUT) or _NOT.search(told.wording):
        return
    match = (_ENGLISH if told.english else _FRENCH).search(told.wording)
    if match is None or not _ONLY_THEN.match(told.wording, match.end()):
        return
    several = not _SEVERAL.isdisjoint(match["verb"].split())
    for verb in _verbs(several=several, english=told.english):
        if fold(verb.split()[-1]) in told.asked and verb != match["verb"]:
            yield told.wording[: match.start()] + verb + told.wording[match.end() :]


def _verbs(*, several: bool, english: bool) -> tuple[str, ...]:
    if english:
        return ("close", "will close", "are closed", "will be closed") if several else (
            "closes", "will close", "is closed", "will be closed")  # fmt: skip
    if several:
        return ("ferment", "fermeront", *(f"{be} fermé{end}" for be in ("sont", "seront") for end in ("s", "es")))
    return ("ferme", "fermera", *(f"{be} fermé{end}" for be in ("est", "sera") for end in ("", "e")))
