"""Who somebody is, before or behind the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.persons import is_trade
from bot.desk.retelling.places import SITE
from bot.desk.retelling.told import NAME, Told
from bot.desk.text.lists import words_of

_PLACING = frozenset(
    words_of("de d du des la le les l à a au aux en dans chez sur of at in on for to from with by the")
)
_ROLE = r"(?P<role>[a-zà-ÿ]+(?: [a-zà-ÿ-]+){0,2})"
_REST = r"(?P<rest>(?!et |and |ou |or )[a-zà-ÿ].*)"
_NOBODY_ELSE = r"(?!(?:our|notre|nos|the|an|her|his|le|la|les|une?|sa|son|ses) |a \w+ and |l['’])"
"""Behind a second pause they would be the next of those who are listed."""
_OUR = re.compile(rf"(?P<our>Notre|Our) {_ROLE} (?P<who>{NAME}) {_REST}")
_OUR_PAUSED = re.compile(rf"(?P<our>Notre|Our) {_ROLE}, (?P<who>{NAME}), {_NOBODY_ELSE}{_REST}")
_WHO = re.compile(rf"(?P<who>{NAME}), (?P<our>notre|our) {_ROLE}, {_REST}")


def apposed_otherwise(told: Told) -> Iterator[str]:
    """« Ana Roy, notre directrice, chante », of « Notre directrice Ana Roy chante », and the reverse."""
    match = _OUR.fullmatch(told.wording)
    if match is not None and _is_trade(match["role"]):
        yield f"{match['who']}, {match['our'].lower()} {match['role']}, {match['rest']}"
    match = _OUR_PAUSED.fullmatch(told.wording)
    if match is not None and _is_trade(match["role"]):
        yield f"{match['who']}, {match['our'].lower()} {match['role']}, {match['rest']}"
    match = _WHO.fullmatch(told.wording)
    if match is not None and _is_trade(match["role"]):
        yield f"{match['our'].capitalize()} {match['role']} {match['who']} {match['rest']}"


def _is_trade(role: str) -> bool:
    """Whether a role is what somebody is: « notre agence de la Place Royale » is at that place, and not called so."""
    words = role.split()
    return (is_trade(words[0]) or is_trade(words[-1])) and words[-1] not in _PLACING


_SITE_CALLED = re.compile(
    rf"\A(?:Our|Notre) (?:new |newest |latest |nouvel |nouveau |nouvelle )?(?P<site>{SITE}), "
    r"(?P<name>(?:(?:the |le |la |l['’])[A-ZÀ-Þ]|[A-ZÀ-Þ][^,.:;!?\d ]* )[^,.:;!?\d]*), "
    r"(?=(?:r?ouvr|(?:re)?open|will|vous))"
)


def named_alone(told: Told) -> Iterator[str]:
    """ "The Swan in Bath opens on 3 June", of "Our new pub, the Swan in Bath, opens on 3 June": its name is enough."""
    match = _SITE_CALLED.match(told.wording)
    if match is not None and told.unasked(match["site"]):
        name = match["name"]
        yield f"{name[:1].upper()}{name[1:]} {told.wording[match.end() :]}"
