"""Weeks, months and years that are told from the day of writing: « la semaine prochaine », "last year"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.desk.text.lists import words_of

_LENGTHS = {
    **dict.fromkeys(words_of("semaine week"), "week"),
    **dict.fromkeys(words_of("weekend week-end"), "weekend"),
    **dict.fromkeys(words_of("mois month"), "month"),
    **dict.fromkeys(words_of("trimestre quarter"), "quarter"),
    **dict.fromkeys(
        words_of("""
        an annee year ete hiver automne printemps saison summer winter autumn spring season term semestre rentree noel
        paques christmas easter halloween
        """),
        "year",
    ),
    **dict.fromkeys(words_of("nuit soiree journee night"), "day"),
}
_COUNTED = {
    **dict.fromkeys(words_of("jour jours day days heure heures hour hours minute minutes"), "day"),
    **dict.fromkeys(words_of("semaine semaines quinzaine week weeks fortnight"), "week"),
    **dict.fromkeys(words_of("mois month months"), "month"),
    **dict.fromkeys(words_of("an ans annee annees year years"), "year"),
}
_THIS = re.compile(
    r"(?<![a-z])(?:ce|cet|cette|this|the current|the (?:end|start|beginning|middle) of the|la fin du|la fin de l[a' ]"
    r"|dans la|en (?:fin|debut|milieu) d(?:e|'))\s?\Z"
)
_NEXT = re.compile(r"(?<![a-z])(?:prochaine?|next|coming)\s\Z")
_LAST = re.compile(r"(?<![a-z])(?:derniere?|last|past)\s\Z")
_SEVERAL = re.compile(r"(?<![a-z])(?:derniere?s?|last|past|prochaine?s?|next|coming)\s(?:[\w-]+\s)?\Z")
_AWAY = re.compile(
    r"(?<![a-z])(?:(?:dans|il y a|depuis)\s(?!les\s)|d'ici\s(?=une?\s))[\w-]+\s\Z"
    r"|(?<![a-z])(?:re)?(?:opens?|starts?|begins?|launch(?:es)?|closes?|arrives?|returns?|leaves?|ends?)"
    r"\s(?:in|within|over)\s(?:a\s)?[\w-]+\s\Z"
    r"|(?<![a-z])(?:rouvre|ouvre|reprend|revient|redemarre|ferme|debute|arrive|part)(?:nt|ra|ront)?\ssous\s[\w-]+\s\Z"
    r"|(?<![a-z])been\s[a-z ]{0,20}for\s[\w-]+\s\Z"
)
_NOW = re.compile(r"\s(?:en cours|courante?)(?![a-z])")
_THEN = re.compile(r"\s(?:prochaine?s?|a venir|qui viennent|qui vient)(?![a-z])")
_GONE = re.compile(r"\s(?:derniere?s?|passee?s?|ecoulee?s?|ago)(?![a-z])")
_DATED = re.compile(r"\s(?:du|de|d')(?![a-z])")
"""« dans la nuit du 10 juin » has its date."""
_LOOK = 30
"""Characters looked at on either side."""


def period_meant(text: str, start: int, end: int, written: date) -> str:
    """Which period a word of a folded text, written that day, tells by that day alone: `week 2026-05-04`; for several,
    counted from that day, the one of writing: `from 2026-05-04`. Empty if it tells none so."""
    word = text[start:end]
    if text.startswith("week-end", start):
        word, end = "weekend", start + len("week-end")
    if word not in _LENGTHS and word not in _COUNTED:
        return ""
    before, after = text[max(0, start - _LOOK) : start], text[end : end + _LOOK]
    if word in _LENGTHS:
        for step, ahead, behind in ((0, _THIS, _NOW), (1, _NEXT, _THEN), (-1, _LAST, _GONE)):
            if (ahead.search(before) or behind.match(after)) and not _DATED.match(after):
                return f"{_LENGTHS[word]} {_begins(_LENGTHS[word], written, step)}"
    counted = word in _COUNTED and (_AWAY.search(before) or _THEN.match(after) or _GONE.match(after))
    if not counted and not _SEVERAL.search(before):
        return ""
    return f"from {_begins(_COUNTED.get(word) or _LENGTHS[word], written, 0)}"


def _begins(length: str, written: date, step: int) -> date:
    """The first day of the period so many ahead."""
    if length == "day":
        return written + timedelta(step)
    if length in ("week", "weekend"):
        return written - timedelta(written.weekday()) + timedelta(7 * step)
    months = {"month": 1, "quarter": 3, "year": 12}[length]
    first = (written.year * 12 + written.month - 1) // months * months + months * step
    return date(first // 12, first % 12 + 1, 1)
