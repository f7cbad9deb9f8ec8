"""What is written short, in signs or figures, put as it is spelt out, in questions and records alike.

Only what says the same whoever writes it: « 29 €/mois », "£14 per month", « mar.-sam. », « aux 30 minutes », "8.10am".
"""

from __future__ import annotations

import re

from bot.desk.addresses import addressed
from bot.desk.fold import fold
from bot.desk.shortened import is_short

_POINT = re.compile(r"(?<![\d.,:])(\d{1,2})\.([0-5]\d)(?=\s?[ap]\.?m\b)", re.IGNORECASE)
_PER = {
    **dict.fromkeys(("mo", "mth", "month"), "a month"),
    **dict.fromkeys(("wk", "week"), "a week"),
    **dict.fromkeys(("yr", "year"), "a year"),
    **dict.fromkeys(("hr", "hour"), "an hour"),
    "day": "a day",
    "night": "a night",
    "person": "a person",
    "head": "a head",
    "mois": "par mois",
    **dict.fromkeys(("sem", "semaine"), "par semaine"),
    "an": "par an",
    "jour": "par jour",
    "nuit": "par nuit",
    **dict.fromkeys(("h", "heure"), "par heure"),
    **dict.fromkeys(("pers", "personne"), "par personne"),
}
_EACH = re.compile(
    rf"(?<=[€£$])\s?/\s?({'|'.join(sorted(_PER, key=len, reverse=True))})(?![\w/])"
    rf"|(?<=[€£$])(\d[\d.,]*)\s?(?:/\s?|\sper\s)({'|'.join(sorted(_PER, key=len, reverse=True))})(?![\w/])",
    re.IGNORECASE,
)
_DAYS = {
    "lun": "lundi", "mar": "mardi", "mer": "mercredi", "jeu": "jeudi", "ven": "vendredi", "sam": "samedi",
    "dim": "dimanche",
}  # fmt: skip
_ENGLISH_DAYS = {
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday", "thu": "Thursday",
    "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
_JOURS = "|".join(_DAYS)
_SHORT_DAYS = "|".join(sorted(_ENGLISH_DAYS, key=len, reverse=True))
_SPAN = re.compile(rf"\b({_JOURS})\b\.?(\s?[-–]\s?|\sau\s)({_JOURS})\b(?:\.(?=[\s,)\d]))?", re.IGNORECASE)
_ENGLISH_SPAN = re.compile(
    rf"\b({_SHORT_DAYS})\b\.?(\s?[-–]\s?|\sto\s|\sthrough\s)({_SHORT_DAYS})\b(?:\.(?=[\s,)\d]))?", re.IGNORECASE
)
_JOUR = re.compile(rf"(?<!\d\s)\b({_JOURS})\.(?=\s?(?:\d|de\b|d'|à|au\b|et\b|matin|soir|midi|[,)]))", re.IGNORECASE)
_DAY = re.compile(r"\b(tues|weds|thurs|thur)\b\.?(?=,?\s\d)", re.IGNORECASE)
_HOURED = re.compile(
    r"\b(mon|tue|wed|thu|fri|sat|sun)\b\.?(?=,?\s\d{1,2}(?::\d\d)?\s?[ap]m\s?(?:[-–]|to\s))", re.IGNORECASE
)
"""« sun 10am-4pm »."""
_EVERY = re.compile(
    r"\b((?:passe|passent|circule|circulent|part|partent|roule|roulent|départs?|navettes?|bus|trams?|métros?|trains?) )"
    r"aux "
    r"(?=\d{1,2} ?(?:minutes?|min|heures)\b(?! d))",
    re.IGNORECASE,
)
"""« Passe aux 30 minutes », and not « limité aux 30 minutes »."""
_WORDS = (
    (re.compile(r"\brdvs?\b", re.IGNORECASE), "rendez-vous"),
    (re.compile(r"(?<=\d )per cent\b", re.IGNORECASE), "percent"),
    (re.compile(r"\bw/o\b"), "without"),
    (re.compile(r"\bw/ ?(?=[a-z])"), "with "),
    (re.compile(r"(?<=\d )p\.?a\.?(?!\w)"), "a year"),
    (re.compile(r"(?<=\d )(?:pcm|p/m)(?!\w)"), "a month"),
    (
        re.compile(
            r"\b((?:à|pour|coûtent?|vaut|valent|prix de|tarif de|entrée) \d[\d.,]* )balles"
            r"(?=\s*(?:[,.!?:;)]|\Z|(?:au|par|le|la|l'|dès|à partir|jusqu)\b))"
        ),
        r"\1€",
    ),
    (re.compile(r"(?<=\d )sal\b\.?(?!\w)"), "salariés"),
    (re.compile(r"(?<=\d )empl\b\.?(?!\w)"), "employés"),
    (re.compile(r"(?<=\d )pl\b\.?(?!\w)"), "places"),
    (re.compile(r"(?<=\d )pers\b\.?(?!\w)"), "personnes"),
    (re.compile(r"(?<=\d )hab\b\.?(?!\w)"), "habitants"),
    (re.compile(r"\bréouv\b\.?(?!\w)"), "réouverture"),
    (re.compile(r"\bapéros?\b"), "apéritif"),
)
_EUROS = re.compile(r"(?<![\w.,])(\d{1,5}[.,]\d\d)e(?:uros?)?(?![\w'-])")
"""« 9,90e »: no rank has centimes."""
_SIZED = re.compile(
    r"\b(\d{1,4})-(bed|seat|room|bedroom|place|space|berth|table|desk|screen|page|floor|lane|stand|stall|unit)"
    r"((?: [a-z]{3,}){1,2}?)(?= (?:in|on|at|opens?|is|are|will|has|from|for|near|with|by|to)\b|[,.;:!?)]|\Z)"
)
"""« Our 12-bed cat ward », "a 70-seat terrace": a thing with so many of something."""
_AT_MORN = r"(?=,? (?:à|dès) (?:0?\d|1[01]) ?h)"
_AT_NOON = r"(?=,? (?:à|dès) 1[2-7] ?h)"
_AT_EVE = r"(?=,? (?:à|dès) (?:1[7-9]|2[0-3]) ?h)"
_PARTS_OF_DAY = (
    (re.compile(rf"\bce matin{_AT_MORN}|\bcet après-midi{_AT_NOON}|\bce soir{_AT_EVE}", re.IGNORECASE), "aujourd'hui"),
    (re.compile(rf"\bdemain (?:matin{_AT_MORN}|après-midi{_AT_NOON}|soir{_AT_EVE})", re.IGNORECASE), "demain"),
    (re.compile(r"\bthis morning(?=,? at \d{1,2}(?::\d\d)? ?am)", re.IGNORECASE), "today"),
    (re.compile(r"\b(?:this (?:afternoon|evening)|tonight)(?=,? at \d{1,2}(?::\d\d)? ?pm)", re.IGNORECASE), "today"),
    (re.compile(r"\btomorrow morning(?=,? at \d{1,2}(?::\d\d)? ?am)", re.IGNORECASE), "tomorrow"),
    (re.compile(r"\btomorrow (?:afternoon|evening)(?=,? at \d{1,2}(?::\d\d)? ?pm)", re.IGNORECASE), "tomorrow"),
)
"""A part of the day before an hour of it tells no more than the day: « ce matin à 8 h »."""
_CUT = re.compile(r"(?<![\w'-])([a-zà-ÿ]{2,6})\.(?=\s[a-zà-ÿ\d(]|[,)])")
"""A word cut short whose full stop ends no sentence: « réouv. le 3 », « places dispo., »."""
_SIGNS = re.compile(
    r"[/.]|\d,\d\de"
    r"|\d p(?:a|cm)\b|balles|rdv|\sper\s|aux|[-–]|(?:tues|weds|thurs?)\b|\d (?:sal|empl|pl|pers|hab)\b|réouv|apéro"
    r"|\b(?:ce (?:matin|soir)|après-midi|demain |this (?:morning|afternoon|evening)|tonight|tomorrow )",
    re.IGNORECASE,
)


def spelt_out(text: str) -> str:
    """The text with what is shortened there spelt out; idempotent, and the same of two texts that say the same."""
    text = addressed(text)
    if not _SIGNS.search(text):
        return text
    text = _POINT.sub(r"\1:\2", text)
    text = _EACH.sub(_each, text)
    text = _SPAN.sub(_jours, text)
    text = _ENGLISH_SPAN.sub(_days, text)
    text = _JOUR.sub(lambda day: _DAYS[day[1].lower()], text)
    text = _DAY.sub(lambda day: _ENGLISH_DAYS[day[1].lower()], text)
    text = _HOURED.sub(lambda day: _ENGLISH_DAYS[day[1].lower()], text)
    text = _EUROS.sub(r"\1 €", text)
    text = _EVERY.sub(r"\1toutes les ", text)
    text = _SIZED.sub(r"\3 with \1 \2s", text).replace("  ", " ") if "-" in text else text
    for short, full in (*_WORDS, *_PARTS_OF_DAY):
        text = short.sub(full, text)
    return _CUT.sub(lambda word: word[1] if is_short(fold(word[1])) else word[0], text)


def _each(price: re.Match[str]) -> str:
    if price[1]:
        return f" {_PER[price[1].lower()]}"
    return f"{price[2]} {_PER[price[3].lower()]}"


def _jours(span: re.Match[str]) -> str:
    """« mar.-sam. » is « du mardi au samedi »."""
    before = span.string[: span.start()].rstrip().lower()
    first = "" if span[2].strip() == "au" or before.endswith(("du", "de", "des")) else "du "
    return f"{first}{_DAYS[span[1].lower()]} au {_DAYS[span[3].lower()]}"


def _days(span: re.Match[str]) -> str:
    return f"{_ENGLISH_DAYS[span[1].lower()]} to {_ENGLISH_DAYS[span[3].lower()]}"
