"""A room in which we say too much is left alone for a while, and comms are told: something answers all our cards."""

from __future__ import annotations

from bot.cards.lens import Lens
from bot.cards.loops import room_held_card
from bot.core.card import Card
from bot.core.delivery import Delivery, Kind
from bot.core.loops import Flow
from bot.core.people import Mandate, Side
from bot.services import dispatch
from bot.storage.work import Work

ALWAYS = frozenset(
    {Kind.FREEZE_CM, Kind.FREEZE_COMMS, Kind.RECALL_CM, Kind.LEAK, Kind.DEAD_LETTER, Kind.OUTAGE, Kind.ROOM_HELD}
)
"""What leaves all the same: it takes a yes back, or says that something is wrong."""


async def waits(work: Work, flow: Flow, delivery: Delivery) -> bool:
    """Whether a card has to wait until its room has rested; put off, if so. A card that replaces another adds none."""
    if delivery.kind in ALWAYS or delivery.refreshes is not None:
        return False
    until = flow.rests_until(delivery.lane, work.now.instant)
    if until is None:
        return False
    if flow.is_news(delivery.lane, work.now.instant):
        await _tell(work, delivery)
    return await work.deliveries.put_off(delivery, until, "room-held", tried=False)


async def _tell(work: Work, delivery: Delivery) -> None:
    mandate = await work.people.mandate(delivery.organisation, delivery.mandate)
    if mandate is not None:
        await dispatch.post_to_side(work, Kind.ROOM_HELD, delivery.id, mandate, Side.COMMS)
    await work.register.note(
        delivery.organisation,
        at=work.now.instant,
        actor="passerelle",
        verb="room-held",
        subject=delivery.mandate,
        kind=delivery.kind.value,
    )


async def drawn(work: Work, delivery: Delivery, _mandate: Mandate, lens: Lens) -> Card | None:
    """The card for comms: which room, until when."""
    found = [letter.delivery for letter in await work.letters.beginning(delivery.subject)]
    held = next((each for each in found if each.organisation == delivery.organisation), None)
    return room_held_card(held.place, delivery.created_at, lens) if held else None
