"""Who has acknowledged what: reminders for those who have not, and for comms who they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.lens import Lens
from bot.cards.people import Got, receipt_rows
from bot.core.card import Block, Button, Card, EvidenceLine, EvidenceList, Facts, Paragraph, Tone, Weight
from bot.core.tidings import Recall, RecallReason, Subject
from bot.core.verbs import Verb

LINES = 10
"""Recalls in one list; how many more there are is said."""

_REMINDERS = {
    Subject.NEWS: "receipt-reminder-news",
    Subject.RECALL: "receipt-reminder-recall",
    Subject.FREEZE: "receipt-reminder-freeze",
}
_LABELS = {
    Subject.NEWS: "receipt-label-news",
    Subject.RECALL: "receipt-label-recall",
    Subject.FREEZE: "receipt-label-freeze",
}


_REASONS = {
    RecallReason.WITHDRAWN: "recall-withdrawn",
    RecallReason.CHANGED: "recall-changed",
    RecallReason.SOURCE_EDITED: "recall-source-edited",
    RecallReason.SOURCE_DELETED: "recall-source-deleted",
    RecallReason.SOURCE_UNSEEN: "recall-source-unseen",
    RecallReason.TWO_TAGS: "recall-two-tags",
    RecallReason.HARDENED: "recall-hardened",
    RecallReason.EMBARGO: "recall-embargo",
    RecallReason.WORDING: "recall-wording",
    RecallReason.ROOM_WIDER: "recall-room-wider",
    RecallReason.RULING_REVOKED: "recall-ruling-revoked",
    RecallReason.RULING_EXPIRED: "recall-ruling-expired",
}


@dataclass(frozen=True, slots=True)
class RecallView:
    """A recall, the number of what it takes back, who has acknowledged it and who has not.

    `asker` and `asked`: whose answer, and to which question, if it is for somebody who asked.
    """

    recall: Recall
    number: str
    got: Got = ()
    missing: Sequence[str] = ()
    asker: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Awaited:
    """What is waited for: its number (a freeze has none), since when, and the names of those who are missing."""

    subject: Subject
    about: str
    number: str
    since: datetime
    missing: Sequence[str]


def reminder(awaited: Awaited, ladder: str, lens: Lens) -> Card:
    """Asks those who have not acknowledged something to do so. It tells nothing of what that says."""
    say, number = lens.words, awaited.number
    if not awaited.missing:
        over = say("receipt-over", what=_what(awaited, lens))
        return Card(Tone.NEUTRAL, over, say("notice-receipt"), number)
    return Card(
        tone=Tone.FROZEN if awaited.subject is Subject.FREEZE else Tone.NEUTRAL,
        headline=say(_REMINDERS[awaited.subject], number=number),
        notice=say("notice-receipt"),
        number=number,
        blocks=(
            Paragraph(say("receipt-waits", names=lens.words.listed(awaited.missing))),
            Facts(((say("fact-since"), lens.since(awaited.since)),)),
        ),
        buttons=(
            Button(Verb.ACKNOWLEDGE, awaited.about, say("button-acknowledge"), Weight.MAIN),
            Button(Verb.SNOOZE_HOUR, ladder, say("button-snooze-hour"), Weight.QUIET),
            Button(Verb.SNOOZE_MORNING, ladder, say("button-snooze-morning"), Weight.QUIET),
        ),
    )


def silent(awaited: Awaited, mandate: str, reminders: int, lens: Lens) -> Card:
    """Tells the second person of comms who has said nothing, and later that all have."""
    say, what = lens.words, _what(awaited, lens)
    if not awaited.missing:
        return Card(Tone.NEUTRAL, say("receipt-over", what=what), say("notice-receipt"), awaited.number)
    rows = (
        (say("fact-missing"), say.listed(awaited.missing)),
        (say("fact-since"), lens.since(awaited.since)),
        (say("fact-mandates"), mandate),
    )
    return Card(
        tone=Tone.RECALL if awaited.subject is Subject.RECALL else Tone.NEUTRAL,
        headline=say("receipt-silent", what=what),
        notice=say("notice-receipt"),
        number=awaited.number,
        blocks=(Paragraph(say("receipt-silent-do", count=reminders)), Facts(rows)),
        buttons=(Button(Verb.WHO, awaited.about, say("button-who"), Weight.QUIET),),
    )


def recall_rows(recalls: Sequence[RecallView], lens: Lens) -> tuple[tuple[str, str], ...]:
    """A row for each recall on the item's card: who has acknowledged it, who has not."""
    return tuple((_called(view, lens), _receipts(view, lens)) for view in recalls)


