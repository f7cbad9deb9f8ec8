"""Telling those who were told something that it no longer holds: the CM side, and whoever's answer rested on it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.address import Address
from bot.core.delivery import Kind
from bot.core.flags import Audience
from bot.core.news import NewsItem, Revision
from bot.core.people import Mandate, Side
from bot.core.questions import Question, Ruling
from bot.core.tidings import Recall, RecallReason, Subject
from bot.services import dispatch, nagging
from bot.services.who import mandates_of
from bot.storage.ids import new_id
from bot.storage.work import Work

_ANSWERS = frozenset({Kind.VERDICT, Kind.ANSWER_CM})
"""The cards that say yes or no to a question."""


def reason_between(old: Revision, new: Revision) -> RecallReason:
    """What an edit that forbids something changed, as the CM may know it: of what is for comms alone from now on, only
    that it changed."""
    if new.audience is not old.audience:
        return RecallReason.CHANGED
    if new.embargo is not None and new.embargo != old.embargo:
        return RecallReason.EMBARGO
    if new.flag is not old.flag or (old.embargo is not None and new.embargo is None):
        return RecallReason.HARDENED
    if (new.wording, new.text) != (old.wording, old.text):
        return RecallReason.WORDING
    return RecallReason.CHANGED


async def recall(work: Work, item: NewsItem, reason: RecallReason) -> None:
    """One recall for each mandate that was told and one for each asker elsewhere whose answer rested on it, each to be
    acknowledged; and every copy drawn anew. At once: no undo."""
    if item.passed_at is None or item.revision.audience is not Audience.CM:
        return
    await nagging.end(work, item.organisation, item.id)
    mandates = await mandates_of(work, item.organisation, item.mandates)
    for mandate in mandates:
        told = Recall(new_id("r"), item.organisation, mandate.id, item.id, reason, work.now.instant)
        await _add(work, told, mandate)
        await dispatch.post_to_side(work, Kind.RECALL_CM, told.id, mandate, Side.CM)
    await _recall_answers(work, item, reason, mandates)
    await dispatch.refresh(work, item.organisation, item.id)


async def recall_ruling(work: Work, ruling: Ruling, reason: RecallReason) -> None:
    """A ruling that allowed something does not hold any more (`RULING_REVOKED`, `RULING_EXPIRED`): whoever it was said
    to, and whoever's answer rested on it since, gets a recall where they asked. Call it once the ruling has changed."""
    asked = dict.fromkeys((ruling.question, *await work.reliances.on(ruling.organisation, ruling.id)))
    for id in asked:
        question = await work.questions.get(ruling.organisation, id)
        mandate = await work.people.mandate(ruling.organisation, ruling.mandate)
        if question is None or mandate is None or not await _was_said(work, question):
            continue
        told = Recall(
            new_id("r"),
            ruling.organisation,
            mandate.id,
            None,
            reason,
            work.now.instant,
            question=question.id,
            ruling=ruling.id,
        )
        await _tell_asker(work, told, question, mandate)


async def told_in(work: Work, organisation: str, room: Address) -> list[str]:
    """The items whose cards stand in a room of the CM side."""
    return sorted(await work.deliveries.told_in(organisation, Kind.NEWS_CM, room))


async def _recall_answers(work: Work, item: NewsItem, reason: RecallReason, mandates: Sequence[Mandate]) -> None:
    """Every yes that rested on the item is drawn anew; who got it where the recall does not come gets one there."""
    by_id = {mandate.id: mandate for mandate in mandates}
    for id in await work.reliances.on(item.organisation, item.id):
        question = await work.questions.get(item.organisation, id)
        if question is None or not await _was_said(work, question):
            continue
        mandate = by_id.get(question.mandate)
        if mandate is None or await _was_recalled(work, item, question):
            await dispatch.refresh(work, item.organisation, question.id, only=_ANSWERS)
            continue
        at = work.now.instant
        told = Recall(new_id("r"), item.organisation, question.mandate, item.id, reason, at, question=question.id)
        await _tell_asker(work, told, question, mandate)


async def _tell_asker(work: Work, told: Recall, question: Question, mandate: Mandate) -> None:
    """In the room of the CM side the recall of the item itself says it; of a ruling there is none."""
    await dispatch.refresh(work, told.organisation, question.id, only=_ANSWERS)
    rooms = await work.people.rooms(mandate.organisation, mandate.id, Side.CM)
    if told.item is not None and any(room.address == question.place.room for room in rooms):
        return
    await _add(work, told, mandate)
    await dispatch.post(work, Kind.RECALL_CM, told.id, mandate, question.place)


async def _was_said(work: Work, question: Question) -> bool:
    """Whether an answer may have been read: what has not left yet is judged again when it leaves."""
    copies = await work.deliveries.copies(question.organisation, question.id)
    return any(copy.kind in _ANSWERS for copy in copies)


async def _was_recalled(work: Work, item: NewsItem, question: Question) -> bool:
    """Whether the asker knows already that their answer does not hold, since the item was last told."""
    recalls = await work.recalls.of_question(item.organisation, question.id)
    return any(each.item == item.id and item.passed_at is not None and each.at >= item.passed_at for each in recalls)


async def _add(work: Work, told: Recall, mandate: Mandate) -> None:
    await work.recalls.add(told)
    await work.register.note(
        told.organisation,
        at=work.now.instant,
        actor="passerelle",
        verb="recall",
        subject=told.item or told.question or told.id,
        reason=told.reason.value,
        mandate=told.mandate,
        **({"question": told.question} if told.question else {}),
    )
    await nagging.begin(work, Subject.RECALL, told.id, mandate)
