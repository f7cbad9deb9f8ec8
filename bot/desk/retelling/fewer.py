"""What who only names a subject leaves out: hours, price, that nobody need book. In a claim all of that counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_HOUR = r"\d{1,2}(?: ?h(?: ?\d\d)?|[.:]\d\d ?(?:am|pm)?| ?(?:am|pm))"
_HOURS = re.compile(rf",? (?:de|from) {_HOUR} (?:à|to) {_HOUR}(?=[ ,.:;!?]|\Z)")
_PRICE = r"(?:[£€$]\d[\d.,]*|\d[\d .,]* ?(?:€|\$|£))"
_PRICED = re.compile(rf" ?[:,] {_PRICE}(?:, [\w' -]+ (?:comprise?s?|incluse?s?|included))?(?=[.!]?\Z)")
_FREELY = re.compile(
    r",? (?:sans (?:inscription|rendez-vous|réservation)|no (?:appointment|booking|registration)"
    r" (?:needed|necessary|required))(?=[.!]?\Z)"
)


def without_hours(told: Told) -> Iterator[str]:
    """« Atelier samedi 3 mai à Dax », of « Atelier samedi 3 mai de 9 h à 12 h à Dax »."""
    if told.subject and len(_HOURS.findall(told.wording)) == 1:
        hours = _HOURS.search(told.wording)
        if hours is not None and not told.timed:
            yield told.wording[: hours.start()] + told.wording[hours.end() :]


def without_price(told: Told) -> Iterator[str]:
    """« Visite guidée samedi », of « Visite guidée samedi : 15 $, dégustation comprise »."""
    match = _PRICED.search(told.wording)
    if told.subject and match is not None and told.unasked(match.group()):
        yield told.wording[: match.start()] + told.wording[match.end() :]


def freely(told: Told) -> Iterator[str]:
    """« Journée portes ouvertes samedi », of « Journée portes ouvertes samedi, sans inscription »."""
    match = _FREELY.search(told.wording)
    if told.subject and match is not None and told.unasked(match.group()):
        yield told.wording[: match.start()] + told.wording[match.end() :]


_POSTS = re.compile(
    r"(?P<posts>\d+ [^:,.;!?]+?) ?: (?:come to our |venez à notre |rendez-vous à notre )?"
    r"(?P<day>(?:journée|soirée|matinée|forum|open day|open evening|recruitment|hiring|job)[^:;!?]*)"
)
_OF_WHAT = re.compile(
    r"\A(\d+ (?:postes?|emplois?|jobs?))\b(?: (?!à |au |aux |in |at )[^ ]+)+(?= (?:à|au|aux|in|at) [A-ZÀ-Þ])"
)


def day_for_posts(told: Told) -> Iterator[str]:
    """« la journée de recrutement du 3 mai pour les 25 postes », of « 25 postes : journée de recrutement le 3 mai »."""
    match = _POSTS.fullmatch(told.wording)
    if told.subject and match is not None:
        day = match["day"].rstrip(".!")
        for posts in dict.fromkeys((match["posts"], _OF_WHAT.sub(r"\1", match["posts"]))):
            yield f"{day} for the {posts}" if told.english else f"{day} pour les {posts}"
