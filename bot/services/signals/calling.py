"""Urgent signals that nobody takes: one person after the other is told directly, by timers that outlive a restart."""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import Place
from bot.core.delivery import Kind, TimerKind
from bot.core.people import Mandate, Member, Organisation, Role
from bot.core.signals import STEP, Signal, next_called
from bot.services import dispatch, timing
from bot.storage.work import Work


async def begin(work: Work, organisation: Organisation, signal: Signal) -> None:
    """An urgent signal was sent: at night somebody is called at once, by day when nobody took it in time."""
    if not signal.urgent:
        return
    if organisation.work_time.is_working(work.now.instant):
        await timing.at(work, signal.organisation, TimerKind.SIGNAL_CALL, signal.id, work.now.instant + STEP)
    else:
        await call_next(work, signal.organisation, signal.id)


async def call_next(work: Work, organisation: str, id: str) -> None:
    """Call the next person about a signal that nobody has taken; then wait again."""
    signal = await work.signals.get(organisation, id, lock=True)
    owner = await work.people.organisation(organisation)
    mandate = await work.people.mandate(organisation, signal.mandate) if signal else None
    if signal is None or owner is None or mandate is None or not signal.waits:
        return
    member = await _next(work, owner, mandate, signal)
    if member is None:
        return
    await work.signals.save(replace(signal, called=(*signal.called, member.id)))
    await work.register.note(
        organisation, at=work.now.instant, actor="passerelle", verb="call", subject=id, member=member.id
    )
    place = Place(member.accounts[0], direct=True, person=True)
    await dispatch.post(work, Kind.SIGNAL_CALL, id, mandate, place)
    await dispatch.refresh(work, organisation, id, only={Kind.SIGNAL_COMMS})
    await timing.at(work, organisation, TimerKind.SIGNAL_CALL, id, work.now.instant + STEP)


async def _next(work: Work, organisation: Organisation, mandate: Mandate, signal: Signal) -> Member | None:
    """Who is called next: only people of comms who are still there, can be written to, and did not send it."""
    members = await work.people.members(organisation.id)
    there = {each.id: each for each in members if each.role.is_comms and each.accounts and each.id != signal.sender}
    then = mandate.policy.then
    found = next_called(
        signal.called,
        [member for member in mandate.on_call if member in there],
        then if then in there else None,
        [member.id for member in there.values() if member.role is Role.LEAD],
        night=not organisation.work_time.is_working(work.now.instant),
    )
    return there[found] if found else None
