"""What is asked for and the wording only says is to be told: « on peut publier le nom du gagnant ? », of « Le nom du
gagnant sera connu le 3 juillet ».

Who names it would tell it: a wording that has no name to give, or says when it will be given, gives no yes to that. Who
tells the whole sentence, or would speak of it, tells what is approved.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.desk.asking.frame import Manner
from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.verbs import verb_like

_WHO = frozenset(words_of("nom noms identite prenom name names identity identities"))
"""What a name answers, and nothing else does."""
_DATA = _WHO | frozenset(
    words_of("""
    date dates lieu lieux prix tarif tarifs montant montants resultat resultats programme programmes liste listes menu
    menus palmares gagnant gagnante gagnants gagnantes laureat laureats laureate laureates vainqueur vainqueurs tete
    theme adresse horaires numero numeros score scores photo photos affiche bilan chiffres rapport conclusions verdict
    classement selection parrain marraine invite invitee invites code reponse reponses couleur recette video nominees
    place venue line price prices fee fees amount result results lineup programme list winner winners winning
    theme address timetable number figures report findings ranking shortlist headliner headliners answer answers code
    menu menus schedule poster logo guest guests route recipe video nominees
    """)
)
"""What is announced one day."""
_REVEALED = frozenset(
    words_of("""
    connu connue connus connues devoile devoilee devoiles devoilees revele revelee reveles revelees annonce annoncee
    annonces annoncees publie publiee publies publiees communique communiquee communiques communiquees proclame
    proclames proclamee proclamees divulgue divulguee divulgues divulguees donne donnee donnes donnees affiche affiches
    affichee affichees tire tiree tires tirees choisi choisie choisis choisies disponible disponibles precise precisee
    precisees fixe fixee
    announced revealed unveiled published released known given drawn disclosed posted chosen confirmed available named
    picked decided set shared out
        """)
)
_WILL = frozenset(words_of("sera seront will soon bientot prochainement va vont shall"))


_TELLS = re.compile(
    r"(?:publi|devoil|annonc|revel|communiqu|proclam|divulgu|donn|affich|design|tir|choisi|precis|fix|decid)e?"
    r"r(?:ons|a|ont|ai|ez)"
)
"""« Nous dévoilerons … », « le jury désignera … »."""
_OPEN = re.compile(r"(?:reste|restent|is|are|remains?) (?:encore |still |yet )?(?:a|to be|to) (?!l[ae]s? )[a-z]")


def awaited(sides: Sides, told: Sequence[Token]) -> bool:
    """Whether the question names what the record says is yet to be told, or whose name the record does not have."""
    asked = sides.question.tokens
    if sides.manner is not Manner.SUBJECT or sides.spoken or any(token.folded in _REVEALED for token in asked):
        return False
    heads = [token for token in asked if token.folded in _DATA and token.kind in (Kind.WORD, Kind.NAME)]
    if not heads or any(verb_like(asked, at) for at in range(1, len(asked))):
        return False
    if asked[0] in heads and heads[0].folded in _WHO and not _names_somebody(sides, told):
        return True
    return any(_to_come(told, at) for at, token in enumerate(told) for head in heads if sides.same(head, token))


def _names_somebody(sides: Sides, told: Sequence[Token]) -> bool:
    return any(token.kind is Kind.NAME and not sides.says(token) for token in told)


def _to_come(told: Sequence[Token], at: int) -> bool:
    """« Le nom … sera connu », « nous dévoilerons le nom », "the winners will be revealed": in its own sentence."""
    before = [token for token in told[:at] if token.sentence == told[at].sentence]
    if any(_TELLS.fullmatch(token.folded) for token in before):
        return True
    rest = [token for token in told[at + 1 :] if token.sentence == told[at].sentence]
    if _OPEN.search(" ".join(token.folded for token in rest)):
        return True
    will = next((place for place, token in enumerate(rest) if token.folded in _WILL or "will" in token.key), None)
    return will is not None and any(token.folded in _REVEALED for token in rest[will:])
