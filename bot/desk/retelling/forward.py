"""Where and why, told before what is so or behind it: « Dans nos parcs, les chiens sont admis », of
« Les chiens sont admis dans nos parcs ».

Only what can belong to nothing but the verb. Behind a noun it may tell which one is meant: « nous aidons les malades à
cause de l'eau », "the tour in our parks".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told
from bot.desk.text.lists import words_of

_NOT = (
    r"\b(?:pas|plus(?! d[e'’] ?\d)|jamais|ni|aucune?|personne|rien|not|never|no|none|nobody|nothing|seul\w*|only"
    r"|uniquement|exclusivement"
    r"|mais|but|ou|or|que|qui|dont|où|that|which|who|where|puis|then)\b|\bn['’]|n['’]t\b|\bne\b"
)
_BOUND = re.compile(_NOT, re.IGNORECASE)
_BOUND_OR_AND = re.compile(rf"{_NOT}|\b(?:et|and)\b(?![^()]*\))", re.IGNORECASE)
"""What denies all or only a part, chooses, or begins a clause of its own: what moves may belong to that."""
_SMALL = re.compile(
    r"\A(?:L[ea]s? |L['’]|Notre |Nos |Un |Une |Des |Vos |Votre |Nous |On |Il |Elle |Tou(?:s|te|tes)? |The |Our "
    r"|You |We "
    r"|An? |Your |All |It |They )"
)


_CAUSE = (
    r"(?:[Gg]râce (?:à|au|aux)|[ÀAàa] cause d(?:e|es|u|['’])|[Ee]n raison d(?:e|es|u|['’])|[Tt]hanks to|[Bb]ecause of"
    r"|[Dd]ue to|[Oo]wing to) ?[^.,:;!?]+"
)
_STATE = (
    r"(?:fermée?s?|ouverte?s?|annulée?s?|reportée?s?|retardée?s?|suspendue?s?|interrompue?s?|déplacée?s?"
    r"|indisponibles?"
    r"|perturbée?s?|inaccessibles?|maintenue?s?|closed|open|cancelled|canceled|postponed|delayed|suspended|interrupted"
    r"|unavailable|disrupted|moved|shut)"
)
_IS = r"(?:est|sont|sera|seront|a été|ont été|reste|restent|is|are|will be|was|were|has been|have been|remains?|stays?)"
_DATED = r"(?: (?:jusqu|du|au|le|les|de|dès|à|until|from|on|to|at|till)\b[^.:;,!?]*\d[^.:;,!?]*)?"
_OWN = r"(?:son|sa|ses|leur|leurs|notre|nos|its|our|their)"
_CAUSED = re.compile(
    rf"[^.:;,!?]+? {_IS} {_STATE}{_DATED}"
    rf"|[^.:;,!?]+? (?:produi(?:t|sent|sons)|économis(?:e|ent|ons)|couvr(?:e|ent|ons)|makes?|generates?|saves?"
    rf"|covers?|produces?)"
    rf" [^.:;,!?]*?(?:%|tiers|moitié|quart|third|half|quarter) (?:de |d['’]|of ){_OWN} \w+"
)
"""Something is closed, or makes so much of its own: no noun stands last to which a cause could belong."""
_CAUSE_AHEAD = re.compile(rf"(?P<lead>{_CAUSE}), (?P<clause>[^.:;!?]+)[.!]?")
_CAUSE_BEHIND = re.compile(rf"(?P<clause>[^.:;!?]+?),? (?P<lead>{_CAUSE})[.!]?")
_CAUSES = frozenset(words_of("grace cause raison thanks because due owing"))


def with_cause(told: Told) -> Iterator[str]:
    """« À cause de la crue, le pont est fermé », of « Le pont est fermé à cause de la crue », and back."""
    if told.asked.isdisjoint(_CAUSES):
        return
    for match, ahead in _met(told.wording, _CAUSE_AHEAD, _CAUSE_BEHIND):
        if re.search(r"\d", match["lead"]):  # « des travaux jusqu'au 3 mai » are no closing until then
            continue
        if _CAUSED.fullmatch(match["clause"]) and not _BOUND_OR_AND.search(f"{match['clause']} {match['lead']}"):
            yield from _moved(match, ahead=ahead)


_ALLOWED = (
    r"(?:interdite?s?|autorisée?s?|admise?s?|acceptée?s?|permise?s?|bienvenue?s?|gratuite?s?|obligatoires?|payante?s?"
    r"|fermée?s?|ouverte?s?|disponibles?|en vente|servie?s?|banned|forbidden|allowed|permitted|welcome|free|compulsory"
    r"|mandatory|closed|open|available|on sale|served|prohibited)"
)
_INSIDE = r"(?:dans|sur|à|au|aux|en|chez|in|on|at|inside|aboard)"
_PLACED = rf"(?:{_INSIDE} (?!(?:partir|compter|condition|partir|tout|tous)\b)[^.,:;!?\d]+)"
_PLACE_BEHIND = re.compile(
    rf"(?P<clause>[^.,:;!?]+? {_IS} {_ALLOWED}) (?P<lead>{_PLACED})(?P<rest>, (?:sauf|except) [^.:;!?]+)?[.!]?"
)
_PLACE_AHEAD = re.compile(
    rf"(?P<lead>(?i:{_PLACED})), (?P<clause>[^.,:;!?]+? {_IS} {_ALLOWED})(?P<rest>, (?:sauf|except) [^.:;!?]+)?[.!]?"
)
_TIED = re.compile(
    r"\b(?:à (?:tous|toutes|ceux|celles|(?:la |l['’])(?:population|clientèle|communauté|équipe|presse|famille"
    r"|jeunesse|location|vente|demande|carte|visite|circulation|baignade|pêche|navigation))|aux? (?:public|enfants"
    r"|abonnés|membres|adhérents|clients|moins"
    r"|plus)|on (?:\w+days?"
    r"|request|presentation|condition)|at (?:all|any|no|the (?:end|start|time))|in (?:advance|winter|summer|spring"
    r"|autumn|case"
    r"|exchange|return)|en (?:hiver|été|automne|semaine|cas|échange|ligne|avance|famille|groupe)"
    r"|sur (?:présentation|demande"
    r"|réservation|rendez-vous|place)|dans (?:l['’]ordre|la limite|le cadre|les \w+ jours)|à (?:la (?:demande"
    r"|carte)|volonté))"
)
"""Behind « est ouvert » it tells to whom, when or how, and not where."""


def with_place(told: Told) -> Iterator[str]:
    """« Dans nos parcs, les chiens sont admis », of « Les chiens sont admis dans nos parcs », and back."""
    if told.subject:  # who names a thing in a place may leave out that it is sold there
        return
    for match, ahead in _met(told.wording, _PLACE_AHEAD, _PLACE_BEHIND):
        if not _BOUND.search(f"{match['clause']} {match['lead']}") and not _TIED.search(match["lead"].lower()):
            yield from _moved(match, ahead=ahead)


def _met(text: str, ahead: re.Pattern[str], behind: re.Pattern[str]) -> Iterator[tuple[re.Match[str], bool]]:
    """Where the text tells it, before the clause or else behind it."""
    if match := ahead.fullmatch(text):
        yield match, True
    elif match := behind.fullmatch(text):
        yield match, False


def _moved(match: re.Match[str], *, ahead: bool) -> Iterator[str]:
    """The clause with what stood before it behind it, or the other way round."""
    lead, clause, rest = match["lead"], match["clause"], match.groupdict().get("rest") or ""
    if ahead:
        yield from (
            f"{clause[:1].upper()}{clause[1:]}{pause}{lead[:1].lower()}{lead[1:]}{rest}." for pause in (" ", ", ")
        )
    else:
        small = clause[:1].lower() + clause[1:] if _SMALL.match(clause) else clause
        yield f"{lead[:1].upper()}{lead[1:]}, {small}{rest}."
