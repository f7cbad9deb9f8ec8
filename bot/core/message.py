"""A message of a chat platform, as it reaches the inside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.core.address import MessageRef, Place
from bot.core.news import Attachment
from bot.core.people import Caller


@dataclass(frozen=True, slots=True)
class Message:
    """Somebody's message: where it stands, who wrote it, and when (UTC). `ours`: written by this bot. `unheard`: it was
    pointed at where the bot is not, so that nobody tells us of its edits, nor of its deletion: nothing may be cleared
    by it. `blind`: nobody tells us of any, anywhere, for the company gave us no right to hear of them, and knows it."""

    ref: MessageRef
    place: Place
    author: Caller
    text: str
    posted_at: datetime
    files: tuple[Attachment, ...] = ()
    ours: bool = False
    unheard: bool = False
    blind: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One completion of what is being typed: the text it becomes, and what it means."""

    text: str
    meaning: str


class Sought(Enum):
    """What the value of a command is sought among, while it is being typed."""

    RECORD = "record"
    WORDS = "words"
    WATCHED = "watched"
    SYNONYM = "synonym"


@dataclass(frozen=True, slots=True)
class Watched:
    """A message that something in force was tagged from. `since`: when what is known of it was said; `restricting`:
    the emoji, by name, that would restrict it, if any still would; `unheard`: it could never be seen yet, which whoever
    tagged it knows; `text`: what it said then, of one that is unheard."""

    ref: MessageRef
    since: datetime
    restricting: frozenset[str]
    unheard: bool = False
    text: str = ""
