"""Somebody leaves comms: nothing that they arranged is let go by itself any more."""

from __future__ import annotations

from dataclasses import replace

from bot.core.news import NewsItem
from bot.core.people import Member
from bot.core.tidings import RecallReason
from bot.services import dispatch, passing, recalling, recording
from bot.storage.work import Work


async def left(work: Work, member: Member) -> None:
    """The embargoes that they set ask first from now on: somebody who is still there lifts them."""
    for item in await work.news.embargoed_by(member.organisation, member.id, work.now.instant):
        await _ask_first(work, item)


async def _ask_first(work: Work, item: NewsItem) -> None:
    embargo = item.revision.embargo
    if embargo is None:
        return
    number = await work.news.last_revision(item.organisation, item.id) + 1
    asking = replace(
        item.revision, number=number, by="passerelle", at=work.now.instant, embargo=replace(embargo, asks=True)
    )
    await work.news.add_revision(item, asking)
    await recalling.recall(work, item, RecallReason.CHANGED)
    changed = replace(item, revision=asking)
    if await recording.save_news(work, changed):
        await work.register.note(
            item.organisation, at=work.now.instant, actor="passerelle", verb="embargo-asks", subject=item.id
        )
        await passing.set_ends(work, changed)
        await dispatch.refresh(work, item.organisation, item.id)
