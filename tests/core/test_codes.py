"""Codes are read however they are typed, and nothing else is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.codes import LENGTH, LETTERS, shown_code, typed_code

codes = st.text(alphabet=LETTERS, min_size=LENGTH, max_size=LENGTH)


@given(codes)
def test_a_code_is_read_as_it_is_shown(code: str) -> None:
    for typed in (shown_code(code), code, shown_code(code).lower(), f"  {shown_code(code).replace('-', ' ')} "):
        assert typed_code(typed) == code


@pytest.mark.parametrize(
    "typed", ["", "ABCD", "ABCD-EFGH-JKM", "ABCD-EFGH-JKMNP", "ABCD-EFGH-JKM0", "help", "ABCD_EFGH_JKMN"]
)
def test_nothing_else_is_one(typed: str) -> None:
    assert typed_code(typed) is None
