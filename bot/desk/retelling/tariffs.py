"""A price in a line of its own, told with its verb or without: « Entrée : 12 € », « L'entrée est à 12 € », « Billets à
12 $ », "Tickets £5".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_PRICE = r"(?:[£€$]\d[\d.,]*|\d[\d .,]*(?:€|\$|£|euros?|dollars?|pounds?|CHF))(?![\w%])"
_WHAT = (
    r"(?:[Bb]illets?|[Ee]ntrées?|[Tt]arifs?|[Pp]laces?|[Ii]nscriptions?|[Pp]articipation|[Aa]dhésion|[Tt]ickets?"
    r"|[Ee]ntry"
    r"|[Aa]dmission|[Ee]ntrance|[Rr]egistration)"
)
_LINE = re.compile(
    rf"(?P<ahead>\A|[.!] |, )(?P<the>[Ll]['’]|[Ll]es? |[Ll]a |[Tt]he )?(?P<what>{_WHAT})"
    rf"(?: ?: | (?:est|sont|is|are) (?:à |de |at )?| coûte(?:nt)? | costs? | à | at | )(?P<price>{_PRICE})"
    r"(?! (?:de (?:moins|plus|rabais|remise|réduction)|less|more|off|cheaper|dearer))"
)
_VERBS = frozenset(("est", "sont", "coute", "coutent", "is", "are", "cost", "costs"))
_ARTICLES = {
    "billets": "Les ",
    "tarifs": "Les ",
    "places": "Les ",
    "inscriptions": "Les ",
    "place": "La ",
    "tarif": "Le ",
}


def as_tariff(told: Told) -> Iterator[str]:
    """« L'entrée est à 12 € », of « Entrée : 12 € », and each of the others."""
    match = _LINE.search(told.wording)
    if match is None:
        return
    what, price = match["what"], match["price"]
    before, behind = told.wording[: match.end("ahead")], told.wording[match.end() :]
    if _VERBS.isdisjoint(told.asked):
        lines = (
            (f"{what}: {price}", f"{what} at {price}") if told.english else (f"{what} : {price}", f"{what} à {price}")
        )
        name = slice(0, 1)
        yield from (before + (line[name].upper() + line[1:] if match["the"] else line) + behind for line in lines)
        return
    many = what.endswith("s")
    if told.english:
        be, cost = ("are", "cost") if many else ("is", "costs")
        sentences = (f"{what} {be} {price}", f"{what} {cost} {price}")
    else:
        the = match["the"] or _article(what)
        named = f"{the}{what[:1].lower()}{what[1:]}"
        be, cost = ("sont", "coûtent") if many else ("est", "coûte")
        sentences = (f"{named} {be} à {price}", f"{named} {cost} {price}")
    yield from (before + sentence + behind for sentence in sentences)


def _article(what: str) -> str:
    word = what.lower()
    if word in _ARTICLES:
        return _ARTICLES[word]
    if word.endswith("s"):
        return "Les "
    return "L'" if word[0] in "aeéi" else "La " if word == "participation" else "Le "
