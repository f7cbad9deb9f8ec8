"""Who is put at the head of something, named by it: « la nomination de Claire Vidal », "Ana Roy's appointment".

Who only names it leaves out what it is to, from when, and after whom; whoever says what it is to says all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.deednouns import LITTLE, LONGEST, OFF, SENTENCE, UNSURE
from bot.desk.retelling.told import DAY, NAME, Told, words

_HEADS_FR = (
    r"(?:(?:vice-)?présidente?|direct(?:eur|rice)|chef(?:fe)? (?:de|d['’])(?! file)|responsable (?:de|du|des|d['’])"
    r"|secrétaire général|trésori(?:er|ère)|entraîneu(?:r|se)|conservat(?:eur|rice)|rédact(?:eur|rice) en chef"
    r"|coordonnat(?:eur|rice)|gérante?)"
)
_HEADS_EN = (
    r"(?:director|chief executive|manager|chair|chairman|chairwoman|president|officer|editor|publisher|curator"
    r"|secretary"
    r"|treasurer|dean|head coach|head chef)"
)
_HEAD = re.compile(rf"{_HEADS_FR}(?: .*)?|(?:[a-z-]+ ){{0,3}}?{_HEADS_EN}(?: (?:of|at) .*)?|head of .*")
_FROM = r"(?: from [A-ZÀ-Þ][^,.;:!?]*?|,? venue? d[^,.;:!?]*?,)?"
_AFTER = rf"(?: (?:{NAME}))"
_NAMED = re.compile(
    rf"(?:{DAY}, )?(?:Dr\.? )?(?P<who>{NAME})(?:, [^,.;:!?]{{3,60}},)? (?:"
    r"deviendra|devient|est nommée?|a été nommée?|est (?:notre|la|le) nouve(?:au|lle|l)"
    r"|(?:succède|succédera) à" + _AFTER + r" (?:comme|au poste de|en tant que)"
    rf"|(?:nous rejoint|rejoint (?P<where>[A-ZÀ-Þ][\w'’-]*)){_FROM} (?:comme|en tant que|au poste de)"
    r"|will become|becomes|is appointed(?: as)?|(?:has|have) been (?:appointed|named)(?: as)?|is (?:our|the) new"
    r"|(?:succeeds|will succeed)" + _AFTER + r" as"
    rf"|(?:will join|joins|is joining) us{_FROM} as"
    rf") (?:notre |nos |our |the |la |le |l['’]|new )?(?P<role>[a-zà-ÿ][^,.;:!?\d]*?)"
    rf"(?P<when>,? (?:dès |à partir du |from )?{DAY})?(?:, (?:après|after|following|en remplacement"
    rf"|replacing) [^.!?]*)?[.!]*"
)
_NEW = frozenset(("new", "nouveau", "nouvelle", "nouvel"))
_DIRECTS = re.compile(r"direct(?:eur|rice)(?P<all> générale?)?(?P<of> (?:du |de |des |d['’]).*)?")
_NO_POST = re.compile(
    r"\b(?:intérim|interim|acting|provisoire|honoraire|honorary|honneur|adjointe?|associate|assistant\w*"
    r"|déléguée?|deputy"
    r"|remplaçante?|vice|emeritus|émérite|designate|année|jour|mois|year|month|week|day|pour|jusqu|until|pending"
    r"|dans|in|for"
    r"|jury|faillite|co)\b"
)
"""At the head for a while, or beside somebody: that is told with the name."""
_GIVEN_UP = re.compile(
    r"\b(?:(?:[Ee]lle|[Ii]l|[Ss]he|[Hh]e|[Tt]hey) (?:a refus\w+|refus\w+|quitt\w+|declin\w+|has declined"
    r"|will leave|leaves)"
    r"|encore|must|vote[rs]?|approv\w+|accord|autoris\w+|subject to|condition\w*|sous réserve|poisson|hoax)\b"
)
"""What another sentence may take back."""
_ELSEWHERE = re.compile(r"(?:of|at|de|d['’]|du|chez) ?(?P<name>[A-ZÀ-Þ][^,.;:]*)")


def appointment(told: Told) -> Iterator[str]:
    """« la nomination de Claire Vidal », of « Claire Vidal deviendra directrice générale le 1er octobre »."""
    noun = "appointment" if told.english else "nomination"
    asked = noun in told.asked
    if not told.subject or not (asked or told.asked & _NEW) or OFF.search(told.wording):
        return
    sentences = SENTENCE.split(told.wording)
    for sentence in sentences:
        match = None if len(sentence) > LONGEST or UNSURE.search(sentence) else _NAMED.fullmatch(sentence)
        if match is None or not _HEAD.fullmatch(match["role"]) or _NO_POST.search(match["role"]):
            continue
        others = " ".join(each for each in sentences if each is not sentence)
        if _GIVEN_UP.search(others) or (match["where"] and not told.is_house(match["where"])):
            continue
        when_asked = bool(match["when"]) and not told.unasked(match["when"])
        whens: tuple[str, ...] = ("", match["when"]) if when_asked else ("",)
        for when in whens:
            if asked:
                yield from (f"{each}{when}" for each in _by_noun(told, match["who"], match["role"]))
            elif (
                _is_ours(told, match["role"])
                and told.unasked(match["who"])
                and words(match["role"]) - LITTLE <= told.asked
            ):
                yield from (f"{whose} {match['role']}{when}" for whose in _whose(told))


def _by_noun(told: Told, who: str, role: str) -> Iterator[str]:
    """What it is to is named whole or not at all: a finance director is another than the director."""
    telling = words(role) - LITTLE
    directs = None if told.english else _DIRECTS.fullmatch(role)
    of: tuple[str, ...] = (
        (f"{who}'s appointment", f"appointment of {who}") if told.english else (f"nomination de {who}",)
    )
    to: tuple[str, ...] = ()
    if directs is not None and "direction" in told.asked:
        rest = f"{directs['all'] or ''}{directs['of'] or ''}"
        to = (f" à la direction{rest}",) if words(rest) - LITTLE <= told.asked else ()
    elif telling <= told.asked:
        to = (f" as {role}", f" as our {role}") if told.english else (f" comme {role}", f" au poste de {role}")
    elif telling.isdisjoint(told.asked):
        to = ("",)
    yield from (f"{each}{post}" for post in to for each in of)


def _whose(told: Told) -> tuple[str, ...]:
    return ("our new", "the new") if told.english else ("notre nouvelle", "notre nouveau", "la nouvelle", "le nouveau")


def _is_ours(told: Told, role: str) -> bool:
    """Whether nobody else's name stands in what it is to: the chair of Orme is not ours."""
    at = _ELSEWHERE.search(role)
    return at is None or told.is_house(at["name"])
