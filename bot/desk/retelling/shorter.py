"""What a telling of a thing may leave out and stay as true: since when it holds, with whom it is done, that it awaits
you."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import DAY, MONTH, PLACE, Told, words
from bot.desk.text.words import is_real

_SINCE = re.compile(
    rf"\A(?:Depuis le|Since) (?:\d{{1,2}}(?:er)? {MONTH}|{MONTH} \d{{1,2}})(?: \d{{4}})?, "
    r"(?=(?:finie?s?|terminée?s?|no more) )"
)
"""What is over is over, whenever that was; « depuis le 1er mars, aucun accident » is not « aucun accident »."""
_FIGURE = re.compile(r"\d")
_RUNS = re.compile(
    rf"(?P<what>(?:Les |Nos |Our |The )?(?:[Vv]ols|[Tt]rains|[Ff]erries|[Tt]raversées|[Ff]lights|[Ss]ailings"
    rf"|[Cc]rossings) (?:pour|vers|to) {PLACE} (?:reprennent|reviennent|démarrent|commencent|resume|return|start"
    rf"|begin) {DAY})"
    r",? (?:avec|with) (?P<who>[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,2})(?P<end> ?[.!]?)"
)
"""What runs again to a place, whoever runs it: « la ligne reprend avec Bastia » says where it goes."""
_AWAITS = re.compile(
    r",? (?:vous attend(?:ent)?|(?:is|are) waiting for you|awaits? you)(?= (?:à|au|aux|dans|en|chez|sur|in|at|on)\b)"
)
_SAVED = re.compile(
    r"[€$£%]|\b(?:remises?|rabais|réductions?|rembours\w+|discounts?|refunds?|vouchers?)\b", re.IGNORECASE
)
"""What awaits you in a shop, and is spent elsewhere."""


def by_now(told: Told) -> Iterator[str]:
    """« Finis les frais de retard », of « Depuis le 1er mai, finis les frais de retard »: it holds since then.
    Not what has grown since."""
    text = _SINCE.sub("", told.wording)
    since = _SINCE.match(told.wording)
    if since is not None and not _FIGURE.search(text) and told.unasked(_day_of(since.group())):
        yield text[:1].upper() + text[1:]


def _day_of(text: str) -> str:
    return re.sub(r"(?i)\b(?:depuis|since|le)\b", "", text)


def by_themselves(told: Told) -> Iterator[str]:
    """« Les vols pour Cork reprennent lundi », of « Les vols pour Cork reprennent lundi avec Albatair »: with a
    company, and no word of the language (« avec Escale », "with Delays")."""
    match = _RUNS.fullmatch(told.wording)
    if match is not None and told.unasked(match["who"]) and not any(is_real(word) for word in words(match["who"])):
        yield match["what"] + match["end"]


def there(told: Told) -> Iterator[str]:
    """« 17 fontaines dans le hall », of « 17 fontaines vous attendent dans le hall »."""
    text = _AWAITS.sub("", told.wording, count=1)
    if text != told.wording and told.unasked("attend attendent waiting awaits") and not _SAVED.search(text):
        yield text
