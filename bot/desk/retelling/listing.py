"""One of several things that are counted: who has 26 slopes, 11 lifts and 42 km of track has 11 lifts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_NUMBER = r"\d[\d  .,]*"
_ITEM = rf"(?:(?:plus de|près de|more than|over|nearly|almost) )?{_NUMBER} ?(?:km|kg|m|[a-zà-ÿ][\w'’ /-]*?)"
_SPLIT = re.compile(r",? (?:et|and) (?=(?:plus de |près de |more than |over |nearly |almost )?\d)|, (?=\d)")
_LIST = re.compile(
    r"(?P<head>(?:Nous|On|We|[A-ZÀ-Þ][\w'’& -]*?)"
    r"(?: (?:compte|comptons|avons|a|emploie|employons|has|have|employs?|counts?)) )"
    rf"(?P<items>{_ITEM}(?:(?:, |,? et |,? and ){_ITEM})+)(?P<end>[.!]?)"
)
NOUNS = (
    r"(?:km|kg|magasins|boutiques"
    r"|ateliers|centres|agences|restaurants|hôtels|pubs|cafés|usines|entrepôts|dépôts|librairies|écoles|crèches|piscines|gymnases|bibliothèques|musées|parcs|stades|théâtres"
    r"|cinémas|salles|chambres|lits|pistes|remontées|télésièges|sentiers|lignes|gares|bus|trains|salarié\w+|employé\w+"
    r"|ouvri\w+|cadres|vendeu\w+|apprenti\w*|bénévoles|adhérent\w+|membres|clients|infirmi\w+|médecins|pompiers"
    r"|enseignant\w+|élèves|vétérinaires|caissi\w+|conseill\w+|shops|stores|workshops|centers|branches|hotels|factories"
    r"|warehouses|bookshops|schools|nurseries|pools|gyms|libraries|museums|parks|theatres|cinemas|rooms|beds|slopes|runs|lifts"
    r"|trails|routes|stations|buses|staff|colleagues|collègues|personnes|employees|workers|apprentices|volunteers|members|customers|nurses|doctors|teachers"
    r"|vets|pupils|students|people|acres|miles|garden centres|hospitals|clinics|practices"
    r"|properties|cottages|pubs|ferries|aircraft|galleries"
    r"|espèces|animaux|tables|vignerons|éleveurs|producteurs|jardineries|succursales|kiosques|immeubles|logements)"
)
_COUNTED = re.compile(rf"(?:(?:plus de|près de|more than|over|nearly|almost) )?{_NUMBER} ?{NOUNS}\b")
"""So many things or people, and none that only tells of those before: « 12 lits, 4 occupés »."""
_BARE = re.compile(rf"{_NUMBER} ?[\w-]+(?: (?:de |d'|of )[\w-]+)?")
"""A last thing with no more words, which might be of all: « 12 vendeurs et 4 caissiers bilingues »."""
_NOT_APART = re.compile(
    r"\b(?:dont|sur|parmi|soit|of|including|plus|moins|fois|et|and|ou|or|sauf|except|pour|for|entre|between)\b|%|"
    r"\b(?:de|d'|of) (?:nos|our)\b"
    r"|\b(?:heures?|minutes?|secondes?|jours?|semaines?|mois|ans|annees?|années?|hours?|seconds?|days?|weeks?"
    r"|months?|years?)\b"
)
"""What ties the things of a list to one another, or tells of them all."""


def one_of_list(told: Told) -> Iterator[str]:
    """« Aulne compte 11 ateliers », of « Aulne compte 26 magasins, 11 ateliers et 140 salariés »."""
    match = _LIST.fullmatch(told.wording)
    if match is None:
        return
    items = _SPLIT.split(match["items"])
    if any(_NOT_APART.search(item.removeprefix("plus de ")) for item in items):
        return
    if not all(_COUNTED.match(item) for item in items):
        return
    apart = items if _BARE.fullmatch(items[-1]) else items[-1:]
    yield from (f"{match['head']}{item}{match['end']}" for item in apart)
