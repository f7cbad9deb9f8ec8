"""The cards of signals, drawn when they leave or when somebody looks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.cards.lens import Lens
from bot.cards.signals import SignalView, signal_answer, signal_for_cm, signal_for_comms
from bot.core.card import Card
from bot.core.delivery import Delivery, Kind, TimerKind
from bot.core.people import Mandate
from bot.core.signals import Signal, SignalState
from bot.desk.routing import routed
from bot.i18n.words import words
from bot.services import gate
from bot.storage.work import Work

Draw = Callable[[Work, Delivery, Mandate, Lens], Awaitable[Card | None]]
"""Draws the card of a delivery; None when there is nothing (any more) to send."""


async def view_of(work: Work, signal: Signal, mandate: Mandate) -> SignalView:
    """A signal with all that its cards tell."""
    return SignalView(
        signal=signal,
        sender=await name_of(work, signal.organisation, signal.sender),
        taken_by=await name_of(work, signal.organisation, signal.taken_by),
        answered_by=await name_of(work, signal.organisation, signal.answered_by),
        called=tuple([await name_of(work, signal.organisation, member) for member in signal.called]),
        contacts=routed(signal.text, mandate.contacts),
        undo_until=await work.timers.waiting(signal.organisation, signal.id, TimerKind.UNDO_SIGNAL),
        frozen=await gate.is_frozen(work, signal.organisation, signal.mandate),
        failed=len(await work.letters.failed(signal.organisation, signal.id)),
    )


async def name_of(work: Work, organisation: str, member: str | None) -> str:
    """A member's name, also of one who has left; nothing for nobody."""
    found = await work.people.member(organisation, member) if member else None
    return found.name if found else ""


async def _for_cm(work: Work, delivery: Delivery, mandate: Mandate, lens: Lens) -> Card | None:
    view = await _view(work, delivery, mandate)
    return signal_for_cm(view, replace(lens, words=words(view.signal.locale))) if view else None


async def _for_comms(work: Work, delivery: Delivery, mandate: Mandate, lens: Lens) -> Card | None:
    view = await _view(work, delivery, mandate)
    return signal_for_comms(view, lens) if view else None


async def _for_called(work: Work, delivery: Delivery, mandate: Mandate, lens: Lens) -> Card | None:
    """Nobody is called about what was taken meanwhile."""
    view = await _view(work, delivery, mandate)
    if view is None or (delivery.refreshes is None and not view.signal.waits):
        return None
    if delivery.refreshes is not None and not await _all_there(work, view.signal):
        return None  # a direct conversation does not say whose it is: one of those who were called has left
    return signal_for_comms(view, lens, calling=True)


async def _answer(work: Work, delivery: Delivery, mandate: Mandate, lens: Lens) -> Card | None:
    view = await _view(work, delivery, mandate)
    if view is None or view.signal.state is not SignalState.ANSWERED:
        return None
    return signal_answer(view, replace(lens, words=words(view.signal.locale)))


CARDS: dict[Kind, Draw] = {
    Kind.SIGNAL_CM: _for_cm,
    Kind.SIGNAL_COMMS: _for_comms,
    Kind.SIGNAL_CALL: _for_called,
    Kind.SIGNAL_ANSWER: _answer,
}


async def _view(work: Work, delivery: Delivery, mandate: Mandate) -> SignalView | None:
    signal = await work.signals.get(delivery.organisation, delivery.subject)
    return await view_of(work, signal, mandate) if signal else None


async def _all_there(work: Work, signal: Signal) -> bool:
    there = {member.id for member in await work.people.members(signal.organisation) if member.role.is_comms}
    return there.issuperset(signal.called)
