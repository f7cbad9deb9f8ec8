"""What somebody who is hired is given: « La formation est remboursée après 200 heures travaillées. » bounds neither
whom a house hires, nor for what wage."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token

_HIRES = frozenset(
    words_of("""
    recrute recrutons recrutent embauche embauchons embauchent hiring hire hires recruiting recruit recruits recruter
    embaucher
    """)
)
_PERKS = frozenset(
    words_of("""
    formation formations uniforme uniformes repas dejeuner dejeuners logement hebergement tenue outillage equipement
    training uniform uniforms meals lunch lunches accommodation housing
    """)
)
_GIVEN = frozenset(
    words_of("""
    paye payee payes payees remunere remuneree rembourse remboursee rembourses remboursees offert offerte offerts
    offertes fourni fournie fournis fournies assure assuree assures assurees paid provided given free refunded
    reimbursed
    """)
)
_IS = frozenset(words_of("est sont sera seront is are will be"))
_LEADS = frozenset(words_of("la le les l une un nos notre the a an all our full toute tous complete complet"))
_OF = frozenset(words_of("de du d des en au of in"))
_AND = frozenset(words_of("et and"))
_AFTER = frozenset(words_of("apres after"))
_WORKED = frozenset(words_of("travail travaillees travailles heures mois jours semaines worked work hours months"))
_ANYBODY = tuple(
    tuple(words_of(line))
    for line in (
        "debutants acceptes",
        "debutants bienvenus",
        "debutantes et debutants acceptes",
        "aucune experience requise",
        "aucune experience exigee",
        "aucune experience n est requise",
        "aucun diplome requis",
        "beginners welcome",
        "no experience needed",
        "no experience required",
        "no experience necessary",
    )
)
"""Who may apply as well: it bounds nobody."""


def hires(told: Sequence[Token]) -> bool:
    """Whether it tells that a house hires."""
    return any(token.folded in _HIRES for token in told)


def gives(sentence: Sequence[Token]) -> bool:
    """Whether it tells only what those who are hired are given, or that anybody may apply."""
    clauses: dict[int, list[Token]] = {}
    for token in sentence:
        clauses.setdefault(token.segment, []).append(token)
    return all(_is_open(clause) or _is_given(clause) for clause in clauses.values())


def _is_open(clause: Sequence[Token]) -> bool:
    return tuple(token.folded for token in clause) in _ANYBODY


def _is_given(clause: Sequence[Token]) -> bool:
    """« formation payée », « la formation Sauveteur national est remboursée après 200 heures travaillées »."""
    ends = next((at for at, token in enumerate(clause) if token.folded in _AFTER), len(clause))
    head, rest = clause[:ends], clause[ends + 1 :]
    words = [token.folded for token in head]
    if words[-1] not in _GIVEN and words[0] not in _GIVEN:
        return False
    if not any(word in _PERKS for word in words[:3]):
        return False
    waited = all(token.kind is Kind.NUMBER or token.folded in _WORKED | {"de", "d", "of"} for token in rest)
    return waited and all(_of_perk(head, at) for at in range(len(head)))


def _of_perk(head: Sequence[Token], at: int) -> bool:
    """Whether a word names what is given, of what kind, or that it is; "own uniform", « certificat fourni » ask it."""
    token, word = head[at], head[at].folded
    if word in _PERKS | _GIVEN | _LEADS | _IS or (word in _OF | _AND and at > 0):
        return True
    named = token.kind is Kind.NAME or (at > 0 and head[at - 1].kind is Kind.NAME)
    return at > 0 and token.kind in (Kind.WORD, Kind.NAME) and (named or head[at - 1].folded in _OF)
