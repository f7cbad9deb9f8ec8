"""Ending somebody's access: everything at once, in one unit of work, with its lines in the register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.address import Address, Place
from bot.core.delivery import Kind, TimerKind
from bot.core.partings import Parting
from bot.core.people import Actor, Mandate, Member, Organisation, Role, Side
from bot.core.questions import Question
from bot.errors import Invalid
from bot.services import announcing, dispatch, leaving, scheduling
from bot.services.syncs import appointing
from bot.services.who import named
from bot.storage.ids import new_id
from bot.storage.questions import WAITING
from bot.storage.work import Work

ASKED = 200
"""The newest questions of somebody that are looked through."""


async def part(work: Work, actor: Actor, organisation: Organisation, member: Member) -> Parting:
    """Send a member away. Raises Invalid for the last lead: nobody could let anybody in any more."""
    await _require_another_lead(work, member)
    to = Place(actor.caller.account, direct=True, person=True)
    return await leave(work, named(actor), organisation, member, [to])


async def leave(work: Work, by: str, organisation: Organisation, member: Member, to: Sequence[Place]) -> Parting:
    """A member leaves, whoever is left. `by`: who says so; `to`: the leads who get the record of it."""
    mandates = [each for each in await work.people.mandates(member.organisation) if member.id in each.members]
    parting = Parting(
        id=new_id("h"),
        organisation=member.organisation,
        member=member.id,
        by=by,
        at=work.now.instant,
        accounts=member.accounts,
        mandates=tuple(each.id for each in mandates),
    )
    await _end_access(work, organisation, member, parting)
    for question in await unanswered(work, member):
        await work.timers.cancel(question.organisation, question.id, TimerKind.REMINDER)
    concerned = await _note(work, parting, member, mandates)
    await _last_words(work, parting, member, mandates)
    for place in to:
        await _hand_over(work, place, parting, concerned)
    return parting


async def bar(work: Work, actor: Actor, organisation: str, account: Address) -> None:
    """Let an account in by no group any more."""
    await work.partings.bar(organisation, {account.identity})
    await work.partings.forget_begun(organisation, {account.identity})
    rooms = await work.partings.direct_rooms(organisation, "", {account.identity})
    await work.partings.drop_directed(organisation, {account.identity}, rooms)
    await work.register.note(
        organisation,
        at=work.now.instant,
        actor=named(actor),
        verb="offboard",
        subject=organisation,
        barred=str(account),
    )


async def end_mandate(work: Work, actor: Actor, organisation: Organisation, mandate: Mandate) -> Sequence[Parting]:
    """A mandate is over: its rooms are nobody's, nothing of it leaves, and who was CM of nothing else is sent away."""
    others = [each for each in await work.people.mandates(mandate.organisation) if each.id != mandate.id]
    people = [await work.people.member(mandate.organisation, id) for id in mandate.members]
    kept = {id for each in others for id in each.members}
    await work.partings.drop_of_mandate(mandate.organisation, mandate.id)
    leaving_too = [person for person in people if person is not None and person.id not in kept]
    partings = [await part(work, actor, organisation, person) for person in leaving_too]
    for schedule in await work.schedules.of_mandate(mandate.organisation, mandate.id):
        if not schedule.paused:
            await scheduling.pause(work, mandate.organisation, schedule.id, schedule.version)
    for room in await work.people.rooms(mandate.organisation, mandate.id, Side.CM):
        await work.people.remove_room(room)
    await work.register.note(
        mandate.organisation, at=work.now.instant, actor=named(actor), verb="end-mandate", subject=mandate.id
    )
    await announcing.announce(work, mandate)
    await work.people.set_mandate(replace(mandate, members=(), ended_at=work.now.instant))
    await appointing.follow_all(work, mandate)
    return partings


async def unanswered(work: Work, member: Member) -> list[Question]:
    """What a member asked and nobody has answered."""
    asked = await work.questions.of_asker(member.organisation, member.id, ASKED)
    return [question for question in asked if question.state.value in WAITING]


async def _require_another_lead(work: Work, member: Member) -> None:
    leads = [each for each in await work.people.members(member.organisation) if each.role is Role.LEAD]
    if member.role is Role.LEAD and not any(each.accounts for each in leads if each.id != member.id):
        raise Invalid("offboard-last-lead", "who", name=member.name)


async def _end_access(work: Work, organisation: Organisation, member: Member, parting: Parting) -> None:
    identities = {account.identity for account in member.accounts}
    rooms = await work.partings.direct_rooms(member.organisation, member.id, identities)
    await work.partings.drop_directed(member.organisation, identities, rooms)
    await work.partings.forget_begun(member.organisation, identities)
    await work.partings.end_secrets(member.organisation, organisation.name, member.id, member.name)
    await work.people.end_member(member.organisation, member.id)
    await work.partings.add(parting)
    if member.role.is_comms:
        await leaving.left(work, member)


async def _note(work: Work, parting: Parting, member: Member, mandates: Sequence[Mandate]) -> Sequence[Mandate]:
    """The lines of the register, told to comms. Returns the mandates that it concerns: all, for somebody of comms."""
    for subject in parting.mandates or (member.organisation,):
        await work.register.note(
            member.organisation,
            at=parting.at,
            actor=parting.by,
            verb="offboard",
            subject=subject,
            member=member.id,
            role=member.role.value,
            accounts=[str(account) for account in parting.accounts],
        )
    concerned = mandates or await work.people.mandates(member.organisation)
    for mandate in concerned:
        await announcing.announce(work, mandate)
    return concerned


async def _last_words(work: Work, parting: Parting, member: Member, mandates: Sequence[Mandate]) -> None:
    """A CM is reminded, directly, of what stays confidential."""
    if member.role is not Role.CM or not mandates or not member.accounts:
        return
    rooms = [room for each in mandates for room in await work.people.rooms(each.organisation, each.id, Side.CM)]
    beside = {(room.address.platform, room.address.workspace) for room in rooms}
    account = next((each for each in member.accounts if (each.platform, each.workspace) in beside), member.accounts[0])
    await dispatch.post(work, Kind.FAREWELL, parting.id, mandates[0], Place(account, direct=True, person=True))


async def _hand_over(work: Work, place: Place, parting: Parting, mandates: Sequence[Mandate]) -> None:
    """A lead gets what remains to be done, and what the register says that they were told, in parts."""
    told = len(await work.partings.told(parting))
    for number in range(1 + -(-told // PART)) if mandates else ():
        await dispatch.post(work, Kind.PARTING_RECORD, f"{parting.id}.{number}", mandates[0], place)


PART = 25
"""Lines of the register on one card."""