def who(title: str, number: str, told: Sequence[Block], recalls: Sequence[RecallView], lens: Lens) -> Card:
    """Who has something, for comms alone: the item or the freeze itself, then each of its recalls."""
    rows = recall_rows(recalls, lens)
    return Card(
        tone=Tone.NEUTRAL,
        headline=title,
        notice=lens.words("notice-receipt"),
        number=number,
        blocks=(*told, *((Facts(rows),) if rows else ())),
    )


def told_block(got: Got, missing: Sequence[str], since: datetime, lens: Lens) -> tuple[Block, ...]:
    """Who has acknowledged something and who has not, since when it is there."""
    rows = receipt_rows(got, missing, lens)
    nobody = () if rows else ((lens.words("fact-missing"), lens.words("receipt-nobody")),)
    return (Facts(((lens.words("fact-since"), lens.since(since)), *rows, *nobody)),)


def untold_block(lens: Lens) -> tuple[Block, ...]:
    """Nobody outside comms was told."""
    return (Paragraph(lens.words("who-nobody")),)


def recall_list(recalls: Sequence[RecallView], lens: Lens) -> Card:
    """The recalls that somebody has yet to acknowledge, oldest first."""
    say, lines = lens.words, recall_lines(recalls[:LINES], lens)
    more = len(recalls) - len(lines)
    listed = (EvidenceList(say("recalls-title", count=len(recalls)), lines),) if lines else ()
    return Card(
        tone=Tone.RECALL if lines else Tone.NEUTRAL,
        headline=say("recalls-headline"),
        notice=say("notice-receipt"),
        blocks=(
            *(listed or (Paragraph(say("recalls-none")),)),
            *((Paragraph(say("list-more", count=more)),) if more > 0 else ()),
        ),
    )


def recall_lines(recalls: Sequence[RecallView], lens: Lens) -> tuple[EvidenceLine, ...]:
    """A line for each recall: what it takes back, why, since when, and who has yet to acknowledge it."""
    return tuple(_line(view, lens) for view in recalls)


def reason_of(reason: RecallReason, lens: Lens) -> str:
    """Why something does not hold any more, in a sentence."""
    return lens.words(_REASONS[reason])


def _line(view: RecallView, lens: Lens) -> EvidenceLine:
    said = lens.words("recalls-line", names=lens.words.listed(view.missing), at=lens.since(view.recall.at))
    asked = lens.words("recall-for", name=view.asker, number=view.asked) if view.asked else ""
    extract = " ".join(filter(None, (reason_of(view.recall.reason, lens), asked)))
    return EvidenceLine(view.number, said, Tone.RECALL, extract, target=view.number)


def _called(view: RecallView, lens: Lens) -> str:
    at = lens.since(view.recall.at)
    if view.asked:
        return lens.words("fact-recall-asked", at=at, number=view.asked)
    return lens.words("fact-recall", at=at)


def _receipts(view: RecallView, lens: Lens) -> str:
    rows = receipt_rows(view.got, view.missing, lens)
    return " · ".join(lens.words("receipt-row", label=label, names=names) for label, names in rows) or "-"


def _what(awaited: Awaited, lens: Lens) -> str:
    return lens.words(_LABELS[awaited.subject], number=awaited.number)
