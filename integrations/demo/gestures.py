"""What the page asks of the inside: the gestures of `bot.services.gestures` and the intake, as seen from this edge."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.address import Place
from bot.core.card import Reply, Verb
from bot.core.event import Event
from bot.core.message import Message, Suggestion
from bot.core.people import Caller


class Gestures(Protocol):
    """What a person does and is answered at once. What comes back is shown to that person alone; of several gestures
    with one `key` only the first counts."""

    async def command(self, caller: Caller, place: Place, name: str, text: str, *, key: str | None = None) -> Reply:
        """A slash command: its name without the slash, and what followed."""
        ...

    async def shortcut(self, caller: Caller, message: Message, flag: str, *, key: str | None = None) -> Reply:
        """The message menu: "shareable", "confidential", or "" for the form."""
        ...

    async def press(self, caller: Caller, place: Place, verb: Verb, target: str, *, key: str | None = None) -> Reply:
        """A button of a card."""
        ...

    async def submit(
        self,
        caller: Caller,
        place: Place,
        verb: Verb,
        target: str,
        version: int,
        values: Mapping[str, str],
        *,
        key: str | None = None,
    ) -> Reply:
        """A form that was filled in."""
        ...

    async def complete(self, caller: Caller, place: Place, text: str) -> tuple[Suggestion, ...]:
        """Completions of what is typed after the slash."""
        ...


class Intake(Protocol):
    """Where what happened to messages is stored; what comes of it is told later, to `Inbound.answer`."""

    async def take(self, event: Event) -> bool:
        """Store an event; False if there is nothing to do. Raises if it could not be stored."""
        ...


Skip = Callable[[timedelta], Awaitable[None]]
"""Moves the demo's clock forward and lets whatever fell due happen."""

NextStop = Callable[[], Awaitable[datetime | None]]
"""The next instant at which something happens by itself (the end of an embargo), if any."""
