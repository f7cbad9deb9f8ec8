"""Tagging: a message, or a text of one's own, becomes a news item for some mandates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from bot.core.address import Place
from bot.core.delivery import Kind, TimerKind
from bot.core.flags import Standing
from bot.core.news import Attachment, Hold, NewsItem, NewsState, Source
from bot.core.people import Actor, Mandate, Organisation, Side
from bot.core.rights import Action
from bot.core.tidings import RecallReason
from bot.desk.text.language import is_english
from bot.services import dispatch, indexing, passing, recalling, recording
from bot.services.drafts import Draft
from bot.services.seeing import require_seen
from bot.services.who import named, require
from bot.storage.ids import new_id
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a draft comes from: the tagged message, if any, its files, and where the comms card goes."""

    source: Source | None = None
    files: tuple[Attachment, ...] = ()
    place: Place | None = None


NOWHERE = Origin()


class Outcome(Enum):
    """What came of a tag: a new item, one that was there already, or two tags that contradict each other."""

    TAGGED = "tagged"
    ALREADY = "already"
    CONFLICT = "conflict"


async def tag(
    work: Work,
    actor: Actor,
    organisation: Organisation,
    mandates: Sequence[Mandate],
    draft: Draft,
    origin: Origin = NOWHERE,
) -> tuple[NewsItem, Outcome]:
    """Make a news item. Nothing leaves before the undo window ends; a restriction counts at once. Raises Refused;
    Invalid where it would clear a message that we do not see."""
    require(actor, Action.TAG, mandates)
    require_seen(origin.source, draft)
    if origin.source is not None:
        earlier = await work.news.from_source(organisation.id, origin.source.ref)
        if earlier is not None:
            return await _tag_again(work, actor, earlier, draft)
    item = await _new_item(work, actor, organisation, mandates, draft, origin)
    await _announce(work, item, mandates, origin)
    return await passing.wait_for_undo(work, item, mandates), Outcome.TAGGED


async def _new_item(
    work: Work, actor: Actor, organisation: Organisation, mandates: Sequence[Mandate], draft: Draft, origin: Origin
) -> NewsItem:
    at = work.now.instant
    await indexing.lock(work, organisation.id, [mandate.id for mandate in mandates])
    item = NewsItem(
        id=new_id("n"),
        organisation=organisation.id,
        number=await work.news.next_number(organisation.id),
        state=NewsState.PENDING,
        revision=draft.revision(1, named(actor), at),
        mandates=tuple(mandate.id for mandate in mandates),
        posted_at=at,
        lang="en" if is_english(draft.text.casefold()) else "fr",
        source=origin.source,
        attachments=origin.files,
    )
    await recording.add_news(work, item)
    await work.register.note(
        organisation.id,
        at=at,
        actor=named(actor),
        verb="tag",
        subject=item.id,
        flag=draft.flag.value,
        audience=draft.audience.value,
        mandates=list(item.mandates),
    )
    return item


async def _announce(work: Work, item: NewsItem, mandates: Sequence[Mandate], origin: Origin) -> None:
    """Show the item to comms: under the message it was tagged from, or in every comms room of its mandates."""
    if origin.place is not None:
        await dispatch.post(work, Kind.NEWS_COMMS, item.id, mandates[0], origin.place)
        return
    shown: set[str] = set()
    for mandate in mandates:
        for room in await work.people.rooms(mandate.organisation, mandate.id, Side.COMMS):
            if str(room.address) not in shown:
                shown.add(str(room.address))
                await dispatch.post(work, Kind.NEWS_COMMS, item.id, mandate, Place(room.address))


async def _tag_again(work: Work, actor: Actor, item: NewsItem, draft: Draft) -> tuple[NewsItem, Outcome]:
    """A second tag on one message: the same flag changes nothing; another one is settled by a human."""
    if item.hold is Hold.TWO_TAGS or (item.revision.flag, item.revision.embargo) == (draft.flag, draft.embargo):
        return item, Outcome.ALREADY
    was_open = item.told and item.standing(work.now) not in (Standing.CONFIDENTIAL, Standing.HELD)
    await work.timers.cancel(item.organisation, item.id, TimerKind.UNDO_NEWS)
    await recording.save_news(work, replace(item, hold=Hold.TWO_TAGS, held_since=work.now.instant, waiting=None))
    await work.register.note(
        item.organisation,
        at=work.now.instant,
        actor=named(actor),
        verb="tag-again",
        subject=item.id,
        flag=draft.flag.value,
    )
    if was_open:
        await recalling.recall(work, item, RecallReason.TWO_TAGS)
    await dispatch.refresh(work, item.organisation, item.id)
    return item, Outcome.CONFLICT
