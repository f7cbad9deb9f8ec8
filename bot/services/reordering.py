"""Events that come late or again: what has not left yet is made anew in the platform's order, the rest stands.

The inbox remembers what was handled about a message. While nothing made from it has left, and no person has touched it,
an event that comes after later ones takes it back and lets all of them happen in their order. What the CM was told
cannot be untold: then a late event does what it still can, and never more than it could in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core.card import Reply
from bot.core.delivery import TimerKind
from bot.core.event import Event, EventKind
from bot.core.news import Hold, NewsItem, NewsState
from bot.errors import Stale
from bot.services import dispatch, recording
from bot.services.hearing import act, matters
from bot.storage.work import Work

_TOUCHED = "*"
"""What a person did with what was made from a message is not in its log, and is never done anew."""

_AGAIN = timedelta(minutes=10)
"""Within which a second addition of one reaction is the first one told again, where a platform tells no instant."""


async def hear(work: Work, event: Event, locale: str) -> Reply:
    """Do what an event asks for, as if every event of its message had come in its place."""
    if await work.deliveries.is_ours(event.ref):
        return None  # an echo of a card of ours: the beginning of a loop
    if not matters(event):
        return await act(work, event, locale)
    trail = await _trail(work, event)
    reply = await _in_its_place(work, event, trail, locale)
    left = _TOUCHED if trail.touched else _trace(await work.news.ever_from(event.ref))
    await work.inbox.leave(event.source, left, work.now.instant)
    return reply


@dataclass(frozen=True, slots=True)
class _Trail:
    """What is known of a message: the events handled so far, and every item that was made from it."""

    log: Sequence[Event]
    items: Sequence[NewsItem]
    touched: bool

    def after(self, event: Event) -> list[Event]:
        """The events that were handled although they come later."""
        return [each for each in self.log if each.order > event.order]

    @property
    def living(self) -> list[NewsItem]:
        """The items that count."""
        return [item for item in self.items if item.state in (NewsState.PENDING, NewsState.PASSED)]

    @property
    def can_be_made_anew(self) -> bool:
        """Whether nothing of it has left, and everything of it came from the log."""
        told = any(item.passed_at or item.state in (NewsState.PASSED, NewsState.WITHDRAWN) for item in self.items)
        return not told and not self.touched


async def _trail(work: Work, event: Event) -> _Trail:
    items = await work.news.ever_from(event.ref)
    known = await work.inbox.trace(event.source)
    return _Trail(await work.inbox.log(event.source), items, known == _TOUCHED or known != _trace(items))


def _trace(items: Sequence[NewsItem]) -> str:
    return " ".join(f"{item.id}:{item.version}" for item in items)


async def _in_its_place(work: Work, event: Event, trail: _Trail, locale: str) -> Reply:
    later = trail.after(event)
    if not later:
        return None if _is_there(event, trail.log) else await act(work, event, locale)
    if _is_overtaken(event, later, trail):
        return None
    if not trail.can_be_made_anew:
        return await _late(work, event, later, trail, locale)
    for item in trail.living:
        await _take_back(work, item)
    reply: Reply = None
    for each in sorted([*trail.log, event], key=lambda each: each.order):
        said = await act(work, each, locale)
        reply = said if each is event else reply
    return reply


def _is_there(event: Event, log: Sequence[Event]) -> bool:
    """Whether a reaction is already as the event says: not every platform tells when one was put there."""
    before = [each for each in log if _same_reaction(each, event)][-1:]
    return any(each.added is event.added and event.at - each.at < _AGAIN for each in before)


def _same_reaction(one: Event, other: Event) -> bool:
    if one.kind is not EventKind.REACTED or other.kind is not EventKind.REACTED or not one.caller or not other.caller:
        return False
    return one.caller.account == other.caller.account and one.emoji == other.emoji


def _is_overtaken(event: Event, later: Sequence[Event], trail: _Trail) -> bool:
    """Whether an event has nothing to do any more: the message is gone, and so is all that was made from it; or a
    newer edit came first, and what it held is held."""
    kinds = {each.kind for each in later}
    if EventKind.DELETED in kinds and trail.items and not trail.living:
        return True
    held = bool(trail.living) and all(item.hold is Hold.SOURCE_EDITED for item in trail.living)
    return event.kind is EventKind.EDITED and EventKind.EDITED in kinds and held


async def _late(work: Work, event: Event, later: Sequence[Event], trail: _Trail, locale: str) -> Reply:
    """Something was told already, or a person has decided since: what a later event took away does not come back."""
    taken_off = any(_same_reaction(each, event) for each in later)
    if any(each.kind is EventKind.DELETED for each in later) or (taken_off and not (event.added and trail.living)):
        return None
    edits = [each for each in later if each.kind is EventKind.EDITED]
    if event.kind is EventKind.EDITED and edits and trail.touched:
        return None
    reply = await act(work, event, locale)
    for edit in edits[-1:]:
        await act(work, edit, locale)
    return reply


async def _take_back(work: Work, item: NewsItem) -> None:
    """As if the item had never been: nothing of it has left."""
    await work.timers.cancel(item.organisation, item.id, TimerKind.UNDO_NEWS)
    undone = replace(item, state=NewsState.UNDONE, waiting=None, hold=None, held_since=work.now.instant)
    if not await recording.save_news(work, undone):
        raise Stale("stale-changed", number=item.label)
    await work.register.note(
        item.organisation, at=work.now.instant, actor="passerelle", verb="undo", subject=item.id, reason="order"
    )
    await dispatch.refresh(work, item.organisation, item.id)
