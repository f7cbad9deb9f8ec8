"""What has to be acknowledged: recalls, freezes and the receipts for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Subject(Enum):
    """What a receipt is for, or a message about."""

    NEWS = "news"
    QUESTION = "question"
    RECALL = "recall"
    FREEZE = "freeze"


class RecallReason(Enum):
    """Why something told before no longer holds."""

    WITHDRAWN = "withdrawn"
    CHANGED = "changed"
    SOURCE_EDITED = "source-edited"
    SOURCE_DELETED = "source-deleted"
    SOURCE_UNSEEN = "source-unseen"
    TWO_TAGS = "two-tags"
    HARDENED = "hardened"
    EMBARGO = "embargo"
    WORDING = "wording"
    ROOM_WIDER = "room-wider"
    RULING_REVOKED = "ruling-revoked"
    RULING_EXPIRED = "ruling-expired"


@dataclass(frozen=True, slots=True)
class Recall:
    """Tells those who were told that something no longer holds: `item`, or else `ruling`. Must be acknowledged.

    `question`: it is for its asker, whose answer rested on that; None: for the mandate's CM side. `settled_at`: the
    last of them has acknowledged it.
    """

    id: str
    organisation: str
    mandate: str
    item: str | None
    reason: RecallReason
    at: datetime
    question: str | None = None
    ruling: str | None = None
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Freeze:
    """An emergency stop on one mandate: while it holds (`thawed_at` is None) nothing is cleared.

    `thaw_asked_by`: who asked to end it, where that takes two people. `reviewed_at`: comms have said that all that was
    in force before holds again; until then each thing counts again only once they have said so of it. `drawn_before`:
    the cards of what is older than that are still to be drawn anew; None: of nothing.
    """

    id: str
    organisation: str
    mandate: str
    reason: str
    by: str
    at: datetime
    thawed_at: datetime | None = None
    thawed_by: str | None = None
    thaw_asked_by: str | None = None
    reviewed_at: datetime | None = None
    drawn_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """One member's acknowledgement of one subject (for news: of one revision)."""

    subject: Subject
    id: str
    member: str
    at: datetime
    revision: int = 1
