"""From the tag to the CM: the undo window, taking back, sending at once, passing on, the end of an embargo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.delivery import Kind, TimerKind
from bot.core.flags import Audience, Standing
from bot.core.news import NewsItem, NewsState
from bot.core.people import Actor, Mandate, Side
from bot.core.rights import Action
from bot.core.tidings import Subject
from bot.errors import Frozen, Gone, Stale
from bot.services import dispatch, foretelling, gate, nagging, recording, seconding, timing
from bot.services.indexing import index_news
from bot.services.onboarding import following
from bot.services.who import mandates_of, named, require
from bot.storage.work import Work


async def wait_for_undo(work: Work, item: NewsItem, mandates: Sequence[Mandate]) -> NewsItem:
    """Begin the undo window of what an item newly tells; without a window, or nobody to tell, it is over at once."""
    window = max((mandate.policy.undo for mandate in mandates), default=timedelta(0))
    newest = item.waiting or item.revision
    if await kept_back(work, item, mandates):  # nor does it leave by itself after a thaw
        await work.timers.cancel(item.organisation, item.id, TimerKind.UNDO_NEWS)
        await dispatch.refresh(work, item.organisation, item.id)
        return item
    if await seconding.waits(work, item.organisation, item.id):
        await work.timers.cancel(item.organisation, item.id, TimerKind.UNDO_NEWS)
        await dispatch.refresh(work, item.organisation, item.id)
        return item
    if window and newest.audience is Audience.CM:
        await timing.at(work, item.organisation, TimerKind.UNDO_NEWS, item.id, work.now.instant + window)
        return item
    return await pass_on(work, item)


async def undo_ends(work: Work, organisation: str, id: str) -> None:
    """The undo window of an item has ended: it is passed on."""
    item = await work.news.get(organisation, id, lock=True)
    if item is not None and item.stopped:
        await pass_on(work, item)


async def undo(work: Work, actor: Actor, id: str) -> NewsItem:
    """Take back what has not left yet. Raises Stale (`stale-left`) when it has."""
    item = await _loaded(work, actor, id, Action.UNDO)
    if not item.stopped:
        raise Stale("stale-undo", number=item.label)
    await work.timers.cancel(item.organisation, item.id, TimerKind.UNDO_NEWS)
    await seconding.end(work, item.organisation, item.id)
    if item.waiting is not None:
        undone = replace(item, waiting=None)
    else:
        undone = replace(item, state=await taken_back(work, item), held_since=work.now.instant)
    return await store(work, actor, undone, "undo")


async def send_now(work: Work, actor: Actor, id: str) -> NewsItem:
    """Pass on without waiting, or what a freeze had held back. Raises Stale when there is nothing to send, Frozen while
    a freeze still keeps it back."""
    item, mandates = await loaded(work, actor, id, Action.TAG)
    if await kept_back(work, item, mandates):
        raise Frozen
    await seconding.agree(work, actor, item.id, mandates)
    await gate.confirm(work, actor, item.organisation, item.mandates, item.id)
    held = await work.deliveries.release_held(item.organisation, item.id, work.now.instant)
    if held:
        for mandate in item.mandates:
            for room in await work.people.rooms(item.organisation, mandate, Side.CM):
                work.wake(*dispatch.lane_wake(room.address))
        await dispatch.refresh(work, item.organisation, item.id)
        return item
    if not item.stopped:
        raise Stale("stale-undo", number=item.label)
    await work.timers.cancel(item.organisation, item.id, TimerKind.UNDO_NEWS)
    return await pass_on(work, item)


async def pass_on(work: Work, item: NewsItem) -> NewsItem:
    """Give an item, or the softer revision of it that waited, to the CM side. A freeze keeps back what clears."""
    revision = item.waiting or item.revision
    passed = replace(item, revision=revision, waiting=None, state=NewsState.PASSED, passed_at=work.now.instant)
    mandates = await mandates_of(work, item.organisation, item.mandates)
    if await kept_back(work, passed, mandates) or await seconding.waits(work, item.organisation, item.id):
        await dispatch.refresh(work, item.organisation, item.id)
        return item
    if not await recording.save_news(work, passed):
        raise Stale("stale-changed", number=item.label)
    await work.register.note(
        item.organisation,
        at=work.now.instant,
        actor=revision.by,
        verb="pass-on",
        subject=item.id,
        revision=revision.number,
        standing=passed.standing(work.now).value,
        audience=revision.audience.value,
    )
    await set_ends(work, passed)
    await following.changed(work, item.organisation, item.mandates)
    if revision.audience is Audience.CM:
        for mandate in mandates:
            await dispatch.post_to_side(work, Kind.NEWS_CM, item.id, mandate, Side.CM)
            if passed.standing(work.now) in (Standing.CONFIDENTIAL, Standing.EMBARGOED):
                await nagging.begin(work, Subject.NEWS, item.id, mandate, revision=revision.number)
    await dispatch.refresh(work, item.organisation, item.id)
    return replace(passed, version=item.version + 1)


async def embargo_ends(work: Work, organisation: str, id: str) -> None:
    """An embargo is over: the CM is told that it may now be said. Looks again first, by both clocks."""
    item = await work.news.get(organisation, id)
    if item is None or item.state is not NewsState.PASSED or item.revision.embargo is None:
        return
    until = item.revision.embargo.until
    if not work.now.reached(until):
        soon = max(until, work.now.instant) + timedelta(seconds=1)
        await timing.at(work, organisation, TimerKind.EMBARGO, id, soon)
        return
    if item.revision.embargo.asks and item.hold is None:
        await foretelling.asks(work, item)
        return
    if item.standing(work.now) is not Standing.SHAREABLE:
        return
    await index_news(work, item)
    await work.register.note(
        organisation, at=work.now.instant, actor="passerelle", verb="embargo-over", subject=id, until=until.isoformat()
    )
    await dispatch.refresh(work, organisation, id)
    if item.told:
        for mandate in await mandates_of(work, organisation, item.mandates):
            await dispatch.post_to_side(work, Kind.NEWS_CM, id, mandate, Side.CM)


async def expires(work: Work, organisation: str, id: str) -> None:
    """A permission has ended: every copy says so."""
    item = await work.news.get(organisation, id)
    if item is not None:
        await index_news(work, item)
        await work.register.note(organisation, at=work.now.instant, actor="passerelle", verb="expired", subject=id)
    await dispatch.refresh(work, organisation, id)


async def store(work: Work, actor: Actor, item: NewsItem, verb: str, **details: object) -> NewsItem:
    """Store a change that an actor made, with its line in the register, and draw every copy anew. Raises Stale."""
    if not await recording.save_news(work, item):
        raise Stale("stale-changed", number=item.label)
    await work.register.note(
        item.organisation, at=work.now.instant, actor=named(actor), verb=verb, subject=item.id, **details
    )
    await dispatch.refresh(work, item.organisation, item.id)
    return replace(item, version=item.version + 1)


async def taken_back(work: Work, item: NewsItem) -> NewsState:
    """What an item becomes when it is taken back: as if it had never been, unless the CM side was ever told of it."""
    copies = await work.deliveries.copies(item.organisation, item.id)
    told = item.passed_at is not None or any(copy.kind is Kind.NEWS_CM for copy in copies)
    return NewsState.WITHDRAWN if told else NewsState.UNDONE


async def loaded(work: Work, actor: Actor, id: str, action: Action) -> tuple[NewsItem, list[Mandate]]:
    """An item, locked, if the actor may do that with it on all its mandates. Raises Gone or Refused."""
    item = await work.news.get(actor.organisation, id, lock=True)
    if item is None:
        raise Gone
    mandates = await mandates_of(work, item.organisation, item.mandates)
    require(actor, action, mandates)
    return item, mandates


async def _loaded(work: Work, actor: Actor, id: str, action: Action) -> NewsItem:
    return (await loaded(work, actor, id, action))[0]


async def kept_back(work: Work, item: NewsItem, mandates: Sequence[Mandate]) -> bool:
    """Whether a freeze keeps back what of an item would leave next."""
    item = replace(item, revision=item.waiting or item.revision)
    if item.revision.audience is not Audience.CM or item.standing(work.now) is not Standing.SHAREABLE:
        return False
    return bool(await gate.frozen_among(work, mandates))


async def set_ends(work: Work, item: NewsItem) -> None:
    """Keep the instants at which the item will stand otherwise."""
    embargo = item.revision.embargo
    await _set_end(work, item, TimerKind.EMBARGO, embargo.until if embargo else None)
    await _set_end(work, item, TimerKind.EXPIRY, item.revision.expires_at)
    await foretelling.set_ahead(work, item)


async def _set_end(work: Work, item: NewsItem, kind: TimerKind, due_at: datetime | None) -> None:
    if due_at is not None and not work.now.reached(due_at):
        await timing.at(work, item.organisation, kind, item.id, due_at)
    else:
        await work.timers.cancel(item.organisation, item.id, kind)
