"""Where a forum keeps what is told of one record together: in the thread that its first card began."""

from __future__ import annotations

from bot.core.delivery import Delivery, Kind
from bot.storage.work import Work

APART = frozenset(
    {
        Kind.RECALL_CM,
        Kind.FREEZE_CM,
        Kind.FREEZE_COMMS,
        Kind.THAW_REVIEW,
        Kind.RECEIPT_REMINDER,
        Kind.RECEIPT_SILENT,
        Kind.QUESTION_REMINDER,
        Kind.LEAK,
        Kind.DEAD_LETTER,
        Kind.OUTAGE,
    }
)
"""What must be noticed begins a thread of its own: of an old one only those are told who follow it."""


async def thread_of(work: Work, delivery: Delivery) -> str | None:
    """The message in whose thread a card goes on, in a room where each begins one; None if it begins its own."""
    if delivery.kind in APART:
        return None
    copies = await work.deliveries.copies(delivery.organisation, await work.letters.about_what(delivery))
    return next((sent.ref.id for sent in copies if sent.ref.room == delivery.place.room), None)
