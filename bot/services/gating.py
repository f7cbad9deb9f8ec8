"""What becomes of a card that the last gate stopped: it waits for a person, never for the thaw."""

from __future__ import annotations

from bot.core.delivery import Delivery, DeliveryState, Kind
from bot.services import answering, dispatch
from bot.storage.work import Work


async def keep_back(work: Work, delivery: Delivery) -> DeliveryState:
    """Settle a delivery that a freeze stopped; comms see on its card that it waits for *Send now*.

    A refresh is dropped: the copy that stands says less, or what it said before the freeze.
    """
    if delivery.refreshes is not None:
        return DeliveryState.DROPPED
    if delivery.kind is Kind.ANSWER_CM:
        await answering.keep_back(work, delivery.organisation, delivery.subject)
        return DeliveryState.DROPPED
    await dispatch.refresh(work, delivery.organisation, delivery.subject)
    return DeliveryState.HELD
