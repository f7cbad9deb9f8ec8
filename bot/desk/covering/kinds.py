"""What may be taken from a message beyond its approved wording: the word for the kind of thing that the wording names.

« Le magasin de Lyon ouvre » says what « Aulne ouvre à Lyon » does, if the message calls it the shop of Lyon. Anything
else that the message tells and its wording does not was left out of it on purpose: « … après l'incendie ».
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lexicon import HEADINGS
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.words import derived, stems

_KINDS = HEADINGS | frozenset(
    words_of("""
    centre centres magasins boutiques agences succursale succursales atelier pub cafe librairie bibliotheque mediatheque
    piscine depot clinique cabinet ecole terminal gare ligne appli application app theatre cinema studio salle marche
    promo promotion promos offre jeu concours loterie campagne programme journee soiree evenement webinaire festival
    sejour sejours voyage voyages visite visites etude cas rapport poste postes stage formation modele gamme version
    center stores shops branch branches workshop library pool depot clinic practice surgery school station line theatre
    cinema studio room market offer sale deal competition contest giveaway draw campaign program day evening event
    webinar study report job jobs course model range stay stays break breaks tour tours
    """)
)
_POSTS = frozenset(words_of("poste fonction role position job"))
"""What a title is: « son poste de directrice »."""


def only_names_kind(token: Token, sides: Sides) -> bool:
    """Whether a word that the wording lacks only says what kind of thing that is which follows, as the message does."""
    facts = [word for word in sides.facts.tokens if word.kind.says]
    there = [at for at, word in enumerate(facts) if word.kind is Kind.WORD and sides.same(token, word)]
    after = _next(token, sides)
    if there and _of_one_family(token, sides):
        return True
    if after is None or token.folded not in _KINDS | _POSTS:
        return False
    told = sides.among(after, sides.wording.tokens)
    if token.folded in _POSTS and told:
        return True
    beside = any(
        sides.same(after, facts[at + 1]) or _heads(facts, at, after, sides) for at in there if at + 1 < len(facts)
    )
    return beside and (told or only_names_kind(after, sides))


def _next(token: Token, sides: Sides) -> Token | None:
    asked = [word for word in sides.question.tokens if word.kind.says]
    at = next(index for index, word in enumerate(asked) if word is token)
    after = asked[at + 1] if at + 1 < len(asked) else None
    return after if after is not None and after.sentence == token.sentence else None


def _of_one_family(token: Token, sides: Sides) -> bool:
    """« la réservation », where the wording has « réservez »."""
    family = stems(token.folded)
    words = [word.folded for word in sides.wording.tokens if word.kind is Kind.WORD]
    return any(derived(token.folded, word) or not family.isdisjoint(stems(word)) for word in words)


def _heads(facts: Sequence[Token], at: int, after: Token, sides: Sides) -> bool:
    """« Promo d'automne : -30 % … »: it opens the line that tells of it."""
    opens = facts[at].segment == facts[0].segment and facts[at + 1].segment == facts[at].segment
    line = [word for word in facts if word.sentence == facts[at].sentence and word.segment != facts[at].segment]
    return opens and sides.among(after, line)
