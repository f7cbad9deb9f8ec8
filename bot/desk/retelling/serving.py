"""What serves people meanwhile: the number one may ring, and what stays open while there are works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import PLACE, Told

_PHONE = r"(?P<phone>\+?\d[\d .()-]{5,}\d)"
_ANSWERS_FR = re.compile(
    r"(?:Notre|Nos|Le|La|L'|Les) ?(?P<what>[^,.:;!?\d]+?) (?:vous )?(?:répond|répondent|est joignable|sont joignables"
    rf"|est ouverte?|vous accueille) au {_PHONE}.*"
)
_ANSWERS_EN = re.compile(
    r"(?:Our|The) (?P<what>[^,.:;!?\d]+?) (?:answers|answer|is open|is available|can be reached"
    r"|is there for you) (?:on|at) "
    rf"{_PHONE}.*"
)
_FOR_SOME = re.compile(
    r"\b(?:seulement|uniquement|exclusivement|réservée?s?|journalist\w*|salari\w*|employ\w*|personnel|membres?|adhérent\w*"
    r"|surtaxée?s?|payante?s?|only|staff|members?|premium|charged?)\b|[€£$]",
    re.IGNORECASE,
)
"""For whom a number is, and what it costs to ring it: both belong to it."""
_DESK = re.compile(r"(?:équipe|service|ligne|pôle) (?P<of>réservations?|billetterie|abonnements?|accueil|livraisons?)")
_WAY_IN = (
    r" ?: (?:l'|the )?(?:(?:entrée|accès|passez) par (?:la |le |l')?(?:rue|cour|place|quai|avenue|boulevard|porte"
    r"|parking)\b"
    r"|(?:please )?(?:come in|enter|way in|use)(?: (?:by|via|through))? "
    r"(?=(?:the [^,:;.!?\d]*?(?:car park|door|entrance|yard)"
    r"|[A-Z][\w' -]*(?:Street|Road|Lane|Square))))"
    r"(?:(?! (?:pour|sauf|de|dès|sur|avec|for|except|from|by|with|only|if|si|le|on|hors|aux|sous|sans|until|without)"
    r" \d?| jusqu)[^,:;.!?\d])*"
)
"""By which way one gets in; what else follows may be when, or who may."""
_NO_WORKS = re.compile(
    r"\b(?:sites? (?:web|internet)|appli\w*|apps?|logo|website|web ?site|page|menu|carte)\b", re.IGNORECASE
)
"""What is made new without works."""
_STAYS_FR = (
    r"(?P<open>reste(?:nt|ra|ront)? (?:ouvert|accessible|visible|praticable)e?s?|(?:sont|seront) maintenue?s?"
    r"|continue(?:nt)? (?:de|à) (?:circuler|rouler|fonctionner|vous accueillir))"
)
_REDONE = (
    r"(?:(?P<anew>se refai(?:t|sent|t donc) une beauté|se refont une beauté|fai(?:t|sont) peau neuve|font peau neuve)"
    r"|(?:est|sont) en travaux|(?:est|sont) rénovée?s?|(?P<painted>(?:est|sont) repeinte?s?)"
    r"|(?P<changed>change(?:nt)? d['’e] ?[a-zà-ÿ]+))"
)
_SPAN_FR = r"(?P<span>du \d[^.,:;!?]*? au \d[^.,:;!?]*?)"
_WHO_FR = r"(?P<who>Ils?|Elles?|(?:L[ea]s? |L['’]|Notre |Nos |Tous nos |Toutes nos |Tous les |Toutes les )[^.,:;!?]+?)"
_WORKS_FR = tuple(
    re.compile(rf"{first}[.!] {_WHO_FR} {_STAYS_FR}(?:{_WAY_IN})?[.!]?")
    for first in (
        rf"(?P<lead>(?:À|Au|Aux|En) {PLACE}, )?(?P<what>[^,.:;!?]+?) {_REDONE} {_SPAN_FR}",
        rf"(?i:{_SPAN_FR}), (?P<lead>(?!))?(?P<what>[^,.:;!?]+?) {_REDONE}",
    )
)
_ARE_WORKS = re.compile(
    r"(?<!no )(?<!without )(?<!sans )(?<!pas de )\b(?:works|building work|refurbish\w*|renovat\w*|rebuil\w*"
    r"|(?:travaux|chantier)(?! d[eu'’]| à| au))\b",
    re.IGNORECASE,
)
"""What the message must say where a thing only gets something new."""
_ALL_OF_US = re.compile(
    rf"Our {PLACE} (?:practice|shop|store|clinic|surgery|pub|hotel|restaurant|bakery|branch|pharmacy|gym|school|cinema"
    r"|theatre|bookshop|brewery|centre|site)"
)
"""A whole house of ours, by its place."""
_WORKS_EN = re.compile(
    r"(?P<what>[^,.:;!?]+?) (?:gets|get|is getting|are getting) (?:an? )?(?P<how>facelift|makeover|new look"
    r"|new [a-z -]+) "
    r"(?P<span>from \d[^.,:;!?]*? to \d[^.,:;!?]*)[.!] (?P<who>It|They|We) ?(?:stays?|remains?|['’]re staying"
    r"|are staying) open(?: throughout)?"
    rf"(?:{_WAY_IN})?[.!]?"
)


def number_of(told: Told) -> Iterator[str]:
    """« le numéro du service clients », "the client line number", of "Our client line is open on 01423 555 018"."""
    match = (_ANSWERS_EN if told.english else _ANSWERS_FR).match(told.wording)
    if match is None or not told.subject or _FOR_SOME.search(told.wording):
        return
    what = match["what"]
    if told.english:
        yield from (f"{our} {what} number" for our in ("the", "our"))
    else:
        desk = _DESK.fullmatch(what)
        yield from (f"le numéro de {each}" for each in (what, *((desk["of"],) if desk else ())))
    yield match["phone"]


def open_meanwhile(told: Told) -> Iterator[str]:
    """« le magasin reste ouvert pendant les travaux, du 20 avril au 9 mai », of « Le magasin se refait une beauté du 20
    avril au 9 mai. Il reste ouvert. »: those are works."""
    if not told.english:
        match = next((found for shape in _WORKS_FR if (found := shape.fullmatch(told.wording))), None)
        if match is not None and not _NO_WORKS.search(match["what"]):
            yield from _during(told, match)
        return
    match = _WORKS_EN.fullmatch(told.wording)
    if match is None or _NO_WORKS.search(match["what"]):
        return
    if match["who"] == "We" and not _ALL_OF_US.fullmatch(match["what"]):
        return  # "The pool gets a facelift. We stay open." is of the hotel
    if match["how"].startswith("new ") and not _ARE_WORKS.search(told.facts):
        return
    for works in ("building work", "works", "refurbishment"):
        yield f"{match['what']} stays open during the {works}, {match['span']}"


_OF_IT = (("le ", "du "), ("les ", "des "), ("la ", "de la "), ("l'", "de l'"), ("l’", "de l'"))


def _during(told: Told, match: re.Match[str]) -> Iterator[str]:
    """What goes on, during what, and of what that is where it is another thing."""
    unsure = match["changed"] or (match["anew"] and " ouvert" not in match["open"])
    if unsure and not _ARE_WORKS.search(told.facts):
        return  # « Notre collection fait peau neuve » : what stays open is a place, and the rest may be no works
    what, span = match["what"], match["span"][:1].lower() + match["span"][1:]
    what = what[:1].lower() + what[1:]
    works = ["les travaux"]
    if match["painted"]:
        works = ["la peinture", "la mise en peinture", "la remise en peinture"]
    alone = match["who"] in ("Il", "Elle", "Ils", "Elles")
    who = what if alone else match["who"][:1].lower() + match["who"][1:]
    of = next((to + what.removeprefix(the) for the, to in _OF_IT if what.startswith(the)), "de " + what)
    lead = match["lead"] or ""
    for each in works if alone else [*works, *(f"{work} {of}" for work in works)]:
        yield from (f"{at}{who} {match['open']} pendant {each}, {span}" for at in dict.fromkeys((lead, "")))
