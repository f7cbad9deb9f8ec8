"""Becoming a member by a one-time code. Never "the first who speaks": somebody who may has handed the code over."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import replace

from bot.core.codes import LENGTH, LETTERS, Offer, shown_code, typed_code
from bot.core.people import Mandate, Member, Organisation, Role
from bot.core.text import shortened
from bot.errors import Refused, Stale
from bot.services import announcing
from bot.services.turn import Turn
from bot.storage.ids import new_id
from bot.storage.work import Work

MAX_NAME = 100
"""Characters of a member's name that come from a platform."""


async def issue(work: Work, offer: Offer) -> str:
    """Make a code, as people pass it on. Only its digest is kept."""
    code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    await work.codes.issue(_digest(code), offer, work.now.instant)
    return shown_code(code)


async def join(turn: Turn, text: str) -> tuple[Organisation, Member] | None:
    """Enter with a code; None for one that is wrong, over or used, and for whoever tried too often: all alike.

    Raises Refused or Stale, which leave the code good.
    """
    work, code = turn.work, typed_code(text)
    if turn.caller.is_bot or not await work.codes.attempt(turn.caller.account.identity, work.now.instant):
        return None
    offer = await work.codes.consume(_digest(code or ""), work.now.instant)
    return await _enter(turn, offer) if offer else None


async def _enter(turn: Turn, offer: Offer) -> tuple[Organisation, Member]:
    work = turn.work
    organisation = await _organisation(work, offer)
    known = await work.people.members_by_account(turn.caller.account)
    mine = next((member for member in known if member.organisation == organisation.id), None)
    member = await (_raised(work, mine, offer) if mine else _named(turn, organisation, offer))
    mandates = await _mandates(work, organisation, offer)
    if member.role is Role.CM:
        for mandate in mandates:
            await work.people.set_mandate(replace(mandate, members=tuple(sorted({*mandate.members, member.id}))))
    await work.register.note(
        organisation.id,
        at=work.now.instant,
        actor=offer.by,
        verb="join",
        subject=offer.mandate or organisation.id,
        member=member.id,
        role=member.role.value,
        account=str(turn.caller.account),
    )
    for mandate in mandates:
        await announcing.announce(work, mandate)
    return organisation, member


async def _organisation(work: Work, offer: Offer) -> Organisation:
    found = await work.people.organisation_named(offer.organisation)
    if found is not None:
        await work.people.locked(found.id)
        return found
    if not offer.first:
        raise Refused
    made = Organisation(new_id("o"), offer.organisation, offer.locale, offer.zone)
    await work.people.add_organisation(made)
    return made


async def _raised(work: Work, member: Member, offer: Offer) -> Member:
    """Somebody known already becomes lead by the operator's code; by any other they stay who they are."""
    if offer.role is not Role.LEAD or not offer.first:
        raise Stale("stale-joined", name=member.name)
    lead = replace(member, role=Role.LEAD)
    await work.people.set_member(lead)
    return lead


async def _named(turn: Turn, organisation: Organisation, offer: Offer) -> Member:
    """The member of the name that was offered, with this account; one who had left comes back as the same person."""
    people, account = turn.work.people, turn.caller.account
    name = offer.name or await _free_name(turn, organisation)
    found = await people.member_named(organisation.id, name)
    if found is None:
        made = Member(new_id("p"), organisation.id, name, offer.role, (account,))
        await people.add_member(made)
        return made
    active = any(member.id == found.id for member in await people.members(organisation.id))
    if active and found.role is not offer.role:
        raise Stale("stale-other-role", name=name)
    accounts = tuple(sorted({*(found.accounts if active else ()), account}, key=str))
    changed = replace(found, role=offer.role, accounts=accounts)
    await people.set_member(changed)
    return changed


async def _free_name(turn: Turn, organisation: Organisation) -> str:
    """As their platform calls them, or with a figure where somebody is called so: names alone make nobody a lead."""
    called = shortened(turn.caller.name.strip(), MAX_NAME) or turn.caller.account.id
    name, figure = called, 2
    while await turn.work.people.member_named(organisation.id, name) is not None:
        name, figure = f"{called} {figure}", figure + 1
    return name


async def _mandates(work: Work, organisation: Organisation, offer: Offer) -> list[Mandate]:
    """Which mandates a new member concerns: a CM theirs, others all."""
    mandates = await work.people.mandates(organisation.id)
    return [mandate for mandate in mandates if offer.mandate in (None, mandate.id)]


def _digest(code: str) -> str:
    return hashlib.sha256(f"code:{code}".encode()).hexdigest()
