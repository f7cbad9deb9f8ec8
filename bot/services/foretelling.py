"""Before an embargo lifts: comms are told a day and an hour ahead; each stage shows; one that asks first asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.address import Place
from bot.core.delivery import Kind, TimerKind
from bot.core.flags import Standing
from bot.core.news import NewsItem, NewsState
from bot.core.people import Mandate, Side
from bot.services import dispatch, timing
from bot.services.who import mandates_of
from bot.storage.work import Work

AHEAD = (timedelta(hours=24), timedelta(hours=1))
"""How long before the end of an embargo comms are told of it."""


async def set_ahead(work: Work, item: NewsItem) -> None:
    """Keep the instants at which comms are to be told, and the cards of its stages drawn anew."""
    await _set_warning(work, item)
    await _set_stage(work, item)


async def heads_up(work: Work, organisation: str, id: str) -> None:
    """An embargo lifts soon: comms see what the CM will be told, and may hold it."""
    item = await _embargoed(work, organisation, id)
    if item is None or item.revision.embargo is None:
        return
    await _set_warning(work, item)
    if not work.now.passed(item.revision.embargo.until):
        await _note(work, item, "embargo-ahead")
        await to_comms(work, Kind.EMBARGO_AHEAD, item)


async def stage(work: Work, organisation: str, id: str) -> None:
    """A stage is over: the cards say so. For the CM nothing changes."""
    item = await _embargoed(work, organisation, id)
    if item is not None:
        await _set_stage(work, item)
        await dispatch.refresh(work, organisation, id)


async def asks(work: Work, item: NewsItem) -> None:
    """The time of an embargo that asks first has come: it stays, and comms are asked."""
    await _note(work, item, "embargo-due")
    await dispatch.refresh(work, item.organisation, item.id)
    await to_comms(work, Kind.EMBARGO_DUE, item)


async def to_comms(work: Work, kind: Kind, item: NewsItem) -> None:
    """One card in each comms room of the item's mandates."""
    shown: set[str] = set()
    mandates: Sequence[Mandate] = await mandates_of(work, item.organisation, item.mandates)
    for mandate in mandates:
        for room in await work.people.rooms(mandate.organisation, mandate.id, Side.COMMS):
            if str(room.address) not in shown:
                shown.add(str(room.address))
                await dispatch.post(work, kind, item.id, mandate, Place(room.address))


async def _embargoed(work: Work, organisation: str, id: str) -> NewsItem | None:
    item = await work.news.get(organisation, id, lock=True)
    passed = item is not None and item.state is NewsState.PASSED
    return item if item and passed and item.standing(work.now) is Standing.EMBARGOED else None


async def _set_warning(work: Work, item: NewsItem) -> None:
    embargo = item.revision.embargo
    await _next(work, item, TimerKind.HEADS_UP, [embargo.until - ahead for ahead in AHEAD] if embargo else ())


async def _set_stage(work: Work, item: NewsItem) -> None:
    embargo = item.revision.embargo
    await _next(work, item, TimerKind.STAGE, embargo.steps if embargo else ())


async def _next(work: Work, item: NewsItem, kind: TimerKind, instants: Sequence[datetime]) -> None:
    """The first of them that is still ahead."""
    ahead = [at for at in instants if at > work.now.instant]
    if ahead:
        await timing.at(work, item.organisation, kind, item.id, min(ahead))
    else:
        await work.timers.cancel(item.organisation, item.id, kind)


async def _note(work: Work, item: NewsItem, verb: str) -> None:
    await work.register.note(item.organisation, at=work.now.instant, actor="passerelle", verb=verb, subject=item.id)
