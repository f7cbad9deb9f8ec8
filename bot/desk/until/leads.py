"""What stands before the name of a time and tells which one is meant: « avant la fin de l'été », "on the eve of"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.desk.text.fold import fold
from bot.desk.text.lists import words_of

_LEAD = re.compile(
    r"(?<![a-z])(?:(?P<before>avant|before|by|d'ici(?: a)?|ahead of|in time for|a temps pour)"
    r"|(?P<after>apres|after|from|dès|a partir d[eu']|a compter d[eu']|starting(?: in| on)?|as of|following|once)"
    r"|(?P<since>depuis|since|last|past|previous|derniere?)"
    r"|(?P<each>chaque|tous|toutes|every|each)"
    r"|(?:a|au|aux|en|des|pour|dans|durant|pendant|courant|jusqu'(?:a|au|aux|en)|until|till?|through(?:out)?|in|on|at"
    r"|of|to|for|over|during|ce|cet|cette|this|next|coming|prochaine?|early|late|mid|mi|fin|debut|all|tout|toute))"
    r"(?P<rest>(?:[ '-]+(?:le|la|les|l|the|du|de|d|des|ce|cet|cette|this|next|coming|prochaine?s?|mois|month|of|fin"
    r"|debut|mi|milieu|courant|early|late|mid|end|start|beginning|middle|week-?end|fin de semaine"
    r"|(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|day|jour|nuit|soir|veille|whole|tout|toute|upcoming|through|in|year"
    r"|first|second|third|last|premiere?|1er|deuxieme|troisieme|derniere?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"))*)[ '-]+\Z"
)
_FROM = re.compile(r"(?<![^\W\d_])dès(?![^\W\d_])", re.IGNORECASE)
_WITHIN = frozenset(words_of("of in de du d"))
_DEFINITE = frozenset(words_of("ce cet cette this"))
_NEXT = frozenset(words_of("next coming prochain prochaine prochains prochaines upcoming"))
_END = frozenset(("fin", "end"))
_LOOSE = frozenset(words_of("en in l d"))
_BARE = frozenset(("en", "in"))
_UNREAD = frozenset(words_of("march may june july"))
BEFORE_MONTHS_NOUN = re.compile(
    r"(?:(?<=[Oo]ur)|(?<=[Tt]he)|(?<='s)|(?<=[Tt]his))\s(?P<name>March|May|June|July)\s(?=[a-z])(?!\s?(?:be|have|not|also|only|still|close|open)\b)"
)
"""« Our June concert »: with its capital, for "may" and "march" are words."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What was read there. `until`: before it; `onwards`: from it on; `apart`: of those that are over, or of each;
    `definite`: this one; `then`: the next one; `loose`, `bare`: « en été », "in summer" may be of any."""

    until: bool = False
    onwards: bool = False
    apart: bool = False
    words: frozenset[str] = frozenset()

    @property
    def definite(self) -> bool:
        """« Cet été »."""
        return bool(self.words & (_DEFINITE | _NEXT))

    @property
    def then(self) -> bool:
        """« Le prochain été »."""
        return bool(self.words & _NEXT)

    @property
    def loose(self) -> bool:
        """« L'été », « en été »."""
        return bool(self.words & _LOOSE)

    @property
    def bare(self) -> bool:
        """« En été » and no more."""
        return self.words <= _BARE

    def unread(self, month: str) -> bool:
        """Whether the grammar of dates takes the month, told without its day, for another word."""
        return month in _UNREAD or bool(self.words & {"mi", "mid"})


def lead_of(plain: str, start: int) -> Lead | None:
    """What stands before that place; `None` if nothing there makes a time of what follows."""
    before = fold(plain[:start])
    for dated in _FROM.finditer(plain, 0, start):  # « dès », unlike « des », tells from when
        before = f"{before[: dated.start()]}dès{before[dated.end() :]}"
    match = _LEAD.search(before)
    if match is None:
        return None
    within = _WITHIN.intersection(re.findall("[a-z]+", match["rest"]))
    words = frozenset(re.findall("[a-z]+", match.group()))
    return Lead(
        until=bool(match["before"]) and not words & _END,
        onwards=bool(match["after"]),
        apart=bool(match["since"]) or bool(match["each"] and not within),
        words=words,
    )
