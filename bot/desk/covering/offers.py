"""What an offer stands under, and whether it still stands: « Billets à moitié prix pour les étudiants ! »."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.lexicon import SOFT
from bot.desk.lists import words_of
from bot.desk.tokens import Kind, Token
from bot.desk.verbs import makes_claim

_OVER = frozenset(
    words_of("""
    over full complet complete complets completes epuise epuisee epuises epuisees suspendu suspendue suspendus
    suspendues termine terminee termines terminees review etude examen discussion discussions pending attente
    hold finit finissent ends cesse cessent ceases reporte reportee reportes reportees postponed delayed paused
    gone
    """)
)
"""What a thing is that is had no more, or not yet."""


def is_over(said: Sequence[Token], met: frozenset[int]) -> bool:
    """Whether the record says of what was asked about that it is over, or not decided: « à l'étude », "sold out"."""
    about = {said[place].sentence for place in met}
    last = max(met)
    return any(
        token.sentence in about and at > last and (token.folded in _OVER or _sold_out(said, at))
        for at, token in enumerate(said)
    )


def _sold_out(said: Sequence[Token], at: int) -> bool:
    return said[at].folded == "sold" and at + 1 < len(said) and said[at + 1].folded == "out"


def limits_offer(said: Sequence[Token], met: frozenset[int]) -> bool:
    """Whether a line without a verb goes on, right after what is to be announced, to whom or under which condition."""
    last = max(met)
    line = [token for token in said if token.sentence == said[last].sentence]
    if makes_claim(tuple(line)):
        return False
    rest = [token for token in said[last + 1 :] if token.segment == said[last].segment]
    return any(token.kind.says and token.kind is not Kind.DATE and token.folded not in SOFT for token in rest)
