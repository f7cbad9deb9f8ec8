"""The same in other little words: "for free", "free of charge", « c'est gratuit » of what is had « gratuitement »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told
from bot.desk.text.fold import fold

_PAYS_NOTHING = (
    r"(?P<who>(?<![-\w])(?:(?:travel|ride)s?|(?:[Ee]ntry|[Aa]dmission|[Ee]ntrance|[Pp]arking|[Dd]elivery)"
    r" (?:is|are|will be)) )"
)
"""Of what else is free, it may be that nobody sits there, or that it has no smoke: no word of a charge tells."""
_AFTER_IT = r"(?= ?[.!,]| (?:on|in|at|for|to|with|every|until)\b| from (?=\d|[A-Z])|\Z)"
_NO_CHARGE = re.compile(rf"(?<![-\w])(?:for free|free of charge|at no charge|at no cost){_AFTER_IT}")
_FREE = re.compile(rf"{_PAYS_NOTHING}(?:for free|free of charge|at no charge|at no cost|free){_AFTER_IT}")
_GOING = re.compile(
    r"\b(?:go|goes|travel|travels|ride|rides)(?= (?:for )?free(?: of charge)? "
    r"(?:aboard|on board|(?:on|by) (?:(?:our|all|any|the) )?"
    r"(?:[a-z]+ )?(?:ferry|ferries|boats?|bus|buses|coach|coaches|trams?|trains?|shuttles?|crossings?)\b))"
)
"""Whoever goes free somewhere else may only get in."""
_GRATIS = ("gratuit", "gratuits", "gratuite", "gratuites", "gratis")
_DONE_FREELY = re.compile(
    r"(?P<who>\b(?:[Ll]es |[Nn]os |[Vv]os |[Vv]otre |[Ll]e |[Ll]a |[Ll]['’])[^,.:;!?]+?) "
    r"(?P<does>(?:voyage|entre|monte|traverse)(?:nt)?"
    r"|(?:est|sont) (?:admis|transporté|accueilli)e?s?)"
    r" gratuitement\b"
)
_PAYING = re.compile(
    r"\A(?:[Vv]otre |[Vv]os )|\ben laisse\b"
    r"|\b(?:enfants?|bébés?|jeunes|moins|plus|mineurs|seniors?|étudiante?s?|scolaires|élèves|lycéens|collégiens"
    r"|accompagna\w+|adhérente?s?|abonnée?s?|membres|adultes|parents|familles|femmes|hommes|visiteurs|habitants)\b",
    re.IGNORECASE,
)
"""Who might have paid: of goods that come free, « les plats sont gratuits » gives them away."""
_FOR_WHOM = re.compile(r"\bgratuit(?:e|s|es)?(?= (?:pour|avant|dès|jusqu))")
_SEVERAL = re.compile(r"\b(?:et|ou)\b|[,&+]")
"""« Le repas et la visite gratuite » : of two things the ending tells which of them is."""
_LEASH = re.compile(r"\b(?:tenue?s? (?=en laisse\b)|kept (?=on (?:a |the )?(?:lead|leash)\b))")


def freely(told: Told) -> Iterator[str]:
    """« Le vélo est gratuit à bord », of « le vélo voyage gratuitement à bord »; "for free", of "free"."""
    text = _LEASH.sub(lambda match: "" if told.unasked(match.group()) else match.group(), told.wording)
    if text != told.wording:
        yield text
    if told.english:
        how = "for free" if "for" in told.asked else "free"
        how = "free of charge" if "charge" in told.asked else how
        plain = _FREE.sub(rf"\g<who>{how}", text)
        yield plain if how == "free" else _NO_CHARGE.sub(how, plain)
        yield _GOING.sub("go" if "go" in told.asked else "travel", plain)
        return
    form = next((form for form in _GRATIS if form in told.asked), "")
    if not form:
        return
    if not _SEVERAL.search(text.split("gratuit")[0]):
        yield _FOR_WHOM.sub(form, text)
    match = _DONE_FREELY.search(text)
    if match is not None:
        yield from _of_whom(told, text, match, form)


def _of_whom(told: Told, text: str, match: re.Match[str], form: str) -> Iterator[str]:
    """Who pays nothing, by what they are or by whom it is free for."""
    start, end, who = text[: match.start()], text[match.end() :], match["who"]
    be = "" if told.subject else " sont" if match["does"].endswith(("ent", "s")) else " est"
    if _PAYING.search(who):
        yield f"{start}{who}{be} {form}{end}"
    if not start:
        yield f"C'est {form} pour {who[:1].lower()}{who[1:]}{end}"


_WE_ARE = re.compile(r"\b(?P<we>[Oo]n est|[Nn]ous sommes) (?P<root>[a-zà-ÿ]+é)(?:es|e|s)?\b")


def agreeing(told: Told) -> Iterator[str]:
    """« On est certifiés Bio », of « on est certifiée Bio »: whoever « on » is, the participle agrees with them."""
    match = _WE_ARE.search(told.wording)
    if match is None or told.english:
        return
    for ending in ("", "e", "s", "es"):
        if fold(match["root"] + ending) in told.asked:
            start, end = told.wording[: match.start()], told.wording[match.end() :]
            yield f"{start}{match['we']} {match['root']}{ending}{end}"


_BUT = re.compile(r"(?P<pause>,? )(?:à l['’]exception (?P<of>des |du |de la |de l['’]|de )|with the exception of )")
_BUT_FR = {"des ": "les ", "du ": "le ", "de la ": "la ", "de l'": "l'", "de l’": "l'", "de ": ""}
_NOT_BUT = re.compile(r"\b(?:même|also|aussi|y compris|including)\b")


def excepting(told: Told) -> Iterator[str]:
    """« sauf les chiens guides », of « à l'exception des chiens guides »; "except" of "with the exception of"."""
    match = _BUT.search(told.wording)
    if match is None or _NOT_BUT.search(told.wording) or told.english is bool(match["of"]):
        return
    start, end = told.wording[: match.start()], told.wording[match.end() :]
    for pause in dict.fromkeys((match["pause"], " ", ", ")):
        yield f"{start}{pause}{'except ' if told.english else 'sauf ' + _BUT_FR[match['of']]}{end}"
