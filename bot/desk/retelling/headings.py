"""What stands before or behind what is told, and says nothing of it: « Nouveau au rayon fromage : », « en caisse »,
« Montez à bord de », where a thing is made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import PLACE, Told, words
from bot.desk.text.lexicon import STOP

_NEW = re.compile(
    r"\A(?:Nouveauté|Nouveau|Du nouveau|New)"
    r"(?: (?:au rayon [a-zà-ÿ -]{3,20}|(?:dans nos |en )rayons?|à la carte|au menu|à la cafétéria|en vitrine"
    r"|on (?:our|the) (?:shelves|shelf|menu|counter)|in the (?:cheese|bread|bakery|wine) aisle|on board))? ?[:,!] "
)
"""A shelf or a menu. Any other place, time or public bounds what is told: « Nouveau en maternité : les pères … »."""
PRICED = re.compile(
    r"[€$£%]|\b(?:offert|gratuit|prix|remise|rabais|promo|réduc|moitié|sold|free\b|half|off\b|price|(?<!on )sale\b|deal"
    r"|euro|pound|dollar|cents?\b|centimes?\b|ouver|ouvr|open|ferm|clos)",
    re.IGNORECASE,
)
"""What may hold on that shelf alone."""
_COMES = re.compile(
    r"\A(?!.*\b(?:tou(?:t|te|s|tes)|aucune?|pas|plus|all|every\w*|no|not)\b).*"
    r"\b(?:arriv\w+|(?:est|sont) (?:là|en vente)|débarqu\w+|(?:is|are) (?:here|in|now in|on sale)"
    r"|(?:has|have) (?:arrived|landed))\b"
)
"""It has come: what else is told may hold on that menu alone (« everything is vegan »)."""
_INVITING = re.compile(
    r"\A(?:Montez à bord|Embarquez à bord|Grimpez à bord) (?P<of>de la |de l'|du |des |de |d')"
    r"|\A(?:Hop|Climb|Step|Jump|Come) (?:aboard|on board) (?P<the>the |our )?"
)
_NEWLY = frozenset(("new", "nouveau", "nouveaute"))
_AFTER = {"du ": "Le ", "des ": "Les ", "de la ": "La ", "de l'": "L'"}
_COUNTER = re.compile(
    r" (?:en caisse|à la caisse|à l'accueil|au comptoir|at the (?:till|counter|front desk|reception desk|checkout))"
    r"(?=[,.!]|\Z)"
)
_MADE = re.compile(
    rf", (?:made|baked|brewed|grown|built|roasted|bottled|fabriquée?s?|produite?s?|brassée?s?|cultivée?s?|préparée?s?"
    rf"|torréfiée?s?) (?:in|near|à|en|près de) {PLACE}, "
)


def unheaded(told: Told) -> Iterator[str]:
    """« La ferme d'Orme est arrivée », of « Nouveau au rayon fromage : la ferme d'Orme est arrivée »."""
    match = _NEW.match(told.wording)
    rest = told.wording[match.end() :] if match is not None else ""
    if match is not None and _unasked(told, match.group()) and _COMES.search(rest) and not PRICED.search(told.wording):
        yield _capital(rest)


def uninvited(told: Told) -> Iterator[str]:
    """« Le train d'Orme samedi 3 mai », of « Montez à bord du train d'Orme samedi 3 mai »: a call tells nothing."""
    match = _INVITING.match(told.wording)
    if match is not None and _unasked(told, match.group()):
        head = _AFTER.get(match["of"] or "", match["the"] or "")
        yield _capital(head + told.wording[match.end() :])


def uncountered(told: Told) -> Iterator[str]:
    """« Le sac à 15 centimes », of « le sac à 15 centimes en caisse »; who claims it says where it is paid."""
    match = _COUNTER.search(told.wording)
    if told.subject and match is not None and _unasked(told, match.group()):
        yield told.wording[: match.start()] + told.wording[match.end() :]


def unmade(told: Told) -> Iterator[str]:
    """« les biscuits d'Orme sont là », of « les biscuits d'Orme, fabriqués à Lys, sont là »: of a subject only."""
    match = _MADE.search(told.wording)
    if match is None or not told.subject or match.start() == 0 or PRICED.search(told.wording):
        return
    if _unasked(told, match.group()):
        yield f"{told.wording[: match.start()]} {told.wording[match.end() :]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _unasked(told: Told, text: str) -> bool:
    return told.asked.isdisjoint(words(text) - STOP - _NEWLY)
