"""What waits to go out, what went out, and what is to happen at an instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, IntEnum

from bot.core.address import MessageRef, Place


class Kind(Enum):
    """Which card a delivery brings. The card itself is drawn when it leaves, from what holds then."""

    NEWS_CM = "news-cm"
    NEWS_COMMS = "news-comms"
    EMBARGO_AHEAD = "embargo-ahead"
    EMBARGO_DUE = "embargo-due"
    LEAK = "leak"
    VERDICT = "verdict"
    QUESTION_COMMS = "question-comms"
    QUESTION_REMINDER = "question-reminder"
    QUESTION_CALL = "question-call"
    ANSWER_CM = "answer-cm"
    RULING_REVIEW = "ruling-review"
    ASKED_BACK_CM = "asked-back-cm"
    RECALL_CM = "recall-cm"
    FREEZE_CM = "freeze-cm"
    FREEZE_COMMS = "freeze-comms"
    THAW = "thaw"
    THAW_REVIEW = "thaw-review"
    RECEIPT_REMINDER = "receipt-reminder"
    RECEIPT_SILENT = "receipt-silent"
    DEAD_LETTER = "dead-letter"
    OUTAGE = "outage"
    ROOM_HELD = "room-held"
    SIGNAL_CM = "signal-cm"
    SIGNAL_COMMS = "signal-comms"
    SIGNAL_CALL = "signal-call"
    SIGNAL_ANSWER = "signal-answer"
    SET_UP = "set-up"
    SYNC_PROMPT_COMMS = "sync-prompt-comms"
    SYNC_PROMPT_CM = "sync-prompt-cm"
    SYNC_AGENDA_COMMS = "sync-agenda-comms"
    SYNC_AGENDA_CM = "sync-agenda-cm"
    SYNC_CHANGE = "sync-change"
    SYNC_TOPIC_COMMS = "sync-topic-comms"
    SYNC_TOPIC_CM = "sync-topic-cm"
    SYNC_SUMMARY_COMMS = "sync-summary-comms"
    SYNC_SUMMARY_CM = "sync-summary-cm"
    TASK_DUE = "task-due"
    SYNC_EVENT = "sync-event"
    DIGEST = "digest"
    PARTING_RECORD = "parting-record"
    FAREWELL = "farewell"
    CHECKLIST = "checklist"


COMMS_CARDS = frozenset(
    {Kind.NEWS_COMMS, Kind.QUESTION_COMMS, Kind.QUESTION_REMINDER, Kind.FREEZE_COMMS, Kind.SIGNAL_COMMS}
)
"""The cards on which comms see that something about their subject was given up."""


class Priority(IntEnum):
    """What overtakes what in a room (engine.md)."""

    FREEZE = 0
    ANSWER = 1
    NEWS = 2
    DIGEST = 3


PRIORITIES = {
    Kind.FREEZE_CM: Priority.FREEZE,
    Kind.FREEZE_COMMS: Priority.FREEZE,
    Kind.THAW: Priority.FREEZE,
    Kind.THAW_REVIEW: Priority.ANSWER,
    Kind.RECEIPT_REMINDER: Priority.ANSWER,
    Kind.RECEIPT_SILENT: Priority.ANSWER,
    Kind.VERDICT: Priority.ANSWER,
    Kind.DEAD_LETTER: Priority.ANSWER,
    Kind.OUTAGE: Priority.ANSWER,
    Kind.ROOM_HELD: Priority.ANSWER,
    Kind.ANSWER_CM: Priority.ANSWER,
    Kind.RULING_REVIEW: Priority.NEWS,
    Kind.ASKED_BACK_CM: Priority.ANSWER,
    Kind.QUESTION_COMMS: Priority.ANSWER,
    Kind.QUESTION_REMINDER: Priority.ANSWER,
    Kind.QUESTION_CALL: Priority.ANSWER,
    Kind.NEWS_CM: Priority.NEWS,
    Kind.NEWS_COMMS: Priority.NEWS,
    Kind.EMBARGO_AHEAD: Priority.ANSWER,
    Kind.EMBARGO_DUE: Priority.ANSWER,
    Kind.LEAK: Priority.ANSWER,
    Kind.RECALL_CM: Priority.NEWS,
    Kind.SIGNAL_CM: Priority.ANSWER,
    Kind.SIGNAL_COMMS: Priority.ANSWER,
    Kind.SIGNAL_CALL: Priority.ANSWER,
    Kind.SIGNAL_ANSWER: Priority.ANSWER,
    Kind.SET_UP: Priority.NEWS,
    Kind.SYNC_PROMPT_COMMS: Priority.DIGEST,
    Kind.SYNC_PROMPT_CM: Priority.DIGEST,
    Kind.SYNC_AGENDA_COMMS: Priority.NEWS,
    Kind.SYNC_AGENDA_CM: Priority.NEWS,
    Kind.SYNC_CHANGE: Priority.NEWS,
    Kind.SYNC_TOPIC_COMMS: Priority.NEWS,
    Kind.SYNC_TOPIC_CM: Priority.NEWS,
    Kind.SYNC_SUMMARY_COMMS: Priority.NEWS,
    Kind.SYNC_SUMMARY_CM: Priority.NEWS,
    Kind.TASK_DUE: Priority.DIGEST,
    Kind.SYNC_EVENT: Priority.DIGEST,
    Kind.DIGEST: Priority.DIGEST,
    Kind.PARTING_RECORD: Priority.NEWS,
    Kind.FAREWELL: Priority.NEWS,
    Kind.CHECKLIST: Priority.DIGEST,
}


class DeliveryState(Enum):
    """Where a delivery is. `SENDING`: taken by a sender, for as long as its lease runs. `HELD`: stopped by a freeze
    at the last gate, until a person sends it. `DEAD`: given up, for a human to see."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    DROPPED = "dropped"
    HELD = "held"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One card on its way to one place. `refreshes`: the sent message that it replaces instead of posting anew.

    `attempts` counts the sends begun so far: above 0 an earlier one may have arrived. `cause`: the id of what it comes
    of (`bot/following.py`), empty where nothing is known.
    """

    id: str
    organisation: str
    mandate: str
    kind: Kind
    subject: str
    place: Place
    created_at: datetime
    refreshes: str | None = None
    attempts: int = 0
    cause: str = ""

    @property
    def lane(self) -> str:
        """One send at a time in each room."""
        return str(self.place.room)


UNSETTLED = (DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.HELD, DeliveryState.DEAD)
"""What has neither left nor been given up: what an operator looks at."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A delivery seen from outside, without what it says. `number`: of the news or the question that it is about.

    `not_before` is when it may leave or, while it is being sent, when its lease ends. `error` is one word. `recalled`:
    the item that it takes back, if it is a recall.
    """

    delivery: Delivery
    state: DeliveryState
    number: str | None
    not_before: datetime
    error: str | None = None
    recalled: str | None = None

    @property
    def about(self) -> str:
        """The news item, question or freeze on whose card comms see what becomes of it."""
        return self.recalled or self.delivery.subject


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What comes next in a room: how urgent it is, the smaller the more, and whether it replaces a message of ours."""

    urgency: int
    replaces: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """A message of ours that stands in a room: the map by which a change reaches every copy. `reader`: whom
    alone it was for (an identity), where it was for one person."""

    id: str
    organisation: str
    mandate: str
    kind: Kind
    subject: str
    place: Place
    ref: MessageRef
    reader: str | None = None


class TimerKind(Enum):
    """What can be due at an instant."""

    UNDO_NEWS = "undo-news"
    UNDO_ANSWER = "undo-answer"
    EMBARGO = "embargo"
    EXPIRY = "expiry"
    REMINDER = "reminder"
    NAG = "nag"
    HEADS_UP = "heads-up"
    STAGE = "stage"
    RULING_REVIEW = "ruling-review"
    UNDO_SIGNAL = "undo-signal"
    SIGNAL_CALL = "signal-call"
    SYNC_START = "sync-start"
    SYNC_SHARE = "sync-share"
    TASK_DUE = "task-due"
    THAW_REDRAW = "thaw-redraw"
    REST_OVER = "rest-over"


@dataclass(frozen=True, slots=True)
class Timer:
    """One instant (UTC) at which something about `subject` is due."""

    id: str
    organisation: str
    kind: TimerKind
    subject: str
    due_at: datetime
