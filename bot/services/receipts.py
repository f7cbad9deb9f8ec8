"""Who was told something and has not acknowledged it, and since when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.receipts import RecallView
from bot.core.nagging import Ladder
from bot.core.news import NewsItem
from bot.core.people import Mandate
from bot.core.tidings import Recall, Receipt, Subject
from bot.services.drawing import name_of, named, names_of
from bot.storage.work import Work

SHOWN = 3
"""Recalls of one item on its card: those that somebody has yet to acknowledge, or else the last ones."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that was told, and to whom of one mandate."""

    organisation: str
    subject: Subject
    id: str
    revision: int
    members: tuple[str, ...]


def without(members: Sequence[str], receipts: Sequence[Receipt]) -> list[str]:
    """Those who have not acknowledged, each once."""
    got = {receipt.member for receipt in receipts}
    return [member for member in dict.fromkeys(members) if member not in got]


async def awaited(work: Work, told: Told) -> list[str]:
    """The members who have yet to acknowledge it. Who has left is not waited for."""
    receipts = await work.receipts.of(told.organisation, told.subject, told.id, told.revision)
    return without(told.members, receipts)


async def of_ladder(work: Work, ladder: Ladder, mandate: Mandate) -> Told:
    """What the reminders are about, and to whom it was told."""
    members = mandate.members
    if ladder.subject is Subject.RECALL:
        recall = await work.recalls.get(ladder.organisation, ladder.about)
        members = await those_told(work, recall, mandate) if recall else ()
    return Told(ladder.organisation, ladder.subject, ladder.about, ladder.revision, members)


async def those_told(work: Work, recall: Recall, mandate: Mandate) -> tuple[str, ...]:
    """Whom a recall is for: the asker whose answer does not hold any more, while they are here, or the CM side."""
    if recall.question is None:
        return mandate.members
    question = await work.questions.get(recall.organisation, recall.question)
    here = {member.id for member in await work.people.members(recall.organisation)}
    return (question.asker,) if question is not None and question.asker in here else ()


async def awaited_of(work: Work, recall: Recall) -> list[str]:
    """The members who have yet to acknowledge a recall."""
    mandate = await work.people.mandate(recall.organisation, recall.mandate)
    if mandate is None:
        return []
    members = await those_told(work, recall, mandate)
    return await awaited(work, Told(recall.organisation, Subject.RECALL, recall.id, 1, members))


async def recall_view(work: Work, recall: Recall, item: NewsItem | None = None) -> RecallView:
    """A recall with who has acknowledged it, who has not, and whom it is for. `item`: what it is about, if that is at
    hand."""
    organisation = recall.organisation
    got = await work.receipts.of(organisation, Subject.RECALL, recall.id)
    question = await work.questions.get(organisation, recall.question) if recall.question else None
    if item is None and recall.item:
        item = await work.news.get(organisation, recall.item)
    mandate = await work.people.mandate(organisation, recall.mandate)
    told = await those_told(work, recall, mandate) if mandate else ()
    return RecallView(
        recall=recall,
        number=item.label if item else question.label if question else "",
        got=await named(work, organisation, got),
        missing=await names_of(work, organisation, without(told, got)),
        asker=await name_of(work, organisation, question.asker) if question else "",
        asked=question.label if question else "",
    )


async def recalls_of(work: Work, item: NewsItem) -> tuple[RecallView, ...]:
    """The recalls of an item that its card for comms shows."""
    found = await work.recalls.of_item(item.organisation, item.id)
    waiting = [recall for recall in found if recall.settled_at is None]
    return tuple([await recall_view(work, recall, item) for recall in (waiting or found)[-SHOWN:]])
