"""After a freeze: the cards of what was in force before it, and the answers that rest on that, say what holds now, the
newest first, so many a minute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.delivery import TimerKind
from bot.core.tidings import Freeze
from bot.services import dispatch, timing
from bot.storage.work import Work

PAGE = 100
"""Records, and answers that rest on them, of which the cards are drawn anew at once."""

APART = timedelta(minutes=1)
"""Between one page and the next: rooms are not filled with edits, and what is news overtakes them."""


async def begin(work: Work, freeze: Freeze) -> None:
    """Draw anew the cards of all that was in force before a freeze, from the newest on."""
    await work.reviews.drawn(freeze, None)
    await _page(work, replace(freeze, drawn_before=None))


async def go_on(work: Work, organisation: str, id: str) -> None:
    """The next page is due; harmless where there is none."""
    freeze = await work.freezes.get(organisation, id, lock=True)
    if freeze is not None and freeze.drawn_before is not None:
        await _page(work, freeze)


async def confirmed(work: Work, organisation: str, record: str) -> None:
    """Draw anew the cards of one record, which holds again."""
    for shown in await _shown_on(work, organisation, record):
        await dispatch.refresh(work, organisation, shown)


async def _page(work: Work, freeze: Freeze) -> None:
    page = await work.reviews.in_force(freeze, work.now.instant, freeze.drawn_before, PAGE)
    reached = await _draw(work, freeze.organisation, page)
    left = len(page) >= PAGE or reached not in (None, min(page.values(), default=None))
    await work.reviews.drawn(freeze, reached if left else None)
    if left:
        await timing.at(work, freeze.organisation, TimerKind.THAW_REDRAW, freeze.id, work.now.instant + APART)
    else:
        await work.timers.cancel(freeze.organisation, freeze.id, TimerKind.THAW_REDRAW)


async def _draw(work: Work, organisation: str, page: Mapping[str, datetime]) -> datetime | None:
    """Draw the cards of a page's records, those of one instant together, until they are as many as a page; the
    instant of the last."""
    drawn, reached = 0, None
    for record, at in page.items():
        if drawn >= PAGE and at != reached:
            break
        subjects = await _shown_on(work, organisation, record)
        for shown in subjects:
            await dispatch.refresh(work, organisation, shown)
        drawn, reached = drawn + len(subjects), at
    return reached


async def _shown_on(work: Work, organisation: str, record: str) -> Sequence[str]:
    """A record stands on its own card and on the answers that rest on it; a granted answer on its question's cards
    too, and on the one that asks whether it is still true."""
    ruling = await work.rulings.get(organisation, record)
    own = () if ruling is None else (ruling.question,)
    return tuple(dict.fromkeys((record, *own, *await work.reliances.on(organisation, record))))
