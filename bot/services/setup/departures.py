"""Whom a file leaves out leaves as by `/passerelle offboard` (docs/adr/0024): what waited for them is dropped, a CM is
reminded of what stays confidential, and each lead gets what the register says that they were told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.address import Place
from bot.core.people import Member, Role
from bot.services.offboarding import ending
from bot.storage.work import Work


def departing(gone: Member, staying: Sequence[Member]) -> Member | None:
    """Whoever leaves, with the accounts that pass to nobody else. None: all pass on, so that they go by another name
    from now on."""
    passed_on = {account.identity for member in staying for account in member.accounts}
    own = tuple(account for account in gone.accounts if account.identity not in passed_on)
    return replace(gone, accounts=own) if own or not gone.accounts else None


async def depart(work: Work, gone: Sequence[Member], staying: Sequence[Member], by: str) -> None:
    """They leave, before anything else of the file is done: it may give their accounts to others."""
    for member in gone:
        leaving = departing(member, staying)
        organisation = await work.people.organisation(member.organisation)
        if leaving is not None and organisation is not None:
            to = await _leads(work, member.organisation, gone, staying)
            await ending.leave(work, by, organisation, leaving, to)


async def _leads(work: Work, organisation: str, gone: Sequence[Member], staying: Sequence[Member]) -> list[Place]:
    """Where each lead is told, of those who are one by the file too."""
    known = {member.id: member for member in await work.people.members(organisation)}
    known |= {member.id: member for member in staying}
    left = {member.id for member in gone}
    leads = [each for id, each in sorted(known.items()) if each.role is Role.LEAD and id not in left and each.accounts]
    return [Place(lead.accounts[0], direct=True, person=True) for lead in leads]
