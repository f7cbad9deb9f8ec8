"""Whom a lead means: a member by name or by mention, an account that only a group lets in, or a whole mandate."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.core.address import Address
from bot.core.people import Caller, Mandate, Member
from bot.errors import Invalid
from bot.storage.work import Work

_MENTION = re.compile(r"<@!?(?P<id>\w{1,40})(?:\|[^<>]*)?>")


@dataclass(frozen=True, slots=True)
class Whom:
    """Exactly one of these."""

    member: Member | None = None
    mandate: Mandate | None = None
    account: Address | None = None


async def meant(work: Work, organisation: str, caller: Caller, text: str) -> Whom:
    """Whom the words of a lead mean. Raises Invalid for nobody, and where it is not certain who it is."""
    members = await work.people.members(organisation)
    mention = _MENTION.fullmatch(text.strip())
    if mention is not None:
        account = Address(caller.account.platform, caller.account.workspace, mention["id"])
        found = [each for each in members if _has(each, account)]
        return Whom(member=found[0]) if found else Whom(account=account)
    called = text.strip().removeprefix("@").casefold()
    people = [each for each in members if called in _names(each, caller)]
    mandates = [each for each in await work.people.mandates(organisation) if each.name.casefold() == called]
    if len(people) + len(mandates) != 1:
        raise Invalid("offboard-whom", "who", name=text.strip())
    return Whom(member=people[0]) if people else Whom(mandate=mandates[0])


async def named_by(work: Work, organisation: str, target: str) -> Whom:
    """Whom an id or an address names that a form carried. Raises Invalid if it is nobody any more."""
    if target.startswith("w_"):
        chosen = [each for each in await work.people.mandates(organisation) if each.id == target]
        if chosen:
            return Whom(mandate=chosen[0])
    elif target.startswith("p_"):
        people = [each for each in await work.people.members(organisation) if each.id == target]
        if people:
            return Whom(member=people[0])
    elif target:
        return Whom(account=Address.parse(target))
    raise Invalid("offboard-whom", "who", name="")


def _has(member: Member, account: Address) -> bool:
    return account.identity in {each.identity for each in member.accounts}


def _names(member: Member, caller: Caller) -> set[str]:
    """How a member may be called: by name, or as their account is on the platform of whoever speaks."""
    here = {each.id.casefold() for each in member.accounts if each.platform is caller.account.platform}
    return {member.name.casefold(), *here}
