"""What is written short, in signs or figures, put as it is spelt out, in questions and records alike.

Only what says the same whoever writes it: « 29 €/mois », "£14 per month", « mar.-sam. », « aux 30 minutes », "8.10am".
"""

from __future__ import annotations

import re

from bot.desk.text.addresses import addressed
from bot.desk.text.fold import fold
from bot.desk.text.lists import words_of
from bot.desk.text.shortened import is_short
from bot.desk.text.telltales import Rewriting, rewritten_by

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
_WEEK = words_of("mon tue wed thu fri sat sun")
_JOURS = "|".join(_DAYS)
_SHORT_DAYS = "|".join(sorted(_ENGLISH_DAYS, key=len, reverse=True))
_SPAN = re.compile(rf"\b({_JOURS})\b\.?(\s?[-–]\s?|\sau\s)({_JOURS})\b(?:\.(?=[\s,)\d]))?", re.IGNORECASE)
_ENGLISH_SPAN = re.compile(
    rf"\b({_SHORT_DAYS})\b\.?(\s?[-–]\s?|\sto\s|\sthrough\s)({_SHORT_DAYS})\b(?:\.(?=[\s,)\d]))?", re.IGNORECASE
)
_JOUR = re.compile(rf"(?<!\d\s)\b({_JOURS})\.(?=\s?(?:\d|de\b|d'|à|au\b|et\b|matin|soir|midi|[,)]))", re.IGNORECASE)
_DAY = re.compile(r"\b(tues|weds|thurs|thur)\b\.?(?=,?\s\d)", re.IGNORECASE)
_HOURED = re.compile(rf"\b({'|'.join(_WEEK)})\b\.?(?=,?\s\d{{1,2}}(?::\d\d)?\s?[ap]m\s?(?:[-–]|to\s))", re.IGNORECASE)
"""« sun 10am-4pm »."""
_EVERY = re.compile(
    r"\b((?:passe|passent|circule|circulent|part|partent|roule|roulent|départs?|navettes?|bus|trams?|métros?|trains?) )"
    r"aux "
    r"(?=\d{1,2} ?(?:minutes?|min|heures)\b(?! d))",
    re.IGNORECASE,
)
"""« Passe aux 30 minutes », and not « limité aux 30 minutes »."""
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
_CUT = re.compile(r"(?<![\w'-])([a-zà-ÿ]{2,6})\.(?=\s[a-zà-ÿ\d(]|[,)])")
"""A word cut short whose full stop ends no sentence: « réouv. le 3 », « places dispo., »."""
_SLANG = re.compile(
    r"\b((?:à|pour|coûtent?|vaut|valent|prix de|tarif de|entrée) \d[\d.,]* )balles"
    r"(?=\s*(?:[,.!?:;)]|\Z|(?:au|par|le|la|l'|dès|à partir|jusqu)\b))"
)
_TODAY = re.compile(rf"\bce matin{_AT_MORN}|\bcet après-midi{_AT_NOON}|\bce soir{_AT_EVE}", re.IGNORECASE)
_DEMAIN = re.compile(rf"\bdemain (?:matin{_AT_MORN}|après-midi{_AT_NOON}|soir{_AT_EVE})", re.IGNORECASE)
_AT = r"(?=,? at \d{1,2}(?::\d\d)?"


def spelt_out(text: str) -> str:
    """The text with what is shortened there spelt out; idempotent, and the same of two texts that say the same."""
    return rewritten_by(_REWRITINGS, addressed(text))


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


def _full_day(day: re.Match[str]) -> str:
    return _ENGLISH_DAYS[day[1].lower()]


def _sized(thing: re.Match[str]) -> str:
    return f"{thing[3].lstrip()} with {thing[1]} {thing[2]}s"


def _uncut(word: re.Match[str]) -> str:
    return word[1] if is_short(fold(word[1])) else word[0]


_REWRITINGS = (
    Rewriting((".0", ".1", ".2", ".3", ".4", ".5"), _POINT, r"\1:\2"),
    Rewriting(("/", "per ", "per\n"), _EACH, _each),
    Rewriting(("-", "–", "au ", "au\n"), _SPAN, _jours),
    Rewriting(("-", "–", "to ", "to\n", "through"), _ENGLISH_SPAN, _days),
    Rewriting(tuple(f"{day}." for day in _DAYS), _JOUR, lambda day: _DAYS[day[1].lower()]),
    Rewriting(("tues", "weds", "thur"), _DAY, _full_day),
    Rewriting(("m-", "m–", "m -", "m –", "m to", "mto", "m\n"), _HOURED, _full_day),
    Rewriting(tuple(f"{figure}e" for figure in range(10)), _EUROS, r"\1 €"),
    Rewriting(("aux ",), _EVERY, r"\1toutes les "),
    Rewriting(("-",), _SIZED, _sized),
    Rewriting(("rdv",), re.compile(r"\brdvs?\b", re.IGNORECASE), "rendez-vous"),
    Rewriting(("per cent",), re.compile(r"(?<=\d )per cent\b", re.IGNORECASE), "percent"),
    Rewriting(("w/",), re.compile(r"\bw/o\b"), "without"),
    Rewriting(("w/",), re.compile(r"\bw/ ?(?=[a-z])"), "with "),
    Rewriting((" pa", " p.a"), re.compile(r"(?<=\d )p\.?a\.?(?!\w)"), "a year"),
    Rewriting(("pcm", "p/m"), re.compile(r"(?<=\d )(?:pcm|p/m)(?!\w)"), "a month"),
    Rewriting(("balles",), _SLANG, r"\1€"),
    Rewriting((" sal",), re.compile(r"(?<=\d )sal\b\.?(?!\w)"), "salariés"),
    Rewriting((" empl",), re.compile(r"(?<=\d )empl\b\.?(?!\w)"), "employés"),
    Rewriting((" pl",), re.compile(r"(?<=\d )pl\b\.?(?!\w)"), "places"),
    Rewriting((" pers",), re.compile(r"(?<=\d )pers\b\.?(?!\w)"), "personnes"),
    Rewriting((" hab",), re.compile(r"(?<=\d )hab\b\.?(?!\w)"), "habitants"),
    Rewriting(("réouv",), re.compile(r"\bréouv\b\.?(?!\w)"), "réouverture"),
    Rewriting(("apéro",), re.compile(r"\bapéros?\b"), "apéritif"),
    Rewriting(("ce ", "cet "), _TODAY, "aujourd'hui"),
    Rewriting(("demain ",), _DEMAIN, "demain"),
    Rewriting(("this morning",), re.compile(rf"\bthis morning{_AT} ?am)", re.IGNORECASE), "today"),
    Rewriting(
        ("this ", "tonight"), re.compile(rf"\b(?:this (?:afternoon|evening)|tonight){_AT} ?pm)", re.IGNORECASE), "today"
    ),
    Rewriting(("tomorrow ",), re.compile(rf"\btomorrow morning{_AT} ?am)", re.IGNORECASE), "tomorrow"),
    Rewriting(("tomorrow ",), re.compile(rf"\btomorrow (?:afternoon|evening){_AT} ?pm)", re.IGNORECASE), "tomorrow"),
    Rewriting((". ", ".,", ".)", ".\n"), _CUT, _uncut),
)
"""In this order. A part of the day before an hour of it tells no more than the day: « ce matin à 8 h »."""
