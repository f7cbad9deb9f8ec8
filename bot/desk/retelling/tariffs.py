"""A price in a line of its own, told with its verb or without: « Entrée : 12 € », « L'entrée est à 12 € », « Billets à
12 $ », "Tickets £5"; what is free likewise; and what comes « avec 60 brasseries » in a line of its own.
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


_FREE_LINE = re.compile(
    r"(?P<ahead>\A|[.!] |, )(?P<what>[Ee]ntrée|[Aa]ccès|[Pp]articipation) (?P<free>libre|gratuite?)(?P<end>[.!]?\Z)"
)
_FREE_SAID = re.compile(
    r"(?P<ahead>\A|[.!] |, )(?P<the>[Ll]['’]|[Ll]a )(?P<what>entrée|accès|participation) est (?P<free>libre"
    r"|gratuite?)(?P<end>[.!]?\Z)"
)
_FREE_EN = re.compile(r"(?P<ahead>\A|[.!] |, )[Ff]ree (?P<what>entry|admission)(?P<end>[.!]?\Z)")
_FREE_SAID_EN = re.compile(r"(?P<ahead>\A|[.!] |, )(?P<what>[Ee]ntry|[Aa]dmission) is free(?P<end>[.!]?\Z)")


def as_free(told: Told) -> Iterator[str]:
    """« L'entrée est libre », of « Entrée libre » at the end, and back: of nothing more, and for nobody alone."""
    text = told.wording
    if match := _FREE_LINE.search(text):
        what = match["what"].lower()
        the = "la " if what == "participation" else "l'"
        yield f"{text[: match.end('ahead')]}{_begun(the, match['ahead'])}{what} est {match['free']}{match['end']}"
    elif match := _FREE_SAID.search(text):
        yield f"{text[: match.end('ahead')]}{_begun(match['what'], match['ahead'])} {match['free']}{match['end']}"
    elif match := _FREE_EN.search(text):
        yield f"{text[: match.end('ahead')]}{_begun(match['what'], match['ahead'])} is free{match['end']}"
    elif match := _FREE_SAID_EN.search(text):
        yield f"{text[: match.end('ahead')]}{_begun('free', match['ahead'])} {match['what'].lower()}{match['end']}"


def _begun(word: str, ahead: str) -> str:
    return word if ahead == ", " else word[:1].upper() + word[1:]


_WITH = re.compile(
    r"(?P<rest>[^.:;!?]+), (?:avec|with) (?P<list>\d+(?:[ ,.]\d{3})* [^.:;!?,\d]*(?:(?:, | et "
    r"| and )\d+(?:[ ,.]\d{3})* [^.:;!?,\d]*){0,4})[.!]?"
)
_HAPPENS = re.compile(
    r"\b(?:revient|reviennent|reviendra|reviendront|est de retour|sont de retour|a lieu|ont lieu|aura lieu|se tient"
    r"|se tiendra|r?ouvre|r?ouvrent|r?ouvrira|s['’]installe|arrive|arrivent|débarque|commence|(?:is|are) back|returns?"
    r"|will return|(?:re)?opens?|takes? place|will take place|comes? back|comes? to|arrives?|starts?|begins?|is held)\b"
)
_OPEN = re.compile(
    r"\b(?:pas|plus|jamais|ni|ne|si|pourrai\w+|devrai\w+|esp\w+|étudi\w+|souhait\w+|veu\w+|voudr\w+|peut-être|not|never"
    r"|no|if|may|might|could|should|hopes?|wants?|would|plans?|perhaps|projet\w*|annul\w+|cancel\w+|demand\w+|refus\w+"
    r"|reject\w*|rêve\w*|dreams?)\b|\bn['’]|n['’]t\b",
    re.IGNORECASE,
)
"""What is only thought of, or not so: in a line of its own its stands would be there."""
_CLAUSE = re.compile(r"\b(?:qui|que|dont|où|si|pour|who|which|that|if|when|for)\b")


def in_its_own_line(told: Told) -> Iterator[str]:
    """« La foire revient à Dax. 60 stands et 25 bals. », of « La foire revient à Dax, avec 60 stands et 25 bals »."""
    match = _WITH.fullmatch(told.wording)
    if match is None or _OPEN.search(match["rest"]) or not _HAPPENS.search(match["rest"]):
        return
    if not _CLAUSE.search(match["list"]):
        yield f"{match['rest']}. {match['list']}."
