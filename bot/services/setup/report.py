"""The difference that a file makes, in lines that a person reads."""

from __future__ import annotations

from bot.core.people import Mandate, Member, Organisation, Room
from bot.i18n.words import Words
from bot.services.names import equated
from bot.services.setup.departures import departing
from bot.services.setup.digests import RoomDigest
from bot.services.setup.hours import DAYS
from bot.services.setup.meetings import Arranged
from bot.services.setup.plan import Change, Noun, leaving_and_staying
from bot.services.setup.retention import Keeps

_SIGNS = {(False, True): "+", (True, True): "~", (True, False): "-"}


def lines(changes: list[Change], words: Words) -> list[str]:
    """One line for each change: `+` new, `~` changed, `-` ended."""
    if not changes:
        return [words("setup-nothing")]
    gone, staying = leaving_and_staying(changes)
    left = {member.id for member in gone if departing(member, staying) is not None}
    return [
        line
        for change in changes
        for line in (_line(change, words), *_names(change, words), *_departure(change, left, words))
    ]


def _departure(change: Change, left: set[str], words: Words) -> list[str]:
    """What happens to somebody whom the file leaves out."""
    if change.new is None and isinstance(change.old, Member):
        return [words("setup-leaves" if change.old.id in left else "setup-renamed", name=change.old.name)]
    return []


def _line(change: Change, words: Words) -> str:
    if isinstance(change.new, Keeps):
        return f"{_sign(change)} {_kept_for(change.new, words)}"
    return f"{_sign(change)} {_named(change, words)}"


def _sign(change: Change) -> str:
    return _SIGNS[change.old is not None, change.new is not None]


def _names(change: Change, words: Words) -> list[str]:
    """One line for each watched name and each group of synonyms that comes or goes."""
    before, after = _kept(change.old, words), _kept(change.new, words)
    gone = [f"- {line}" for line in before if line not in after]
    return gone + [f"+ {line}" for line in after if line not in before]


def _kept(noun: Noun, words: Words) -> list[str]:
    if not isinstance(noun, Organisation):
        return []
    watched = [words("setup-watched", organisation=noun.name, name=name) for name in noun.watch]
    return watched + [
        words("setup-synonyms", organisation=noun.name, phrases=equated(group)) for group in noun.synonyms
    ]


def _named(change: Change, words: Words) -> str:
    match change.new or change.old:
        case Organisation() as organisation:
            return words("setup-organisation", name=organisation.name)
        case Member() as member:
            accounts = words.listed([str(account) for account in member.accounts])
            return words("setup-member", name=member.name, role=member.role.value, accounts=accounts or "-")
        case Mandate() as mandate:
            return words("setup-mandate", name=mandate.name, people=len(mandate.members))
        case Room() as room:
            return words("setup-room", address=str(room.address), side=room.side.value)
        case Arranged() as meeting:
            return words("setup-sync", name=meeting.plan.name, mandate=meeting.mandate.name)
        case RoomDigest() as digest:
            return words(
                "setup-digest", address=str(digest.room.address), rule=_days(digest), at=f"{digest.plan.at:%H:%M}"
            )
        case Keeps() | None:
            return ""


def _days(digest: RoomDigest) -> str:
    """The days as the file names them."""
    return ",".join(DAYS[day] for day in sorted(digest.plan.days))


def _kept_for(keeps: Keeps, words: Words) -> str:
    """How long each kind is kept, by the names that the file has for them."""
    months = {kind.value: count for kind, count in keeps.retention.months.items()}
    return words("setup-retention", **months, grace=keeps.retention.grace)
