"""`passerelle export` and `passerelle erase`: what an operator does when a person or an organisation asks."""

from __future__ import annotations

import json
from dataclasses import dataclass

from bot.cards.privacy import readable
from bot.core.address import Address
from bot.core.people import Member, Organisation
from bot.errors import Invalid
from bot.services.operating import BY, Operator, Told
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Whom:
    """As typed: a person by name, id or account, in an organisation that need be named only where there are several;
    or an organisation alone."""

    organisation: str = ""
    person: str = ""


class _Unknown(Exception):
    """Nobody, or more than one, is meant; with the line that says so."""


async def export(operator: Operator, *, whom: Whom, as_text: bool) -> Told:
    """Everything about them, as JSON or to be read."""
    say = operator.words
    async with operator.database.read() as work:
        try:
            organisation, member = await _found(operator, work, whom)
        except _Unknown as unknown:
            return Told(refused=[str(unknown)])
        if member is None:
            found = await work.everything.of_organisation(organisation.id)
            title = organisation.name
        else:
            found = {"person": [_person(member, organisation)], **await work.everything.of_member(member)}
            title = member.name
    if as_text:
        return Told(list(readable(title, found, say)), beside=[say("export-warning")])
    return Told([json.dumps(found, ensure_ascii=False, indent=1)], beside=[say("export-warning")])


async def erase(operator: Operator, *, whom: Whom, dry_run: bool) -> Told:
    """Forget them for good; `dry_run` only says what would go."""
    async with operator.database.write() as work:
        try:
            organisation, member = await _found(operator, work, whom)
        except _Unknown as unknown:
            return Told(refused=[str(unknown)])
        told = await (_erase(operator, work, organisation) if member is None else _forget(operator, work, member))
        if dry_run or told.refused:
            await work.connection.rollback()
            return Told([operator.words("erase-dry"), *told.done], told.refused, told.beside) if told.done else told
        await work.privacy.note_erasure(work.now.instant)
    if await operator.database.scrub(thorough=True):
        return told
    return Told(told.done, told.refused, [*told.beside, operator.words("erase-log-busy")])


async def _forget(operator: Operator, work: Work, member: Member) -> Told:
    say = operator.words
    holds = await work.privacy.holds(member.organisation)
    if any(hold.whole for hold in holds):
        return Told(refused=[say("erase-held", number=say("hold-everything"))])
    who = await work.erasing.traces(member)
    done = await work.erasing.person(who, [hold.subject for hold in holds])
    await work.removing.unlearned(member.organisation)
    await work.register.note(
        member.organisation, at=work.now.instant, actor=BY, verb="erase-person", subject=member.id, **done
    )
    lines = [say("erase-count", what=kind, count=count) for kind, count in done.items() if count]
    beside = [say("erase-held", number=hold.label) for hold in holds]
    beside += await _left_to_people(operator, work, member)
    if waiting := await work.erasing.waiting(who):
        beside.append(say("erase-waiting", count=waiting))
    return Told([say("erase-person", id=member.id), *lines], beside=[*beside, say("erase-elsewhere")])


async def _left_to_people(operator: Operator, work: Work, member: Member) -> list[str]:
    """Where others wrote the name: nobody but a person can say whether that is about them."""
    found = await work.erasing.mentions(member.organisation, member.name)
    return [operator.words("erase-mentions", what=table, count=count) for table, count in found.items()]


async def _erase(operator: Operator, work: Work, organisation: Organisation) -> Told:
    say = operator.words
    holds = await work.privacy.holds(organisation.id)
    if holds:
        numbers = [hold.label or say("hold-everything") for hold in holds]
        return Told(refused=[say("erase-held", number=say.listed(numbers))])
    places = await work.departures.of(organisation.id)
    gone = await work.register.forget(organisation.id)
    gone += await work.erasing.organisation(organisation.id, organisation.name)
    await work.erasing.installations(places)
    return Told([say("erase-organisation", name=organisation.name, count=gone)], beside=[say("erase-elsewhere")])


async def _found(operator: Operator, work: Work, whom: Whom) -> tuple[Organisation, Member | None]:
    """Raises _Unknown."""
    say = operator.words
    houses = await work.codes.houses()
    if not houses:
        raise _Unknown(say("privacy-no-houses"))
    if not whom.organisation and len(houses) != 1:
        raise _Unknown(say("privacy-which", names=say.listed(houses)))
    organisation = await work.people.organisation_named(whom.organisation or houses[0])
    if organisation is None:
        raise _Unknown(say("privacy-no-house", name=whom.organisation, names=say.listed(houses)))
    if not whom.person:
        return organisation, None
    member = await _member(work, organisation.id, whom.person)
    if member is None:
        raise _Unknown(say("privacy-nobody", name=whom.person, organisation=organisation.name))
    return organisation, member


async def _member(work: Work, organisation: str, person: str) -> Member | None:
    """By name, by id, or by account."""
    found = await work.people.member_named(organisation, person) or await work.people.member(organisation, person)
    if found is not None:
        return found
    try:
        members = await work.people.members_by_account(Address.parse(person))
    except Invalid:
        return None
    return next((each for each in members if each.organisation == organisation), None)


def _person(member: Member, organisation: Organisation) -> dict[str, object]:
    return {
        "id": member.id,
        "organisation": organisation.name,
        "name": member.name,
        "role": member.role.value,
        "locale": member.locale,
        "accounts": [str(account) for account in member.accounts],
    }
