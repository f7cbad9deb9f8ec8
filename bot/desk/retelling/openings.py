"""What opens: « il y aura un abri à Dax à partir du 29 juin », of « À Dax, un nouvel abri ouvre le 29 juin »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.places import SITE
from bot.desk.retelling.told import DAY, NOT_FOR_LONG, PLACE, Told
from bot.desk.text.fold import fold

_NEW = re.compile(
    rf"(?:(?P<lead>(?:À|Au|Aux|In|At) {PLACE}|(?:Dans|In) (?:le |la |les |l'|notre |the |our )[\w' -]{{2,25}}), )?"
    r"(?P<one>[Uu]ne?|[Aa]n?) (?P<new>nouvel |nouveau |nouvelle |new )?"
    rf"(?P<what>[^,.:;!?]+?)(?P<place> (?:à|au|aux|in|at) {PLACE})? (?:ouvre|opens) (?P<when>{DAY})[.!]?"
)
_SITE = re.compile(
    rf"(?P<who>(?:The|Le|La|L'|Our|Notre) ?[^,.:;!?]+?) (?P<verb>ouvre|rouvre|opens|reopens) (?P<at>in|at|à) "
    rf"(?P<place>{PLACE}) (?P<rest>{DAY}(?:(?! (?:et|and|puis|then|but|mais|avant|before)\b)(?:[^;:]|:(?=\d)))*)"
)
"""A place that opens on a day: of a season or a tour that ends elsewhere, more follows."""
_CALLED = re.compile(rf"(?:The|Le|La|L'|Our|Notre) ?(?:{PLACE}|(?:[\w'’-]+ ){{0,2}}{SITE}(?: {PLACE})?)")
"""It is called so, or is a kind of place; « l'équipe ouvre à Lys » is not there."""
_NO_PLACE = re.compile(
    r"\b(?:saison|tournée|procès|enquête|session|festival|congrès|season|tour|trial|inquiry|inquest|talks|president|queen|king"
    r"|prince|princess|pope|governor|mayor|minister|senator|cup|league|championship|olympics|games|lords|commons|president"
    r"|presidente|reine|roi|pape|prefet|prefete|maire|ministre|coupe|ligue|championnat|jeux|senat|parlement)\b"
)
"""Folded: what opens there, and belongs elsewhere."""
_THE = {"un": "le ", "une": "la "}
_SHARED = re.compile(r"\b(?:sur|of|in)\b")
_TIED = re.compile(r"\b(?:qui|que|dont|who|that|which|de|du|des|d'|of|for|pour|et|and|ou|or|avec|with)\b")


def there_is(told: Told) -> Iterator[str]:
    """« Il y aura un abri à Dax dès le 29 juin »; "there's a new café in Bath opening on 19 October"."""
    match = _NEW.fullmatch(told.wording)
    if match is None or bool(match["lead"]) is bool(match["place"]):
        return
    if (match["one"].lower() in _THE) is told.english:
        return  # told in one language, and written in the other
    lasts = bool(match["new"]) and not NOT_FOR_LONG.search(match["what"]) and not _SHARED.search(match["what"])
    place = match["place"] or " " + match["lead"][:1].lower() + match["lead"][1:]
    one, when = match["one"].lower(), match["when"]
    for new in dict.fromkeys((match["new"] or "", "")):
        what = f"{one} {new}{match['what']}{place}"
        yield from _which_opens(match, new, place, english=told.english)
        if not lasts:
            continue  # « une pharmacie ouvre dimanche » may be for that day
        if told.english:
            yield from (f"There{be} {what} {link}" for be in ("'s", " is", " will be") for link in _english(when))
        else:
            since = "à partir du " + when.removeprefix("le ")
            yield from (f"Il y {have} {what} {since}" for have in ("a", "aura"))
            yield f"Il y aura {what} {when}"


def _which_opens(match: re.Match[str], new: str, place: str, *, english: bool) -> Iterator[str]:
    """« le nouvel abri qui ouvre à Dax le 29 juin »: once it is told of, it is that one."""
    if english:
        thing, opens = f"the {new}{match['what']}", "opening"
    else:
        thing, opens = f"{_THE[match['one'].lower()]}{new}{match['what']}", "qui ouvre"
    yield f"{thing} {opens}{place} {match['when']}"
    yield f"{thing}{place} {match['when']}"


def _english(when: str) -> tuple[str, str]:
    return f"opening {when}", "from " + when.removeprefix("on ")


_WEEKDAYS = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_WEEKLY = re.compile(
    rf"\b(?P<be>est|sont) (?P<now>désormais |maintenant )?ouverte?s?(?P<also> aussi)?"
    rf"(?= (?:(?:tous )?le(?:s)? {_WEEKDAYS}s?(?! \d)|tous les jours|7 jours sur 7|du {_WEEKDAYS} au {_WEEKDAYS}))"
)
_WEEKLY_EN = re.compile(
    r"\b(?P<be>is|are) (?P<now>now )?open(?= (?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b|every day"
    r"|daily|seven days a week|(?:from )?\w+day to \w+day))"
)
_SHUT = re.compile(r"\b(?:ne|pas|plus|jamais|not|no|never|sauf|except)\b|\bn['’]")


def opens_weekly(told: Told) -> Iterator[str]:
    """« ouvre désormais le dimanche », of « est désormais ouverte le dimanche »: of a day that comes each week."""
    pattern = _WEEKLY_EN if told.english else _WEEKLY
    if told.asked.isdisjoint(_OPENS_WEEKLY) or _SHUT.search(told.wording):
        return
    match = pattern.search(told.wording)
    if match is None:
        return
    several = match["be"] in ("sont", "are")
    verb = ("opens", "open")[several] if told.english else ("ouvre", "ouvrent")[several]
    now = match["now"] or ""
    again = f"{now}{verb}" if told.english else f"{verb}{' ' + now.strip() if now else ''}{match['also'] or ''}"
    yield told.wording[: match.start()] + again + told.wording[match.end() :]


_OPENS_WEEKLY = frozenset(("ouvre", "ouvrent", "opens", "open"))


def opens_there(told: Told) -> Iterator[str]:
    """ "The Lyric in Bath opens on Friday", of "The Lyric opens in Bath on Friday"."""
    match = _SITE.fullmatch(told.wording)
    if match is None or _TIED.search(match["who"]) or _NO_PLACE.search(fold(match["who"])):
        return
    if _CALLED.fullmatch(match["who"]):
        yield f"{match['who']} {match['at']} {match['place']} {match['verb']} {match['rest']}"
