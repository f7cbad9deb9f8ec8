"""The hour in what a person typed: « 9h », « 17 h 30 », "5pm", "09:00", « midi »."""

from __future__ import annotations

import re
from datetime import time

_HOUR = re.compile(
    r"(?<![\w/:.+-])(?:(?P<noon>midi|noon)"
    r"|(?P<hour>\d{1,2})(?: ?h(?:eures?)? ?(?P<after>[0-5]\d)?|:(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)"
    r" ?(?P<half>[ap]m)?"
    r"|(?P<only>\d{1,2}) ?(?P<only_half>[ap]m))(?![\w:])",
    re.ASCII,
)
_HALVES = re.compile(r"\b([ap])\. ?m\b\.?")
_PART = re.compile(
    r"\b(?:(?:du|le|au|in the|in|this|ce|cet|cette|de l'|dans l'|l') ?)?"
    r"(?P<part>matin|morning|apres-midi|afternoon|soir|evening|tonight|tomorrow night)\b"
)
_TODAY = re.compile(r"\b(?:tonight|ce (?:soir|matin)|cet(?:te)? apres-midi|this (?:morning|afternoon|evening))\b")


class Unclear(ValueError):
    """What was typed can be read in several ways, or in none."""


def split_hour(typed: str) -> tuple[str, time | None]:
    """The folded text without the hour in it, and that hour. Raises Unclear if it holds several, or midnight.

    « Minuit », or 12am, is refused: it may be the beginning of the day or its end.
    """
    plain = _HALVES.sub(r"\1m", typed)
    if re.search(r"\b(?:minuit|midnight)\b", plain):
        raise Unclear(typed)
    found = list(_HOUR.finditer(plain))
    if len(found) > 1:
        raise Unclear(typed)
    if not found:
        return plain, None
    rest = plain[: found[0].start()] + " " + plain[found[0].end() :]
    return _with_part_of_day(rest, found[0])


def _with_part_of_day(rest: str, found: re.Match[str]) -> tuple[str, time]:
    part = _PART.search(rest)
    hour = _hour(found, part["part"] if part else None)
    if part is None:
        return rest, hour
    today = "today" if _TODAY.search(rest) else " "
    return rest[: part.start()] + today + rest[part.end() :], hour


def _hour(found: re.Match[str], part: str | None) -> time:
    if found["noon"]:
        return time(12)
    hour = int(found["hour"] or found["only"])
    half = found["half"] or found["only_half"] or _half(hour, part)
    if half and (hour > 12 or hour == 0 or (hour, half) == (12, "am")):
        raise Unclear(found.group())
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23:
        raise Unclear(found.group())
    return time(hour, int(found["after"] or found["minute"] or 0), int(found["second"] or 0))


def _half(hour: int, part: str | None) -> str | None:
    """Morning or afternoon by the part of the day that is named; twelve o'clock needs more than that."""
    if part is None or (hour > 12 and part not in ("matin", "morning")):
        return None
    if hour >= 12:
        raise Unclear(part)
    return "am" if part in ("matin", "morning") else "pm"
