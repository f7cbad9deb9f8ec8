"""A question's participles, agreeing as one wording has them: « la halle est ouvert », « le club a recycler », « 36
chambres rénové » beside « ouverte », « recyclé », « rénovées ».

Only beside the very words that stand before them in the wording: what they are said of is told, and the ending tells
nothing. Of a person whom the noun leaves open, « l'élève », it tells who.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from bot.desk.text.fold import fold
from bot.desk.text.lists import words_of

_BEING = r"(?:est|sont|sera|seront|était|étaient|etait|etaient|reste|restent|a été|ont été|a ete|ont ete|soit|soient)"
_HAVING = r"(?:a|ont|avons|aura|auront|avait|avaient)"
_HAS = re.compile(_HAVING, re.IGNORECASE)
_WHAT = re.compile(r" (?:ses|son|sa|leurs?|nos|notre|des|une?|l'|(?:les?|la)(?! \d))(?!\w)", re.IGNORECASE)
"""What is had done; without it « a louer » is « à louer »."""
_SAID = re.compile(
    rf"(?<![\w'-])(?P<who>[^\W\d_]{{3,}}) (?P<verb>{_BEING}|{_HAVING}) (?P<said>[^\W\d_]{{4,}})(?![\w'-])",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?<![\w',.-])(?P<who>\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze) (?P<verb>[^\W\d_]{3,})"
    r" (?P<said>[^\W\d_]{4,})(?![\w'-])",
    re.IGNORECASE,
)
"""How many of what, and how they are: nothing else can be so."""
_PARTICIPLE = re.compile(r".{2,}(?:ée?s?|[iust]e?s?)\Z", re.IGNORECASE)
_IN_E = re.compile(r"ée?s?\Z")
_MAY_BE_IN_E = re.compile(r"(?:ée?s?|er|ees?)\Z")
"""A bare « e » makes another word: « vide » is not « vidée », « sale » not « salée »."""
_OF_PERSONS = (
    "iste",
    "aire",
    "logue",
    "graphe",
    "mane",
    "phile",
    "cole",
    "ecte",
    "aste",
    "nome",
    "iatre",
    "naute",
    "peute",
    "gogue",
)
_PERSONS = frozenset(
    words_of("""
    eleve enfant membre adulte collegue benevole jeune malade guide pilote juge maire ministre athlete camarade
    interprete poete arbitre cadre chef medecin professeur auteur ancien senior ado adolescent invite hote partenaire
    comptable responsable coupable capitaine gendarme peintre acrobate diplomate pirate nomade concierge garde modele
    mannequin vigile interne externe prof psy kine soprano alto judoka otage aide convive gosse bebe compatriote
    copilote autodidacte aveugle novice adepte disciple complice geometre philosophe stratege scientifique tresorier
    porte-parole locuteur clown temoin parent mecano belge suisse russe corse basque arabe autre proche fan moins
    deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cent
    qui on je nous vous tu me se te ils elles il elle personne quelqu'un artiste camille claude dominique andrea maxime
    """)
)
_THINGS = frozenset(words_of("piste liste horaire anniversaire salaire formulaire itineraire questionnaire territoire"))
_BEFORE = 60
"""Characters before a participle in which somebody may be named of whom it is said."""


def may_disagree(text: str) -> bool:
    """Whether something in it may have an ending that is no matter."""
    return bool(_SAID.search(text) or _COUNTED.search(text))


def agreeing(text: str, wording: str) -> str:
    """The text with its participles as the wording has them beside the same words."""
    for pattern in (_SAID, _COUNTED):
        known = dict(_known(pattern, wording))
        if known:
            text = pattern.sub(partial(_agreed, known=known), text)
    return text


def _known(pattern: re.Pattern[str], wording: str) -> Iterator[tuple[tuple[str, str, str], str]]:
    for found in pattern.finditer(wording):
        before = wording[max(0, found.start() - _BEFORE) : found.start("said")]
        if _PARTICIPLE.match(found["said"]) and not found["who"][0].isupper() and not _somebody(before):
            yield _key(found), found["said"]


def _agreed(found: re.Match[str], known: dict[tuple[str, str, str], str]) -> str:
    meant = known.get(_key(found))
    if _HAS.fullmatch(found["verb"]) and not (
        fold(found["said"]).endswith("er") and _WHAT.match(found.string, found.end())
    ):  # agrees with what stands before
        return found.group()
    if meant is None or _in_e(meant) is not bool(_MAY_BE_IN_E.search(found["said"])):
        return found.group()
    return found.group()[: found.start("said") - found.start()] + meant


def _key(found: re.Match[str]) -> tuple[str, str, str]:
    return _one(found["who"]), _one(found["verb"]), _root(fold(found["said"]))


def _root(said: str) -> str:
    """What is left without its ending; of « pris » more than of « prié »."""
    if said.endswith("er"):
        return said.removesuffix("er")
    return said if said.endswith("is") else said.removesuffix("s").rstrip("e")


def _in_e(said: str) -> bool:
    """Whether it is of a verb in -er: « complété » is not « complet »."""
    return _IN_E.search(said) is not None


def _one(word: str) -> str:
    return fold(word).removesuffix("s")


def _somebody(before: str) -> bool:
    """Whether one may be spoken of who is a man or a woman, by name or by a noun for both."""
    words = re.findall(r"[^\W\d_]+", before)
    return any(
        _one(word) in _PERSONS
        or (_one(word).endswith(_OF_PERSONS) and _one(word) not in _THINGS)
        or (at > 0 and word[0].isupper())
        for at, word in enumerate(words)
    )
