"""A room in which we say too much is left alone for a while, and comms are told: something answers all our cards.

That it rests stands in the database: every replica leaves it alone, and a lead lets it go on by one click.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.cards.lens import Lens
from bot.cards.loops import room_held_card
from bot.cards.rooms import called
from bot.core.address import Address
from bot.core.card import Card, Reply
from bot.core.delivery import Delivery, Kind, TimerKind
from bot.core.loops import REST, WINDOW, Flow, Rest
from bot.core.people import Actor, Mandate, Side
from bot.core.rights import Action
from bot.core.verbs import Verb
from bot.errors import Refused, Stale
from bot.ports import JobKind
from bot.services import dispatch, timing
from bot.services.drawing import name_of
from bot.services.turn import Turn, said
from bot.services.who import mandates_of, named, require
from bot.storage.ids import new_id
from bot.storage.rests import HELD
from bot.storage.work import Work

ALWAYS = frozenset(
    {Kind.FREEZE_CM, Kind.FREEZE_COMMS, Kind.RECALL_CM, Kind.LEAK, Kind.DEAD_LETTER, Kind.OUTAGE, Kind.ROOM_HELD}
)
"""What leaves all the same: it takes a yes back, or says that something is wrong."""


async def left(work: Work, flow: Flow, delivery: Delivery) -> None:
    """A new message has left for its room, and is noted as sent: after too many the room is left alone. What was
    written before the last rest was over is no answer to anybody."""
    at, lane = work.now.instant, delivery.lane
    if not flow.left(lane, delivery.created_at, at):
        return
    before = await work.rests.of(delivery.organisation, lane)
    after = at - WINDOW if before is None else max(at - WINDOW, before.ended)
    if await work.rests.flowed(delivery.organisation, lane, after) < flow.most:
        return
    flow.forget(lane)
    rest = _begun(delivery, before, work)
    await work.rests.begin(rest)
    await timing.at(work, rest.organisation, TimerKind.REST_OVER, rest.id, rest.until)
    await dispatch.refresh(work, rest.organisation, rest.id)


def _begun(delivery: Delivery, before: Rest | None, work: Work) -> Rest:
    at = work.now.instant
    direct = delivery.place.direct or delivery.place.person
    of = delivery.organisation, delivery.mandate
    if before is None:
        return Rest(new_id("R"), *of, delivery.lane, direct, at, at + REST)
    # Whoever let it go on wants to know that it was of no use.
    told_at = None if before.resumed_at else before.told_at
    return Rest(before.id, *of, delivery.lane, direct, at, at + REST, told_at)


async def waits(work: Work, delivery: Delivery) -> bool:
    """Whether a card has to wait until its room has rested; put off, if so. A card that replaces another adds none."""
    if delivery.kind in ALWAYS or delivery.refreshes is not None:
        return False
    rest = await work.rests.of(delivery.organisation, delivery.lane)
    if rest is None or not rest.holds(work.now.instant):
        return False
    rest = await work.rests.of(delivery.organisation, delivery.lane, lock=True)  # or somebody lets it go on just now
    if rest is None or not rest.holds(work.now.instant):
        return False
    if rest.is_news:
        await _tell(work, rest, delivery)
    return await work.deliveries.put_off(delivery, rest.until, HELD, tried=False)


async def _tell(work: Work, rest: Rest, delivery: Delivery) -> None:
    await work.rests.told(rest.organisation, rest.id, work.now.instant)
    mandate = await work.people.mandate(rest.organisation, rest.mandate)
    if mandate is not None:
        await dispatch.post_to_side(work, Kind.ROOM_HELD, rest.id, mandate, Side.COMMS)
    await work.register.note(
        rest.organisation,
        at=work.now.instant,
        actor="passerelle",
        verb="room-held",
        subject=rest.mandate,
        kind=delivery.kind.value,
    )


async def over(work: Work, organisation: str, id: str) -> None:
    """A rest has ended by itself: its cards say so."""
    await dispatch.refresh(work, organisation, id)


async def resume(work: Work, actor: Actor, id: str) -> Rest:
    """Let a room go on at once, as a lead says; what waited for it leaves. Raises Refused, or Stale for a room that is
    left alone no more."""
    rest = await work.rests.get(actor.organisation, id, lock=True)
    if rest is None:
        raise Refused
    require(actor, Action.RESUME, await mandates_of(work, rest.organisation, [rest.mandate]))
    at = work.now.instant
    if rest.resumed_by is not None:
        raise Stale("stale-resumed", by=await name_of(work, rest.organisation, rest.resumed_by))
    if not rest.holds(at):
        raise Stale("stale-rested")
    await work.rests.resume(rest.organisation, rest.id, at, named(actor))
    await work.register.note(rest.organisation, at=at, actor=named(actor), verb="room-resumed", subject=rest.mandate)
    await dispatch.refresh(work, rest.organisation, rest.id)
    work.wake(JobKind.DRAIN, rest.lane)
    return replace(rest, resumed_at=at, resumed_by=named(actor))


async def _resume(turn: Turn, target: str) -> Reply:
    actor = await turn.actor_of(target)
    await resume(turn.work, actor, target)
    return said((await turn.lens(actor)).words("held-resumed-done"))


async def drawn(work: Work, delivery: Delivery, _mandate: Mandate, lens: Lens) -> Card | None:
    """The card for comms: which room, until when, or who let it go on."""
    rest = await work.rests.get(delivery.organisation, delivery.subject)
    if rest is None:
        return None
    by = await name_of(work, rest.organisation, rest.resumed_by) if rest.resumed_by else ""
    return room_held_card(rest, await _called(work, rest), work.now.instant, by, lens)


async def _called(work: Work, rest: Rest) -> str:
    rooms = await work.people.rooms_at(Address.parse(rest.lane))
    return next(iter(called(room for room in rooms if room.organisation == rest.organisation)), rest.lane)


PRESSES: dict[Verb, Callable[[Turn, str], Awaitable[Reply]]] = {Verb.RESUME: _resume}
"""What its button does."""
