"""The emergency stop, and its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.delivery import Kind
from bot.core.people import Actor, Mandate, Side
from bot.core.rights import Action
from bot.core.tidings import Freeze
from bot.errors import Gone, Stale
from bot.services import dispatch
from bot.services.who import mandates_of, named, require
from bot.storage.ids import new_id
from bot.storage.work import Work


async def freeze(work: Work, actor: Actor, mandates: Sequence[Mandate], reason: str) -> list[Freeze]:
    """Stop: from the commit on nothing is cleared for these mandates, and every CM room is told. No undo.

    Mandates that are frozen already stay so. Raises Stale when all were.
    """
    require(actor, Action.FREEZE, mandates)
    begun = []
    for mandate in mandates:
        if await work.freezes.in_force(mandate.organisation, mandate.id) is None:
            begun.append(await _freeze(work, actor, mandate, reason))
    if not begun:
        raise Stale("stale-frozen")
    return begun


async def thaw(work: Work, actor: Actor, id: str) -> Freeze:
    """End a freeze. What waited is not released by it: people send it, one by one."""
    freeze = await work.freezes.get(actor.organisation, id)
    if freeze is None:
        raise Gone
    (mandate,) = await mandates_of(work, freeze.organisation, [freeze.mandate])
    require(actor, Action.THAW, [mandate])
    if not await work.freezes.thaw(freeze, by=named(actor), at=work.now.instant):
        raise Stale("stale-thawed")
    await _note(work, freeze, actor, "thaw")
    await dispatch.refresh(work, freeze.organisation, freeze.id)
    for side in Side:
        await dispatch.post_to_side(work, Kind.THAW, freeze.id, mandate, side)
    await _refresh_waiting(work, mandate)
    return replace(freeze, thawed_at=work.now.instant, thawed_by=named(actor))


async def _freeze(work: Work, actor: Actor, mandate: Mandate, reason: str) -> Freeze:
    begun = Freeze(new_id("f"), mandate.organisation, mandate.id, reason, named(actor), work.now.instant)
    await work.freezes.add(begun)
    await _note(work, begun, actor, "freeze")
    await dispatch.post_to_side(work, Kind.FREEZE_CM, begun.id, mandate, Side.CM)
    await dispatch.post_to_side(work, Kind.FREEZE_COMMS, begun.id, mandate, Side.COMMS)
    await _refresh_waiting(work, mandate)
    return begun


async def _refresh_waiting(work: Work, mandate: Mandate) -> None:
    """The comms cards of what waits say that a freeze holds, or that it can be sent now."""
    for question in await work.questions.waiting(mandate.organisation, [mandate.id]):
        await dispatch.refresh(work, mandate.organisation, question.id)
    for item in await work.news.pending(mandate.organisation, mandate.id):
        await dispatch.refresh(work, mandate.organisation, item.id)


async def _note(work: Work, freeze: Freeze, actor: Actor, verb: str) -> None:
    await work.register.note(
        freeze.organisation,
        at=work.now.instant,
        actor=named(actor),
        verb=verb,
        subject=freeze.id,
        mandate=freeze.mandate,
    )
