"""What the page asks of the inside: the gestures of `bot.services.gestures`, as seen from this edge."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.address import MessageRef, Place
from bot.core.card import Reply, Verb
from bot.core.message import Message, Suggestion
from bot.core.people import Caller


class Gestures(Protocol):
    """Everything that a person can do, whatever the platform. What comes back is shown to that person alone."""

    async def command(self, caller: Caller, place: Place, name: str, text: str) -> Reply:
        """A slash command: its name without the slash, and what followed."""
        ...

    async def mention(self, caller: Caller, place: Place, text: str) -> Reply:
        """A message to the bot, the mention taken out."""
        ...

    async def react(self, caller: Caller, message: Message, emoji: str, added: bool) -> Reply:
        """An emoji put on a message or taken off."""
        ...

    async def shortcut(self, caller: Caller, message: Message, flag: str) -> Reply:
        """The message menu: "shareable", "confidential", or "" for the form."""
        ...

    async def press(self, caller: Caller, place: Place, verb: Verb, target: str) -> Reply:
        """A button of a card."""
        ...

    async def submit(
        self, caller: Caller, place: Place, verb: Verb, target: str, version: int, values: Mapping[str, str]
    ) -> Reply:
        """A form that was filled in."""
        ...

    async def posted(self, caller: Caller, message: Message) -> Reply:
        """Any message of a person in a room."""
        ...

    async def edited(self, message: Message) -> None:
        """A message whose text changed."""
        ...

    async def deleted(self, ref: MessageRef) -> None:
        """A message that is gone."""
        ...

    async def complete(self, caller: Caller, place: Place, text: str) -> tuple[Suggestion, ...]:
        """Completions of what is typed after the slash."""
        ...


Skip = Callable[[timedelta], Awaitable[None]]
"""Moves the demo's clock forward and lets whatever fell due happen."""

NextStop = Callable[[], Awaitable[datetime | None]]
"""The next instant at which something happens by itself (the end of an embargo), if any."""
