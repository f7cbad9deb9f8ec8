"""After a freeze: what waited and what was in force is looked through by comms, one by one or all at once.

Nothing is released by the thaw. What waited and is confirmed leaves one a minute, each with its undo window.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

from bot.cards import reviews as cards
from bot.cards.reviews import Review
from bot.core.card import Card, Reply
from bot.core.delivery import DeliveryState, Kind, TimerKind
from bot.core.flags import Standing
from bot.core.news import NewsItem
from bot.core.people import Actor, Mandate, Side
from bot.core.questions import Question, Ruling
from bot.core.rights import Action, may
from bot.core.tidings import Freeze
from bot.core.verbs import Verb
from bot.errors import Gone, Refused, Stale
from bot.services import dispatch, gate, redrawing, timing
from bot.services.drawing import Composer, Desk, name_of
from bot.services.turn import Turn, said, shown
from bot.services.who import mandates_of, named, require
from bot.storage.work import Work

APART = timedelta(minutes=1)
"""Between two things that waited: never all at once."""

LOOKED_AT = 200
"""The newest items and answers that are looked through at once: once they are confirmed, those before them."""

Press = Callable[[Turn, str], Awaitable[Reply]]


async def begin(work: Work, freeze: Freeze, mandate: Mandate) -> None:
    """A freeze has ended: comms get the card by which things hold again, if there is anything; and every card of what
    does not hold yet says so from now on."""
    review = await review_of(work, freeze)
    if review.is_empty:
        await work.reviews.finish(freeze, work.now.instant)
        return
    await dispatch.post_to_side(work, Kind.THAW_REVIEW, freeze.id, mandate, Side.COMMS)
    for record in review.not_left:
        await dispatch.refresh(work, freeze.organisation, record)
    await redrawing.begin(work, freeze)


async def review_of(work: Work, freeze: Freeze) -> Review:
    """What waits and what is not confirmed yet, newest first; nothing any more once all of it was."""
    if freeze.reviewed_at is not None:
        return Review()
    organisation, at = freeze.organisation, work.now.instant
    last = await gate.in_review(work, organisation, freeze.mandate) or freeze
    news = await work.reviews.unconfirmed_news(last, at, LOOKED_AT)
    granted = await work.reviews.unconfirmed_rulings(last, at, LOOKED_AT)
    stopped = await work.news.of_ids(organisation, await work.reviews.stopped(last))
    waiting = [item for item in stopped if await _waits(work, item)]
    answering = await work.questions.answering(organisation, freeze.mandate)
    return Review(
        waiting=tuple(waiting),
        answers=tuple([each for each in answering if await _answer_waits(work, each)]),
        news=tuple([each for each in await work.news.of_ids(organisation, news) if _is_unsure(work, each, waiting)]),
        granted=tuple([ruling for id in granted if (ruling := await _in_force(work, organisation, id))]),
        older=LOOKED_AT in (len(news), len(granted)),
    )


async def is_unconfirmed(work: Work, question: Question) -> bool:
    """Whether the human's yes to a question waits to be confirmed after a freeze."""
    ruling = await work.rulings.get(question.organisation, question.ruling) if question.ruling else None
    if ruling is None or ruling.standing(work.now) is not Standing.SHAREABLE:
        return False
    return not await gate.holds(work, ruling)


async def hold_again(work: Work, actor: Actor, id: str) -> str:
    """One item, or the answer to one question, holds again. Returns its number. Raises Stale if it already did."""
    _require_comms(actor)
    item = await work.news.get(actor.organisation, id, lock=True)
    question = await work.questions.get(actor.organisation, id, lock=True) if item is None else None
    if item is not None:
        return await _confirm(work, actor, item.id, item.mandates, item.label, shown=item.id)
    if question is None or question.ruling is None:
        raise Gone
    return await _confirm(work, actor, question.ruling, (question.mandate,), question.label, shown=question.id)


async def all_hold_again(work: Work, actor: Actor, id: str) -> int:
    """All that was in force holds again; what waited leaves one a minute, each with its undo window. Returns how many
    wait. Raises Stale to whoever is late, with the name of who was first."""
    _require_comms(actor)
    freeze = await work.freezes.get(actor.organisation, id, lock=True)
    if freeze is None or freeze.thawed_at is None:
        raise Gone
    (mandate,) = await mandates_of(work, freeze.organisation, [freeze.mandate])
    require(actor, Action.THAW, [mandate])
    review = await review_of(work, freeze)
    if freeze.reviewed_at is not None or not await work.reviews.finish(freeze, work.now.instant):
        raise await _overtaken(work, freeze)
    await work.register.note(
        freeze.organisation,
        at=work.now.instant,
        actor=named(actor),
        verb="all-hold-again",
        subject=freeze.id,
        mandate=freeze.mandate,
        waiting=review.waits,
        in_force=review.in_force,
    )
    await _let_go(work, review, mandate)
    for record in review.not_left:
        await dispatch.refresh(work, freeze.organisation, record)
    await redrawing.begin(work, freeze)
    await dispatch.refresh(work, freeze.organisation, freeze.id, only={Kind.THAW_REVIEW})
    return review.waits


