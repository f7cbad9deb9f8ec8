"""Where what is told of one record is kept together: in a forum in the thread that its first card began, and of a
question in a thread of its own where its mandate wants that."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.address import Address, MessageRef
from bot.core.delivery import Delivery, Kind, Sent
from bot.core.questions import Question, QuestionState
from bot.storage.work import Work

APART = frozenset(
    {
        Kind.RECALL_CM,
        Kind.FREEZE_CM,
        Kind.FREEZE_COMMS,
        Kind.THAW_REVIEW,
        Kind.RECEIPT_REMINDER,
        Kind.RECEIPT_SILENT,
        Kind.QUESTION_REMINDER,
        Kind.LEAK,
        Kind.DEAD_LETTER,
        Kind.OUTAGE,
    }
)
"""What must be noticed begins a thread of its own: of an old one only those are told who follow it."""


async def thread_of(work: Work, delivery: Delivery) -> str | None:
    """The message in whose thread a card goes on, in a room where each begins one; None if it begins its own."""
    if delivery.kind in APART:
        return None
    copies = await work.deliveries.copies(delivery.organisation, await work.letters.about_what(delivery))
    return next((sent.ref.id for sent in copies if sent.ref.room == delivery.place.room), None)


_OPEN = (QuestionState.OPEN, QuestionState.ASKED_BACK)
_FOLLOWS = frozenset({Kind.ASKED_BACK_CM, Kind.ANSWER_CM})
"""What goes into the thread of a question, before whoever asked it."""


@dataclass(frozen=True, slots=True)
class Start:
    """A thread for a question. `on`: the message on which it is begun, None for the card that is to be sent; `name`:
    the question's number; `follower`: the account of its asker there, who is told of what comes."""

    name: str
    on: MessageRef | None = None
    follower: Address | None = None


async def start_of(work: Work, delivery: Delivery) -> Start | None:
    """The thread that a card begins or goes on in; None where its mandate wants none, in direct conversations, and for
    whatever is no question's. Of comms' cards the first alone begins one: what they are to do next is seen in the
    room."""
    if (
        delivery.place.direct
        or delivery.refreshes
        or delivery.kind not in _FOLLOWS | {Kind.VERDICT, Kind.QUESTION_COMMS}
    ):
        return None
    mandate = await work.people.mandate(delivery.organisation, delivery.mandate)
    if mandate is None or not mandate.policy.threads:
        return None
    question = await work.questions.get(delivery.organisation, delivery.subject)
    if question is None:
        return None
    copies = await work.deliveries.copies(delivery.organisation, delivery.subject)
    here = [sent for sent in copies if sent.ref.room == delivery.place.room]
    if delivery.kind is Kind.QUESTION_COMMS:
        return None if here else Start(question.label)
    return await _before_the_asker(work, delivery, question, here)


async def _before_the_asker(work: Work, delivery: Delivery, question: Question, here: list[Sent]) -> Start | None:
    asker = await work.people.member(delivery.organisation, question.asker)
    there = (delivery.place.room.platform, delivery.place.room.workspace)
    accounts = asker.accounts if asker else ()
    follower = next((each for each in accounts if (each.platform, each.workspace) == there), None)
    if delivery.kind is Kind.VERDICT:
        return Start(question.label, follower=follower) if question.state in _OPEN else None
    verdict = next((sent.ref for sent in here if sent.kind is Kind.VERDICT), None)
    return Start(question.label, verdict, follower) if verdict else None
