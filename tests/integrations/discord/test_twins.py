"""What stands under one key and is not the card that is known."""

from __future__ import annotations

import pytest

from integrations.discord.twins import There, besides


@pytest.mark.parametrize(
    ("there", "known", "gone"),
    [
        ({0: [20, 10]}, [10], [20]),
        ({0: [20, 10]}, [20], [10]),
        ({0: [10]}, [10], []),
        ({0: [20, 10]}, [30], []),  # the known one is not seen: nothing is touched
        ({0: [20], 1: [21]}, [], [20, 21]),
        ({}, [], []),
        ({0: [20, 10], 1: [21, 11], 2: [12]}, [10], [20, 21]),
        ({0: [20, 10], 1: [21, 11]}, [20], [10, 11]),
        ({0: [10], 1: [31, 11]}, [10], [31]),  # a part that came late
        ({0: [20, 10]}, [10, 7], [20]),
    ],
)
def test_only_what_belongs_to_no_known_card_goes(there: There, known: list[int], gone: list[int]) -> None:
    assert besides(there, known) == gone
