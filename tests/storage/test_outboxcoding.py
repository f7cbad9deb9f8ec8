"""Deliveries and what was sent, as rows and back."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from bot.core.address import Place
from bot.core.delivery import DeliveryState, Kind, Priority
from bot.storage.outboxcoding import delivery_in, delivery_out, sent_in, sent_out
from tests.builders import World, demo_address
from tests.storage.samples import AT, delivery, sent


def row(values: dict[str, Any]) -> Any:
    return cast("Any", SimpleNamespace(**values))


def test_a_delivery_is_itself_again(world: World) -> None:
    made = delivery(world, Kind.FREEZE_CM, place=Place(demo_address("cm"), "17", direct=True), refreshes="m_1")
    values = delivery_out(made, AT)
    assert (values["state"], values["priority"]) == (DeliveryState.WAITING.value, int(Priority.FREEZE))
    assert delivery_in(row({**values, "attempts": 0})) == made


def test_what_was_sent_is_itself_again(world: World) -> None:
    made = sent(world, "1", id="m_1")
    assert sent_in(row(sent_out(made, AT))) == made
