"""Amounts, hours and ranks told offhand, put as one wording tells them: « 34 balles » and « 34e » beside « 34 € »,
"6.60" beside "£6.60", "1045" beside "10:45", "1st" beside "first", « gratis » beside « gratuit ».

Only where the wording has just one thing that it can be: else a figure may count something else.
"""

from __future__ import annotations

import re
from functools import partial

from bot.desk.text.fold import clean, fold

_FIGURE = r"\d{1,3}(?:[ ,]\d{3})+(?:[.,]\d\d)?|\d+(?:[.,]\d{1,2})?"
_AMOUNT = re.compile(rf"(?P<before>[£$€]) ?(?P<one>{_FIGURE})(?!\w)|(?<![\w.,])(?P<two>{_FIGURE}) ?(?P<after>[€$£])")
_NUMBER = re.compile(rf"(?<![\w.,£$€-])(?<![£$€] )(?P<figure>{_FIGURE})(?![\w.,]\w)(?! ?[€$£%])")
_HOUR = re.compile(r"(?<![\w.,£$€])(?P<hour>\d{1,2})(?: ?h ?|:|\.(?=\d\d ?[ap]\.?m))(?P<minute>\d\d)(?!\d)")
_OPENS = (
    r"(?=\s*(?:[,;:!?)]|\.(?!\d)|\Z|(?:cet|cette|ce|d[eè]s|[aà] partir|la|le|l'|au|par|from|until|till?|a|per)(?!\w)))"
)
"""What stands after a figure that counts nothing that follows."""
_SLANG = re.compile(
    r"(?<![\w'-])(?:[aà]|pour|co[uû]te(?:nt|ra)?|c'est|vaut|(?:partir|lieu|moins|plus) de)"
    rf" (?P<figure>{_FIGURE})(?: balles(?!\w)| ?e(?!\w){_OPENS})",
    re.IGNORECASE,
)
_BALLS = re.compile(
    r"balle|golf|practice|tennis|padel|squash|ping|jongl|paintball|(?<!\w)(?:tirs?|seaux?|tubes?|paniers?|lots?|stand"
    r"|foin|paille|fusils?|laser|jetons?)(?!\w)",
    re.IGNORECASE,
)
"""Where balls, bales and bullets are told of."""
_COSTS = r"(?:costs?|costing|priced at|co[uû]te(?:nt)?|co[uû]tera)"
_COMES = r"(?:goes up to|going up to|go up to|rises? to|passe [aà]|passera [aà]|(?:est|sera|reste) [aà])"
_PRICE = (
    r"(?:fares?|fees?|prices?|tickets?|tolls?|charges?|memberships?|subscriptions?|admission|forfaits?|tarifs?|prix"
    r"|billets?|places?|abonnements?|adhésions?|adhesions?|cotisations?|entrées?|entrees?|nuits?|nuitées?|nuitees?"
    r"|séances?|seances?|péages?|peages?)"
)
_BARE = re.compile(
    rf"(?<![\w'])(?:{_COSTS}|(?:{_PRICE}(?: [^\W\d]+){{0,3}}? ){_COMES}) (?P<figure>{_FIGURE}){_OPENS}",
    re.IGNORECASE,
)
"""Of what has no price it may tell an age, a degree, a floor: "the camp goes up to 12", « le bassin est à 34 »."""
_NO_HOUR = re.compile(rf"(?<![\w.,£$€:-])(?P<figure>\d+[.,][6-9]\d)(?!\w){_OPENS}")
"""With so many minutes it is no hour."""
_DIGITS = re.compile(
    r"(?<![\w'-])(?P<before>[aà]|at|from|to|until|till?|by|before|after|d[eè]s|vers|jusqu'[aà]|avant|apr[eè]s|de|and|et"
    r"|between|entre|(?:first|last|premier|premi[eè]re|derni[eè]re?) [a-z]+)"
    r" (?P<digits>(?P<hour>\d{1,2})\.?(?P<minute>[0-5]\d))"
    r"(?![\w:/]|[.,]\d| ?[€$£%])",
    re.IGNORECASE,
)
"""Next to a noun they number it: « le train 1045 », "the 930 bus"."""
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_BEFORE_AN_HOUR = re.compile(r"(?:[aà]|at|(?:first|last|premier|premi[eè]re|derni[eè]re?) [a-z]+)", re.IGNORECASE)
_SPAN = re.compile(r"(?<!\w)(?:\d{3,4}|en|in|de|from|between|entre) (?:to|[aà]|and|et|until|till?) ?\Z", re.IGNORECASE)
_HOURS = 24
_RANKS = (
    (re.compile(r"(?<!\w)1st(?= [a-z])"), "first", re.compile(r"(?<!\w)first(?!\w)")),
    (re.compile(r"(?<!\w)1er(?= [a-z])"), "premier", re.compile(r"(?<!\w)premier(?!\w)")),
    (re.compile(r"(?<!\w)1(?:re|ere|ère)(?= [a-z])"), "première", re.compile(r"(?<!\w)premiere(?!\w)")),
)
_MONTHS = re.compile(
    r"(?:janv|f[eé]vr|feb|mar|avr|apr|mai|may|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[eé]c|of)", re.IGNORECASE
)
_GRATIS = re.compile(r"(?<![\w'-])gratis(?![\w'-])")
_FREE = re.compile(r"(?<![\w'-])gratuite?s?(?![\w'-])", re.IGNORECASE)
_MAY = re.compile(r"balles|gratis|1st|1er|1re|1ere|1ère|\d")


