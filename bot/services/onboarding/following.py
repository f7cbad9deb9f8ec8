"""Keeping the lists of first steps up to date: something changed that may be one of them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.charter import NOTHING
from bot.core.checklists import Progress, Step
from bot.core.delivery import Kind
from bot.core.people import Mandate, Side
from bot.services import dispatch
from bot.storage.work import Work


async def begun(work: Work, mandate: Mandate) -> None:
    """A mandate was set up in the chat: from now on each side has its list before it."""
    await work.checklists.begin(mandate)


async def changed(work: Work, organisation: str, mandates: Iterable[str]) -> None:
    """Something was done in some mandates; a list on which all is done is drawn for the last time."""
    for id in mandates:
        if not await work.checklists.is_open(organisation, id):
            continue
        await dispatch.refresh(work, organisation, id, only={Kind.CHECKLIST})
        mandate = await work.people.mandate(organisation, id)
        sides = [await progress(work, mandate, side) for side in Side] if mandate else []
        if sides and all(side.complete for side in sides):
            await work.checklists.close(organisation, id, work.now.instant)


async def progress(work: Work, mandate: Mandate, side: Side) -> Progress:
    """How far a side is, by what is recorded now."""
    steps = await (_of_comms(work, mandate) if side is Side.COMMS else _of_cm(work, mandate))
    closed = not await work.checklists.is_open(mandate.organisation, mandate.id)
    return Progress(side, frozenset(step for step, done in steps.items() if done), closed)


async def _of_comms(work: Work, mandate: Mandate) -> dict[Step, bool]:
    rooms = await work.people.rooms(mandate.organisation, mandate.id)
    comms = [each for each in await work.people.members(mandate.organisation) if each.role.is_comms and each.accounts]
    return await _of_both(work, mandate) | {
        Step.ROOMS: {room.side for room in rooms} == set(Side),
        Step.PEOPLE: bool(mandate.members),
        Step.ROLES: len(comms) > 1,
        Step.NEWS: await work.checklists.has_news(mandate),
    }


async def _of_cm(work: Work, mandate: Mandate) -> dict[Step, bool]:
    return await _of_both(work, mandate) | {Step.NEWS: await work.checklists.has_read(mandate)}


async def _of_both(work: Work, mandate: Mandate) -> dict[Step, bool]:
    return {
        Step.CHARTER: mandate.charter != NOTHING,
        Step.QUESTION: await work.checklists.has_question(mandate),
        Step.SYNC: await work.checklists.has_sync(mandate),
    }
