"""A token that a platform refused is hardly tried again: whoever goes on with one is banned in the end
(docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans)."""

from __future__ import annotations

from collections.abc import Callable

from bot.errors import ChatLost

AGAIN = (600.0, 3600.0)
"""Seconds before a refused token is tried a second and a third time, for a platform may be wrong; then never again:
another one needs a new process."""

WAIT = 3600.0
"""Seconds that are waited between two looks at a token that is never tried again."""


class Breaker:
    """The calls of one token. `clock`: seconds that only go forward."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._refused = 0
        self._until = 0.0

    def check(self, scope: str) -> None:
        """Raises ChatLost while no call is to be made. `scope`: what the addresses there begin with."""
        left = self._until - self._clock()
        if self._refused and left > 0:
            raise ChatLost(min(left, WAIT), beyond=scope)

    def refused(self) -> None:
        """The platform refused the token; what was asked at the same time counts as one."""
        if self._until > self._clock():
            return
        wait = AGAIN[self._refused] if self._refused < len(AGAIN) else float("inf")
        self._refused += 1
        self._until = self._clock() + wait

    def accepted(self) -> None:
        """It was wrong: the token is good."""
        self._refused, self._until = 0, 0.0
