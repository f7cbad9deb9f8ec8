"""Whoever installs the app for a company becomes its first lead, named by the platform; nobody else ever does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.address import Address
from bot.core.people import Member, Organisation, Role
from bot.core.text import cleaned, shortened
from bot.services.settling.joining import MAX_NAME
from bot.storage.ids import new_id
from bot.storage.work import Work

MAX_HOUSE = 100
"""Characters of an organisation's name that come from a platform."""


@dataclass(frozen=True, slots=True)
class Installing:
    """What the platform says of an installation: the account that made it, how they and their workspace are called."""

    account: Address
    name: str
    house: str
    locale: str
    zone: str


@dataclass(frozen=True, slots=True)
class FirstLead:
    """Who became lead of what, by name."""

    name: str
    organisation: str


async def first_lead(work: Work, made: Installing) -> FirstLead | None:
    """Name the first lead; None where the workspace is known to an organisation that has one, or to several. An
    organisation is known by its rooms and accounts there, never by its name, which anybody may give to a workspace."""
    known = await work.belonging.of_workspace(made.account)
    if len(known) > 1:
        return None
    organisation = await work.people.locked(known[0]) if known else await _made(work, made)
    if organisation is None:
        return None
    members = await work.people.members(organisation.id)
    if any(member.role is Role.LEAD for member in members) or _is_member(members, made.account):
        return None
    name = await _free_name(work, organisation, made)
    await work.people.add_member(Member(new_id("p"), organisation.id, name, Role.LEAD, (made.account,)))
    await work.register.note(
        organisation.id,
        at=work.now.instant,
        actor=str(made.account),
        verb="first-lead",
        subject=organisation.id,
        account=str(made.account),
    )
    return FirstLead(name, organisation.name)


def _is_member(members: Sequence[Member], account: Address) -> bool:
    return any(account.identity == each.identity for member in members for each in member.accounts)


async def _made(work: Work, made: Installing) -> Organisation:
    """A new organisation, called as the workspace, or with a figure where one is called so."""
    called = shortened(cleaned(made.house).strip(), MAX_HOUSE) or made.account.workspace
    name, figure = called, 2
    while await work.people.organisation_named(name) is not None:
        name, figure = f"{called} {figure}", figure + 1
    organisation = Organisation(new_id("o"), name, made.locale, made.zone)
    await work.people.add_organisation(organisation)
    return organisation


async def _free_name(work: Work, organisation: Organisation, made: Installing) -> str:
    called = shortened(cleaned(made.name).strip(), MAX_NAME) or made.account.id
    name, figure = called, 2
    while await work.people.member_named(organisation.id, name) is not None:
        name, figure = f"{called} {figure}", figure + 1
    return name
