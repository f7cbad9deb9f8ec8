"""Feasts that fall on the same day every year."""

from __future__ import annotations

FEAST_DAYS = (
    (r"st\.? patrick'?s?(?:'s)? day|saint patrick's day|la saint-patrick|paddy'?s day", 3, 17),
    (r"st\.? stephen's day|boxing day", 12, 26),
    (r"christmas day|(?:le )?jour de noel", 12, 25),
    (r"christmas eve|(?:la )?veille de noel", 12, 24),
    (r"new year's eve|la saint-sylvestre", 12, 31),
    (r"new year's day|(?:le )?jour de l'an", 1, 1),
    (r"canada day|(?:la )?fete du canada", 7, 1),
    (r"la saint-jean(?:-baptiste)?|la st-jean(?:-baptiste)?", 6, 24),
    (r"bastille day", 7, 14),
    (r"la saint-valentin|(?:st\.? )?valentine's day", 2, 14),
    (r"halloween", 10, 31),
    (r"la toussaint", 11, 1),
    (r"(?:l')?armistice day|remembrance day", 11, 11),
    (r"independence day", 7, 4),
)
"""Feasts that fall on the same day every year; without its article a French one may be a town or a street."""
FEASTS = "|".join(f"(?:{names})" for names, _, _ in FEAST_DAYS)
FEAST_STARTS = (
    "st|saint|la |paddy|boxing|christmas|le |jour|veille|new year|canada|fete|bastille|valen|hall|l'|armi|rem|ind"
)
"""How every one of them begins."""
