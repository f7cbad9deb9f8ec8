"""What an offer stands under, and whether it still stands: « Billets à moitié prix pour les étudiants ! »."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.text.lexicon import SOFT
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Token
from bot.desk.text.verbs import makes_claim

_OVER = frozenset(
    words_of("""
    over full complet complete complets completes epuise epuisee epuises epuisees suspendu suspendue suspendus
    suspendues termine terminee termines terminees review etude examen discussion discussions pending attente
    hold finit finissent ends cesse cessent ceases reporte reportee reportes reportees postponed delayed paused
    gone leve levee leves levees retire retiree retires retirees resolu resolue resolus resolues repare reparee
    clos close closes expire expiree expires expirees abroge abrogee abroges abrogees abandonne abandonnee abandonnes
    abandonnees dissipe dissipee ecarte ecartee ecartes ecartees dementi dementie dementis dementies revolu revolue
    lifted resolved repaired ended expired withdrawn scrapped axed dropped abandoned revoked rescinded quashed
    aboli abolie abolis abolies disparait disparaissent assoupli assouplie assouplis assouplies allege allegee
    divise divisee divises divisees abolished disappears disappear vanishes eased relaxed halved
    fake faux fausse fausses hoax scam scams arnaque arnaques canular canulars bogus fiction capote echoue failed thrown
    overturned averted denied dismissed debunked shelved
    """)
)
"""What a thing is that is had no more, or not yet."""


_TAKES = frozenset(("pris", "prend", "prennent"))
_YIELDS = frozenset(("laisse", "laissent", "cede", "cedent"))
_WERE = frozenset(words_of("etait etaient was were"))
_AT = frozenset(("a", "at"))


def is_over(said: Sequence[Token], met: frozenset[int]) -> bool:
    """Whether the record says of what was asked about that it is over, or not decided: « à l'étude », "sold out"."""
    about = {said[place].sentence for place in met}
    last = max((place for place in met if said[place].kind not in TIMELY), default=max(met))
    if _was(said, met):
        return True
    return any(
        token.sentence in about
        and at > last
        and (token.folded in _OVER or _sold_out(said, at) or _came_to_an_end(said, at))
        for at, token in enumerate(said)
    )


def _sold_out(said: Sequence[Token], at: int) -> bool:
    return said[at].folded == "sold" and at + 1 < len(said) and said[at + 1].folded == "out"


def _came_to_an_end(said: Sequence[Token], at: int) -> bool:
    """« Le couvre-feu a pris fin », « le bac laisse place à un bus », « tombe à l'eau »."""
    after = said[at + 1].folded if at + 1 < len(said) else ""
    if said[at].folded in ("tombe", "tombent"):
        return any(token.folded == "eau" for token in said[at + 1 : at + 5])
    return (said[at].folded in _TAKES and after == "fin") or (said[at].folded in _YIELDS and after == "place")


def _was(said: Sequence[Token], met: frozenset[int]) -> bool:
    """« Ana Roy était à la tête du musée »: who was no longer is."""
    between = range(min(met), max(met))
    return any(
        said[at].folded in _WERE and said[at + 1].kind is Kind.STOP and said[at].sentence == said[min(met)].sentence
        for at in between
    )


def limits_offer(said: Sequence[Token], met: frozenset[int]) -> bool:
    """Whether a line without a verb goes on, right after what is to be announced, to whom or under which condition."""
    last = max(met)
    line = [token for token in said if token.sentence == said[last].sentence]
    if makes_claim(tuple(line)):
        return False
    rest = [at for at in range(last + 1, len(said)) if said[at].segment == said[last].segment]
    return any(said[at].kind.says and said[at].folded not in SOFT and not _tells_when(said, at) for at in rest)


def _tells_when(said: Sequence[Token], at: int) -> bool:
    """A day, or the hour at which something begins on it: « le 2 avril à 9 h »."""
    hour = said[at].kind is Kind.TIME and "-" not in said[at].key
    before = said[at - 2] if said[at - 1].folded in _AT else said[at - 1]
    return said[at].kind is Kind.DATE or (hour and before.kind is Kind.DATE)
