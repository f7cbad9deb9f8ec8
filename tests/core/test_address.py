"""Addresses as they are written and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.address import Address, Platform
from bot.errors import Invalid

parts = st.text(st.characters(exclude_characters="/", exclude_categories=["Z", "Cc", "Cs"]), min_size=1, max_size=30)
hosted = st.builds(Address, st.sampled_from([Platform.SLACK, Platform.DISCORD]), parts, parts)
demo = st.builds(Address, st.just(Platform.DEMO), st.just(""), parts)


@given(hosted | demo)
def test_what_is_written_is_read_back(address: Address) -> None:
    assert Address.parse(str(address)) == address
    assert Address.parse(f"  {address}\n") == address


@given(st.text())
def test_any_text_is_an_address_or_refused(written: str) -> None:
    try:
        address = Address.parse(written)
    except Invalid:
        return
    assert str(address) == written.strip()


@pytest.mark.parametrize(
    "written",
    [
        "",
        "slack",
        "slack:",
        "slack:C0",
        "slack:/C0",
        "slack:T0/",
        "slack:T0/C0/1",
        "slack:T 0/C0",
        "discord:1",
        "demo:",
        "demo:x/comms",
        "Demo:comms",
        "irc:net/room",
        "demo:com ms",
        "#comms",
        "slack:T0/C0\nslack:T0/C1",
    ],
)
def test_bad_input_is_refused(written: str) -> None:
    with pytest.raises(Invalid):
        Address.parse(written)


def test_examples() -> None:
    assert Address.parse("slack:T0/C0") == Address(Platform.SLACK, "T0", "C0")
    assert Address.parse("discord:81/92") == Address(Platform.DISCORD, "81", "92")
    assert Address.parse("demo:comms") == Address(Platform.DEMO, "", "comms")


def test_a_user_of_discord_is_the_same_person_in_every_guild() -> None:
    assert Address.parse("discord:1/7").identity == Address.parse("discord:@me/7").identity == "discord:7"
    assert Address.parse("slack:T0/U0").identity != Address.parse("slack:T1/U0").identity
    assert Address.parse("demo:lea").identity == "demo:lea"
