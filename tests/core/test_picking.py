"""What is picked is written and read back, whatever people are called; what is no address is refused on its field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.address import Address
from bot.core.picking import MOST, Pick, read, written
from bot.errors import Invalid

ADDRESS = Address.parse("slack:T1/U1")


@given(st.text())
def test_no_name_breaks_out_of_its_place(name: str) -> None:
    other = Address.parse("slack:T1/U2")
    found = read(written([Pick(ADDRESS, name), Pick(other)]))
    assert [pick.address for pick in found] == [ADDRESS, other]


def test_each_once_and_not_too_many() -> None:
    assert read("slack:T1/U1|Sam,slack:T1/U1") == (Pick(ADDRESS, "Sam"),)
    assert read("") == ()
    for value in ("nonsense", "slack:U1", ",".join(f"slack:T/U{n}" for n in range(MOST + 1))):
        with pytest.raises(Invalid) as refused:
            read(value, "people")
        assert refused.value.field == "people"
