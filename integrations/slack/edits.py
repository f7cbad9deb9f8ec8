"""How often cards may be replaced: chat.update is a method of Tier 3, "50+ per minute" in a workspace, whatever the
channel, and has nothing to do with the limits of posting (docs.slack.dev/reference/methods/chat.update,
docs.slack.dev/apis/web-api/rate-limits)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from time import monotonic

from bot.core.delivery import Priority
from bot.errors import ChatBusy
from bot.jobs.pacing import urgency

EACH = 60 / 50
"""Seconds in which one more may be replaced."""

AT_ONCE = 20
"""Cards that may be replaced at once after a rest: the tier "tolerates occasional bursts"."""

KEPT = 5
"""Of these, those that are left to freezes and answers."""

APART = 1.1 * EACH
"""Seconds between the returns of two that were put off: a little more, so that each then finds its turn."""

Seconds = Callable[[], float]


class Edits:
    """The turns to replace cards, of each workspace, in this process. Who has to wait long is told when to come back:
    meanwhile the room takes other cards, which a lease on this one must not outlast."""

    def __init__(self, seconds: Seconds = monotonic, *, at_once: int = AT_ONCE) -> None:
        self._teams: defaultdict[str, _Turns] = defaultdict(lambda: _Turns(seconds, at_once))

    def take(self, team: str, parts: int) -> None:
        """Take the turns for one card of so many messages. Raises ChatBusy (`alone`)."""
        wait = self._teams[team].take(parts, KEPT if urgency() > Priority.ANSWER else 0)
        if wait > 0:
            raise ChatBusy(wait, alone=True)

    def limited(self, team: str, after: float) -> None:
        """Slack wants no more for so many seconds: others count too, and another process may replace cards."""
        self._teams[team].limited(after)


class _Turns:
    def __init__(self, seconds: Seconds, at_once: int) -> None:
        self._seconds, self._most = seconds, at_once
        self._left, self._at = float(at_once), seconds()
        self._not_before = self._last_back = 0.0

    def take(self, parts: int, kept: int) -> float:
        """0: now, all parts together, or a card of many would never be whole. Else in how many seconds."""
        now = self._seconds()
        self._left = min(self._most, self._left + max(0.0, now - self._at) / EACH)
        self._at = max(self._at, now)
        if now >= self._not_before and self._left >= 1 + kept:
            self._left -= parts
            return 0.0
        self._last_back = max(self._last_back, self._not_before, now) + APART * parts
        return self._last_back - now

    def limited(self, after: float) -> None:
        self._at = self._not_before = self._seconds() + after
        self._left = min(self._left, 1.0)  # what had gathered was not there
