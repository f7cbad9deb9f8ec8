"""Answers by which Discord refuses: whoever draws too many of them is shut out, with all else at the same address."""

from __future__ import annotations

from collections import deque

import structlog

from bot.measures import DISCORD_INVALID

SHUT_OUT_AT = 10_000
"""Refusals within the window at which Discord shuts an address out
(docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans)."""

WINDOW = 600.0
"""Seconds."""

MOST = SHUT_OUT_AT // 2
"""Refusals at which this process asks for nothing more that can wait: another one at the address may draw as many."""

TOLD_AT = 500
"""Each so many are told in the log: a house that is well set up draws a handful."""

_log = structlog.get_logger(__name__)


class Refusals:
    """Those of this process lately. Instants are seconds of a clock that only goes forward."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._at: deque[float] = deque(maxlen=most)
        self._seen = 0
        self._dead_until = 0.0

    def saw(self, status: int, scope: str | None, at: float) -> None:
        """An answer came. A limit that is shared by all bots counts for none (same page)."""
        if status not in (401, 403) and (status != 429 or scope == "shared"):
            return
        self._forget(at)
        DISCORD_INVALID.inc()
        self._at.append(at)
        self._seen += 1
        if self._seen % TOLD_AT == 0:
            _log.warning("discord-refuses", error=str(status), attempt=len(self._at))

    def wait(self, at: float) -> float:
        """Seconds until something that can wait may be asked; 0: at once."""
        self._forget(at)
        return self._at[0] + WINDOW - at if len(self._at) >= self._most else 0.0

    def token(self, at: float, *, refused: bool) -> None:
        """The token was refused, or taken: with one that is refused nothing is looked at for a while."""
        self._dead_until = at + WINDOW if refused else 0.0

    def looks(self, at: float) -> float:
        """Seconds until whoever only looks at something may ask; 0: at once."""
        return max(self.wait(at), self._dead_until - at, 0.0)

    def _forget(self, at: float) -> None:
        while self._at and at - self._at[0] >= WINDOW:
            self._at.popleft()
