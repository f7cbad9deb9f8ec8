"""A charter is empty until something was agreed on."""

from __future__ import annotations

import pytest

from bot.core.charter import NOTHING, Charter


def test_nothing_is_empty() -> None:
    assert NOTHING.empty


@pytest.mark.parametrize("part", ["text", "holding", "free"])
def test_one_part_is_enough(part: str) -> None:
    assert not Charter(**{part: "x"}).empty
