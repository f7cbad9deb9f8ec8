"""Words of invitation and joy that a question may leave out, where they are that."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.text.lexicon import SOFT
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token

_WORKPLACES = frozenset(
    words_of("""
    usine fabrique manufacture laboratoire entreprise ecole college lycee universite caserne prison hopital ferme mairie
    chantier depot entrepot centrale
    """)
)
"""What people visit on a day, and do not go to otherwise."""

_PRAISES = frozenset(words_of("felicitations congratulations congrats"))
_MEETING = frozenset(words_of("rendez rendez-vous"))


def says_nothing(sentence: Sequence[Token], index: int) -> bool:
    """Whether a word only invites or rejoices there: « now open », "welcome to our shop"."""
    word = sentence[index].folded
    before = sentence[index - 1] if index else None
    if word not in SOFT:
        return False
    if word == "now":  # "no layoffs for now"
        return before is None or before.folded != "for"
    if word == "welcome":  # "dogs are welcome in the bar" does not say that they are there
        return before is None or before.kind is not Kind.AUX
    if word in _MEETING:  # « sur rendez-vous », « sans rendez-vous »
        return before is None or before.segment != sentence[index].segment or before.folded in _MEETING
    if word in _PRAISES:  # « le maire adresse ses félicitations au jury » tells of them
        return index == 0
    if word == "portes":  # « l'usine ouvre ses portes samedi »: for a visit, and not as a shop opens
        return not any(token.folded in _WORKPLACES for token in sentence)
    return True
