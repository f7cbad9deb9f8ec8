"""What who only names a subject leaves out of a wording: its hours. In a claim they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_HOUR = r"\d{1,2}(?: ?h(?: ?\d\d)?|[.:]\d\d ?(?:am|pm)?| ?(?:am|pm))"
_HOURS = re.compile(rf",? (?:de|from) {_HOUR} (?:à|to) {_HOUR}(?=[ ,.:;!?]|\Z)")
_UNTIL = re.compile(rf",? (?:jusqu'à|until|till) {_HOUR}(?=[ ,.:;!?]|\Z)")
_NO = re.compile(r"\b(?:pas|aucune?|interdit\w*|sans|no|not|never|without|banned)\b", re.IGNORECASE)
"""What is denied for some hours is not denied for the day."""
_OPEN_DAY = re.compile(r"\bopen (?:day|evening|morning|house)s?\b|\bportes[ -]ouvertes\b", re.IGNORECASE)
_OPEN = re.compile(
    r"ouver|ouvr|ferm|accueil|open|clos|gratui|offert|free|half|moiti|%|rabais|remise|off\b", re.IGNORECASE
)
_HOUR_ASKED = re.compile(r"\d{1,2}(?:h(?:\d\d)?|am|pm)|h|am|pm|heures?|midi|noon|matin|soir|morning|evening|afternoon")


def without_hours(told: Told) -> Iterator[str]:
    """« Atelier samedi 3 mai à Dax », of « Atelier samedi 3 mai de 9 h à 12 h à Dax »; but not of what is open."""
    hours = _HOURS.findall(told.wording) or _UNTIL.findall(told.wording)
    timed = any(_HOUR_ASKED.fullmatch(word) for word in told.asked)
    if told.subject and not timed and len(hours) == 1 and not _bounded(told.wording):
        yield told.wording.replace(hours[0], "")


def _bounded(wording: str) -> bool:
    return bool(_OPEN.search(_OPEN_DAY.sub("", wording)) or _NO.search(wording))
