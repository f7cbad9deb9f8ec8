"""News items: what comms tagged, in numbered revisions, and what holds of it at an instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.core.address import MessageRef
from bot.core.evidence import Record, Statement
from bot.core.flags import Audience, Embargo, Flag, Standing
from bot.core.standing import standing_at
from bot.core.time import Now


class NewsState(Enum):
    """Where an item is on its way.

    `PENDING`: tagged, not yet passed on (undo window, or waiting for a thaw). `UNDONE`: taken back before anything
    left. `WITHDRAWN`: taken back after.
    """

    PENDING = "pending"
    PASSED = "passed"
    UNDONE = "undone"
    WITHDRAWN = "withdrawn"


class Hold(Enum):
    """Why an item is held confidential although its flag may say otherwise."""

    SOURCE_EDITED = "source-edited"
    SOURCE_DELETED = "source-deleted"
    SOURCE_UNSEEN = "source-unseen"
    TWO_TAGS = "two-tags"
    ROOM_WIDER = "room-wider"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a tagged message. Never cleared by the wording of the text; it stays where it is."""

    name: str
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class Revision:
    """What an item says and under which flag, as of one edit. `number` starts at 1; `at` is UTC."""

    number: int
    text: str
    flag: Flag
    by: str
    at: datetime
    wording: str | None = None
    audience: Audience = Audience.COMMS
    embargo: Embargo | None = None
    expires_at: datetime | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The message that an item was tagged from: where it is, who wrote it, and its text when it was tagged. `unheard`:
    nobody would have told us of an edit then, nor has the message been seen since."""

    ref: MessageRef
    author: str
    text: str
    posted_at: datetime
    unheard: bool = False


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One news item. `revision` is the one in force; `waiting` a softer one whose undo window still runs.

    `version` grows with every change: what a form or a button was made from, for compare-and-set.
    """

    id: str
    organisation: str
    number: int
    state: NewsState
    revision: Revision
    mandates: tuple[str, ...]
    posted_at: datetime
    lang: str = "fr"
    waiting: Revision | None = None
    source: Source | None = None
    hold: Hold | None = None
    attachments: tuple[Attachment, ...] = ()
    passed_at: datetime | None = None
    held_since: datetime | None = None
    version: int = 1

    @property
    def label(self) -> str:
        """The number by which people talk about it."""
        return f"N-{self.number}"

    @property
    def stopped(self) -> bool:
        """Whether something of it has not left yet, and may: an undo window runs, or a person has to send it."""
        return self.hold is None and (self.state is NewsState.PENDING or self.waiting is not None)

    @property
    def told(self) -> bool:
        """Whether the CM was given it and may be answered about it by name."""
        return self.passed_at is not None and self.revision.audience is Audience.CM

    @property
    def timed(self) -> bool:
        """Whether what holds of it may change as time goes by, and not only with who trusts the clocks."""
        return self.revision.embargo is not None or self.revision.expires_at is not None

    def standing(self, now: Now) -> Standing:
        """What holds of it at `now`. Of two tags the more restrictive holds until somebody settles it."""
        if self.hold is Hold.TWO_TAGS and self.state is not NewsState.WITHDRAWN:
            return Standing.CONFIDENTIAL
        return standing_at(
            now,
            flag=self.revision.flag,
            embargo=self.revision.embargo,
            expires_at=self.revision.expires_at,
            held=self.state is NewsState.WITHDRAWN or self.hold is not None,
        )

    def statement(self, now: Now) -> Statement:
        """The item as the desk reads it at `now`. One that has not been passed on grants nothing."""
        standing = self.standing(now)
        embargoed = standing is Standing.EMBARGOED and self.revision.embargo is not None
        return Statement(
            id=self.id,
            record=Record.NEWS,
            text=self.revision.text,
            wording=self.revision.wording,
            lang=self.lang,
            posted_at=self.revision.at,
            standing=standing,
            until=self.revision.embargo.until if embargoed and self.revision.embargo else self.revision.expires_at,
            told=self.told,
            number=self.label,
            revision=self.revision.number,
            held_since=self.held_since if self.state is NewsState.WITHDRAWN else None,
        )


def hardens(old: Revision, new: Revision) -> bool:
    """Whether going from `old` to `new` forbids something that was allowed, or says another thing than was told."""
    if _openness(new) < _openness(old) or _closes(old.embargo, new.embargo):
        return True
    if new.audience is Audience.COMMS and old.audience is Audience.CM:
        return True
    earlier_end = new.expires_at is not None and (old.expires_at is None or new.expires_at < old.expires_at)
    return earlier_end or (new.wording, new.text) != (old.wording, old.text)


def softens(old: Revision, new: Revision) -> bool:
    """Whether going from `old` to `new` allows, or shows to the CM, anything that was not."""
    if _openness(new) > _openness(old) or _closes(new.embargo, old.embargo):
        return True
    if new.audience is Audience.CM and old.audience is Audience.COMMS:
        return True
    later_end = old.expires_at is not None and (new.expires_at is None or new.expires_at > old.expires_at)
    changed = (new.wording, new.text) != (old.wording, old.text)
    return later_end or (changed and _openness(new) > 0)


def _closes(old: Embargo | None, new: Embargo | None) -> bool:
    """Whether an embargo ends later than it did, or no longer by itself."""
    return old is not None and new is not None and (new.until > old.until or (new.asks and not old.asks))


def _openness(revision: Revision) -> int:
    """0 confidential, 1 embargoed, 2 shareable."""
    if revision.embargo is not None:
        return 1
    return 2 if revision.flag is Flag.SHAREABLE else 0
