"""The emergency stop, and its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.delivery import Kind, TimerKind
from bot.core.people import Actor, Mandate, Side
from bot.core.questions import Answer
from bot.core.rights import Action
from bot.core.tidings import Freeze, Subject
from bot.errors import Gone, Stale
from bot.services import dispatch, nagging, passing, reviewing
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
    """End a freeze; where that takes two people the first only asks for it. What waited is not released by it, and what
    was in force counts again once people have said so (`reviewing.py`)."""
    freeze = await work.freezes.get(actor.organisation, id, lock=True)
    if freeze is None:
        raise Gone
    (mandate,) = await mandates_of(work, freeze.organisation, [freeze.mandate])
    require(actor, Action.THAW, [mandate])
    if freeze.thawed_at is not None:
        raise Stale("stale-thawed")
    if mandate.policy.thaws_by_two and freeze.thaw_asked_by in (None, named(actor)):
        return await _ask_thaw(work, actor, freeze)
    return await _thaw(work, actor, freeze, mandate)


async def frozen(work: Work, mandates: Sequence[Mandate]) -> list[tuple[Mandate, Freeze]]:
    """Those of the mandates on which a freeze holds, with it."""
    found = [(each, await work.freezes.in_force(each.organisation, each.id)) for each in mandates]
    return [(mandate, freeze) for mandate, freeze in found if freeze is not None]


async def _ask_thaw(work: Work, actor: Actor, freeze: Freeze) -> Freeze:
    if freeze.thaw_asked_by is not None:
        raise Stale("stale-thaw-asked")
    await work.freezes.ask_thaw(freeze, named(actor))
    await _note(work, freeze, actor, "ask-thaw")
    await dispatch.refresh(work, freeze.organisation, freeze.id)
    return replace(freeze, thaw_asked_by=named(actor))


async def _thaw(work: Work, actor: Actor, freeze: Freeze, mandate: Mandate) -> Freeze:
    if not await work.freezes.thaw(freeze, by=named(actor), at=work.now.instant):
        raise Stale("stale-thawed")
    await _note(work, freeze, actor, "thaw")
    await nagging.end(work, freeze.organisation, freeze.id)
    await dispatch.refresh(work, freeze.organisation, freeze.id)
    for side in Side:
        await dispatch.post_to_side(work, Kind.THAW, freeze.id, mandate, side)
    thawed = replace(freeze, thawed_at=work.now.instant, thawed_by=named(actor))
    await reviewing.begin(work, thawed, mandate)
    await _refresh_waiting(work, mandate)
    return thawed


async def _freeze(work: Work, actor: Actor, mandate: Mandate, reason: str) -> Freeze:
    begun = Freeze(new_id("f"), mandate.organisation, mandate.id, reason, named(actor), work.now.instant)
    await work.freezes.add(begun)
    await _note(work, begun, actor, "freeze")
    await dispatch.post_to_side(work, Kind.FREEZE_CM, begun.id, mandate, Side.CM)
    await dispatch.post_to_side(work, Kind.FREEZE_COMMS, begun.id, mandate, Side.COMMS)
    await nagging.begin(work, Subject.FREEZE, begun.id, mandate)
    await _stop_timers(work, mandate)
    await _refresh_waiting(work, mandate)
    return begun


async def _stop_timers(work: Work, mandate: Mandate) -> None:
    """What clears and was about to leave waits for a person from now on, however soon the thaw comes."""
    for item in await work.news.pending(mandate.organisation, mandate.id):
        if await passing.kept_back(work, item, [mandate]):
            await work.timers.cancel(item.organisation, item.id, TimerKind.UNDO_NEWS)
    for question in await work.questions.answering(mandate.organisation, mandate.id):
        ruling = await work.rulings.get(question.organisation, question.ruling or "")
        if ruling is not None and ruling.answer is Answer.MAY:
            await work.timers.cancel(question.organisation, question.id, TimerKind.UNDO_ANSWER)
            await dispatch.refresh(work, question.organisation, question.id)


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
