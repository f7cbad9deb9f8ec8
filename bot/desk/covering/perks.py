"""What somebody who is hired is given: « La formation est remboursée après 200 heures travaillées. » bounds neither
whom a house hires, nor for what wage."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.lists import words_of
from bot.desk.tokens import Kind, Token

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
_MUST = frozenset(words_of("obligatoire obligatoires exigee exigees mandatory compulsory required"))
_TOLD_IN = (Kind.WORD, Kind.NAME, Kind.STOP, Kind.AUX)
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
    told = [at for at, word in enumerate(words) if word in _GIVEN]
    if not told or (words[-1] not in _GIVEN and words[0] not in _GIVEN):
        return False
    if not any(word in _PERKS for word in words[:3]):
        return False
    plain = all(token.kind in _TOLD_IN or token.folded in _GIVEN for token in head) and _MUST.isdisjoint(words)
    waited = all(token.kind is Kind.NUMBER or token.folded in _WORKED | {"de", "d", "of"} for token in rest)
    return plain and waited
