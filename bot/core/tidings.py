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
    TWO_TAGS = "two-tags"


@dataclass(frozen=True, slots=True)
class Recall:
    """Tells a mandate's CM side that an item no longer holds as it was told. Must be acknowledged."""

    id: str
    organisation: str
    mandate: str
    item: str
    reason: RecallReason
    at: datetime


@dataclass(frozen=True, slots=True)
class Freeze:
    """An emergency stop on one mandate: while it holds (`thawed_at` is None) nothing is cleared."""

    id: str
    organisation: str
    mandate: str
    reason: str
    by: str
    at: datetime
    thawed_at: datetime | None = None
    thawed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """One member's acknowledgement of one subject (for news: of one revision)."""

    subject: Subject
    id: str
    member: str
    at: datetime
    revision: int = 1
