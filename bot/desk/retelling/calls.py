"""Calls ahead of what is told, and short lines behind it: « À vos agendas : la fête a lieu samedi. Entrée libre. »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_CALL = re.compile(
    r"\A(?:Save the date|Listen in|Tune in|Mark your calendars?|Dates? for (?:your|the) diar(?:y|ies)|Dear diary"
    r"|À vos agendas|Notez(?:-le)?|Notez la date|À noter(?: dans vos agendas)?|À vos calendriers|Écoutez|Branchez-vous)"
    r" ?[:!] (?=\S)"
)
_THANKS = re.compile(
    r" ?[:,!.–-] ?(?:merci|thank you|thanks)(?: (?:à tous|à toutes et à tous|everyone|all))? ?[!.]?\Z", re.IGNORECASE
)
_SHORT = re.compile(
    r"\. (?P<line>Free (?:entry|admission)|Entry free|Entrée (?:libre|gratuite)|Accès libre|Gratuit"
    r"|Sans (?:inscription|réservation|rendez-vous)|Sur (?:inscription|réservation)"
    r"|No (?:booking|CV|tickets?) needed|Booking (?:essential|required)"
    r"|(?:Tickets|Billets?|Entrée|Entry) (?:à )?[£€$]?\d[\d,.]*(?: ?[€$])?)(?=\.?\Z)"
)
"""Without a verb, and all of a sentence: it is told of what stands before."""


def uncalled(told: Told) -> Iterator[str]:
    """« La fête a lieu samedi », of « À vos agendas : la fête a lieu samedi »."""
    match = _CALL.match(told.wording)
    if match is not None:
        rest = told.wording[match.end() :]
        yield rest[:1].upper() + rest[1:]


def thanked(told: Told) -> Iterator[str]:
    """« 318 000 entrées en 2026 », of « 318 000 entrées en 2026 : merci ! »: whom, nobody says."""
    match = _THANKS.search(told.wording)
    if match is not None and any(map(str.isdigit, told.wording)):
        yield told.wording[: match.start()] + "."


def run_on(told: Told) -> Iterator[str]:
    """« …, entrée libre. », of « …. Entrée libre. »."""
    match = _SHORT.search(told.wording)
    if match is not None:
        line = match["line"]
        yield f"{told.wording[: match.start()]}, {line[:1].lower()}{line[1:]}{told.wording[match.end() :]}"
