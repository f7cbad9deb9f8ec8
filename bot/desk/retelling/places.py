"""Places of the house: their kind, their address, and where a sentence says so first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import PLACE, Told

SITE = (
    r"(?:magasin|boutique|centre|clinique|pub|bar|café|restaurant|agence|librairie|épicerie|hôtel|brasserie|boulangerie"
    r"|pharmacie|garage|studio|salle|piscine|cinéma|théâtre|gîte|bureau|atelier|dépôt|point de vente|usine|ferme|école"
    r"|crèche|salon|caveau|chalet|chai|domaine|moulin|kiosque|comptoir|maison|marché|laboratoire|entrepôt|gymnase"
    r"|stade|médiathèque|bibliothèque|station|refuge|cabinet|succursale|caisse|microbrasserie"
    r"|shop|store|practice|surgery|clinic|hotel|restaurant|bakery|centre|center|branch|office|pharmacy|gym|school"
    r"|nursery|cinema|theatre|showroom|site|hub|garage|bookshop|salon|warehouse|kitchen|taproom|brewery)"
)
_OPENS = r"(?:ouvre|rouvre|ouvrira|rouvrira|opens|reopens|will open|will reopen)"
_DOORS = re.compile(rf"\b(?P<verb>{_OPENS}) (?:ses|leurs|its|their) (?:portes|doors)\b(?! again)")
WORKPLACE = re.compile(
    r"\b(?:usines?|fabriques?|manufactures?|laboratoires?|entreprises?|écoles?|collèges?|lycées?|universités?|casernes?|prisons?"
    r"|hôpita\w+|fermes?|mairies?|chantiers?|dépôts?|entrepôts?|centrales?|coulisses|factor(?:y|ies)|plants?|lab(?:s|oratory)?"
    r"|compan(?:y|ies)|schools?|colleges?|university|barracks|hospitals?|farms?|town hall|depots?|warehouses?|works)\b",
    re.IGNORECASE,
)
"""What opens its doors for a visit, and does not open that day."""
_AGAIN = re.compile(r"\b(?P<will>will )?(?P<open>opens?) (?:its|their) doors again\b")
_OPENER = re.compile(rf"(?P<who>[^,;:.!?]+?) (?P<verb>{_OPENS}) (?P<at>à|au|in) (?P<place>{PLACE})(?P<rest>[ ,.!].*)?")
_FOUNDER = re.compile(
    rf"(?P<who>[A-ZÀ-Þ][^,;:.!?\d]*?|[Nn]ous|[Oo]n) (?:ouvre|ouvrent|ouvrons) (?P<one>une?) (?:nouve(?:au|l|lle) )?"
    rf"(?P<site>{SITE}) à (?P<place>{PLACE})(?P<rest>[ ,.!].*)?"
)
_OURS_FR = (
    r"\b[Nn]otre (?:nouveau |nouvelle |nouvel )?(?P<site>{site}) (?:de |d'|à ){place}(?! de (?:notre|nos|la|l'))\b"
)
_OURS_EN = r"\b[Oo]ur (?:new |newest |latest )?{place} (?P<site>{site})\b"
_WELCOMES = re.compile(
    r"\b(?:vous (?P<fr>accueille|accueillent|attend|attendent)|(?P<en>welcome|welcomes) you)(?= (?:de|from) \d)"
)


def undoored(told: Told) -> Iterator[str]:
    """« rouvre samedi », of « rouvre ses portes samedi »."""
    match = _DOORS.search(told.wording)
    again = match is not None and match["verb"].startswith(("r", "will re"))
    if match is not None and (again or not WORKPLACE.search(told.wording)):
        yield _DOORS.sub(lambda match: match["verb"], told.wording)
    if _AGAIN.search(told.wording):
        yield _AGAIN.sub(lambda match: f"{match['will'] or ''}re{match['open']}", told.wording)


def founded(told: Told) -> Iterator[str]:
    """« le caveau de Sète ouvre lundi », of « Les Caves Aulne ouvrent un caveau à Sète lundi », where the message says
    that it is ours."""
    match = _FOUNDER.fullmatch(told.wording)
    if match is None or told.english:
        return
    site, place = match["site"], match["place"]
    if match["who"].lower() not in ("nous", "on") and not told.is_house(match["who"]):
        return
    the, of = ("la", "de la") if match["one"] == "une" else ("le", "du")
    rest = match["rest"] or ""
    yield f"{the} {site} de {place} ouvre{rest}"
    yield f"notre {site} de {place} ouvre{rest}"
    yield f"l'ouverture {of} {site} de {place}{rest}"


def opened(told: Told) -> Iterator[str]:
    """« notre centre de Dax ouvre lundi », « l'ouverture de Dax », of « Aulne ouvre à Dax lundi », where the message
    itself says that it is our centre."""
    match = _OPENER.fullmatch(told.wording)
    if match is None or not told.is_house(match["who"]):
        return
    place, verb, rest = match["place"], match["verb"], match["rest"] or ""
    pattern = (_OURS_EN if told.english else _OURS_FR).format(site=SITE, place=re.escape(place))
    ours = re.search(pattern, told.facts)
    if ours is None:
        return
    if told.english:
        yield f"Our {place} {ours['site']} {verb}{rest}"
        yield f"We {_bare(verb)} in {place}{rest}"
        yield f"The opening of our {place} {ours['site']}{rest}"
    else:
        yield f"Notre {ours['site']} de {place} {verb}{rest}"
        yield f"On {verb} à {place}{rest}"
        yield f"L'ouverture de notre {ours['site']} de {place}{rest}"
        yield f"L'ouverture de {place}{rest}"


def _bare(verb: str) -> str:
    return verb.removesuffix("s")


def called_by_place(told: Told) -> Iterator[str]:
    """« Dax rouvre samedi », of « Notre centre de Dax rouvre samedi », where the message itself says so."""
    text = _DOORS.sub(lambda match: match["verb"], told.wording)
    pattern = (
        rf"Our (?P<place>{PLACE}) {SITE} (?P<verb>{_OPENS})(?= )"
        if told.english
        else rf"(?:Notre|Votre) {SITE} (?:de |d')(?P<place>{PLACE}) (?P<verb>{_OPENS})(?= )"
    )
    match = re.match(pattern, text)
    if match and re.search(rf"(?<!de )(?<!')\b{re.escape(match['place'])} {match['verb']}\b", told.facts):
        yield f"{match['place']} {match['verb']}{text[match.end() :]}"


def welcoming(told: Told) -> Iterator[str]:
    """« nos magasins sont ouverts de 9 h à 13 h », of « nos magasins vous accueillent de 9 h à 13 h »."""
    match = _WELCOMES.search(told.wording)
    form = next((word for word in ("ouverts", "ouvertes", "ouvert", "ouverte", "open") if word in told.asked), "")
    if match is not None and form and told.english is (form == "open"):
        several = (match["fr"] or match["en"]) in ("accueillent", "attendent", "welcome")
        link = ("are" if several else "is") if told.english else ("sont" if several else "est")
        yield f"{told.wording[: match.start()]}{link} {form}{told.wording[match.end() :]}"
        if told.subject:
            yield f"{told.wording[: match.start()]}{form}{told.wording[match.end() :]}"
