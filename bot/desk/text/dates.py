"""Dates and times inside a sentence, resolved against the day it was written; a grammar of our own (see ADR)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.desk.text.daynames import LONG_WEEKDAYS, MONTH_OF, STARTS, WEEKDAY_OF
from bot.desk.text.feasts import FEAST_DAYS, FEAST_STARTS, FEASTS

_ABBREVIATED = r"(?:janv?|fevr?|feb|mar|apr|avr|jun|juil|jul|aug|sept?|oct|nov|dec)(?![a-z])\.?"
_M = r"(?:(?:" + "|".join(sorted(MONTH_OF, key=len, reverse=True)) + r")(?![a-z.])|" + _ABBREVIATED + r"|(?:"
_M += "|".join(name for name in sorted(MONTH_OF, key=len, reverse=True) if len(name) > 2) + r")(?![a-z]))"
_FULL_M = "|".join(name for name in MONTH_OF if len(name) > 4 or name in ("mars", "mai", "juin", "aout"))
_W = r"(?:(?<!comme un )(?<!like a )(?<!as on a )(?:"  # « comme un dimanche le 11 novembre » is on no Sunday
_W += "|".join(sorted(WEEKDAY_OF, key=len, reverse=True)) + r")(?![a-z])\.?,?\s+(?:le\s+|the\s+)?)"
_D = r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?(?!\d)"
_Y = r"(?:,?\s+(?P<year>20\d\d)(?!\d))"
_REL = (
    r"(?P<rel>(?:jusqu'?\s?(?:a|au|aux|en)|until|till?|through|a partir d[eu]|a compter d[eu]|des(?= l[ea]| l'"
    r"| \d(?!\d? (?:et|au) \d)| " + _M
    + r")|depuis|since|from|as of|starting(?: on)?|avant|before|by|apres|after)\s+(?:l[ea]\s+|l'|the\s+)?)?"
)  # fmt: skip
_NO_DAY = (
    r"(?!(?<!le )(?<!on )(?<!du )(?<!au )(?:(?:24|7)/7(?!\d)|[1-7]/[2-8] (?:of|des|de (?:nos|vos|la|l'))(?![a-z])))"
)
"""« ouvert 24/7 », « les 3/4 de nos salariés » : no day of July nor of April."""

_BEGINS = (
    rf"(?=\d|{STARTS}|(?:du|from|le|on|the)\s|fin|debut|mi[ -]|early|late|mid|end|apres-|avant-|demain|tom|auj"
    rf"|tod|hier|yes|ce[ t]|tonight|this |{FEAST_STARTS})"
)
"""How every date begins, be it only to leave most words to others at once: this is tried at each."""

DATES = re.compile(
    _REL
    + _BEGINS
    + r"(?:"
    r"(?P<iso>(?<!\d)20\d\d-\d\d-\d\d(?!\d))"
    rf"|(?:du\s+|from\s+)?{_W}?(?P<first>{_D})(?:\s+(?P<m0>{_M}))?\s*(?:\bau\b|\bto\b"
    rf"|-)\s*{_W}?(?P<last>{_D})\s+(?P<m1>{_M}){_Y}?".replace("(?P<year>", "(?P<y1>")
    + rf"|(?P<many>{_W}?{_D}(?:,\s*{_W}?{_D})*\s*(?:et|and|&|ou|or)\s*(?:le\s+)?{_W}?{_D})\s+(?P<m2>{_M}){_Y}?".replace(
        "(?P<year>", "(?P<y2>"
    )
    + rf"|(?P<w3>{_W})?(?P<d3>{_D})\s+(?P<m3>{_M}){_Y}?".replace("(?P<year>", "(?P<y3>")
    + rf"|(?P<w4>{_W})?(?P<m4>{_M})\s+(?P<d4>{_D}){_Y}?".replace("(?P<year>", "(?P<y4>")
    + rf"|(?P<w5>{_W})?(?<![\d/]){_NO_DAY}(?P<d5>0?[1-9]|[12]\d|3[01])"
    rf"/(?P<n5>0?[1-9]|1[0-2])(?:/(?P<y5>(?:20)?\d\d))?(?![\d/])"
    rf"|(?P<part>(?:\b(?:fin|debut|mi|early|late|mid"
    rf"|end of)[ -]))?(?<![a-z'-])(?P<m6>{_FULL_M})(?![a-z'-])(?:\s+(?P<y6>20\d\d)(?!\d))?"
    rf"|(?<![a-z'-])(?P<feast>{FEASTS})(?![a-z'-])(?! (?:de|du|sur|street|road|park"
    rf"|parade) )(?:,?\s+(?P<y7>20\d\d)(?!\d))?"
    r"|le\s+(?P<d8>[12]?\d|3[01])(?=\s*(?:[?!.;)](?!\d)|$)|\s(?:a|de)\s\d\d?\s?h|\sau soir)"
    rf"|(?P<w9>{_W})(?P<d9>[12]?\d|3[01])(?=\s*(?:[?!.;)](?!\d)|$)|\s(?:a|de|at|from)\s\d)"
    r"|(?:on\s+)?the\s+(?P<d7>(?:[123]?1st|2?2nd|2?3rd|(?:[4-9]|1\d|2[04-9]|30)th))(?=\s*(?:[?!.,;:)]|$)|\s(?:at"
    r"|from|in|to)\s)"
    r"|(?<![a-z'-])(?P<near>apres-demain|avant-hier|demain|tomorrow|aujourd'hui|aujourdhui|today|hier|yesterday"
    r"|(?P<part7>ce soir|ce matin|ce midi|cet apres-midi|tonight|this morning|this afternoon|this evening))(?![a-z])"
    r")"
)
WEEKDAYS = re.compile(
    rf"(?<![a-z])(?P<how>(?:ce|this|prochain|next|tous les|les(?=\s+(?:{LONG_WEEKDAYS})(?![a-z]))|chaque|every"
    rf"|le(?=\s+(?:{LONG_WEEKDAYS})(?!,?\s+(?:\d|premier|d[eu'](?!\s\d{{1,2}}\s?h|s\s(?:le\s)?\d|puis\s)|suivant"
    r"|prochain))))\s+)?"
    rf"(?P<like>(?<=comme un )|(?<=like a )|(?<=as on a ))?(?P<a>{LONG_WEEKDAYS})(?P<s>s)?"
    rf"(?:\s*(?:au|to|through|-)\s*(?P<b>{LONG_WEEKDAYS})s?)?(?P<next>\s+(?:prochain"
    rf"|next))?(?![a-z])(?(like)|(?!\.?,?\s+(?:le\s+)?\d{{1,2}}(?:er|st|nd|rd|th)?(?![\d:]|\s?(?:h|[ap]\.?m))))"
)
_EACH = re.compile(
    rf"(?:tous les|chaque|every|le|les)\s+(?:{LONG_WEEKDAYS})s?(?:\s*,\s*(?:{LONG_WEEKDAYS})s?)*"
    r"(?:\s*,|\s+(?:et|and|ou|or))\s*\Z"
    rf"|(?:par semaine|(?:a|per|each) week)\s*[:(]\s*(?:(?:{LONG_WEEKDAYS})s?(?:\s*,\s*|\s+(?:et|and|ou|or)\s+))*\Z"
    r"|(?:every day|daily|tous les jours|chaque jour),?\s+(?:but|except|sauf|hors|excepte)(?: on| for)?\s+\Z"
)
"""« tous les mercredis et vendredi », « par semaine : lundi », "every day except Sunday": the last recurs as well."""
_NAMED = re.compile(
    r"(?:(?:good|black|ash|easter|shrove|whit|cyber|holy|maundy|palm|spy|bank holiday)"
    r"|(?:first|second|third|fourth|last|premiers?|1er|deuxiemes?|2e|troisiemes?|3e|derniers?))\s+\Z"
)
"""Before a weekday that no writer counts from the day of writing: « le premier vendredi du mois », "Good Friday"."""
_AFTER_SPAN = re.compile(
    rf"(?:{LONG_WEEKDAYS})\s*(?:au|to|through|-)\s*(?:{LONG_WEEKDAYS})s?,?\s[^.;!?a-z]*(?:(?:a|h|am|pm|to|de|from|and|et)\b"
    r"[^.;!?a-z]*)*(?:le )?\Z"
)
"""« du lundi au samedi de 8 h à 19 h, dimanche de 10 h à 16 h »: the day behind recurs as those of the span do."""
_HOLY = re.compile(r"\s+(?:saint|de (?:paques|pentecote|l'ascension)|gras)(?![a-z])")
_OF_THE = re.compile(r"(?<!a partir)(?<!a compter)(?<!soir)(?<!matin)(?<!nuit) du\s\Z")
_HELD_WEEKLY = re.compile(
    r"\s+(?:mornings|afternoons|evenings|nights|lunchtimes|(?:opening )?hours"
    r"|(?:[a-z]+ )?(?:market|club|class|classes|course|brunch|quiz|school|league|roast|timetable)s?)(?![a-z])"
)
"""What is held once a week, named by its day."""
_LOOK_BACK = 80  # characters before a weekday in which such a list may stand
_LEANS = {"until": (1, 6), "before": (1, 6), "since": (6, 1)}
"""What a day ahead and a day behind count against a date without its year: what lasts until then lies ahead."""
_T = (
    r"(?:(?P<{0}h>[01]?\d|2[0-4])(?:\s?(?:h|heures?)(?:\s?(?P<{0}m>[0-5]\d))?(?![a-z\d])"
    r"|:(?P<{0}c>[0-5]\d)(?P<{0}p>\s?[ap](?:m|\.m\.?)(?![a-z]))?(?!\d)|(?P<{0}q>\s?[ap](?:m|\.m\.?)(?![a-z]))))"
)
TIMES = re.compile(
    r"(?<![\d:,.])(?:de\s+|from\s+)?"
    + _T.format("a")
    + r"(?:\s*(?:\ba\b|\bto\b|-|\bau\b|(?P<both>\bet\b)| )\s*"
    + _T.format("b")
    + ")?"
)
_EACH_DAY = re.compile(rf"({_W})?({_D})")
_KINDS = (("jusqu", "until"), ("un", "until"), ("til", "until"), ("thr", "until"), ("av", "before"), ("be", "before"),
          ("by", "before"), ("apr", "after"), ("aft", "after"), ("depuis", "since"), ("since", "since"))  # fmt: skip
_PARTS = {
    "ce matin": "am", "this morning": "am", "ce midi": "noon", "cet apres-midi": "pm", "this afternoon": "pm",
    "ce soir": "eve", "tonight": "eve", "this evening": "eve",
}  # fmt: skip
_PART = re.compile(rf"\A(?:{'|'.join(sorted(set(_PARTS.values())))})(?=\d)")
_NEAR = {"apres-demain": 2, "demain": 1, "tomorrow": 1, "hier": -1, "yesterday": -1, "avant-hier": -2}
_Lean = tuple[int, int]


def date_key(match: re.Match[str], written: date) -> tuple[str, str]:
    """The comparable form of a match of `DATES` in a text written that day, and its relation (from, until, …)."""
    relation = _relation(match["rel"] or "")
    return _days(match, written, _LEANS.get(relation, (1, 3))), "" if match["last"] and relation == "from" else relation


def weekday_key(match: re.Match[str]) -> str:
    """The comparable form of a weekday: `w5`, with `*` when it recurs, `as*` for what is as on one, or `w0-4`."""
    last = f"-{WEEKDAY_OF[match['b']]}" if match["b"] else "*" if _recurs(match) else ""
    last = "as*" if match["like"] is not None and not match["b"] else last
    return f"w{WEEKDAY_OF[match['a']]}{last}"


def weekday_meant(match: re.Match[str], written: date) -> str:
    """Which day a weekday is in a text written that day: the first one from then on; `next` and a Monday for « samedi
    prochain », which in another week is another day; empty if it is none alone."""
    before = max(0, match.start() - _LOOK_BACK), match.start()
    if match["b"] or _recurs(match) or _EACH.search(match.string, *before) or _is_feast(match, *before):
        return ""
    if _of_each_week(match, *before) or (not match["how"] and _AFTER_SPAN.search(match.string, *before)):
        return ""
    if match["next"] or (match["how"] or "").strip() in ("prochain", "next"):
        return f"next {written - timedelta(written.weekday())}"
    return (written + timedelta((WEEKDAY_OF[match["a"]] - written.weekday()) % 7)).isoformat()


def _is_feast(match: re.Match[str], first: int, last: int) -> bool:
    return bool(_NAMED.search(match.string, first, last) or _HOLY.match(match.string, match.end()))


def _of_each_week(match: re.Match[str], first: int, last: int) -> bool:
    """« Le marché du vendredi », "our Saturday club", "on Friday nights"."""
    if match["how"] or match["next"]:
        return False
    return bool(_OF_THE.search(match.string, first, last) or _HELD_WEEKLY.match(match.string, match.end()))


def _recurs(match: re.Match[str]) -> bool:
    how = (match["how"] or "").strip()
    return match["like"] is not None or bool(match["s"]) or how in ("tous les", "les", "chaque", "every", "le")


def whole_day(key: str) -> str:
    """The comparable form of the day of which « ce soir » is a part; any other form as it is."""
    return _PART.sub("", key)


def time_key(match: re.Match[str]) -> str:
    """`0900`, `0900-1300`, or `0900-and-1300` for « à 9h et 13h »."""
    start = _clock(match, "a")
    return f"{start}-{'and-' if match['both'] else ''}{_clock(match, 'b')}" if match["bh"] else start


def is_weekday(key: str, weekday: str, asked: date) -> bool:
    """Whether a single date falls on that weekday within the week after the day of asking."""
    try:
        day = date.fromisoformat(key)
    except ValueError:
        return False
    return weekday == f"w{day.weekday()}" and timedelta(0) <= day - asked <= timedelta(7)


def _relation(text: str) -> str:
    if not text:
        return ""
    return next((kind for start, kind in _KINDS if text.startswith(start)), "from")


def _clock(match: re.Match[str], side: str) -> str:
    hour = int(match[side + "h"])
    half = ((match[side + "p"] or match[side + "q"]) or "").strip()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:  # 12am is midnight
        hour = 0
    return f"{hour:02d}{match[side + 'm'] or match[side + 'c'] or '00'}"


def _days(match: re.Match[str], written: date, lean: _Lean) -> str:
    if match["iso"]:
        return match["iso"]
    if match["feast"]:
        return _feast(match, written, lean)
    if match["d7"] or match["d8"] or match["d9"]:
        return _without_month(match, written)
    if match["near"]:
        part = _PARTS.get(match["part7"] or "", "")  # « ce soir » tells more than the day
        return part + (written + timedelta(_NEAR.get(match["near"], 0))).isoformat()
    if match["last"]:
        end = _day(match["last"], match["m1"], match["y1"], written, lean)
        start = _day(match["first"], match["m0"] or match["m1"], match["y1"] or end[:4], written, lean)
        return f"{start}..{end}"
    if match["many"]:
        joint = "|" if re.search(r"\b(?:ou|or)\b", match["many"]) else "+"
        return joint.join(
            _checked(_day(day, match["m2"], match["y2"], written, lean), weekday)
            for weekday, day in _EACH_DAY.findall(match["many"])
        )
    if match["m6"]:
        return _month(match, written, lean)
    return _single(match, written, lean)


def _feast(match: re.Match[str], written: date, lean: _Lean) -> str:
    month, day = next((m, d) for names, m, d in FEAST_DAYS if re.fullmatch(names, match["feast"]))
    return date(int(match["y7"]), month, day).isoformat() if match["y7"] else _nearest(day, month, written, lean)


def _ahead(day: int, written: date) -> str:
    """« the 7th »: of this month, or of the next if it is past."""
    for months in range(3):
        year, month = divmod(written.year * 12 + written.month - 1 + months, 12)
        try:
            found = date(year, month + 1, day)
        except ValueError:
            continue
        if found >= written:
            return found.isoformat()
    return f"?{day}"


def _without_month(match: re.Match[str], written: date) -> str:
    """« the 7th », « mercredi 23 »: the next one; none if that is on another weekday."""
    if not match["d9"]:
        return _ahead(int(match["d8"] or match["d7"][:-2]), written)
    return _checked(_ahead(int(match["d9"]), written), match["w9"])


def _single(match: re.Match[str], written: date, lean: _Lean) -> str:
    for at in "345":
        if match["d" + at]:
            month = match["n5"] if at == "5" else match["m" + at]
            found = _day(match["d" + at], month, match["y" + at], written, lean)
            return _checked(found, match["w" + at])
    return "?"


def _checked(day: str, weekday: str | None) -> str:
    """A weekday that contradicts its date makes a date that equals no other."""
    if not weekday or day.startswith("?"):
        return day
    named = WEEKDAY_OF.get(weekday.split()[0].strip(".,"))
    return day if date.fromisoformat(day).weekday() == named else f"?{day}w{named}"


def _month(match: re.Match[str], written: date, lean: _Lean) -> str:
    month = MONTH_OF[match["m6"]]
    year = match["y6"] or _nearest(15, month, written, lean)[:4]
    return f"{(match['part'] or '').strip(' -')}{year}-{month:02d}"


def _day(day: str, month: str, year: str | None, written: date, lean: _Lean) -> str:
    number = int(re.sub(r"\D", "", day))
    index = int(month) if month.isdigit() else MONTH_OF[month.rstrip(".")]
    if not year:
        return _nearest(number, index, written, lean)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), index, number).isoformat()
    except ValueError:
        return f"?{number}/{index}/{year}"


def _nearest(day: int, month: int, written: date, lean: _Lean) -> str:
    """The occurrence meant by a writer who leaves out the year."""
    best = ""
    cost = 10**6
    for year in (written.year - 1, written.year, written.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        distance = (found - written).days
        paid = distance * lean[0] if distance >= 0 else -distance * lean[1]
        if paid < cost:
            best, cost = found.isoformat(), paid
    return best or f"?{day}/{month}"
