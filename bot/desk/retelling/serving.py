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
    r"|(?:come in|enter|way in|use)(?: (?:by|via|through))? (?=(?:the [^,:;.!?\d]*?(?:car park|door|entrance|yard)"
    r"|[A-Z][\w' -]*(?:Street|Road|Lane|Square))))"
    r"(?:(?! (?:pour|sauf|de|dès|sur|avec|for|except|from|by|with|only|if|si|le|on|hors|aux|sous|sans|until|without)"
    r" \d?| jusqu)[^,:;.!?\d])*"
)
"""By which way one gets in; what else follows may be when, or who may."""
_NO_WORKS = re.compile(
    r"\b(?:sites? (?:web|internet)|appli\w*|apps?|logo|website|web ?site|page|menu|carte)\b", re.IGNORECASE
)
"""What is made new without works."""
_WORKS_FR = re.compile(
    rf"(?P<lead>(?:À|Au|Aux|En) {PLACE}, )?(?P<what>[^,.:;!?]+?) "
    r"(?:se refai(?:t|sent|t donc) une beauté|se refont une beauté|fai(?:t|sont) peau neuve|font peau neuve"
    r"|(?:est|sont) en travaux|(?:est|sont) rénovée?s?|(?:est"
    r"|sont) repeinte?s?) (?P<span>du \d[^.,:;!?]*? au \d[^.,:;!?]*)[.!] "
    r"(?P<who>Ils?|Elles?|L[ea]s? [^.,:;!?]+?|Notre [^.,:;!?]+?|Nos [^.,:;!?]+?) (?P<open>reste(?:nt|ra"
    r"|ront)? ouverte?s?)"
    rf"(?:{_WAY_IN})?[.!]?"
)
_ALL_OF_US = re.compile(
    rf"Our {PLACE} (?:practice|shop|store|clinic|surgery|pub|hotel|restaurant|bakery|branch|pharmacy|gym|school|cinema"
    r"|theatre|bookshop|brewery|centre|site)"
)
"""A whole house of ours, by its place."""
_ARE_WORKS = re.compile(r"\b(?:works|building work|refurbish\w*|renovat\w*)\b", re.IGNORECASE)
"""What the message must say where a thing only gets something new."""
_WORKS_EN = re.compile(
    r"(?P<what>[^,.:;!?]+?) (?:gets|get|is getting|are getting) (?:an? )?(?P<how>facelift|makeover|new look"
    r"|new [a-z -]+) "
    r"(?P<span>from \d[^.,:;!?]*? to \d[^.,:;!?]*)[.!] (?P<who>It|They|We) ?(?:stays?|remains?|['’]re staying"
    r"|are staying) open"
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
    match = (_WORKS_EN if told.english else _WORKS_FR).fullmatch(told.wording)
    if match is None or _NO_WORKS.search(match["what"]):
        return
    what, span = match["what"], match["span"]
    if told.english:
        if match["who"] == "We" and not _ALL_OF_US.fullmatch(what):
            return  # "The pool gets a facelift. We stay open." is of the hotel
        if match["how"].startswith("new ") and not _ARE_WORKS.search(told.facts):
            return
        for works in ("building work", "works", "refurbishment"):
            yield f"{what} stays open during the {works}, {span}"
        return
    alone = match["who"] in ("Il", "Elle", "Ils", "Elles")
    who = what if alone else match["who"][:1].lower() + match["who"][1:]
    lead = match["lead"] or ""
    for works in ("les travaux",) if alone else ("les travaux", f"les travaux de {what}", f"les travaux des {what}"):
        yield from (f"{at}{who} {match['open']} pendant {works}, {span}" for at in dict.fromkeys((lead, "")))
