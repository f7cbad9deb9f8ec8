"""A refused token is tried three times in all."""

from __future__ import annotations

import pytest

from bot.core.breaker import AGAIN, WAIT, Breaker
from bot.errors import ChatLost


class Hands:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


def waits(breaker: Breaker) -> float:
    with pytest.raises(ChatLost) as lost:
        breaker.check("discord:")
    assert lost.value.beyond == "discord:"
    return lost.value.after


def test_a_token_that_stays_refused_is_tried_three_times() -> None:
    clock = Hands()
    breaker = Breaker(clock)
    for wait in AGAIN:
        breaker.check("discord:")
        breaker.refused()
        breaker.refused()  # a call that was under way at the same time
        assert waits(breaker) == wait
        clock.at += wait
    breaker.check("discord:")
    breaker.refused()
    clock.at += 10**9
    assert waits(breaker) == WAIT


def test_a_platform_that_was_wrong_is_believed_again() -> None:
    clock = Hands()
    breaker = Breaker(clock)
    breaker.refused()
    clock.at += AGAIN[0]
    breaker.accepted()
    breaker.check("discord:")
    breaker.refused()
    assert waits(breaker) == AGAIN[0]
