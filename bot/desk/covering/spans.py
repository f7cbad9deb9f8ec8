"""What a preposition makes of a length of time: « aux 20 minutes », « en 20 minutes » and « dans 20 minutes »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token

_LENGTHS = frozenset(
    words_of("""
    minute minutes mn heure heures jour jours semaine semaines mois an ans annee annees trimestre trimestres siecle
    seconde secondes hour hours day days week weeks month months year years quarter quarters second seconds
    """)
)
_MEANS = {
    **dict.fromkeys(words_of("en"), "taken"),
    **dict.fromkeys(words_of("dans in"), "ahead"),
    **dict.fromkeys(words_of("a au aux"), "every"),
    **dict.fromkeys(words_of("de d du of by"), "much"),
    **dict.fromkeys(words_of("pour for"), "long"),
    **dict.fromkeys(words_of("par per"), "each"),
}
_ARTICLES = frozenset(words_of("le la les l un une a an the one"))
_BETWEEN = 2
"""Figures, articles and adjectives between the preposition and its noun."""


def spans_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a length of time is how long something takes in the one, and how much or how often in the other."""
    return any(
        record.tokens[place].folded in _LENGTHS
        and _differ(_meant(sides.question.tokens, index), _meant(record.tokens, place))
        for index, place in found.items()
    )


def _differ(one: str, other: str) -> bool:
    return one != other and "" not in (one, other)


def _meant(tokens: Sequence[Token], index: int) -> str:
    at = index - 1
    while at >= max(0, index - _BETWEEN) and _passed(tokens[at]):
        at -= 1
    if at < 0 or tokens[at].segment != tokens[index].segment or tokens[at].kind not in (Kind.STOP, Kind.AUX):
        return ""
    return _MEANS.get(tokens[at].folded, "")


def _passed(token: Token) -> bool:
    return token.kind is Kind.NUMBER or token.folded in _ARTICLES
