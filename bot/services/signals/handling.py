"""Comms take a signal and answer it. Two who click: the later one is told who was first."""

from __future__ import annotations

from dataclasses import replace

from bot.core.delivery import Kind, TimerKind
from bot.core.people import Actor, Mandate
from bot.core.rights import Action
from bot.core.signals import Signal, SignalState
from bot.errors import Refused, Stale
from bot.services import dispatch, timing
from bot.services.who import mandates_of, named, require
from bot.storage.work import Work


async def loaded(work: Work, actor: Actor, id: str) -> tuple[Signal, Mandate]:
    """A signal, locked, and its mandate, for somebody who may handle it. Raises Refused, also when there is none."""
    signal = await work.signals.get(actor.organisation, id, lock=True)
    if signal is None:
        raise Refused
    (mandate,) = await mandates_of(work, signal.organisation, [signal.mandate])
    require(actor, Action.HANDLE_SIGNALS, [mandate])
    return signal, mandate


async def take(work: Work, actor: Actor, id: str) -> Signal:
    """Look after a signal from now on; nobody else is called. Raises Stale with the name of who was first."""
    signal, _ = await loaded(work, actor, id)
    if not signal.waits:
        raise await _overtaken(work, signal)
    taken = replace(signal, state=SignalState.TAKEN, taken_by=named(actor), taken_at=work.now.instant)
    await work.timers.cancel(signal.organisation, signal.id, TimerKind.SIGNAL_CALL)
    return await _saved(work, taken, named(actor), "take")


async def answerable(work: Work, actor: Actor, id: str) -> tuple[Signal, Mandate]:
    """A signal that nobody has answered yet. Raises Stale with the name of who was first."""
    signal, mandate = await loaded(work, actor, id)
    if signal.state in (SignalState.ANSWERING, SignalState.ANSWERED):
        raise await _overtaken(work, signal)
    return signal, mandate


async def answer(work: Work, actor: Actor, id: str, message: str, *, version: int) -> Signal:
    """Answer a signal, which takes it. It can be taken back until the undo window ends. Raises Stale."""
    signal, mandate = await answerable(work, actor, id)
    if signal.version != version and signal.taken_by not in (None, named(actor)):
        raise await _overtaken(work, signal)
    me = named(actor)
    answering = replace(
        signal,
        state=SignalState.ANSWERING,
        answer=message,
        answered_by=me,
        taken_by=signal.taken_by or me,
        taken_at=signal.taken_at or work.now.instant,
    )
    await work.timers.cancel(signal.organisation, signal.id, TimerKind.SIGNAL_CALL)
    answering = await _saved(work, answering, me, "answer-signal")
    if not mandate.policy.undo:
        return await _give(work, answering, mandate)
    due_at = work.now.instant + mandate.policy.undo
    await timing.at(work, signal.organisation, TimerKind.UNDO_SIGNAL, signal.id, due_at)
    return answering


async def undo(work: Work, actor: Actor, id: str) -> Signal:
    """Take an answer back before it has left. Raises Stale when none waits."""
    signal, _ = await loaded(work, actor, id)
    if signal.state is not SignalState.ANSWERING:
        raise Stale("stale-undo", number=signal.label)
    await work.timers.cancel(signal.organisation, signal.id, TimerKind.UNDO_SIGNAL)
    taken = replace(signal, state=SignalState.TAKEN, answer=None, answered_by=None)
    return await _saved(work, taken, named(actor), "undo")


async def send_now(work: Work, actor: Actor, id: str) -> Signal:
    """Give the answer without waiting. Raises Stale when none waits."""
    signal, mandate = await loaded(work, actor, id)
    if signal.state is not SignalState.ANSWERING:
        raise Stale("stale-undo", number=signal.label)
    await work.timers.cancel(signal.organisation, signal.id, TimerKind.UNDO_SIGNAL)
    return await _give(work, signal, mandate)


async def undo_ends(work: Work, organisation: str, id: str) -> None:
    """The undo window of an answer has ended: it goes to whoever signalled."""
    signal = await work.signals.get(organisation, id, lock=True)
    mandate = await work.people.mandate(organisation, signal.mandate) if signal else None
    if signal is not None and mandate is not None and signal.state is SignalState.ANSWERING:
        await _give(work, signal, mandate)


async def _give(work: Work, signal: Signal, mandate: Mandate) -> Signal:
    given = await _saved(work, replace(signal, state=SignalState.ANSWERED), "passerelle", "answer-signal-given")
    await dispatch.post(work, Kind.SIGNAL_ANSWER, signal.id, mandate, signal.place)
    return given


async def _saved(work: Work, signal: Signal, by: str, verb: str) -> Signal:
    """Store a changed signal, note who changed it, and draw its cards anew."""
    if not await work.signals.save(signal):
        raise Stale("stale-changed", number=signal.label)
    await work.register.note(signal.organisation, at=work.now.instant, actor=by, verb=verb, subject=signal.id)
    await dispatch.refresh(work, signal.organisation, signal.id)
    return replace(signal, version=signal.version + 1)


async def _overtaken(work: Work, signal: Signal) -> Stale:
    answered = signal.state in (SignalState.ANSWERING, SignalState.ANSWERED)
    by = signal.answered_by if answered else signal.taken_by
    member = await work.people.member(signal.organisation, by or "")
    key = "stale-signal-answered" if answered else "stale-signal-taken"
    return Stale(key, by=member.name if member else "", number=signal.label)
