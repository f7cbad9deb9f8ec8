"""Telling a CM side that something it was told no longer holds."""

from __future__ import annotations

from bot.core.delivery import Kind
from bot.core.flags import Audience
from bot.core.news import NewsItem
from bot.core.people import Side
from bot.core.tidings import Recall, RecallReason
from bot.services import dispatch
from bot.services.who import mandates_of
from bot.storage.ids import new_id
from bot.storage.work import Work


async def recall(work: Work, item: NewsItem, reason: RecallReason) -> None:
    """One recall for each mandate that was told, to be acknowledged; and every copy drawn anew. At once: no undo."""
    if item.passed_at is None or item.revision.audience is not Audience.CM:
        return
    for mandate in await mandates_of(work, item.organisation, item.mandates):
        told = Recall(new_id("r"), item.organisation, mandate.id, item.id, reason, work.now.instant)
        await work.recalls.add(told)
        await work.register.note(
            item.organisation,
            at=work.now.instant,
            actor="passerelle",
            verb="recall",
            subject=item.id,
            reason=reason.value,
            mandate=mandate.id,
        )
        await dispatch.post_to_side(work, Kind.RECALL_CM, told.id, mandate, Side.CM)
    await dispatch.refresh(work, item.organisation, item.id)
