"""Numbers as people write them: 1 450, 6,2 %, 214 M€, 25k$, 15 centimes, « quatre cent douze »."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.desk.text.lists import words_of

_DOLLARS = r"(?:us|can?|c|au?|nz|hk|sg?)\$"
_CURRENCY = (
    r"(?P<unit>%|pour ?cents?(?![a-z])|percent(?![a-z])|€|euros?(?![a-z])|eur(?![a-z])"
    rf"|\$(?:\s?(?:us|can?|usd|cad|aud|nzd|hkd|sgd)(?![a-z]))?|{_DOLLARS}|dollars?(?![a-z])"
    r"|£|(?:quid|gbp|pias(?:se|tre)s?)(?![a-z])|chf(?![a-z])"
    r"|(?:us|ca|au|nz|hk|sg)d(?![a-z])|centimes?(?![a-z])|cents?(?![a-z]))"
)
_SQUARE = (
    r"(?P<square>[kcdm]?m2(?!\w)|(?:(?:kilo|centi)?met(?:re|er)s?|[kc]?m) carres?(?![a-z])|sq\.? ?m(?!\w)"
    r"|square met(?:re|er)s?(?![a-z]))"
)
_CUBIC = r"(?P<cubic>[cdm]?m3(?!\w)|(?:metres?|m) cubes?(?![a-z])|cubic met(?:re|er)s?(?![a-z]))"
_SO_MANY = (
    r"(?:(?<=illion)|(?<=illions)|(?<=illiard)|(?<=illiards)|(?<=\dm)|(?<=\d\sm)|(?<=\dmd)|(?<=\d\smd))\s"
    r"(?:de(?=\s(?!plus|moins|trop|l(?:arge|ong)|haut|profond|dia))|d'(?=[a-z]))"
)
"""« 9,2 millions de baguettes » are « 9 200 000 baguettes »."""
_OF_SIZE = (
    r"(?!\s(?:screens?|displays?|monitors?|tvs?|televisions?|cameras?|videos?|films?|projectors?|footage|gold|rings?"
    r"|chains?|coins?|bracelets?|necklaces?|jewel[a-z]*|runs?|races?|walks?|swims?|ecrans?|televiseurs?|videoprojecteurs?"
    r"|bagues?|alliances?|bijoux?|courses?|marches?)(?![a-z]))"
)
"""Of these a « k » may tell lines, carats or kilometres."""
_UNIT = (
    rf"(?:\s?(?:{_SQUARE}|{_CUBIC})"
    rf"|(?:\s?(?P<scale>millions?|milliards?|billions?|mille|md|m|k{_OF_SIZE})(?![a-z']))?"
    rf"(?:\s?(?:d'|de\s)?{_CURRENCY}|{_SO_MANY})?)"
)
_FIGURE = (
    rf"(?P<sign>(?<![\w)])[-+]\s?)?(?P<before>(?:€|(?<![a-z]){_DOLLARS}|\$|£|chf|eur|cad|usd|aud)\s?)?(?P<figure>{{}})"
)
_GROUPED = r"\d{1,3}(?:[ .,]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
NUMBER = re.compile(_FIGURE.format(_GROUPED) + r"(?P<ordinal>(?:er|ere|eme|e|st|nd|rd|th)(?![a-z]))?" + _UNIT)
PHONE = re.compile(r"(?<!\d)(?:\+\d{2,3}\s?)?(?:\d{2}(?:[ .-]?\d{2}){4}|\d{3}[ .-]\d{3}[ .-]\d{4})(?!\d)")

_SMALL = {
    word: value
    for value, words in enumerate(
        words_of(
            "zero - deux/two trois/three quatre/four cinq/five six sept/seven huit/eight neuf/nine dix/ten onze/eleven "
            "douze/twelve treize/thirteen quatorze/fourteen quinze/fifteen seize/sixteen - - nineteen"
        )
    )
    for word in words.split("/")
    if word != "-"
}
_SMALL |= {"seventeen": 17, "eighteen": 18, "nineteen": 19}
_TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "nonante": 90, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_BIG = {"cent": 100, "cents": 100, "hundred": 100, "mille": 1000, "thousand": 1000}
_ANY = "|".join(sorted({*_SMALL, *_TENS, *_BIG}, key=len, reverse=True))
_ONE = r"one(?=[ -](?:hundred|thousand)(?![a-z]))"
_TOP = r"(?P<top>millions?|milliards?|billions?)"
_THOUSANDS = rf"(?: (?:et |and )?(?P<more>(?:(?:{_ANY}|{_ONE})[ -](?:et[ -]|and[ -])?){{0,7}}(?:mille|thousand)))"
_ONE_TOP = rf"(?:un|one)(?=[ -](?:million|milliard|billion){_THOUSANDS.replace('?P<more>', '?:')}(?![a-z-]))"
WORDED = re.compile(
    rf"(?<![a-z\d'-])(?:{_ANY}|{_ONE}|{_ONE_TOP})"
    rf"(?:(?:[ -](?:et[ -](?=une?\b|onze))?|[ -]and[ -])(?:{_ANY}|{_ONE}|une?(?![a-z']))"
    rf"|(?:-|(?<=hundred) and |(?<=thousand) and )one(?![a-z-]))*(?:[ -]{_TOP}{_THOUSANDS})?(?![a-z\d])" + _UNIT
)
"""Also « neuf millions deux cent mille », "two million three hundred thousand": one number."""
_RANKS = dict(zip("deux trois quatr cinqu six sept huit neuv dix".split(), range(2, 11), strict=True))
RANKED = re.compile(rf"(?<![a-z\d'-])(?P<rank>{'|'.join(_RANKS)})iemes?(?![a-z\d'-])")
"""« deuxième », as « 2e »; not « second », which is time too, nor the English ones, which are shares."""
_UNITS = {
    "%": "%", "pourcent": "%", "percent": "%", "€": "€", "euro": "€", "eur": "€", "$": "$", "dollar": "$",
    "£": "£", "pound": "£", "quid": "£", "gbp": "£", "piasse": "$", "piastre": "$", "buck": "$",
    "chf": "chf", "centime": "c", "cent": "c",
}  # fmt: skip
_COUNTRIES = {"us": "usd", "ca": "cad", "can": "cad", "c": "cad", "au": "aud", "a": "aud", "s": "sgd"}
"""Whose dollar it is, where that is said; said or not are two things."""
_SCALES = {
    "k": 1000, "mille": 1000, "m": 10**6, "million": 10**6, "md": 10**9, "milliard": 10**9, "billion": 10**9,
}  # fmt: skip


def number_key(match: re.Match[str]) -> tuple[str, str]:
    """The value and unit of a match of `NUMBER`, both as text; an ordinal keeps `e` as its unit."""
    if match["ordinal"] and not match["unit"]:
        return match["figure"], "e"
    value = _value(match["figure"])
    if value is None:
        return match["figure"], "id"
    unit = _extent(match) or _unit(match["unit"] or match["before"] or "")
    return _scaled(value, match["scale"], unit, "-" if (match["sign"] or "").startswith("-") else "")


def rank_key(match: re.Match[str]) -> tuple[str, str]:
    """The value and unit of a match of `RANKED`: as those of the same ordinal in figures."""
    return str(_RANKS[match["rank"]]), "e"


def worded_key(match: re.Match[str]) -> tuple[str, str]:
    """The value and unit of a match of `WORDED`."""
    value = Decimal(_spelt(_split(match.group(0)[: _words_end(match)])))
    if match["top"]:
        value = value * _SCALES[match["top"].rstrip("s")] + _spelt(_split(match["more"]))
    return _scaled(value, match["scale"], _extent(match) or _unit(match["unit"] or ""), "")


def _split(words: str) -> list[str]:
    return re.split(r"[ -]+", words.strip())


def _words_end(match: re.Match[str]) -> int:
    ends = [match.start(name) for name in ("top", "scale", "unit", "square", "cubic") if match[name]]
    return (min(ends) if ends else match.end()) - match.start()


def _spelt(words: list[str]) -> int:
    total = current = 0
    for word in words:
        if word in ("mille", "thousand"):
            total, current = total + max(current, 1) * 1000, 0
        elif word in _BIG:
            current = max(current, 1) * 100
        elif word.startswith("vingt") and current % 100 == 4:
            current += 76  # quatre-vingts
        else:
            current += _TENS.get(word, _SMALL.get(word, 1 if word in ("un", "une", "one") else 0))
    return total + current


def _value(figure: str) -> Decimal | None:
    plain = figure.replace(" ", "")
    if plain.count(".") + plain.count(",") > 1 and not re.fullmatch(
        r"\d{1,3}(,\d{3})+(\.\d+)?|\d{1,3}(\.\d{3})+(,\d+)?", plain
    ):
        return None
    if re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?", plain):
        return Decimal(plain.replace(",", ""))
    if re.fullmatch(r"[1-9]\d{0,2}(\.\d{3})+,\d+", plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    if plain.count(".") + plain.count(",") > 1:  # « 001,000.5 » is no number
        return None
    return Decimal(plain.replace(",", "."))


def _extent(match: re.Match[str]) -> str:
    """« m2 », « km3 »: of an area or a room, however it is written; empty for any other unit."""
    for power, written in (("2", match["square"]), ("3", match["cubic"])):
        if written:
            bare = written.replace("kilo", "k").replace("centi", "c").removeprefix("sq").lstrip(". ")
            return f"{bare[0] if bare[:2] in ('km', 'cm', 'dm', 'mm') else ''}m{power}"
    return ""


def _unit(written: str) -> str:
    bare = written.strip().replace(" ", "")
    if ("$" in bare and bare != "$") or (len(bare) == 3 and bare.endswith("d")):
        country = bare.replace("$", "").removesuffix("d")
        return _COUNTRIES.get(country, country + "d")
    return _UNITS.get(bare) or _UNITS.get(bare.rstrip("s"), "")


def _scaled(value: Decimal, scale: str | None, unit: str, sign: str) -> tuple[str, str]:
    factor = _SCALES.get((scale or "").rstrip("s"), 1)
    if unit == "c":
        value, unit = value / 100, "€"
    return sign + f"{(value * factor).normalize():f}", unit
