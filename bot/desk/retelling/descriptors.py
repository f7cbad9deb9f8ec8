"""Who bears a full name is the same without what they are: « Oskar Lind rejoint Lys », of « Le gardien suédois Oskar
Lind rejoint Lys »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.persons import ENGLISH_TRADE, LIMITS, is_trade
from bot.desk.retelling.told import NAME, Told

_BEGINS = r"(?:(?<=\A)|(?<=: )|(?<=[.!?] ))"
_PUBLICLY = (
    r"(?:rejoint|rejoindra|signe|signera|dédicace|dédicacera|parle|parlera|intervient|interviendra|anime|animera"
    r"|(?:donne|donnera) une conférence|est l'invitée?|sera en résidence|répond|répondra"
    r"|joins|will join|signs|will sign|speaks|will speak|talks|hosts|will host|gives a talk|will answer"
    r"|(?:is|will be) (?:on (?:BBC|Radio|TV)|in residence))"
)
"""What people do before a public. Whoever costs, closes or goes bankrupt may be a thing, a house, or of a story."""

_FRENCH = re.compile(
    rf"{_BEGINS}(?P<what>(?:[Ll]e |[Ll]a |[Ll]'|[Nn]otre )(?P<trade>[a-zà-ÿ]+(?:-[a-zà-ÿ]+)?)"
    rf"(?: [a-zà-ÿ]+(?:-[a-zà-ÿ]+)?){{0,2}} )(?P<name>{NAME})(?= {_PUBLICLY}(?![a-zà-ÿ]))"
)
_ENGLISH = re.compile(
    rf"{_BEGINS}(?P<what>(?:(?:The|the|Our|our) )?(?:[A-Za-z][a-z-]+ ){{0,2}}(?i:{ENGLISH_TRADE}) )"
    rf"(?P<name>{NAME})(?= {_PUBLICLY}(?![a-z]))"
)
_AND = re.compile(r" (?:et|and|ou|or|de|du|des|of|en) ")


def undescribed(told: Told) -> Iterator[str]:
    """Without what stands before the name of whoever does something; what somebody no longer is, or not yet, stays."""
    pattern = _ENGLISH if told.english else _FRENCH
    text = pattern.sub(lambda match: _named(match, english=told.english), told.wording)
    if text != told.wording:
        yield text


def _named(match: re.Match[str], *, english: bool) -> str:
    what = match["what"]
    trade = english or is_trade(match["trade"])
    plain = trade and not LIMITS.search(what) and not _AND.search(f" {what}")
    return match["name"] if plain else match.group()
