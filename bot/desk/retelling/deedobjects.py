"""What somebody does, named by its noun and what it is done to: « le recrutement de mécaniciens », "our bike hire".

Each thing is named whole or not at all, and how many there are may go unsaid: who names it is handed the wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.desk.fold import fold
from bot.desk.retelling.deednouns import LITTLE, OFF, SENTENCE, UNSURE
from bot.desk.retelling.places import SITE
from bot.desk.retelling.told import Told, words

_FRENCH = {
    "recrutement": r"recrutons|embauchons|cherchons|recherchons|recrute(?:nt)?|embauche(?:nt)?",
    "embauche": r"recrutons|embauchons|recrute(?:nt)?|embauche(?:nt)?",
    "location": r"[Ll]ouez|louons",
    "visite": r"[Vv]isitez",
    "visites": r"[Vv]isitez",
    "prêt": r"[Ee]mpruntez|prêtons",
    "don": r"(?:avons|ont|a) (?:donné|offert|remis)|donnons|offrons|remettons",
    "dons": r"(?:avons|ont|a) (?:donné|offert|remis)|donnons|offrons|remettons",
    "collecte": r"(?:avons|ont|a) collecté|collectons",
    "livraison": r"livrons",
    "réparation": r"réparons|(?:avons|ont|a) réparé",
    "plantation": r"plantons|(?:avons|ont|a) planté",
    "installation": r"installons|(?:avons|ont|a) installé",
    "rénovation": r"rénovons|(?:avons|ont|a) rénové",
    "lancement": r"lançons|lance(?:nt)?|(?:avons|ont|a) lancé",
    "soutien": r"soutenons",
}
_HIRES = r"(?:(?:are|['’]re) )?(?:hiring|recruiting|taking on)"
_ENGLISH = {
    "recruitment": _HIRES,
    "hiring": _HIRES,
    "jobs": _HIRES,
    "hire": r"[Hh]ire|[Rr]ent",
    "rental": r"[Hh]ire|[Rr]ent",
    "visits": r"[Vv]isit",
    "donation": r"donated|gave|have (?:given|donated)|has (?:given|donated)",
    "donations": r"donated|gave|have (?:given|donated)|has (?:given|donated)",
    "gift": r"donated|gave|have (?:given|donated)|has (?:given|donated)",
    "delivery": r"deliver",
    "repairs": r"repair",
    "launch": r"(?:are|['’]re) launching|launched|have launched|has launched",
    "refurbishment": r"(?:are|['’]re) refurbishing|refurbished",
}
_JOBS = frozenset(("recruitment", "hiring", "jobs"))
_CALLED = frozenset(("location", "visite", "visites", "prêt", "hire", "rental", "visits"))
"""What readers are called to do, or we do; of others the verb has a subject."""
_WE = re.compile(r"(?:Nous|On|We|we|nous|on)(?: |(?=['’]))?")
_WHO = (
    r"(?:(?:En|Depuis|Pour|Cet|Cette|Dès|In|Since|This|For|On|From) [^,.:;!?]{2,40}, )?"
    r"(?P<who>(?:Nous|On|We|nous|on|we|(?:Nos|Notre|nos|notre|L['’]|La|Le|Les|Our|our|The|[A-ZÀ-Þ])[^,.:;!?\d]{1,50}?)"
    r"(?: |(?=['’]re)))"
)
_CALL = r"(?:(?P<lead>(?:En|Dès|À|Au|In|At|From|On) [^,.:;!?]{2,40}), )?"
_STOPS = (
    r"(?: (?=(?:à|au|aux|en|pour|avec|dès|chez|dans|sur|contre|depuis|du|le|cet|cette|in|at|for|from|with|to|by"
    r"|across|on|this"
    r"|over|under|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b)|(?=[,.:;!?(])|\Z)"
)
_COUNT = re.compile(
    r"(?:(?:plus de|près de|jusqu['’]à|environ|more than|over|nearly|about|up to) )?"
    r"(?:(?:l['’]une? de|one of) (?:nos|our) )?(?:(?:\d[\d  ,.]*|une?|des|les|le|la|de|du|notre|nos|deux|trois|quatre"
    r"|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|an?|the|our|new|some|one|two|three|four|five|seven"
    r"|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|nouveaux|nouvelles) |[ld]['’])*",
    re.IGNORECASE,
)
_AND = re.compile(r",? (?:et|ou|and|or) |, ")
_PARTS = re.compile(
    r"(?:,? (?:et|and) |, ?| )(?=(?:à|au|aux|en|pour|avec|chez|dans|in|at|for|to|with|across)\b)|(?:,? (?:et"
    r"|and) )(?=[A-ZÀ-Þ])"
)
_KIND = re.compile(
    rf"(?P<at>à|au|aux|to|in|at) (?:l['’]|la |le |notre |our |the )?(?P<kind>association|fondation|organisme"
    rf"|{SITE}(?= d))"
    r"(?: de | d['’]| )(?=[A-ZÀ-Þ])"
)
_WORD = re.compile(r"[^\W\d_]+")
_LINKED = re.compile(
    r" ?(?:à|au|aux|en|pour|avec|chez|dans|sur|contre|depuis|dès|du|le|cet|cette|in|at|for|from|to|with|across|by|on"
    r"|this"
    r"|over|under|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|[A-ZÀ-Þ])\b",
)
_MORE = re.compile(r"\b(?:et|and|ou|or|mais|but|puis|then|qui|that|who|which)\b")
_UNPAID = re.compile(r"\b(?:volunt\w*|trustees?|interns?|board)\b", re.IGNORECASE)
_STAFF = re.compile(r" (?:staff|people|posts|roles)\Z")
_NO_THING = re.compile(
    r"\b(?:qui|que|dont|who|that|which|ex|ancien\w*|former|faux|fausse|fake|avis|conseil|confiance|espoir|rendez"
    r"|preuve|mandat|ordre|notice|advice|blood|evidence|birth|up|out|way|talk|speech|concert|interview|conférence)\b"
    r"|\bqu['’]",
    re.IGNORECASE,
)
"""What is given and is no gift: « a donné un concert », "gave notice"."""


def deed_to(told: Told) -> Iterator[str]:
    """« le recrutement de mécaniciens », of « Nous recrutons huit mécaniciens et un soudeur »."""
    table = _ENGLISH if told.english else _FRENCH
    noun = next((noun for noun in table if fold(noun) in told.asked), "") if told.subject else ""
    if not noun or OFF.search(told.wording):
        return
    who = rf"(?:{_CALL}|{_WHO})" if noun in _CALLED else _WHO
    pattern = re.compile(
        rf"{who}(?:{table[noun]}) (?:aussi |désormais |also "
        rf"|now )?(?P<what>[^.:;!?()]{{2,90}}?){_STOPS}(?P<rest>[^.!?]*)"
    )
    found = [match for each in SENTENCE.split(told.wording) if (match := pattern.match(each))]
    if len(found) != 1 or UNSURE.search(found[0].string) or _NO_THING.search(found[0]["what"]):
        return
    match = found[0]
    our = (match["who"] or "") and bool(_WE.fullmatch(match["who"])) and not told.unasked("notre nos our")
    things = _things(told, match["what"], noun)
    lead = (match.groupdict().get("lead") or "") + " "
    if things:
        kept = _kept(told, f"{lead[:1].lower()}{lead[1:]}{match['rest']}")
        yield from _named(told, noun, " et ".join(things), kept, our=bool(our))


@cache
def _pattern(noun: str, *, english: bool) -> re.Pattern[str]:
    who = rf"(?:{_CALL}|{_WHO})" if noun in _CALLED else _WHO
    verb = (_ENGLISH if english else _FRENCH)[noun]
    what = rf"(?:aussi |désormais |also |now )?(?P<what>[^.:;!?()]{{2,90}}?){_STOPS}"
    return re.compile(rf"{who}(?:{verb}) {what}(?P<rest>[^.!?]*)")


def _things(told: Told, what: str, noun: str) -> list[str]:
    """Those of the things done that are asked for, each of them whole; none if one is in part. « La livraison d'Orme »
    may be by Orme, or to them."""
    kept = []
    for item in _AND.split(what):
        whole = not words(item) - LITTLE - told.asked and any(map(str.isdigit, item))
        thing = item if whole else _as_asked(told, _COUNT.sub("", item, count=1), any_number=noun in _CALLED)
        if thing[:1].isupper() or (noun == "jobs" and _UNPAID.search(thing)):
            return []
        telling = words(_STAFF.sub("", thing) if told.english else thing) - LITTLE
        if telling and telling <= told.asked:
            kept.append(thing)
        elif not telling.isdisjoint(told.asked):
            return []
    return kept


def _as_asked(told: Told, thing: str, *, any_number: bool) -> str:
    """The thing for one or for several, as the question has it: of any number one says « la location de vélos », and
    "apprentice jobs" of several."""
    if not any_number and not told.english:
        return thing

    def form(word: re.Match[str]) -> str:
        one = word.group()
        fewer = (one.removesuffix("s"), one.removesuffix("x"))
        others = (*fewer, one + "s", one + "x") if any_number else fewer
        return next((each for each in (one, *others) if fold(each) in told.asked), one)

    return _WORD.sub(form, thing)


def _kept(told: Told, rest: str) -> str:
    """What else is told of it and asked: to whom, where."""
    kept = ""
    for part in filter(None, (_plainly(told, each) for each in _PARTS.split(" " + rest.strip()))):
        asked = words(part) - LITTLE <= told.asked
        if not _LINKED.match(part) or (not asked and _MORE.search(part)):
            break  # « interdits aux enfants », « et une barque à Pau »: of something else
        if asked and words(part) - LITTLE:
            kept += f" {part.strip()}"
    return kept


def _plainly(told: Told, part: str) -> str:
    """« à Roue Libre », of « à l'association Roue Libre »; « à Dax », of « à notre boutique de Dax »."""
    kind = _KIND.match(part)
    return f"{kind['at']} {part[kind.end() :]}" if kind is not None and told.unasked(kind["kind"]) else part


def _named(told: Told, noun: str, thing: str, rest: str, *, our: bool) -> Iterator[str]:
    if not told.english:
        whose = "notre " if our and "notre" in told.asked else "nos " if our else ""
        of = "d'" if fold(thing)[:1] in "aeiouy" else "de "
        yield f"{whose}{noun} {of}{thing}{rest}"
        return
    whose = "our " if our else ""
    yield f"{whose}{noun} of {thing}{rest}"
    short = _STAFF.sub("", thing) if noun in _JOBS else thing
    yield f"{whose}{short} {noun}{rest}"