def may_be_offhand(text: str) -> bool:
    """Whether something in it may be told so."""
    return bool(_MAY.search(text))


def in_figures(text: str, wording: str) -> str:
    """The text with what it tells offhand as the wording tells it."""
    told = clean(wording)
    text = _with_units(text, told)
    text = _with_hours(text, told)
    for short, full, known in _RANKS:
        if known.search(fold(told)) and not short.search(told):
            text = short.sub(partial(_ranked, full=full), text)
    free = {found.group().lower() for found in _FREE.finditer(told)}
    return _GRATIS.sub(free.pop(), text) if len(free) == 1 and not _GRATIS.search(told) else text


def _with_units(text: str, told: str) -> str:
    """The currency that an amount lacks, or that slang stands for."""
    amounts: dict[str, set[str]] = {}
    for found in _AMOUNT.finditer(told):
        amounts.setdefault(_value(found["one"] or found["two"]), set()).add(found.group())
    if not amounts:
        return text
    counted = {_value(found["figure"]) for found in _NUMBER.finditer(told)}
    sure = {value: next(iter(each)) for value, each in amounts.items() if len(each) == 1 and value not in counted}
    euros = {} if _BALLS.search(told) else {value: amount for value, amount in sure.items() if "€" in amount}

    def put(found: re.Match[str], known: dict[str, str]) -> str:
        amount = known.get(_value(found["figure"]))
        if amount is None:
            return found.group()
        return found.group()[: found.start("figure") - found.start()] + amount

    text = _SLANG.sub(lambda found: put(found, euros), text)
    text = _BARE.sub(lambda found: found.group() if _an_hour(found) else put(found, sure), text)
    return _NO_HOUR.sub(lambda found: put(found, sure), text)


def _an_hour(found: re.Match[str]) -> bool:
    """« est à 15 » may tell when."""
    return found["figure"].isdigit() and int(found["figure"]) <= _HOURS and fold(found.group()).split()[-2] == "a"


def _with_hours(text: str, told: str) -> str:
    """The hour that four digits tell, or three, where the wording tells it and has no such number."""
    hours = {(int(found["hour"]), found["minute"]): found.group() for found in _HOUR.finditer(told)}
    if not hours or _HOUR.search(text):
        return text
    counted = {_value(found["figure"]) for found in _NUMBER.finditer(_HOUR.sub(" ", told))}

    def put(found: re.Match[str]) -> str:
        hour = hours.get((int(found["hour"]), found["minute"]))
        if hour is None or _value(found["digits"]) in counted or _a_year(found):
            return found.group()
        return found.group()[: found.start("digits") - found.start()] + hour

    return _DIGITS.sub(put, text)


def _a_year(found: re.Match[str]) -> bool:
    """ "until 2030", « de 1830 à 2015 »: whether they may be one."""
    if not _YEAR.fullmatch(found["digits"]):
        return False
    return not _BEFORE_AN_HOUR.fullmatch(found["before"]) or bool(_SPAN.search(found.string[: found.start("digits")]))


def _ranked(rank: re.Match[str], full: str) -> str:
    """The rank in letters, but of a day of a month."""
    return rank.group() if _MONTHS.match(rank.string[rank.end() + 1 :]) else full


def _value(figure: str) -> str:
    """The same for « 9,90 », "9.90" and « 9,9 »."""
    bare = re.sub(r"[ ,](?=\d{3}(?!\d))", "", figure).replace(",", ".")
    return bare.rstrip("0").rstrip(".") if "." in bare else bare
