"""What a house counts itself by: « on a 11 remontées », of « Aulne, c'est 26 pistes, 11 remontées et 42 km de glisse ».

Each of the things counted is had by itself, where nothing ties it to another and nothing behind them bounds them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.deednouns import LONGEST
from bot.desk.retelling.told import Told

_NUMBER = r"\d[\d  .,]*"
_MORE = r"(?:(?:plus de|près de|more than|over|nearly|almost) )?"
_THING = r"(?:km|kg|m|[a-zà-ÿ][\w'’-]*(?: (?:(?:de |d['’])?[a-zà-ÿ][\w'’-]*))?)"
_ITEM = rf"{_MORE}(?:{_NUMBER}|une?|an?) ?{_THING}"
_IS = re.compile(
    rf"(?P<who>[A-ZÀ-Þ][^,.:;!?]*?)(?P<verb>, c['’]est| is| are| compte| has| employs| emploie| a) "
    rf"(?P<items>{_ITEM}(?:(?:, |,? et |,? and ){_ITEM})+)[.!]?"
)
_WE_HAVE = re.compile(
    rf"(?P<who>Nous|On|We)(?P<verb> (?:avons|a|comptons|have|employ|employons)) "
    rf"(?P<items>{_ITEM}(?:(?:, |,? et |,? and ){_ITEM})+)[.!]?"
)
_SPLIT = re.compile(rf",? (?:et|and) (?={_MORE}(?:\d|une? |an? ))|, (?={_MORE}(?:\d|une? |an? ))")
_NOT_APART = re.compile(
    r"\b(?:dont|sur|parmi|soit|y compris|including|incl|fois|times|sauf|except|pour|for|entre|between|moins|less|fewer"
    r"|autres?|others?|more|heures?|minutes?|secondes?|jours?|semaines?|mois|ans|années?|hours?|seconds?|days?|weeks?"
    r"|months?|years?|quarts?|tiers|moitié|half|thirds?|points?|places?|e|ème|th|nd|rd|st)\b"
    r"|%|\b(?:(?!(?:salari|employ|remont|mus|lyc|march|abonn|associ|travers|licenci|randonn|vall|b[ée]b|caf)(?:é|ée"
    r"|és|ées)\b)"
    r"[a-zà-ÿ-]+(?:[^t]|ut|it|nt|ct|pt|rt|st)(?:é|ée|és|ées)|[a-z]{2,}(?:[^eb]ed|ing)|neufs?|neuves?|libres?|vides?"
    r"|ouverte?s?|open|new|free|empty|full|vacant"
    r"|bilingues?|short|down|missing|away|sick|left|each|chacune?|permanente?s?|gratuite?s?)(?= |\Z|,)"
)
"""What ties the things to one another, tells of those before, or might tell of all: « 4 caissiers bilingues »."""
_NOUNS = (
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
"""What a house has several of, or who is there in numbers."""
_COUNTED = re.compile(rf"{_MORE}(?:{_NUMBER}|une?|an?) ?(?:[a-z-]+ ){{0,2}}{_NOUNS}\b")
"""So many things or people: « 4 absents » are of those before."""
_LAST = re.compile(rf"{_MORE}(?:{_NUMBER}|une?|an?) ?(?:[\w'’-]+(?: (?:de |d['’])[\w'’-]+)?)")
"""A last thing with no word behind its noun, which might be of all of them; in English such words come first."""
_ALSO_DOES = re.compile(
    rf"(?:,| and|,? et) (?P<verb>employs|serves|operates|runs|emploie|dessert|exploite|gère) (?P<what>{_ITEM})"
    r"(?=[.!]|\Z|,? and [a-z]+s \d|,? et [a-zà-ÿ]+e? \d|, [a-zà-ÿ]+ \d)"
)
_OTHERS = re.compile(
    r"\b(?:that|who|which|whose|where|qui|que|dont|où|not|no|never|ne|pas|plus|si|if)\b|\bn['’]|\bqu['’]"
    r"|\b(?:with|avec|for|pour|by|par) (?!\d)"
)
_NAMED = re.compile(r"[A-ZÀ-Þ]")
"""Somebody else's name before the verb, who may be the one that does it."""
_BASE = {"employs": "employ", "serves": "serve", "operates": "operate", "runs": "run"}
_WE = frozenset(("nous", "on", "we"))
_HAVE = frozenset(("avons", "a", "have", "ve", "comptons", "compte", "employ", "employons", "emploie", "has"))


def counts_itself(told: Told) -> Iterator[str]:
    """« Nous avons 11 remontées », of « Aulne, c'est 26 pistes, 11 remontées et 42 km de glisse »."""
    if len(told.wording) > LONGEST:
        return
    match = _IS.fullmatch(told.wording) or _WE_HAVE.fullmatch(told.wording)
    if match is None or not (match["who"].lower() in _WE or told.is_house(match["who"])):
        yield from _does_besides(told)
        return
    items = [item.strip() for item in _SPLIT.split(match["items"])]
    if not _are_apart(items, english=told.english):
        return
    if told.subject:
        yield f"{', '.join(items[:-1])} {'and' if told.english else 'et'} {items[-1]}"
        yield f"{', '.join(items[:-1])} & {items[-1]}"
        yield ", ".join(items)
    elif not told.asked.isdisjoint(_HAVE):
        asked = [item for item in items if not told.unasked(re.sub(r"\D+", " ", item))]
        yield from (f"{who} {item}." for item in asked for who in _who(told, match))


def _are_apart(items: list[str], *, english: bool) -> bool:
    """Whether each is so many things or people, and says nothing of the others."""
    counted = all(_COUNTED.match(item) for item in items)
    tied = any(_NOT_APART.search(item.removeprefix("plus de ")) for item in items)
    return counted and not tied and (english or _LAST.fullmatch(items[-1]) is not None)


def _who(told: Told, match: re.Match[str]) -> tuple[str, ...]:
    name = match["who"]
    if told.english:
        employs = ("We employ",) if "employ" in match["verb"] else ()
        return ("We have", *(() if name.lower() in _WE else (f"{name} has",)), *employs)
    return ("Nous avons", "On a", *(() if name.lower() in _WE else (f"{name} a", f"{name} compte")))


def _does_besides(told: Told) -> Iterator[str]:
    """ "We employ 210 people", of "Alder runs 9 cinemas with 27 screens and employs 210 people"."""
    match = None if told.subject else _ALSO_DOES.search(told.wording)
    if match is None or _NOT_APART.search(match["what"].removeprefix("plus de ")):
        return
    if _OTHERS.search(told.wording[: match.start()]):
        return  # "with a partner that sells tickets and employs 210 people"
    who = next((name for name in _heads(told) if told.is_house(name) or name.lower() in _WE), "")
    if who and _NAMED.search(told.wording[len(who) : match.start()]) is None:
        verb = _BASE.get(match["verb"], match["verb"])
        yield f"{'We' if told.english else 'On'} {verb} {match['what']}."
        yield f"{who} {match['verb']} {match['what']}."


def _heads(told: Told) -> Iterator[str]:
    """What the sentence may begin with, before its verb: one word to four."""
    said = told.wording.split()
    yield from (" ".join(said[:count]) for count in range(1, 5))
