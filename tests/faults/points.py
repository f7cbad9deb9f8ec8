"""Where a house dies: named points of the known way, reached by wrapping functions of the product from outside.

FAILPOINT=name[:n[:still]]: the process kills itself at the n-th time that it comes there (by default the first), or
stands still until it is told to go on.
"""

from __future__ import annotations

import functools
import os
import signal
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from bot.jobs.deliveries import Drain
from bot.jobs.outcomes import Outcomes
from bot.ports import Chat
from bot.storage.database import Database
from bot.storage.deliveries import Deliveries

R = TypeVar("R")


class Points:
    """The one point at which this process dies, if any."""

    def __init__(self, written: str) -> None:
        self._name, _, count = written.partition(":")
        count, _, still = count.partition(":")
        self._left = int(count or 1)
        self._signal = signal.SIGSTOP if still else signal.SIGKILL

    def at(self, name: str) -> None:
        """The process comes to a point."""
        if name == self._name:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), self._signal)

    def arm(self, *chats: type[Chat]) -> None:
        """Wrap the functions at whose beginning or end a point lies. The door has its points itself."""
        self.after(Deliveries, "add_all", "written")
        self.before(Drain, "_send", "claimed")
        for chat in chats:
            self.before(chat, "post", "sending")
            self.after(chat, "post", "sent")
            self.before(chat, "update", "updating")
            self.after(chat, "update", "updated")
        self.after(Outcomes, "note", "marked")

    def on_commit(self, database: Database) -> None:
        """Between a commit and the wakes that it gives. (Call it when the runtime has set the waker.)"""
        database.waker = self._wrapped(database.waker, "committed", before=True)

    def before(self, owner: type, function: str, name: str) -> None:
        """A point at the beginning of a coroutine function."""
        setattr(owner, function, self._wrapped(getattr(owner, function), name, before=True))

    def after(self, owner: type, function: str, name: str) -> None:
        """A point at its end."""
        setattr(owner, function, self._wrapped(getattr(owner, function), name, before=False))

    def _wrapped(self, act: Callable[..., Awaitable[R]], name: str, *, before: bool) -> Callable[..., Any]:
        @functools.wraps(act)
        async def wrapped(*arguments: Any, **named: Any) -> R:
            if before:
                self.at(name)
            result = await act(*arguments, **named)
            if not before:
                self.at(name)
            return result

        return wrapped
