"""When our places are open or shut on a day, but for one: « les boutiques sont ouvertes de 10 h à 16 h le 12 octobre,
sauf Dax », of « Lundi 12 octobre, nos boutiques sont ouvertes de 10 h à 16 h (sauf Dax, fermée) ».

All of it is told again, the day behind. That the one is shut, where the others are open, is what « sauf » says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.deednouns import LONGEST
from bot.desk.retelling.told import DAY, Told

_HOUR = r"(?:midi|minuit|noon|midnight|\d{1,2}(?: ?h(?: ?\d\d)?|[.:]\d\d ?(?:am|pm)?| ?(?:am|pm))?)"
_HOURS = rf"(?: (?:de|from) {_HOUR} (?:à|to) {_HOUR}| (?:jusqu['’]à|until|till|dès|from|à partir de) {_HOUR})"
_FEAST = (
    r"(?:(?:the )?(?:[A-Z][a-z]+ )?(?:bank|public) holiday(?: [MTWFS][a-z]+day)?|(?:Easter|Remembrance|Mothering"
    r"|Palm|Whit)"
    r" (?:Sunday|Monday)|Good Friday|Boxing Day|Christmas (?:Day|Eve)|New Year's (?:Day|Eve)|Labour Day|Canada Day"
    r"|Anzac Day|Thanksgiving|(?:jour de )?(?:l['’]Action de grâce|l['’]Ascension|Noël|Pâques|la Toussaint"
    r"|la fête du Travail|la fête nationale|l['’]Armistice)|lundi de (?:Pâques|Pentecôte)|jour de l['’]An)"
)
_WHEN = rf"(?:(?:On |on |Le |le |À |à |En |For |for )?(?:{DAY}|{_FEAST})(?:, (?:{DAY}|{_FEAST}))?)"
_WORDING = re.compile(
    rf"(?:(?P<lead>{_WHEN})(?:,| ?:)? )?(?P<all>[Tt]ous |[Tt]outes |[Aa]ll (?:of )?)?(?:[Nn]os|[Oo]ur) "
    r"(?P<sites>[a-zà-ÿ][a-zà-ÿ' -]{2,40}?) (?P<be>sont|seront|resteront|restent|vous accueillent|vous attendent|are"
    r"|will be|stay|will stay|welcome you)(?: (?P<state>ouverte?s|fermée?s|open|closed))?"
    rf"(?P<day>,? {_WHEN})?(?P<hours>{_HOURS})?(?P<behind>,? {_WHEN})?"
    r"(?:,? \(?)(?P<but>sauf|except|apart from) (?:for )?(?P<one>(?:(?:celui|celle|the one) (?:de |d['’]|in |at ))?"
    r"[^,.;:()\d]{2,40}?)(?P<how>,? (?:qui (?:est|sera) |which is )?(?:fermée?|closed|shut)|, (?:ouverte?|open)"
    rf"(?:{_HOURS})?)?\)?[.!]?"
)
_SHUT = re.compile(r"ferm|closed|shut")
_CELUI = re.compile(r"\A(?:(?:celui|celle) (?:de |d['’])|the one (?:in|at) )")
_NAMED = re.compile(r"[A-Z][a-z]+ (?:bank|public|Sunday|Monday|Day|Eve)|Good")
_FORMS = ("ouverts", "ouvertes")


def but_one_site(told: Told) -> Iterator[str]:
    """« Les boutiques sont ouvertes de 10 h à 16 h le lundi 12 octobre, sauf Dax »."""
    match = _WORDING.fullmatch(told.wording) if len(told.wording) <= LONGEST else None
    if match is None or match["but"].split()[0] not in told.asked:
        return
    state = match["state"] or next((form for form in _FORMS if form in told.asked), "")
    state = "open" if told.english and not match["state"] else state
    how = match["how"] or ""
    opens = not _SHUT.match(state)
    if not state or (how and opens is not bool(_SHUT.search(how))):
        return  # all of them shut and the one as well, or the other way about: it is not told plainly
    times = [when for when in (match["lead"], match["day"], match["behind"]) if when]
    hours = match["hours"] or ""
    kept = "" if opens and told.unasked("fermé fermée fermés closed shut") else how
    one = _CELUI.sub("", match["one"]) if told.unasked("celui celle one") else match["one"]
    be = "are" if told.english else "sont"
    be = be if match["be"].startswith(("vous", "welcome", "are", "sont")) else match["be"]
    for sites in _sites(told, match):
        for when in _whens(told, times):
            verb = f" {be}" if not told.subject else ""
            yield f"{sites}{verb} {state}{hours}{when}, {match['but']} {one}{kept}."
            if hours and when:
                yield f"{sites}{verb} {state}{when}{hours}, {match['but']} {one}{kept}."


def _sites(told: Told, match: re.Match[str]) -> Iterator[str]:
    """They are ours, whoever says so: « les boutiques », "shops"."""
    every = (match["all"] or "").strip().lower()
    sites = match["sites"]
    if every and told.unasked("tous toutes all"):
        every = ""
    ours = ("our", "the", "") if told.english else ("nos", "les")
    asked = next((our for our in ours if our in told.asked), ours[-1])
    for our in dict.fromkeys((asked, ours[-1])):
        text = " ".join(word for word in (every, our, sites) if word)
        yield text[:1].upper() + text[1:]


def _whens(told: Told, times: list[str]) -> Iterator[str]:
    """The day as it stands behind; of a day and its feast, what is asked of them."""
    if not times:
        yield ""
        return
    parts = [part.strip(" ,") for when in times for part in when.split(", ")]
    asked = [part for part in parts if not told.unasked(_plain(part))]
    kept = asked or parts
    behind = [_behind(told, part) for part in kept]
    yield " " + ", ".join(behind)


def _plain(part: str) -> str:
    return re.sub(r"\A(?:on|le|à|en|for|the|jour de|de|la) ", "", part, flags=re.IGNORECASE)


def _behind(told: Told, part: str) -> str:
    text = part if _NAMED.match(part) else part[:1].lower() + part[1:]
    if told.english:
        bank = "the " if re.search(r"holiday\Z", text) and "the" in told.asked else ""
        return text if text.startswith(("on ", "for ")) else f"on {bank if not text.startswith('the ') else ''}{text}"
    text = re.sub(r"\Ajour de ", "", text)
    if text.startswith(("le ", "à ", "en ")):
        return text
    return f"le {text}" if re.match(r"(?:lun|mar|mercre|jeu|vendre|same|diman|\d)", text) else f"à {text}"
