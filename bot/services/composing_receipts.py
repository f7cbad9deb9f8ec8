"""The cards about receipts, drawn when they leave: those who have acknowledged meanwhile are not reminded."""

from __future__ import annotations

from bot.cards import receipts as cards
from bot.cards.receipts import Awaited
from bot.core.card import Card
from bot.core.delivery import Kind
from bot.core.nagging import Ladder
from bot.core.tidings import Subject
from bot.services import nagging
from bot.services.drawing import Composer, Desk, names_of
from bot.storage.work import Work


async def _reminder(desk: Desk) -> Card | None:
    ladder = await _ladder(desk)
    if ladder is None:
        return None
    missing = await nagging.awake(desk.work, ladder)
    if not missing and desk.delivery.refreshes is None:
        return None
    if not missing:
        missing = await nagging.still_awaited(desk.work, ladder)
    return cards.reminder(await _awaited(desk.work, ladder, missing), ladder.id, desk.lens)


async def _silent(desk: Desk) -> Card | None:
    ladder = await _ladder(desk)
    if ladder is None or not await _is_for_comms(desk):
        return None
    missing = await nagging.still_awaited(desk.work, ladder)
    if not missing and desk.delivery.refreshes is None:
        return None
    return cards.silent(await _awaited(desk.work, ladder, missing), desk.mandate.name, ladder.step, desk.lens)


async def _is_for_comms(desk: Desk) -> bool:
    """Who is written to directly must still be in comms: roles change while a card waits."""
    place = desk.delivery.place
    if not place.person:
        return True
    found = await desk.work.people.members_by_account(place.room)
    return any(member.organisation == desk.organisation.id and member.role.is_comms for member in found)


async def _ladder(desk: Desk) -> Ladder | None:
    found = await desk.work.nags.about(desk.organisation.id, desk.delivery.subject)
    return next((ladder for ladder in found if ladder.mandate == desk.mandate.id), None)


async def _awaited(work: Work, ladder: Ladder, missing: list[str]) -> Awaited:
    names = await names_of(work, ladder.organisation, missing)
    return Awaited(ladder.subject, ladder.about, await number_of(work, ladder), ladder.since, names)


async def number_of(work: Work, ladder: Ladder) -> str:
    """The number by which people talk about what is waited for; a freeze has none."""
    item_id: str | None = ladder.about
    if ladder.subject is Subject.RECALL:
        recall = await work.recalls.get(ladder.organisation, ladder.about)
        item_id = recall.item if recall else None
        if recall is not None and recall.item is None and recall.question is not None:
            question = await work.questions.get(ladder.organisation, recall.question)
            return question.label if question else ""
    item = await work.news.get(ladder.organisation, item_id) if item_id else None
    return item.label if item else ""


COMPOSERS: dict[Kind, Composer] = {
    Kind.RECEIPT_REMINDER: _reminder,
    Kind.RECEIPT_SILENT: _silent,
}
