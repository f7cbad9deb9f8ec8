"""After a freeze: the cards of what was in force before it say what holds now, the newest first, so many a minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.delivery import TimerKind
from bot.core.tidings import Freeze
from bot.services import dispatch, timing
from bot.storage.work import Work

PAGE = 100
"""Records of which the cards are drawn anew at once."""

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


async def _page(work: Work, freeze: Freeze) -> None:
    page = await work.reviews.in_force(freeze, work.now.instant, freeze.drawn_before, PAGE)
    for record in page:
        for shown in await _shown_on(work, freeze.organisation, record):
            await dispatch.refresh(work, freeze.organisation, shown)
    left = len(page) >= PAGE
    await work.reviews.drawn(freeze, min(page.values()) if left else None)
    if left:
        await timing.at(work, freeze.organisation, TimerKind.THAW_REDRAW, freeze.id, work.now.instant + APART)
    else:
        await work.timers.cancel(freeze.organisation, freeze.id, TimerKind.THAW_REDRAW)


async def _shown_on(work: Work, organisation: str, record: str) -> tuple[str, ...]:
    """A granted answer stands on its question's cards, and on the one that asks whether it is still true."""
    ruling = await work.rulings.get(organisation, record)
    return (record,) if ruling is None else (record, ruling.question)
