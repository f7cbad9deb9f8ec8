"""Until when holds what a text tells by the day of writing alone: « d'ici six semaines », "in Q2", "soon"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

_SEASON = timedelta(183)
_DAYS = {"minute": 0, "hour": 0, "day": 1, "week": 7, "month": 31, "year": 366}
_UNITS = (
    r"(?:(?P<minute>minutes?|mins?)|(?P<hour>heures?|hours?|hrs?|h)|(?P<day>jours?|days?|nuits?|nights?|j)"
    r"|(?P<week>semaines?|weeks?|week-?ends?)|(?P<month>mois|months?)|(?P<year>ans?|annees?|years?))(?![a-z])"
)
_WORDS = {
    word: number
    for number, words in {
        1: "un une a an one", 2: "deux two couple", 3: "trois three", 4: "quatre four", 5: "cinq five", 6: "six",
        7: "sept seven quelques few several", 8: "huit eight", 9: "neuf nine", 10: "dix ten", 11: "onze eleven",
        12: "douze twelve", 15: "quinze fifteen", 20: "vingt twenty", 30: "trente thirty", 40: "quarante forty",
        48: "quarante-huit forty-eight", 60: "soixante sixty", 90: "ninety", 100: "cent hundred",
    }.items()
    for word in words.split()
}  # fmt: skip
_N = rf"(?:a |the )?(?P<n>\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_N += r"\s(?:of |more |de |full |petits? )*"
_AHEAD = re.compile(
    r"(?<![a-z])(?:dans|in|within|inside|d'ici(?: a)?|sous|over|au cours des|avant|before)\s"
    r"(?:les |the |next |coming |prochaines? |prochains? |moins de |less than |environ |about |around |under )*"
    rf"{_N}(?:prochaines? |prochains? |coming |working |business )*{_UNITS}(?!\s(?:sur|par|per|d[e'u]|of|old)\b)"
)
_COUNTDOWN = re.compile(
    rf"(?<![a-z\d]){_N}{_UNITS}(?:\s(?:from now|away|to go|left|restants?|de plus)(?![a-z]))"
    rf"|(?<![a-z])(?:plus que|encore|ne reste que|reste|only)\s(?:encore )?{_N.replace('?P<n>', '?P<n2>')}"
    + re.sub(r"\?P<(\w+)>", r"?P<\1_2>", _UNITS)
)
_D_MINUS = re.compile(r"(?<![a-z])[jd] ?- ?(\d{1,3})(?!\d)")
_LASTING = re.compile(
    r"(?<![a-z])(?:(?:re)?ouverte?s?|fermee?s?|closed|open|shut|suspendue?s?|suspended|interrompue?s?|paused)\s"
    r"(?:au public |to the public )?(?:encore |only |just |still |(?:for|pour|pendant|durant)\s(?:encore |another )?)*"
    rf"{_N}(?!min|heure|hour|h(?![a-z])){_UNITS}(?!\s(?:sur|par|per|a week|a year|a month|a day)\b)"
)
_OFFERED = re.compile(
    r"(?<![a-z])(?:offre|offer|promo|promotion|remise|reduction|discount|deal|sale)s?(?![a-z])[^.;:]*?"
    rf"(?:valables?|valid|good|runs?|dure|pendant|pour|for)\s(?:for |pendant |pour |encore )*{_N}{_UNITS}"
)
_FOR_ONLY = re.compile(
    rf"(?<![a-z])(?:for|pour|pendant)\s{_N}{_UNITS}\s(?:only|seulement)(?![a-z])"
)  # « for one week only »
_EVENT = re.compile(
    r"(?<![a-z])(?:(?:re)?(?:open|start|begin|launch|clos|arriv|return|leav|end|finish|complet|ready|announc|unveil"
    r"|mov|resum|reveal|publish|releas|join|host|air|live|back|due|expect)|will|(?:r|re)?ouvr|repren|repris|revien"
    r"|(?:re)?demarr|ferm|debut|commenc|arriv|part|lanc|sort|annonc|devoil|rejoi|accueill|inaugur|achev|termin|fini"
    r"|pret|disponible|available|a lieu|ont lieu|aura|auront|sera|seront|prevu|attendu|takes? place|starts?)"
    r"|[a-z]{3}(?:ra|ront|rons)(?![a-z])"
)
"""What happens once, or is to come: else « en deux heures », "within two days" tell how long something takes."""
_SERVICE = re.compile(
    r"(?<![a-z])(?:livr|deliver|ship|exped|repon|repl|respon|answer|rembours|refund|commandes?|orders?|colis|parcel"
    r"|working days|business days|jours ouvr|items|articles|your|votre|vos|chaque|every|each|toujours|always"
    r"|tous les|toutes les)"
)
"""What is done for whoever asks: « livré sous 48 h »."""
_SENT = re.compile(
    r"(?<![a-z])(?:by (?:e-?mail|post|mail|text|sms|phone|courier|return|letter)|online|at (?:home|your)|to your"
    r"|par (?:e-?mail|mail|mel|courriel|sms|texto|la poste|courrier|colis|coursier|telephone|ecrit)|en ligne|chez vous"
    r"|a domicile|a votre|(?:free )?(?:quote|estimate|refund|repair)s?|devis|depannages?|reparations?)(?![a-z])"
)
"""How what is done for whoever asks reaches him, and what it is: « par mail sous 24 h », "quote within 2 hours"."""
_STANDING = re.compile(
    r"(?<! is)(?<! be)(?<! are)(?<! now)(?<! est)(?<! sont)(?<! sera)(?<! seront)"
    r"\s(?:available|disponibles?|pretes?|prets?|ready)(?![a-z])"
)
"""Without a verb: "gift cards available by email"."""
_WITHIN = ("within", "inside", "sous")
_PAUSE = re.compile(r"[,;:()]")
_QUARTER = re.compile(
    r"(?<![a-z\d])(?:(?P<which>premier|1er|first|1st|deuxieme|2e|2eme|second|2nd|troisieme|3e|3eme|third|3rd|quatrieme"
    r"|4e|4eme|fourth|4th|dernier|last|final) "
    r"(?P<part>trimestre|quarter|semestre|half-year|half(?= of (?:the year|20)))"
    r"|(?:in|by|en|au|d'ici(?: a| au)?|for|during|before|avant|le|du|of|pour|fin|late|early|end of)(?: le| the)?"
    r" (?P<short>[tqhs])(?P<nth>[1-4]))(?![a-z\d])(?: (?:of |de )?(?P<year>20\d\d))?"
)
_NTH = {
    **dict.fromkeys(("premier", "1er", "first", "1st"), 1),
    **dict.fromkeys(("deuxieme", "2e", "2eme", "second", "2nd"), 2),
    **dict.fromkeys(("troisieme", "3e", "3eme", "third", "3rd"), 3),
    **dict.fromkeys(("quatrieme", "4e", "4eme", "fourth", "4th"), 4),
}
_WEEK = re.compile(r"(?<![a-z])(?:en|in|la|during|des|by|for) (?:semaine|week) (\d\d?)(?!\d)(?! (?:of|de|du)(?! 20))")
_YEAR = re.compile(
    r"(?<![a-z])(?P<before>avant|before|by|d'ici(?: a)?(?! fin| la fin)|d'ici)?\s?"
    r"(?P<lead>(?:(?:en|in|fin|fin de|debut|mi|mid|late|early|end of|start of|courant|during|au cours de|pour|for"
    r"|l'annee|l'an|of|la fin de|the|l'exercice)[ -])*)(?P<year>20\d\d)(?![\d-])"
)
_YEAR_END = re.compile(
    r"(?<![a-z])(?:year-? ?end|mid-?year|mi-annee|fin d'annee"
    r"|(?:depuis|since) (?:le debut de l'annee|(?:the )?(?:start|beginning) of the year))(?![a-z])"
)
_THIS_SEASON = re.compile(
    r"(?<![a-z])(?:(?P<next>la saison prochaine|la prochaine saison|next season)|(?:cette|this|(?:la )?fin de(?: la)?"
    r"|the end of the) s(?:aison|eason))(?![a-z])"
)
_NUMERIC = re.compile(r"(?<![\d.])(\d\d?)\.(\d\d?)\.(20\d\d)(?!\.?\d)")
_DAY_ALONE = re.compile(
    r"(?<![a-z])le (?:(?P<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?P<day>\d\d?)"
    r"(?=[,;!?)]|\.(?!\d)|\s*\Z|\s(?:au matin|au soir))"
)
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_SHORT = re.compile(
    r"(?<![a-z])(?:tout a l'heure|a tout de suite|overnight|by midnight|at midnight|(?:en|dans la) (?:soiree|journee)"
    r"|later today|ce jour(?!-)|(?:over|at) the weekend"
    r"|(?P<fortnight>sous (?:quinzaine|huitaine)|(?:in|within) a fortnight))(?![a-z])"
)
_ALL_OF_IT = re.compile(
    r"(?<![a-z])(?:all (?P<week>week)|toute la (?P<semaine>semaine)|all month|tout le mois)(?! d[eu' ])"
    r"(?: long)?(?![a-z])"
)
_MEETING = re.compile(
    r"(?:(?:\A|[:!,] )rendez-vous|(?<![a-z])(?:on se retrouve|retrouvez-nous|retrouvons-nous|rejoignez-nous"
    r"|on vous attend|nous vous attendons|meet (?:us|up|at|outside|in)|join us|see you|come (?:along|and)|doors open))"
    r"(?![a-z])"
    r".*?(?<![a-z\d])(?:\d{1,2} ?h(?![a-z])|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m|midi|noon|minuit|midnight)"
)
"""« Rendez-vous à 18 h »: today, unless a day is told."""
_TOLD_WHEN = re.compile(
    r"(?<![a-z])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|jan|fev|feb|mars(?![a-z])|march|avr|apr|mai(?![a-z])|may(?![a-z])|juin|june|juil|july|aout|aug|sept|oct|nov|dec"
    r"|chaque|every|each|tous|toutes|daily|demain|tomorrow|\d{1,2}/\d)"
)
_OPEN = re.compile(r"(?<![a-z])(?:open|ouvert)")
"""« Ouvert toute la semaine » is so each week."""


def ends_of(folded: str, written: date) -> Iterator[date]:
    """The last day of each time of a folded sentence, written that day, which is told by that day alone and has not
    passed by then."""
    for last in (*_counted(folded, written), *_calendar(folded, written), *_days(folded, written)):
        if last >= written:
            yield last


def _counted(folded: str, written: date) -> Iterator[date]:
    """From so many days on, or for so long."""
    patterns = [_COUNTDOWN, _LASTING, _OFFERED, _FOR_ONLY]
    if _EVENT.search(folded) and not _SERVICE.search(folded):
        patterns.append(_AHEAD)
    for pattern in patterns:
        for match in pattern.finditer(folded):
            if pattern is not _AHEAD or not _is_sent(folded, match):
                yield written + _length(match)
    for match in _D_MINUS.finditer(folded):
        yield written + timedelta(int(match[1]))
    for match in _THIS_SEASON.finditer(folded):
        yield written + _SEASON * (2 if match["next"] else 1)


def _is_sent(folded: str, match: re.Match[str]) -> bool:
    """Whether between two pauses nothing happens: "by email within 24 hours" tells how long one waits for it."""
    pauses = [0, *(pause.end() for pause in _PAUSE.finditer(folded)), len(folded)]
    first = max(pause for pause in pauses if pause <= match.start())
    here = folded[first : min(pause for pause in pauses if pause >= match.end())]
    waited = match.group().startswith(_WITHIN)
    return waited and bool(_SENT.search(here)) and not _EVENT.search(_STANDING.sub(" ", here))


def _length(match: re.Match[str]) -> timedelta:
    groups = {name.removesuffix("2").removesuffix("_"): value for name, value in match.groupdict().items() if value}
    number = int(groups["n"]) if groups["n"].isdigit() else _WORDS[groups["n"]]
    unit = next(name for name in _DAYS if name in groups)
    return timedelta(hours=number) if unit == "hour" else timedelta(_DAYS[unit] * number)


def _calendar(folded: str, written: date) -> Iterator[date]:
    """Quarters, halves, numbered weeks and years."""
    for match in _QUARTER.finditer(folded):
        yield _quarter(match, written)
    for match in _WEEK.finditer(folded):
        yield _week(int(match[1]), written)
    for match in _YEAR.finditer(folded):
        if match["lead"] or match["before"]:
            whole = "fin" in match["lead"] or "end" in match["lead"] or not match["before"]
            yield date(int(match["year"]) - (not whole), 12, 31)
    if _YEAR_END.search(folded):
        yield date(written.year, 12, 31)


def _quarter(match: re.Match[str], written: date) -> date:
    half = (match["part"] or "").startswith(("semestre", "half")) or (match["short"] or "") in ("h", "s")
    parts = 2 if half else 4
    number = int(match["nth"]) if match["nth"] else _NTH.get(match["which"], parts)
    month = min(number, parts) * 12 // parts
    year = int(match["year"]) if match["year"] else written.year
    last = _month_end(year, month)
    return last if match["year"] or last >= written else _month_end(year + 1, month)


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def _week(number: int, written: date) -> date:
    for year in (written.year, written.year + 1):
        try:
            last = date.fromisocalendar(year, number, 7)
        except ValueError:
            break
        if last >= written:
            return last
    return date.min


def _days(folded: str, written: date) -> Iterator[date]:
    for match in _NUMERIC.finditer(folded):
        try:
            yield date(int(match[3]), int(match[2]), int(match[1]))
        except ValueError:
            continue
    for match in _DAY_ALONE.finditer(folded):
        yield from _of_month(int(match["day"]), match["weekday"], written)
    for match in _SHORT.finditer(folded):
        days = 15 if match["fortnight"] else 6 - written.weekday() if "weekend" in match.group() else 1
        yield written + timedelta(days)
    if _MEETING.search(folded) and not _TOLD_WHEN.search(folded):
        yield written + timedelta(1)
    for match in () if _OPEN.search(folded) else _ALL_OF_IT.finditer(folded):
        week = match["week"] or match["semaine"]
        yield written + timedelta(6 - written.weekday()) if week else _month_end(written.year, written.month)


def _of_month(day: int, weekday: str | None, written: date) -> Iterator[date]:
    """« le 12 », « le vendredi 12 »: the first one from then on."""
    for offset in range(366):
        found = written + timedelta(offset)
        if found.day == day and weekday in (None, _WEEKDAYS[found.weekday()]):
            yield found
            return
