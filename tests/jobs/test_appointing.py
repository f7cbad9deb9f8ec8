"""A calendar that nobody here can write to is given up like any card, for comms to see."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.address import Address, Place, Platform
from bot.core.appointments import Entry
from bot.core.delivery import Delivery, Kind
from bot.errors import ChatRefused
from bot.jobs.appointing import appoint
from bot.services.syncs import appointed
from tests.jobs.conftest import House


async def test_without_a_calendar_there_it_is_refused_if_anything_is_to_stand_there(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    mandate, place = house.world.mandate, Place(Address(Platform.DISCORD, "9", "9"))
    now = datetime.now(UTC)
    made = Delivery("d_x", mandate.organisation, mandate.id, Kind.SYNC_EVENT, "g_x", place, now)
    await appoint(house.database, {}, made)

    async def held(*_: object) -> Entry:
        return Entry(None, "77")

    monkeypatch.setattr(appointed, "entry", held)
    with pytest.raises(ChatRefused) as refused:
        await appoint(house.database, {Platform.DISCORD: house.chat}, made)
    assert refused.value.reason == "no-adapter"
