"""A yes ends some day: before that, whoever gave it is asked whether it is still true."""

from __future__ import annotations

from datetime import timedelta

from bot.core.delivery import Kind, TimerKind
from bot.core.people import Side
from bot.core.questions import Answer, Ruling, RulingState
from bot.services import dispatch, escalating, timing
from bot.services.who import mandates_of
from bot.storage.work import Work

AHEAD = timedelta(days=7)
"""How long before its end a yes is looked at again."""


async def set_review(work: Work, ruling: Ruling) -> None:
    """Keep the instant at which a yes is looked at again; one that ends sooner than that is not."""
    at = ruling.expires_at - AHEAD if ruling.expires_at and ruling.answer is Answer.MAY else None
    if at is not None and at > work.now.instant:
        await timing.at(work, ruling.organisation, TimerKind.RULING_REVIEW, ruling.id, at)
    else:
        await work.timers.cancel(ruling.organisation, ruling.id, TimerKind.RULING_REVIEW)


async def review(work: Work, organisation: str, id: str) -> None:
    """Ask whoever gave a yes, alone; comms, where that person is not there any more."""
    ruling = await work.rulings.get(organisation, id)
    if ruling is None or not in_force(work, ruling):
        return
    (mandate,) = await mandates_of(work, organisation, [ruling.mandate])
    await work.register.note(
        organisation, at=work.now.instant, actor="passerelle", verb="ruling-review", subject=ruling.id
    )
    place = await escalating.directly(work, mandate, ruling.by)
    if place is not None:
        await dispatch.post(work, Kind.RULING_REVIEW, ruling.id, mandate, place)
    else:
        await dispatch.post_to_side(work, Kind.RULING_REVIEW, ruling.id, mandate, Side.COMMS)


def in_force(work: Work, ruling: Ruling) -> bool:
    """Whether it is a yes that has neither been revoked nor ended."""
    ended = ruling.expires_at is not None and work.now.passed(ruling.expires_at)
    return ruling.state is RulingState.IN_FORCE and ruling.answer is Answer.MAY and not ended
