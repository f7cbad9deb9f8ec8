"""What has not left, in lines that an operator or a program reads: never what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from bot.core.delivery import DeliveryState, Kind, Letter
from bot.i18n.words import Words
from bot.i18n.zones import clock_of

SHORT = 10
"""Characters of an id in a line; as many name it."""

_STATES = {
    DeliveryState.WAITING: "letter-waiting",
    DeliveryState.SENDING: "letter-sending",
    DeliveryState.SENT: "letter-sent",
    DeliveryState.DROPPED: "letter-dropped",
    DeliveryState.HELD: "letter-held",
    DeliveryState.DEAD: "letter-dead",
}

_KINDS = {
    Kind.NEWS_CM: "letter-news-cm",
    Kind.NEWS_COMMS: "letter-news-comms",
    Kind.EMBARGO_AHEAD: "letter-embargo-ahead",
    Kind.EMBARGO_DUE: "letter-embargo-due",
    Kind.LEAK: "letter-leak",
    Kind.VERDICT: "letter-verdict",
    Kind.QUESTION_COMMS: "letter-question-comms",
    Kind.QUESTION_REMINDER: "letter-question-reminder",
    Kind.QUESTION_CALL: "letter-question-call",
    Kind.ANSWER_CM: "letter-answer-cm",
    Kind.RULING_REVIEW: "letter-ruling-review",
    Kind.ASKED_BACK_CM: "letter-asked-back-cm",
    Kind.RECALL_CM: "letter-recall-cm",
    Kind.FREEZE_CM: "letter-freeze-cm",
    Kind.FREEZE_COMMS: "letter-freeze-comms",
    Kind.THAW: "letter-thaw",
    Kind.THAW_REVIEW: "letter-thaw-review",
    Kind.RECEIPT_REMINDER: "letter-receipt-reminder",
    Kind.RECEIPT_SILENT: "letter-receipt-silent",
    Kind.DEAD_LETTER: "letter-dead-letter",
    Kind.OUTAGE: "letter-outage",
    Kind.ROOM_HELD: "letter-room-held",
    Kind.SIGNAL_CM: "letter-signal-cm",
    Kind.SIGNAL_COMMS: "letter-signal-comms",
    Kind.SIGNAL_CALL: "letter-signal-call",
    Kind.SIGNAL_ANSWER: "letter-signal-answer",
    Kind.SET_UP: "letter-set-up",
    Kind.SYNC_PROMPT_COMMS: "letter-sync-prompt-comms",
    Kind.SYNC_PROMPT_CM: "letter-sync-prompt-cm",
    Kind.SYNC_AGENDA_COMMS: "letter-sync-agenda-comms",
    Kind.SYNC_AGENDA_CM: "letter-sync-agenda-cm",
    Kind.SYNC_CHANGE: "letter-sync-change",
    Kind.SYNC_TOPIC_COMMS: "letter-sync-topic-comms",
    Kind.SYNC_TOPIC_CM: "letter-sync-topic-cm",
    Kind.SYNC_SUMMARY_COMMS: "letter-sync-summary-comms",
    Kind.SYNC_SUMMARY_CM: "letter-sync-summary-cm",
    Kind.TASK_DUE: "letter-task-due",
    Kind.SYNC_EVENT: "letter-sync-event",
    Kind.DIGEST: "letter-digest",
    Kind.PARTING_RECORD: "letter-parting-record",
    Kind.FAREWELL: "letter-farewell",
    Kind.CHECKLIST: "letter-checklist",
}

_REASONS = {
    "chat-busy": "reason-busy",
    "chat-lost": "reason-lost",
    "chat-uncertain": "reason-uncertain",
    "freeze": "reason-freeze",
    "no-adapter": "reason-no-adapter",
    "room-gone": "reason-room-gone",
    "room-unlinked": "reason-room-unlinked",
    "no-member": "reason-no-member",
    "no-such-place": "reason-room-gone",
    "thread-asleep": "reason-room-gone",
    "tag-required": "reason-tag-required",
    "no-event-right": "reason-no-event-right",
    "room-too-wide": "reason-room-too-wide",
    "room-lets-in": "reason-room-lets-in",
    "room-still-in": "reason-room-still-in",
    "maybe-there": "reason-maybe-there",
    "maybe-there-frozen": "reason-maybe-there-frozen",
    "no-such-person": "reason-no-person",
    "no-such-message": "reason-no-message",
    "message-gone": "reason-no-message",
    "not-installed": "reason-not-installed",
    "account_inactive": "reason-not-installed",
    "token_revoked": "reason-not-installed",
}


def line(letter: Letter, words: Words, zone: str) -> str:
    """One delivery: id, state, kind, number, room, since when, attempts, the last failure, the next attempt."""
    delivery = letter.delivery
    parts = (
        delivery.id[:SHORT],
        words(_STATES[letter.state]),
        kind(letter, words),
        letter.number or "-",
        delivery.lane,
        words("letter-since", at=moment(delivery.created_at, zone)),
        words("letter-attempts", count=delivery.attempts),
        reason(letter.error, words) if letter.error else "-",
        _next(letter, words, zone),
    )
    return " | ".join(parts)


def record(letter: Letter) -> dict[str, Any]:
    """The same for programs: codes instead of words, instants in UTC."""
    delivery = letter.delivery
    waits = letter.state is DeliveryState.WAITING
    return {
        "id": delivery.id,
        "state": letter.state.value,
        "kind": delivery.kind.value,
        "update": delivery.refreshes is not None,
        "organisation": delivery.organisation,
        "mandate": delivery.mandate,
        "subject": delivery.subject,
        "number": letter.number,
        "room": delivery.lane,
        "since": _utc(delivery.created_at),
        "attempts": delivery.attempts,
        "reason": _code(letter.error) if letter.error else None,
        "next_attempt": _utc(letter.not_before) if waits else None,
    }


def kind_name(which: Kind, words: Words) -> str:
    """What a kind of card is called."""
    return words(_KINDS[which])


def kind(letter: Letter, words: Words) -> str:
    """Which card it brings, in words."""
    said = kind_name(letter.delivery.kind, words)
    return said if letter.delivery.refreshes is None else words("letter-update", kind=said)


def reason(error: str, words: Words) -> str:
    """Why it failed, in words; a word of the platform's own is shown as it is."""
    known = _REASONS.get(_code(error))
    return words(known) if known else words("reason-other", error=error)


def _code(error: str) -> str:
    """The name of an error, without the people and rooms it is about."""
    return error.partition(" ")[0]


def refusal(typed: str, found: Sequence[Letter], words: Words) -> str:
    """Why nothing was done for an id."""
    if not found:
        return words("letter-unknown", id=typed)
    if len(found) > 1:
        return words("letter-ambiguous", id=typed, count=len(found))
    return words("letter-not-dead", id=typed, state=words(_STATES[found[0].state]))


def moment(at: datetime, zone: str) -> str:
    """An instant as it stands in a line, on the operator's clock, with its distance from UTC."""
    return at.astimezone(clock_of(zone)).isoformat(" ", "minutes")


def _next(letter: Letter, words: Words, zone: str) -> str:
    if letter.state is not DeliveryState.WAITING:
        return "-"
    return words("letter-next", at=moment(letter.not_before, zone))


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()
