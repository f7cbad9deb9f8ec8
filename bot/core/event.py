"""What a chat platform tells us of: somebody posted, edited, deleted or reacted. The same event always has one key."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum

from bot.core.address import MessageRef, Place
from bot.core.message import Message
from bot.core.news import Attachment
from bot.core.people import Caller
from bot.core.text import cleaned


class EventKind(Enum):
    """What happened to a message. `MENTIONED`: it was said to the bot, which is a question. `UNSEEN`: it can be
    looked at no more, and nobody tells whether it is there and what it says."""

    POSTED = "posted"
    MENTIONED = "mentioned"
    EDITED = "edited"
    REACTED = "reacted"
    DELETED = "deleted"
    UNSEEN = "unseen"


_RANK = {kind: rank for rank, kind in enumerate(EventKind)}
"""What comes first of two events that nothing else tells apart."""

_OF_PEOPLE = (EventKind.POSTED, EventKind.MENTIONED, EventKind.REACTED)
"""What only people do; a message that a program wrote can be edited and deleted, and may be tagged."""

_LAST = 2**31 - 1
"""Nothing about a message happens after it is gone."""

Order = tuple[bool, datetime, int, int, str]


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `at` is the platform's own instant of it (UTC; where it tells none, when we heard of it), `sequence`
    the platform's count where instants tie. `caller`: who did it, as far as the platform says; nobody for a delete
    and for what is seen no more.
    """

    kind: EventKind
    ref: MessageRef
    at: datetime
    caller: Caller | None = None
    message: Message | None = None
    emoji: str = ""
    added: bool = False
    sequence: int = 0

    @property
    def place(self) -> Place:
        """Where it happened."""
        return self.message.place if self.message else Place(self.ref.room)

    @property
    def lane(self) -> str:
        """The events of one room are handled one after the other."""
        return str(self.ref.room)

    @property
    def key(self) -> str:
        """The natural key: the same for every delivery of one event, whatever id the platform gives to each."""
        what: list[str] = []
        if self.kind in (EventKind.EDITED, EventKind.REACTED, EventKind.UNSEEN):
            what = [self.at.astimezone(UTC).isoformat(), str(self.sequence)]
        if self.kind is EventKind.REACTED:
            account = str(self.caller.account) if self.caller else ""
            what += [account, self.emoji, "added" if self.added else "removed"]
        return _digest(self.kind.value, *_of(self.ref), *what)

    @property
    def source(self) -> str:
        """Which message it is about, as an opaque key."""
        return source(self.ref)

    @property
    def order(self) -> Order:
        """The place among the events of one message, the same in whatever order they come. Nothing follows a delete."""
        return self.kind is EventKind.DELETED, self.at, self.sequence, _RANK[self.kind], self.key

    @property
    def rank(self) -> int:
        """What comes first of two events that nothing else tells apart."""
        return _RANK[self.kind]

    @property
    def by_a_program(self) -> bool:
        """Whether this bot or another one did what only people do: the beginning of a loop, and never a gesture."""
        if self.message is not None and self.message.ours:
            return True
        return self.kind in _OF_PEOPLE and (self.caller is None or self.caller.is_bot)

    def clean(self) -> Event:
        """The event without what a database refuses (M7): to be stored once, at the door."""
        message = self.message
        if message is not None:
            author = replace(message.author, name=cleaned(message.author.name))
            files = tuple(Attachment(cleaned(file.name), cleaned(file.kind), file.size) for file in message.files)
            message = replace(message, author=author, text=cleaned(message.text), files=files)
        caller = replace(self.caller, name=cleaned(self.caller.name)) if self.caller else None
        return replace(self, caller=caller, message=message, emoji=cleaned(self.emoji))


def source(ref: MessageRef) -> str:
    """A message as an opaque key."""
    return _digest(*_of(ref))


def posted(caller: Caller, message: Message) -> Event:
    """Somebody wrote a message."""
    return Event(EventKind.POSTED, message.ref, message.posted_at, caller, message)


def mentioned(caller: Caller, message: Message, words: str) -> Event:
    """Somebody wrote to the bot: `words` are theirs without the mention."""
    return Event(EventKind.MENTIONED, message.ref, message.posted_at, caller, replace(message, text=words))


def edited(message: Message, at: datetime, sequence: int = 0) -> Event:
    """A message has another text since an instant."""
    return Event(EventKind.EDITED, message.ref, at, message.author, message, sequence=sequence)


def deleted(ref: MessageRef, at: datetime) -> Event:
    """A message is gone."""
    return Event(EventKind.DELETED, ref, at, sequence=_LAST)


def unseen(ref: MessageRef, at: datetime) -> Event:
    """Nobody tells us of a message any more."""
    return Event(EventKind.UNSEEN, ref, at)


def reacted(caller: Caller, message: Message, emoji: str, *, added: bool, at: datetime, sequence: int = 0) -> Event:
    """Somebody put an emoji on a message or took theirs off."""
    return Event(EventKind.REACTED, message.ref, at, caller, message, emoji, added, sequence)


def taken_off(log: Iterable[Event], emoji: str, at: datetime) -> list[Event]:
    """What it means that all reactions were taken off a message at once, or (`emoji`) all of one: each person who had
    put one there took theirs off. `log`: what is known of the message, in the order of the platform."""
    there: dict[tuple[object, str], Event] = {}
    for each in log:
        if each.kind is EventKind.REACTED and each.caller is not None and emoji in ("", each.emoji):
            there[each.caller.account, each.emoji] = each
    return [replace(each, added=False, at=at) for each in there.values() if each.added and each.at <= at]


def occasion(caller: Caller, key: str) -> str:
    """The natural key of a gesture that is answered at once, from the platform's id of the interaction."""
    return _digest(str(caller.account), key)


def _of(ref: MessageRef) -> tuple[str, str]:
    return str(ref.room), ref.id


def _digest(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
