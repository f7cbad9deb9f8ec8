"""Which rooms have a calendar that their whole workspace reads."""

from __future__ import annotations

from bot.core.address import Address
from bot.core.appointments import calendar_of


def test_a_room_of_a_server_has_the_server_s_calendar_and_no_other_has_one() -> None:
    assert calendar_of(Address.parse("discord:9/5")) == Address.parse("discord:9/9")
    for none in ("discord:@me/5", "slack:T1/C1", "demo:cm"):
        assert calendar_of(Address.parse(none)) is None
