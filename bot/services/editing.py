"""Changing what was tagged: edit, withdraw, confirm, settle two tags, and what happens to the source message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.address import Address, MessageRef
from bot.core.delivery import TimerKind
from bot.core.flags import Flag, Standing
from bot.core.message import Message
from bot.core.news import Hold, NewsItem, NewsState, Revision, hardens, softens
from bot.core.people import Actor, Mandate
from bot.core.rights import Action
from bot.core.text import cleaned
from bot.core.tidings import RecallReason
from bot.errors import Stale
from bot.services import dispatch, passing, recalling, recording, seconding
from bot.services.drafts import Draft
from bot.services.seeing import clears, require_seen, same_words
from bot.services.who import named, require
from bot.storage.work import Work


async def edit(work: Work, actor: Actor, id: str, version: int, draft: Draft) -> NewsItem:
    """A new revision. What it forbids counts at once; what it allows or newly says waits for the undo window.

    Raises Stale when the item changed since the form was made, Refused when it releases without that right, Invalid
    when it releases what was tagged from a message that was never seen.
    """
    item, mandates = await passing.loaded(work, actor, id, Action.EDIT)
    if item.version != version or item.state in (NewsState.WITHDRAWN, NewsState.UNDONE):
        raise Stale("stale-changed", number=item.label)
    number = await work.news.last_revision(item.organisation, item.id) + 1
    revision = draft.revision(number, named(actor), work.now.instant)
    softer, harder = softens(item.revision, revision), hardens(item.revision, revision)
    releases = softer or _lifts(item, revision)
    if releases:
        require(actor, Action.RELEASE, mandates)
        require_seen(item.source, revision)
    await work.news.add_revision(item, revision)
    if harder:
        await recalling.recall(work, item, recalling.reason_between(item.revision, revision))
    changed = _with(item, revision, softer=softer, harder=harder)
    stored = await passing.store(work, actor, changed, "edit", revision=number, softer=softer, harder=harder)
    if not (stored.stopped and clears(revision)):
        await seconding.end(work, stored.organisation, stored.id)
    elif releases or await seconding.waits(work, stored.organisation, stored.id):
        await seconding.begin(work, actor, stored.id, mandates)
    if stored.passed_at is not None and stored.waiting is None:
        await passing.set_ends(work, stored)
        return stored
    return await passing.wait_for_undo(work, stored, mandates)


def _lifts(item: NewsItem, revision: Revision) -> bool:
    """Whether an edit ends a hold with something that may be said, as « still right » and « shareable » do."""
    return item.hold is not None and clears(revision)


def _with(item: NewsItem, revision: Revision, *, softer: bool, harder: bool) -> NewsItem:
    """The item with its new revision: waiting if it only allows more; in force at once if it only forbids; and if it
    does both, in force but not told, so that it grants nothing until the undo window has ended."""
    told = item.passed_at is not None and item.hold is None
    if told and softer and not harder:
        return replace(item, waiting=revision)
    if told and not softer:
        return replace(item, revision=revision, waiting=None)
    return replace(item, revision=revision, waiting=None, hold=None, state=NewsState.PENDING, passed_at=None)


async def withdraw(work: Work, actor: Actor, id: str) -> NewsItem:
    """Take an item back for good. Raises Stale if it was already."""
    item, _ = await passing.loaded(work, actor, id, Action.WITHDRAW)
    return await _withdraw(work, actor, item, RecallReason.WITHDRAWN)


async def confirm(work: Work, actor: Actor, id: str) -> NewsItem:
    """Say that an item holds although its source was edited or is seen no more: it is told again, after the undo
    window."""
    item, mandates = await passing.loaded(work, actor, id, Action.RELEASE)
    if item.hold not in (Hold.SOURCE_EDITED, Hold.SOURCE_UNSEEN, Hold.ROOM_WIDER):
        raise Stale("stale-changed", number=item.label)
    return await _again(work, actor, item, mandates, "confirm")


async def settle(work: Work, actor: Actor, id: str, flag: Flag) -> NewsItem:
    """Say which of two tags is right. Shareable takes the right of release, and a message that was seen (else
    Invalid)."""
    action = Action.RELEASE if flag is Flag.SHAREABLE else Action.TAG
    item, mandates = await passing.loaded(work, actor, id, action)
    if item.hold is not Hold.TWO_TAGS:
        raise Stale("stale-changed", number=item.label)
    number = await work.news.last_revision(item.organisation, item.id) + 1
    embargo = item.revision.embargo if flag is Flag.SHAREABLE else None
    revision = replace(item.revision, number=number, flag=flag, embargo=embargo, by=named(actor), at=work.now.instant)
    require_seen(item.source, revision)
    await work.news.add_revision(item, revision)
    return await _again(work, actor, replace(item, revision=revision), mandates, "settle")


async def source_edited(work: Work, organisation: str, message: Message) -> None:
    """The tagged message was edited: the item is held until comms confirm. A change of nothing but form is none."""
    item = await work.news.from_source(organisation, message.ref)
    if item is None or item.source is None:
        return
    edited = replace(item, source=replace(item.source, text=cleaned(message.text), unheard=False))
    if same_words(item.source.text, message.text):
        if item.source.unheard:  # it is seen for the first time, as it was tagged
            await recording.save_news(work, edited)
        return
    if item.hold is Hold.SOURCE_UNSEEN:  # it was told to all whom it concerns that it is held; now comms know why
        await _by_itself(work, replace(edited, hold=Hold.SOURCE_EDITED), "source-edited")
        return
    if item.hold is not None:
        await recording.save_news(work, edited)
        return
    await _hold(work, edited, Hold.SOURCE_EDITED, RecallReason.SOURCE_EDITED)


async def source_deleted(work: Work, organisation: str, ref: MessageRef) -> None:
    """The tagged message was deleted: the item is withdrawn."""
    item = await work.news.from_source(organisation, ref)
    if item is not None:
        await _withdraw(work, None, item, RecallReason.SOURCE_DELETED)


async def source_unseen(work: Work, organisation: str, ref: MessageRef) -> None:
    """Nobody tells us of the tagged message any more: what it clears, or will, is held until comms confirm, be its room
    linked or not. Once for each item: who has confirmed it knows."""
    item = await work.news.from_source(organisation, ref)
    if item is None or item.hold is not None or not any(map(clears, filter(None, (item.revision, item.waiting)))):
        return
    if not await work.register.ever(organisation, [item.id], "source-unseen"):
        await _hold(work, item, Hold.SOURCE_UNSEEN, RecallReason.SOURCE_UNSEEN)


async def _hold(work: Work, item: NewsItem, hold: Hold, reason: RecallReason) -> None:
    await work.timers.cancel(item.organisation, item.id, TimerKind.UNDO_NEWS)
    await seconding.end(work, item.organisation, item.id)
    await _by_itself(work, replace(item, hold=hold, held_since=work.now.instant, waiting=None), hold.value)
    await recalling.recall(work, item, reason)


async def room_widened(work: Work, organisation: str, room: Address) -> None:
    """Others than those it was meant for can read a room of the CM side now: what was told there in confidence is held
    until comms have seen to it. What may be said anyway stays as it is."""
    for id in await recalling.told_in(work, organisation, room):
        item = await work.news.get(organisation, id, lock=True)
        if item is None or item.state is not NewsState.PASSED or item.hold is not None or not item.told:
            continue
        if item.standing(work.now) in (Standing.CONFIDENTIAL, Standing.EMBARGOED):
            held = replace(item, hold=Hold.ROOM_WIDER, held_since=work.now.instant, waiting=None)
            await work.timers.cancel(organisation, item.id, TimerKind.UNDO_NEWS)
            await _by_itself(work, held, "room-wider", room=str(room))
            await recalling.recall(work, item, RecallReason.ROOM_WIDER)


async def _withdraw(work: Work, actor: Actor | None, item: NewsItem, reason: RecallReason) -> NewsItem:
    if item.state in (NewsState.WITHDRAWN, NewsState.UNDONE):
        raise Stale("stale-changed", number=item.label)
    await work.timers.cancel(item.organisation, item.id, TimerKind.UNDO_NEWS)
    await seconding.end(work, item.organisation, item.id)
    state = await passing.taken_back(work, item)
    withdrawn = replace(item, state=state, waiting=None, hold=None, held_since=work.now.instant)
    if actor is None:
        await _by_itself(work, withdrawn, "withdraw", reason=reason.value)
    else:
        await passing.store(work, actor, withdrawn, "withdraw", reason=reason.value)
    await recalling.recall(work, withdrawn, reason)
    return withdrawn


async def _again(work: Work, actor: Actor, item: NewsItem, mandates: Sequence[Mandate], verb: str) -> NewsItem:
    """An item whose hold a person lifted is told once more, as if it were new."""
    fresh = replace(item, hold=None, held_since=None, state=NewsState.PENDING, passed_at=None)
    stored = await passing.store(work, actor, fresh, verb, flag=item.revision.flag.value)
    if clears(item.revision):
        await seconding.begin(work, actor, item.id, mandates)
    return await passing.wait_for_undo(work, stored, mandates)


async def _by_itself(work: Work, item: NewsItem, verb: str, **details: object) -> None:
    """Store what the platform, not a person, brought about."""
    await recording.save_news(work, item)
    await work.register.note(
        item.organisation, at=work.now.instant, actor="passerelle", verb=verb, subject=item.id, **details
    )
    await dispatch.refresh(work, item.organisation, item.id)
