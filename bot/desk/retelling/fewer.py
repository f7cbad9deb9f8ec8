"""What who only names a subject leaves out of a wording: its price, what is free. In a claim all of that counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_HOUR = r"\d{1,2}(?: ?h(?: ?\d\d)?|[.:]\d\d ?(?:am|pm)?| ?(?:am|pm))"
_HOURS = re.compile(rf",? (?:de|from) {_HOUR} (?:à|to) {_HOUR}(?=[ ,.:;!?]|\Z)")
_OPEN = re.compile(
    r"ouver|ouvr|ferm|accueil|open|clos|gratui|offert|free|half|moiti|%|rabais|remise|off\b", re.IGNORECASE
)
_HOUR_ASKED = re.compile(r"\d{1,2}(?:h(?:\d\d)?|am|pm)|h|am|pm|heures?|midi|noon|matin|soir|morning|evening|afternoon")
_PRICE = r"(?:[£€$]\d[\d.,]*|\d[\d .,]* ?(?:€|\$|£))"
_PRICED = re.compile(rf" ?[:,] {_PRICE}(?:, [\w' -]+ (?:comprise?s?|incluse?s?|included))?(?=[.!]?\Z)")


def without_hours(told: Told) -> Iterator[str]:
    """« Atelier samedi 3 mai à Dax », of « Atelier samedi 3 mai de 9 h à 12 h à Dax »; but not of what is open."""
    hours = _HOURS.findall(told.wording)
    timed = any(_HOUR_ASKED.fullmatch(word) for word in told.asked)
    if told.subject and not timed and len(hours) == 1 and not _OPEN.search(told.wording):
        yield told.wording.replace(hours[0], "")


def without_price(told: Told) -> Iterator[str]:
    """« Visite guidée samedi », of « Visite guidée samedi : 15 $, dégustation comprise »."""
    match = _PRICED.search(told.wording)
    if told.subject and match is not None and told.unasked(match.group()):
        yield told.wording[: match.start()] + told.wording[match.end() :]


_POSTS = re.compile(
    r"(?P<posts>\d+ [^:,.;!?]+?) ?: (?:come to our |venez à notre |rendez-vous à notre )?"
    r"(?P<day>(?:journée|soirée|matinée|forum|open day|open evening|recruitment|hiring|job)[^:;!?]*)"
)
_FREELY = re.compile(
    r", (?:sans (?:inscription|rendez-vous|réservation)"
    r"|no (?:appointment|booking|registration)(?: (?:needed|necessary|required))?)\Z"
)
_AT_PLACE = re.compile(r"(?<=\w) (?:à la|à l'|à|au|aux|in|at)(?: |(?<='))[^,\d]+\Z")
_FOR = {True: ("for the", "and the"), False: ("pour les", "et les")}
_OF_WHAT = re.compile(
    r"\A(\d+ (?:postes?|emplois?|jobs?))\b(?: (?!à |au |aux |in |at )[^ ]+)+(?= (?:à|au|aux|in|at) [A-ZÀ-Þ])"
)


def day_for_posts(told: Told) -> Iterator[str]:
    """« la journée de recrutement du 3 mai pour les 25 postes », of « 25 postes : journée de recrutement le 3 mai »."""
    match = _POSTS.fullmatch(told.wording)
    if told.subject and match is not None:
        day = _FREELY.sub("", match["day"].rstrip(".!"))
        for posts in dict.fromkeys((match["posts"], _OF_WHAT.sub(r"\1", match["posts"]))):
            for when in dict.fromkeys((day, _AT_PLACE.sub("", day))):
                yield from (f"{when} {link} {posts}" for link in _FOR[told.english])
