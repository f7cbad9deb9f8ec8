"""What a telling of a thing may leave out and stay as true: since when it holds, with whom it is done, that it awaits
you, that the entry is free."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.headings import PRICED
from bot.desk.retelling.told import MONTH, Told

_SINCE = re.compile(
    rf"\A(?:Depuis le|Since) (?:\d{{1,2}}(?:er)? {MONTH}|{MONTH} \d{{1,2}})(?: \d{{4}})?, "
    rf"|,? (?:depuis le|since) (?:\d{{1,2}}(?:er)? {MONTH}|{MONTH} \d{{1,2}})(?: \d{{4}})?(?= ?[.!]?\Z)"
)
_FIGURE = re.compile(r"\d")
_WITH_NAME = re.compile(
    r",? (?:avec|with) (?!(?:Pass|Carte|Card|Club|Ticket|Billet|Badge|Code|Abonnement|Réservation|Booking"
    r"|Validation|Appli|App|Zoom|Teams|Skype|Masque|Mask|Navette)\b)"
    r"[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,2}(?= ?[.!]?\Z)"
)
_HAPPENS = re.compile(
    r"\b(?:vols?|lignes?|liaisons?|trains?|traversées?|ferr(?:y|ies)|flights?|sailings?|crossings?|routes?) .*"
    r"\b(?:repren(?:d|nent)|revien(?:t|nent)|circulen?t?|démarren?t?|commencen?t?|resumes?|returns?|starts?|begins?)\b",
    re.IGNORECASE,
)
"""What runs again, whoever runs it; what is had with somebody (« avec Plus », « avec Zoom ») may be had so alone."""
_AWAITS = re.compile(
    r",? (?:vous attend(?:ent)?|(?:is|are) waiting for you|awaits? you)(?= (?:à|au|aux|dans|en|chez|sur|in|at|on)\b)"
)
_FREELY = re.compile(
    r"(?:[.!] |, )(?:[Ee]ntrée (?:libre|gratuite)|[Aa]ccès libre|[Ff]ree (?:entry|admission)"
    r"|[Ss]ans (?:inscription|rendez-vous|réservation)"
    r"|[Nn]o (?:booking|registration|appointment)(?: (?:needed|necessary|required))?)(?= ?[.!]?\Z)"
)


def by_now(told: Told) -> Iterator[str]:
    """« Finis les frais de retard », of « Depuis le 1er mai, finis les frais de retard »: it holds since then.
    Not what has grown since."""
    text = _SINCE.sub("", told.wording)
    since = _SINCE.search(told.wording)
    if since is not None and not _FIGURE.search(text) and told.unasked(_day_of(since.group())):
        yield text[:1].upper() + text[1:]


def _day_of(text: str) -> str:
    return re.sub(r"(?i)\b(?:depuis|since|le)\b", "", text)


def by_themselves(told: Told) -> Iterator[str]:
    """« Les vols reprennent lundi », of « Les vols reprennent lundi avec Albatair »; not where there is a price."""
    match = _WITH_NAME.search(told.wording)
    if match is None or not told.unasked(_name_of(match.group())):
        return
    alone = told.wording[: match.start()]
    if _HAPPENS.search(alone) and not PRICED.search(alone):
        yield told.wording[: match.start()] + told.wording[match.end() :]


def _name_of(text: str) -> str:
    return re.sub(r"\A,? (?:avec|with) ", "", text)


def there(told: Told) -> Iterator[str]:
    """« 17 fontaines dans le hall », of « 17 fontaines vous attendent dans le hall »."""
    text = _AWAITS.sub("", told.wording, count=1)
    if text != told.wording and told.unasked("attend attendent waiting awaits"):
        yield text


def unbooked(told: Told) -> Iterator[str]:
    """« Concert vendredi dans le hall », of « Concert vendredi dans le hall. Entrée libre ! »"""
    match = _FREELY.search(told.wording)
    if match is not None and told.unasked(re.sub(r"(?i)\b(?:sans|no|free)\b", "", match.group())):
        yield told.wording[: match.start()] + told.wording[match.end() :]
