"""The difference that a file makes, in lines that a person reads."""

from __future__ import annotations

from bot.core.people import Mandate, Member, Organisation, Room
from bot.i18n.words import Words
from bot.services.setup.plan import Change

_SIGNS = {(False, True): "+", (True, True): "~", (True, False): "-"}


def lines(changes: list[Change], words: Words) -> list[str]:
    """One line for each change: `+` new, `~` changed, `-` ended."""
    if not changes:
        return [words("setup-nothing")]
    return [f"{_sign(change)} {_named(change, words)}" for change in changes]


def _sign(change: Change) -> str:
    return _SIGNS[change.old is not None, change.new is not None]


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
        case None:
            return ""
