"""Drawing a digest for its reader, from what holds at that instant: what they may not see (any more) is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.cards.digest_lines import AnsweredShown, ItemShown, QuestionShown, RecallShown
from bot.cards.digests import DigestView, digest_card
from bot.cards.lens import Lens
from bot.core.address import Address
from bot.core.card import Card
from bot.core.contents import is_for_cm
from bot.core.delivery import Delivery
from bot.core.digests import Edition, Section
from bot.core.news import NewsItem, NewsState
from bot.core.people import Mandate, Room, Side
from bot.core.questions import Question, QuestionState
from bot.core.schedules import ScheduleKind
from bot.core.tidings import Recall
from bot.services import gate
from bot.services.digests.making import missing, readers_of
from bot.storage.work import Work

_OF_ITEMS = (Section.MAY_NOW, Section.NEW, Section.EXPIRING, Section.AHEAD, Section.UNREAD)


async def for_room(work: Work, delivery: Delivery, mandate: Mandate, lens: Lens) -> Card | None:
    """The card of an edition for its room; None where the room is not what it was made for any more."""
    edition = await work.digests.edition(delivery.organisation, delivery.subject)
    if edition is None or edition.mandate != mandate.id:
        return None
    room = await room_of(work, edition)
    if room is None or room.address != delivery.place.room:
        return None
    return await card_of(work, edition, mandate, room, lens)


async def room_of(work: Work, edition: Edition) -> Room | None:
    """The room of an edition, if it still is on the side that the edition was made for."""
    rooms = await work.people.rooms(edition.organisation, edition.mandate, edition.side)
    return next((room for room in rooms if room.id == edition.room), None)


async def card_of(work: Work, edition: Edition, mandate: Mandate, room: Room, lens: Lens) -> Card:
    """The edition as it reads now."""
    readers = await readers_of(work, edition.organisation, edition.mandate)
    freeze = await gate.freeze_on(work, edition.organisation, edition.mandate)
    questions = [
        await work.questions.get(edition.organisation, id) for id in edition.of(Section.OPEN, Section.ANSWERED)
    ]
    mine = [question for question in questions if question is not None and question.mandate == mandate.id]
    view = DigestView(
        side=edition.side,
        mandate=mandate.name,
        made_at=edition.made_at,
        since_at=edition.since_at,
        items={section: await _items(work, edition, section, readers) for section in _OF_ITEMS},
        recalls=await _recalls(work, edition, readers),
        questions=[await _waiting(work, edition, room, each) for each in mine if each.state in _OPEN],
        answered=[await _answered(work, edition, room, each) for each in mine if each.state not in _OPEN],
        frozen=freeze.reason if freeze else None,
        next_sync=await _next_sync(work, mandate),
        cms=tuple(readers.values()),
        silent=edition.silent,
        health=edition.health,
    )
    return digest_card(view, lens)


_OPEN = (QuestionState.OPEN, QuestionState.ASKED_BACK, QuestionState.ANSWERING)


async def _items(work: Work, edition: Edition, section: Section, readers: Mapping[str, str]) -> list[ItemShown]:
    found = {item.id: item for item in await work.news.of_ids(edition.organisation, list(edition.of(section)))}
    readable = [found[id] for id in edition.of(section) if id in found and _is_readable(found[id], edition)]
    if section is Section.UNREAD:  # what was acknowledged since is not waited for any more
        readable = [item for item in readable if await missing(work, readers, item)]
    return [await _shown(work, edition, item, readers) for item in readable]


def _is_readable(item: NewsItem, edition: Edition) -> bool:
    if edition.side is Side.CM:
        return is_for_cm(item, edition.mandate)
    return edition.mandate in item.mandates and item.state is not NewsState.UNDONE


async def _shown(work: Work, edition: Edition, item: NewsItem, readers: Mapping[str, str]) -> ItemShown:
    standing = await gate.standing_of(work, item)
    if edition.side is Side.CM or not item.told or item.state is not NewsState.PASSED:
        return ItemShown(item, standing)
    return ItemShown(item, standing, await missing(work, readers, item))


async def _recalls(work: Work, edition: Edition, readers: Mapping[str, str]) -> Sequence[RecallShown]:
    found = []
    for id in edition.of(Section.RECALLS):
        recall = await work.recalls.get(edition.organisation, id)
        if recall is None or recall.mandate != edition.mandate:
            continue
        number = await _number_of(work, recall)
        who = await missing(work, readers, recall)
        if number and who:
            found.append(RecallShown(recall, number, who))
    return found


async def _number_of(work: Work, recall: Recall) -> str | None:
    """Of the item that a recall takes back, or of the question whose answer."""
    item = await work.news.get(recall.organisation, recall.item) if recall.item else None
    question = await work.questions.get(recall.organisation, recall.question) if recall.question else None
    found = item or question
    return found.label if found else None


async def _waiting(work: Work, edition: Edition, room: Room, question: Question) -> QuestionShown:
    asker = await _name(work, edition.organisation, question.asker)
    return QuestionShown(question, asker, _is_private(edition, room.address, question))


async def _answered(work: Work, edition: Edition, room: Room, question: Question) -> AnsweredShown:
    asker = await _name(work, edition.organisation, question.asker)
    private = _is_private(edition, room.address, question)
    ruling = await work.rulings.get(edition.organisation, question.ruling) if question.ruling else None
    if ruling is None:
        return AnsweredShown(question, asker, private=private)
    by = await _name(work, edition.organisation, ruling.by)
    return AnsweredShown(question, asker, by, ruling.at, private)


def _is_private(edition: Edition, room: Address, question: Question) -> bool:
    """What a CM asked elsewhere than in this room is not repeated in it: others read there."""
    return edition.side is Side.CM and question.place.room != room


async def _next_sync(work: Work, mandate: Mandate) -> datetime | None:
    schedules = await work.schedules.of_mandate(mandate.organisation, mandate.id)
    times = [each.next_at for each in schedules if each.kind is ScheduleKind.SYNC and each.next_at is not None]
    return min(times, default=None)


async def _name(work: Work, organisation: str, member: str) -> str:
    found = await work.people.member(organisation, member)
    return found.name if found else member
