"""The names of months and weekdays, folded, in full and short."""

from __future__ import annotations

_MONTHS = (
    "janvier|january|janv|jan", "fevrier|february|fevr|fev|feb", "mars|march|mar", "avril|april|avr|apr", "mai|may",
    "juin|june|jun", "juillet|july|juil|jul", "aout|august|aug", "septembre|september|sept|sep",
    "octobre|october|oct", "novembre|november|nov", "decembre|december|dec",
)  # fmt: skip
MONTH_OF = {name: index for index, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_WEEKDAYS = (
    "lundi|monday|lun|mon", "mardi|tuesday|tue", "mercredi|wednesday|merc|wed", "jeudi|thursday|jeu|thu",
    "vendredi|friday|ven|fri", "samedi|saturday|sam|sat", "dimanche|sunday|dim|sun",
)  # fmt: skip
WEEKDAY_OF = {name: index for index, names in enumerate(_WEEKDAYS) for name in names.split("|")}
LONG_WEEKDAYS = "|".join(name for names in _WEEKDAYS for name in names.split("|") if len(name) > 4)
STARTS = "|".join(sorted({name[:3] for name in (*MONTH_OF, *WEEKDAY_OF)}))
"""How each of them begins, as a pattern."""