def _require_comms(actor: Actor) -> None:
    """Whoever is not in comms learns nothing, whatever the button names; the right itself is asked of the mandate."""
    if not may(actor, Action.SEE_RECEIPTS):
        raise Refused


async def _confirm(work: Work, actor: Actor, record: str, mandates: tuple[str, ...], label: str, *, shown: str) -> str:
    """Confirm in every mandate that is looked through; the cards say so."""
    organisation = actor.organisation
    require(actor, Action.THAW, await mandates_of(work, organisation, mandates))
    freezes = [freeze for each in mandates if (freeze := await gate.in_review(work, organisation, each))]
    if not await gate.confirm(work, actor, organisation, mandates, record):
        raise Stale("stale-holds-again", number=label)
    await work.register.note(
        organisation, at=work.now.instant, actor=named(actor), verb="holds-again", subject=shown, record=record
    )
    await redrawing.confirmed(work, organisation, record)
    for freeze in freezes:
        if (await review_of(work, freeze)).is_empty:
            await work.reviews.finish(freeze, work.now.instant)
        await dispatch.refresh(work, organisation, freeze.id, only={Kind.THAW_REVIEW})
    return label


async def _let_go(work: Work, review: Review, mandate: Mandate) -> None:
    """Each thing that waited gets its own instant, an undo window from now and a minute after the one before."""
    at = work.now.instant + mandate.policy.undo
    for item in reversed(review.waiting):
        if await _is_held(work, item):
            await work.deliveries.release_held(item.organisation, item.id, at)
            for each in item.mandates:
                for room in await work.people.rooms(item.organisation, each, Side.CM):
                    work.wake(*dispatch.lane_wake(room.address), at)
        else:
            await timing.at(work, item.organisation, TimerKind.UNDO_NEWS, item.id, at)
        at += APART
    for question in review.answers:
        await timing.at(work, question.organisation, TimerKind.UNDO_ANSWER, question.id, at)
        at += APART


async def _waits(work: Work, item: NewsItem) -> bool:
    """Whether something of an item waits for a person since the freeze, and no timer will send it."""
    if item.stopped and await work.timers.waiting(item.organisation, item.id, TimerKind.UNDO_NEWS) is None:
        return True
    return await _is_held(work, item)


async def _is_held(work: Work, item: NewsItem) -> bool:
    return await work.deliveries.in_state(item.organisation, item.id, DeliveryState.HELD) > 0


def _is_unsure(work: Work, item: NewsItem, waiting: Sequence[NewsItem]) -> bool:
    return item.told and item not in waiting and item.standing(work.now) is Standing.SHAREABLE


async def _in_force(work: Work, organisation: str, id: str) -> Ruling | None:
    ruling = await work.rulings.get(organisation, id)
    return ruling if ruling is not None and ruling.standing(work.now) is Standing.SHAREABLE else None


async def _answer_waits(work: Work, question: Question) -> bool:
    return await work.timers.waiting(question.organisation, question.id, TimerKind.UNDO_ANSWER) is None


async def _overtaken(work: Work, freeze: Freeze) -> Stale:
    history = await work.register.about(freeze.organisation, freeze.id)
    last = next((entry for entry in reversed(history) if entry.verb == "all-hold-again"), None)
    by = await name_of(work, freeze.organisation, last.actor) if last else ""
    return Stale("stale-reviewed-by", by=by) if by else Stale("stale-reviewed")


async def _drawn(desk: Desk) -> Card | None:
    freeze = await desk.work.freezes.get(desk.organisation.id, desk.delivery.subject)
    if freeze is None or freeze.thawed_at is None:
        return None
    review = await review_of(desk.work, freeze)
    if review.is_empty and desk.delivery.refreshes is None:
        return None
    return cards.review_for_comms(freeze.id, review, desk.lens)


async def _one_by_one(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    _require_comms(actor)
    freeze = await turn.work.freezes.get(actor.organisation, target)
    if freeze is None:
        raise Gone
    (mandate,) = await mandates_of(turn.work, freeze.organisation, [freeze.mandate])
    require(actor, Action.THAW, [mandate])
    return shown(cards.one_by_one(await review_of(turn.work, freeze), await turn.lens(actor, mandate)))


async def _hold_again(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    number = await hold_again(turn.work, actor, target)
    lens = await turn.lens(actor)
    return said(lens.words("holds-again-done", number=number))


async def _all_hold_again(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    count = await all_hold_again(turn.work, actor, target)
    lens = await turn.lens(actor)
    return said(lens.words("all-hold-again-waiting", count=count) if count else lens.words("all-hold-again-done"))


COMPOSERS: dict[Kind, Composer] = {Kind.THAW_REVIEW: _drawn}

PRESSES: dict[Verb, Press] = {
    Verb.REVIEW: _one_by_one,
    Verb.HOLDS_AGAIN: _hold_again,
    Verb.ALL_HOLD_AGAIN: _all_hold_again,
}
