"""What somebody does, named by its noun and what it is done to: « le recrutement de mécaniciens », "our bike hire".

Each thing is named whole or not at all, and how many there are may go unsaid: who names it is handed the wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.desk.retelling.deednouns import LITTLE, LONGEST, OFF, SENTENCE, UNSURE
from bot.desk.retelling.places import SITE
from bot.desk.retelling.told import DAY, PLACE, Told, words
from bot.desk.text.fold import fold

_FRENCH = {
    "recrutement": r"recrutons|embauchons|recrute|embauche",
    "embauche": r"recrutons|embauchons|recrute|embauche",
    "location": r"[Ll]ouez",
    "visite": r"[Vv]isitez",
    "visites": r"[Vv]isitez",
    "prêt": r"[Ee]mpruntez(?= (?:l['’])?une? de nos )",
    "don": r"(?:avons|ont|a) (?:donné|offert)",
    "dons": r"(?:avons|ont|a) (?:donné|offert)",
}
_HIRES = r"(?:are |['’]re |is )?(?:hiring|recruiting)"
_ENGLISH = {
    "recruitment": _HIRES,
    "jobs": _HIRES,
    "hire": r"[Hh]ire|[Rr]ent",
    "rental": r"[Hh]ire|[Rr]ent",
    "visits": r"[Vv]isit",
    "donation": r"(?:have |has )?donated",
    "donations": r"(?:have |has )?donated",
}
_JOBS = frozenset(("recruitment", "jobs"))
_CALLED = frozenset(("location", "visite", "visites", "prêt", "hire", "rental", "visits"))
"""What readers are called to do; of others the verb has a subject."""
_GIVES = frozenset(("don", "dons", "donation", "donations"))
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
_WITH_US = re.compile(
    r"(?:nos|our) (?:clients|customers) (?:et|and) (?:nos|our) (?:équipes|staff|teams)", re.IGNORECASE
)
_OVER = re.compile(
    r"\b(?:clos|close[sd]|pourvue?s?|filled|réserv\w+|reserved|termin\w+|fini\w*|over|ended|complet|full|plus de)\b"
)
"""What another sentence may take back."""
_WORD = re.compile(r"[^\W\d_]+")
_LINKED = re.compile(
    r" ?(?:à|au|aux|en|pour|avec|chez|dans|sur|contre|depuis|dès|du|le|cet|cette|in|at|for|from|to|with|across|by|on"
    r"|this"
    r"|over|under|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|[A-ZÀ-Þ])\b",
)
_MORE = re.compile(r"\b(?:et|and|ou|or|mais|but|puis|then|qui|that|who|which)\b")
_PEOPLE = re.compile(
    r"(?:.* )?(?:staff|people|colleagues|apprentices?|trainees?|drivers?|cooks?|chefs?|nurses?|carers?|cleaners?"
    r"|teachers?"
    r"|mechanics?|engineers?|technicians?|electricians?|plumbers?|bakers?|waiters?|cashiers?|welders?|gardeners?"
    r"|porters?"
    r"|receptionists?|managers?|advisers?|advisors?|instructors?|guides?|lifeguards?|seasonal workers|workers?"
    r"|labourers?"
    r"|musicians?|actors?|photographers?|librarians?|booksellers?|brewers?|distillers?|vets?|pickers?|packers?|riders?)"
)
"""Who has a job; a van is hired as well."""
_UNPAID = re.compile(r"\b(?:volunt\w*|trustees?|interns?|board|foster|unpaid)\b", re.IGNORECASE)
_AT = rf"(?:(?:à|in|(?:à notre|at our) [a-z]+ (?:de|in)) {PLACE}(?:,? (?:et|ou|and|or) (?:à |in )?{PLACE})*)"
_TERMS = {
    True: r"en CDI|en CDD|pour la saison|for the season|this [A-Z][a-z]+|cet été|this (?:summer|winter|autumn|spring)",
    False: (
        r"(?:dès|à partir de|from) [£€$]?\d[\d  .,]*(?: ?[€$])?(?: (?:la|le|par|a|per) [a-zà-ÿé-]+)?|pour \d+ jours"
        r"|(?:le|chaque|tous les) (?:premier |dernier )?[a-z]+di(?: du mois)?|on (?:the )?[A-Za-z ]*[A-Z][a-z]+days?"
        r"|(?:à|at) \d[\d  h:.apm]*|(?:en|in) (?:[a-zéû]+(?:re|et|er|ars|il|ai|in|ût)|[A-Z][a-z]+)"
    ),
}
_ONLINE = re.compile(
    r"\b(?:en ligne|online|vidéo|video|virtuel\w*|virtual\w*|réalité|from home|depuis chez|site web|website)\b"
)
_DATE = rf"(?:dès |à partir du |from |avant )?{DAY}"
_GIVEN_TO = rf"(?:à|to) (?:(?:l['’]|la |the )?[a-zà-ÿ]+ )?{PLACE}|en \d{{4}}|in \d{{4}}"
_STAFF = re.compile(r" (?:staff|people|posts|roles)\Z")
_NO_THING = re.compile(
    r"\b(?:qui|que|dont|who|that|which|ex|ancien\w*|former|faux|fausse|fake|avis|conseil|confiance|espoir|rendez"
    r"|preuve|concerts|spectacles?|récitals?|pièces?|bals?|représentations?|cours|leçons?|conférences|interviews"
    r"|étoiles?|points?|chances?|naissance|nom|démission|mandat|ordre|notice|advice|blood|evidence|birth|up|out"
    r"|way|talk|speech|concert|interview|conférence)\b"
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
    sentences = SENTENCE.split(told.wording)
    found = [
        match
        for each in sentences
        if len(each) <= LONGEST and (match := _pattern(noun, english=told.english).match(each))
    ]
    if len(found) != 1 or UNSURE.search(found[0].string) or _NO_THING.search(found[0]["what"]):
        return
    match = found[0]
    others = " ".join(each for each in sentences if each != match.string)
    if _OVER.search(others) or not _is_plain(told, match, noun):
        return
    our = (match["who"] or "") and bool(_WE.fullmatch(match["who"])) and not told.unasked("notre nos our")
    things = _things(told, match["what"], noun)
    lead = (match.groupdict().get("lead") or "") + " "
    if things:
        kept = _kept(told, f"{lead[:1].lower()}{lead[1:]}{match['rest']}")
        yield from _named(told, noun, " et ".join(things), kept, our=bool(our))


def _is_plain(told: Told, match: re.Match[str], noun: str) -> bool:
    """Whether it is ours, and nothing behind it makes something else of it: « chez Orme », "under 25", « en ligne »."""
    who = (match["who"] or "").strip()
    if who and noun in _CALLED:
        return False  # "we rent an office" of somebody
    ours = not who or _WE.fullmatch(who) or told.is_house(who)
    if noun in _GIVES:
        given = re.match(_COUNT, match["what"])
        ours = bool(ours or _WITH_US.fullmatch(who)) and bool(given and given.group().strip())
        circumstance = _GIVEN_TO
    else:
        circumstance = f"{_AT}|{_DATE}|{_TERMS[noun not in _CALLED]}"
    if not ours or _ONLINE.search(match.string):
        return False
    return re.fullmatch(rf"(?:(?:,? |\A)(?:{circumstance}))*", match["rest"].rstrip()) is not None


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
    if noun in _JOBS | {"recrutement", "embauche"} and not _both_or_none(told, what):
        return []
    for item in _AND.split(what):
        whole = not words(item) - LITTLE - told.asked and any(map(str.isdigit, item))
        thing = item if whole else _as_asked(told, _COUNT.sub("", item, count=1), any_number=noun in _CALLED)
        if thing[:1].isupper() or (noun == "jobs" and (_UNPAID.search(thing) or not _PEOPLE.fullmatch(thing))):
            return []
        if noun in ("hire", "rental") and _PEOPLE.fullmatch(thing):
            return []
        telling = words(_STAFF.sub("", thing) if told.english else thing) - LITTLE
        if telling and telling <= told.asked:
            kept.append(thing)
        elif not telling.isdisjoint(told.asked):
            return []
    return kept


def _both_or_none(told: Told, what: str) -> bool:
    """Of « 10 mécaniciens ou soudeurs » there may be no mechanic."""
    for group in re.split(r",? (?:et|and) |, ", what):
        either = [
            words(_COUNT.sub("", each, count=1)) - LITTLE <= told.asked for each in re.split(" (?:ou|or) ", group)
        ]
        if any(either) and not all(either):
            return False
    return True


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
