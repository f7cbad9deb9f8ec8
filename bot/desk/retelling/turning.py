"""The same clause turned: what it is thanks to or when, behind; who somebody is, before or behind the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.lists import words_of
from bot.desk.retelling.persons import is_trade
from bot.desk.retelling.told import NAME, Told

_LEAD = (
    r"(?:Grâce à|Grâce au|Grâce aux|À l'issue|En cas|Pour chaque|Depuis|Pendant|L'été|L'hiver|Thanks to|Because of"
    r"|During|In case of|Due to|Since|For each|For every)"
)
_LED = re.compile(rf"(?P<lead>{_LEAD}\b[^,.:;!?]*), (?P<clause>[^,.:;!?]+)(?P<end>[.!]?)")
_DONE = re.compile(
    r"\b(?:a|ont|avons|est|sont|has|have|is|are|was|were|été|been) (?:\w+ )?"
    r"\w+(?:ée?s?|its?|ites?|ises?|ues?|ed|en|t)\b"
)
_TIES = re.compile(
    r"\w(?:(?<!it)é|é[es]|ées|its|ites?|ises?|ues?|erte?s?|ante?s?|ed|ing)\b"
    r"|\b(?:qui|que|dont|où|who|that|which|where|et|ou|and|or|par|by|chez|avec|with|pour|for|made|built|run|sold|grown"
    r"|si|if|quand|when|sans|without|not|pas|aucune?|no)\b"
)
"""A phrase behind such a word might be tied to that alone."""
_DENIES = re.compile(
    r"\bn'|n't\b|\b(?:ne|pas|plus|jamais|rien|aucune?|sans|personne|not|never|no|nobody|nothing|without)\b"
)
"""« We did not close because of the storm » is not « Because of the storm, we did not close »."""
_ROLE = r"(?P<role>[a-zà-ÿ]+(?: [a-zà-ÿ-]+){0,2})"
_REST = r"(?P<rest>(?!et |and |ou |or )[a-zà-ÿ].*)"
_TYING = frozenset(
    words_of("de du des d la le l à au aux en sur dans chez par pour avec at on in of for by with the from")
)
_OUR = re.compile(rf"(?P<our>Notre|Our) {_ROLE} (?P<who>{NAME}) {_REST}")
_WHO = re.compile(rf"(?P<who>{NAME}), (?P<our>notre|our) {_ROLE}, {_REST}")


def led(told: Told) -> Iterator[str]:
    """« La laiterie produit du courant grâce au soleil », of « Grâce au soleil, la laiterie produit … »."""
    match = _LED.fullmatch(told.wording)
    if match is None or _DENIES.search(match["clause"]):
        return
    done = _DONE.search(match["clause"])
    rest = match["clause"][done.end() :] if done else match["clause"]
    if not _TIES.search(rest):
        yield f"{match['clause']} {match['lead'][:1].lower()}{match['lead'][1:]}{match['end']}"


def apposed_otherwise(told: Told) -> Iterator[str]:
    """« Ana Roy, notre directrice, chante », of « Notre directrice Ana Roy chante », and the reverse."""
    match = _OUR.fullmatch(told.wording)
    if match is not None and _of_a_person(match["role"]):
        yield f"{match['who']}, {match['our'].lower()} {match['role']}, {match['rest']}"
    match = _WHO.fullmatch(told.wording)
    if match is not None and _of_a_person(match["role"]):
        yield f"{match['our'].capitalize()} {match['role']} {match['who']} {match['rest']}"


def _of_a_person(role: str) -> bool:
    """« directrice technique », and no « bureau de » nor "office at", where the name is of a place."""
    told = role.split()
    return _TYING.isdisjoint(told) and any(map(is_trade, told))
