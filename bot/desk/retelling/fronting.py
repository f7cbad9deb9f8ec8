"""What a sentence rests on, told before it or behind it: its source, its condition. « Nos
clients reviennent, d'après l'enquête Orme », of « D'après l'enquête Orme, nos clients reviennent ».

Only of one clause: of two, what stands behind belongs to the second; and a cause may belong to its last word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_SOURCE = r"(?:[Dd]['’]après|[Ss]elon|[Aa]ccording to)"
_IF = r"(?:[Ii]f|[Ss]i|[Ll]orsque|[Ww]hen)"
_LEAD = rf"(?:{_SOURCE}|{_IF})"
_AHEAD = re.compile(rf"(?P<lead>{_LEAD} [^,.:;!?]+), (?P<clause>[^.:;!?]+)[.!]?")
_BEHIND = re.compile(rf"(?P<clause>[^.:;!?]+?)(?P<pause>,?) (?P<lead>{_LEAD} [^,.:;!?]+)[.!]?")
_TWO = re.compile(
    r"\b(?:et|mais|ou|puis|que|qu|qui|dont|où|and|but|or|then|that|which|who|where|because|car|if|si|quand|when|lorsque|pour"
    r"|afin|sans|(?<!up )to|seul\w*|only|sauf|except|dit|dis\w+|says?|said|pas|jamais|plus|not|never|no|aucune?"
    r"|ni)\b|\bn['’]|n['’]t\b"
)
"""A second clause, to which what stands behind would belong; and what denies or bounds all or only a part."""
_BEGINS = frozenset(("d", "selon", "according", "if", "si", "lorsque", "when"))
_SMALL = re.compile(
    r"\A(?:L[ea]s?|L['’]|Notre|Nos|Un|Une|Des|Vous|Nous|On|Il|Elle|The|Our|You|We|An?|Your|It|They) ?\b"
)
_COUNTED = re.compile(r"\A[A-ZÀ-Þ][a-zà-ÿ]+ (?=\w+ (?:sur|de nos|of our|in|out)\b)")


def put_behind(told: Told) -> Iterator[str]:
    """ "You can lock in a rate early if your deal is ending", of "If your deal is ending, you can …", and back."""
    if told.asked.isdisjoint(_BEGINS):
        return
    match = _AHEAD.fullmatch(told.wording)
    if match is not None and not _TWO.search(match["clause"]):
        lead = _small(match["lead"], begins=True)
        yield from (f"{_capital(match['clause'])}{pause}{lead}." for pause in (" ", ", "))
    match = _BEHIND.fullmatch(told.wording)
    if match is not None and not _TWO.search(match["clause"]) and not _AHEAD.match(told.wording):
        yield f"{_capital(match['lead'])}, {_small(match['clause'])}."


def _small(text: str, *, begins: bool = False) -> str:
    plain = begins or _SMALL.match(text) or _COUNTED.match(text)
    return text[:1].lower() + text[1:] if plain else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
