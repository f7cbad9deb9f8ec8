"""Who is put at the head of something, named by it: « la nomination de Claire Vidal », "Ana Roy's appointment".

Who only names it leaves out what it is to, from when, and after whom; whoever says what it is to says all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.deednouns import LITTLE, LONGEST, OFF, SENTENCE, UNSURE
from bot.desk.retelling.told import DAY, NAME, Told, words

_HEAD = (
    r"\b(?:direct(?:eur|rice)|président|présidente|chef|cheffe|responsable|secrétaire|trésori(?:er|ère)"
    r"|entraîneu(?:r|se)"
    r"|capitaine|conservat(?:eur|rice)|rédact(?:eur|rice)|coordonnat(?:eur|rice)|gérante?|associée?|médecin"
    r"|director|head|chief|manager|chair|chairman|chairwoman|president|officer|editor|publisher|coach|captain|curator"
    r"|secretary|treasurer|partner|conductor|dean|principal)\b"
)
_FROM = r"(?: from [A-ZÀ-Þ][^,.;:!?]*?|,? venue? d[^,.;:!?]*?,)?"
_AFTER = rf"(?: (?:{NAME}))"
_NAMED = re.compile(
    rf"(?:{DAY}, )?(?:Dr\.? )?(?P<who>{NAME})(?:, [^,.;:!?]{{3,60}},)? (?:"
    r"deviendra|devient|est nommée?|a été nommée?|est (?:notre|la|le) nouve(?:au|lle|l)"
    r"|(?:succède|succédera) à" + _AFTER + r" (?:comme|au poste de|en tant que)"
    rf"|(?:nous rejoint|rejoint [A-ZÀ-Þ][\w'’-]*){_FROM} (?:comme|en tant que|au poste de)"
    r"|will become|becomes|is appointed(?: as)?|(?:has|have) been (?:appointed|named)(?: as)?|is (?:our|the) new"
    r"|(?:succeeds|will succeed)" + _AFTER + r" as"
    rf"|(?:will join|joins|is joining) us{_FROM} as"
    rf") (?:notre |nos |our |the |la |le |l['’]|new )?(?P<role>[a-zà-ÿ][^,.;:!?\d]*?)"
    rf"(?P<when>,? (?:dès |à partir du |from )?{DAY})?(?:,[^.!?]*)?[.!]*"
)
_NEW = frozenset(("new", "nouveau", "nouvelle", "nouvel"))
_DIRECTS = re.compile(r"direct(?:eur|rice)(?P<all> générale?)?(?P<of> (?:du |de |des |d['’]).*)?")
_NO_POST = re.compile(r"\b(?:intérim|interim|acting|provisoire|honoraire|honorary|adjointe?|deputy|vice)\b")
"""At the head for a while, or beside somebody: that is told with the name."""


def appointment(told: Told) -> Iterator[str]:
    """« la nomination de Claire Vidal », of « Claire Vidal deviendra directrice générale le 1er octobre »."""
    noun = "appointment" if told.english else "nomination"
    asked = noun in told.asked
    if not told.subject or not (asked or told.asked & _NEW) or OFF.search(told.wording):
        return
    for sentence in SENTENCE.split(told.wording):
        match = None if len(sentence) > LONGEST or UNSURE.search(sentence) else _NAMED.fullmatch(sentence)
        if match is None or not re.search(_HEAD, match["role"]) or _NO_POST.search(match["role"]):
            continue
        when_asked = bool(match["when"]) and not told.unasked(match["when"])
        whens: tuple[str, ...] = ("", match["when"]) if when_asked else ("",)
        for when in whens:
            if asked:
                yield from (f"{each}{when}" for each in _by_noun(told, match["who"], match["role"]))
            elif told.unasked(match["who"]) and words(match["role"]) - LITTLE <= told.asked:
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
