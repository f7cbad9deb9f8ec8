"""Drawing what overtakes everything else: recalls, freezes and their end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.cards import tidings as tidings_cards
from bot.core.card import Card
from bot.core.delivery import Kind
from bot.core.news import NewsItem
from bot.core.tidings import Recall, Subject
from bot.i18n.words import words
from bot.services.drawing import Composer, Desk, name_of, named, names_of
from bot.services.receipts import without


async def _recall_cm(desk: Desk) -> Card | None:
    work, organisation = desk.work, desk.organisation.id
    recall = await work.recalls.get(organisation, desk.delivery.subject)
    item = await work.news.get(organisation, recall.item) if recall and recall.item else None
    got = await work.receipts.of(organisation, Subject.RECALL, recall.id) if recall else ()
    if recall is not None and recall.question is not None:
        return await _recall_asker(desk, recall, recall.question, item, await named(work, organisation, got))
    if recall is None or item is None:
        return None
    if not await work.deliveries.arrived(organisation, item.id, Kind.NEWS_CM):
        item = replace(item, passed_at=None)  # what never arrived is not quoted now
    return tidings_cards.recall_for_cm(recall, item, await named(work, organisation, got), desk.lens)


async def _recall_asker(
    desk: Desk, recall: Recall, asked: str, item: NewsItem | None, got: Sequence[tuple[str, datetime]]
) -> Card | None:
    question = await desk.work.questions.get(desk.organisation.id, asked)
    if question is None:
        return None
    number = item.label if item else question.label
    lens = replace(desk.lens, words=words(question.locale))
    return tidings_cards.recall_for_asker(recall, number, question, got, lens)


async def _freeze_cm(desk: Desk) -> Card | None:
    freeze = await desk.work.freezes.get(desk.organisation.id, desk.delivery.subject)
    if freeze is None or (freeze.thawed_at and desk.delivery.refreshes is None):
        return None
    by = await name_of(desk.work, freeze.organisation, freeze.by)
    got = await desk.work.receipts.of(freeze.organisation, Subject.FREEZE, freeze.id)
    return tidings_cards.freeze_for_cm(freeze, by, await named(desk.work, freeze.organisation, got), desk.lens)


async def _freeze_comms(desk: Desk) -> Card | None:
    freeze = await desk.work.freezes.get(desk.organisation.id, desk.delivery.subject)
    if freeze is None or (freeze.thawed_at and desk.delivery.refreshes is None):
        return None
    by = await name_of(desk.work, freeze.organisation, freeze.by)
    got = await desk.work.receipts.of(freeze.organisation, Subject.FREEZE, freeze.id)
    names = await named(desk.work, freeze.organisation, got)
    missing = await names_of(desk.work, freeze.organisation, without(desk.mandate.members, got))
    failed = len(await desk.work.letters.failed(freeze.organisation, freeze.id))
    asked_by = await name_of(desk.work, freeze.organisation, freeze.thaw_asked_by) if freeze.thaw_asked_by else ""
    return tidings_cards.freeze_for_comms(freeze, by, names, missing, desk.lens, failed=failed, asked_by=asked_by)


async def _thaw(desk: Desk) -> Card | None:
    freeze = await desk.work.freezes.get(desk.organisation.id, desk.delivery.subject)
    if freeze is None or freeze.thawed_by is None:
        return None
    by = await name_of(desk.work, freeze.organisation, freeze.thawed_by)
    return tidings_cards.thaw_for_room(freeze, by, desk.lens)


COMPOSERS: dict[Kind, Composer] = {
    Kind.RECALL_CM: _recall_cm,
    Kind.FREEZE_CM: _freeze_cm,
    Kind.FREEZE_COMMS: _freeze_comms,
    Kind.THAW: _thaw,
}
"""By kind of delivery."""
