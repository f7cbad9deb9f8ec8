"""Deliveries and what was sent, as rows."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.core.address import Address, MessageRef
from bot.core.delivery import PRIORITIES, Delivery, DeliveryState, Kind, Sent
from bot.storage.coding import place_in, place_out


def delivery_out(delivery: Delivery, not_before: datetime) -> dict[str, Any]:
    """The row of a delivery that waits from an instant on."""
    return {
        "id": delivery.id,
        "organisation": delivery.organisation,
        "mandate": delivery.mandate,
        "kind": delivery.kind.value,
        "subject": delivery.subject,
        "lane": delivery.lane,
        "place": place_out(delivery.place),
        "priority": int(PRIORITIES[delivery.kind]),
        "refreshes": delivery.refreshes,
        "state": DeliveryState.WAITING.value,
        "not_before": not_before,
        "created_at": delivery.created_at,
        "cause": delivery.cause or None,
    }


def delivery_in(row: Row[Any]) -> Delivery:
    """A delivery as its row tells it."""
    return Delivery(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        kind=Kind(row.kind),
        subject=row.subject,
        place=place_in(row.place),
        created_at=row.created_at,
        refreshes=row.refreshes,
        attempts=row.attempts,
        cause=row.cause or "",
    )


def sent_out(sent: Sent, at: datetime) -> dict[str, Any]:
    """The row of a message of ours that stands since an instant."""
    return {
        "id": sent.id,
        "organisation": sent.organisation,
        "mandate": sent.mandate,
        "kind": sent.kind.value,
        "subject": sent.subject,
        "place": place_out(sent.place),
        "room": str(sent.ref.room),
        "message": sent.ref.id,
        "at": at,
        "reader": sent.reader,
    }


def sent_in(row: Row[Any]) -> Sent:
    """A message of ours as its row tells it."""
    ref = MessageRef(Address.parse(row.room), row.message)
    return Sent(
        row.id, row.organisation, row.mandate, Kind(row.kind), row.subject, place_in(row.place), ref, row.reader
    )
