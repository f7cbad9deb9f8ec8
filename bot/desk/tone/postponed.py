"""A draft that counts its days from the one on which it is read, and goes out on another: « … rouvre demain », posted
tomorrow, says the day after.
"""

from __future__ import annotations

import re

from bot.desk.text.fold import fold

_QUOTED = re.compile(r"«[^«»]*»?|“[^“”]*”?|\"[^\"]*\"?")
_FROM_TODAY = re.compile(
    r"\b(?:demain|aujourd'hui|hier|maintenant|(?:ce|cette|cet) (?:soir|matin|midi|apres-midi|nuit|week-end|semaine)"
    r"|dans (?:un|une|deux|trois|quatre|cinq|\d+) (?:heures?|jours?|semaines?)|la semaine (?:prochaine|derniere)"
    r"|tomorrow|today|tonight|yesterday|(?:this|next|last) (?:morning|afternoon|evening|week|weekend)"
    r"|in (?:an?|two|three|four|five|\d+) (?:hours?|days?|weeks?))(?![a-z-])"
)
_ANOTHER_DAY = re.compile(
    r"\b(?:(?:apres-)?demain|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|la semaine prochaine|tomorrow"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week)(?![a-z-])"
)


def goes_out_later(shown: str) -> bool:
    """Whether a text in quotes tells a day from today, and what stands around it would post it on another."""
    quoted = " ".join(_QUOTED.findall(shown))
    if not quoted or _FROM_TODAY.search(fold(quoted)) is None:
        return False
    return _ANOTHER_DAY.search(fold(_QUOTED.sub(" ", shown))) is not None
