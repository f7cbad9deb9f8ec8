"""What a person does about what has not left: try it again, give it up, stop all sending and let it go again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.letters import SHORT
from bot.core.delivery import COMMS_CARDS, DeliveryState, Kind, Letter
from bot.ports import JobKind
from bot.services import dispatch
from bot.services.privacy.pseudonyms import room_named
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one id: it was `done`, or not; then `found` are the deliveries whose ids begin so."""

    typed: str
    found: Sequence[Letter]
    done: bool


SHOWING = COMMS_CARDS | {Kind.DEAD_LETTER}
"""The cards that tell what was given up."""

Act = Callable[[Work, Letter, str], Awaitable[bool]]


async def retry(work: Work, letter: Letter, by: str) -> bool:
    """Send now what was given up; False if it is not given up (any more)."""
    if not await work.letters.revive(letter, work.now.instant):
        return False
    work.wake(JobKind.DRAIN, letter.delivery.lane)
    await _settled(work, letter, by, "delivery-retried")
    return True


async def give_up(work: Work, letter: Letter, by: str) -> bool:
    """Never try again what was given up; False if it is not given up (any more).

    What still waits cannot be stopped here: it may be what takes back a yes.
    """
    if not await work.letters.drop(letter):
        return False
    await _settled(work, letter, by, "delivery-dropped")
    return True


async def each(work: Work, act: Act, typed: Sequence[str], by: str) -> list[Outcome]:
    """Do it for each id, in full or as it is shown; one that cannot be done keeps no other from it."""
    return [await _one(work, act, id, by) for id in dict.fromkeys(typed)]


async def failed(work: Work) -> list[str]:
    """The ids of all that was given up, oldest first."""
    return [letter.delivery.id for letter in await work.letters.in_states([DeliveryState.DEAD])]


async def pause(work: Work, by: str) -> datetime | None:
    """Stop all sending. Returns since when nothing is sent; None if there is no organisation yet."""
    for organisation in await work.pausing.pause(work.now.instant):
        await _noted(work, organisation, by, "deliveries-paused")
    return await work.pausing.since()


async def resume(work: Work, by: str) -> bool:
    """Let everything go again; False if nothing was stopped. The sweep finds what is due."""
    stopped = await work.pausing.resume()
    for organisation in stopped:
        await _noted(work, organisation, by, "deliveries-resumed")
    return bool(stopped)


async def _one(work: Work, act: Act, typed: str, by: str) -> Outcome:
    # Fewer characters than are shown name nothing: a slip of the keyboard must not settle anything.
    found = await work.letters.beginning(typed) if len(typed) >= SHORT else []
    if len(found) != 1:
        return Outcome(typed, found, done=False)
    if await act(work, found[0], by):
        return Outcome(typed, found, done=True)
    return Outcome(typed, await work.letters.beginning(typed), done=False)


async def _settled(work: Work, letter: Letter, by: str, verb: str) -> None:
    delivery = letter.delivery
    await work.register.note(
        delivery.organisation,
        at=work.now.instant,
        actor=by,
        verb=verb,
        subject=letter.about,
        delivery=delivery.id,
        kind=delivery.kind.value,
        room=await room_named(work, delivery.organisation, delivery.place, delivery.place.room),
    )
    # What comms see of it. A copy that cannot be replaced is left alone: else each drop would make another failure.
    gone = delivery.place.room if delivery.refreshes else None
    await dispatch.refresh(work, delivery.organisation, letter.about, only=SHOWING, but=gone)


async def _noted(work: Work, organisation: str, by: str, verb: str) -> None:
    await work.register.note(organisation, at=work.now.instant, actor=by, verb=verb, subject=organisation)
