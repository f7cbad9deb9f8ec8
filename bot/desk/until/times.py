"""Words for a part of a day or of a year: what stands before them tells whether it is this one, one, or each."""

from __future__ import annotations

from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token

_SPANS = frozenset(
    words_of("""
    heure heures jour jours journee nuit nuits matin matins matinee soir soirs soiree midi minuit semaine semaines
    week-end weekend weekends mois trimestre annee annees an ans ete hiver printemps automne saison saisons temps
    rentree minute minutes seconde secondes
    hour hours day days night nights morning mornings afternoon afternoons evening evenings noon midday midnight week
    weeks month months quarter quarters year years summer summers winter winters spring autumn fall season seasons
    time times minute second seconds
    """)
)
"""Folded."""


def is_span(token: Token) -> bool:
    """Whether it is a word for a stretch of time: « nuit », "summer"."""
    return token.kind is Kind.WORD and token.folded in _SPANS
