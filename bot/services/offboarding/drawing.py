"""Drawing the cards of a parting when they leave: for the lead, and the last one for whoever has left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.cards import partings as cards
from bot.cards.flags import flag
from bot.cards.partings import Kept, Record, Row
from bot.cards.rooms import called
from bot.core.card import Card
from bot.core.delivery import Kind
from bot.core.flags import Standing
from bot.core.partings import Parting, Telling
from bot.core.people import Member, Role, Side
from bot.core.tidings import Subject
from bot.i18n.words import words
from bot.services import gate
from bot.services.drawing import Composer, Desk
from bot.services.offboarding.ending import PART, unanswered

_STAYS = frozenset({Standing.CONFIDENTIAL, Standing.EMBARGOED, Standing.HELD})


async def _record(desk: Desk) -> Card | None:
    """For the lead alone: what is left to do by hand, then what was told, a part at a time."""
    id, _, part = desk.delivery.subject.partition(".")
    parting = await desk.work.partings.get(desk.organisation.id, id)
    member = await _member(desk, parting)
    if parting is None or member is None or not await _is_for_a_lead(desk):
        return None
    told = await _told(desk, parting)
    if int(part or 0):
        lines = told[(int(part) - 1) * PART : int(part) * PART]
        rows = [await _row(desk, parting, line) for line in lines]
        return cards.told_card(member.name, rows, int(part), -(-len(told) // PART), desk.lens) if rows else None
    return cards.record_card(await _remains(desk, parting, member, len(told)), desk.lens)


async def _farewell(desk: Desk) -> Card | None:
    """For whoever has left: only what they were told, and what of it stays confidential."""
    parting = await desk.work.partings.get(desk.organisation.id, desk.delivery.subject)
    member = await _member(desk, parting)
    if parting is None or member is None or await _is_back(desk, member):
        return None
    lens = replace(desk.lens, words=words(member.locale)) if member.locale else desk.lens
    return cards.farewell_card(desk.organisation.name, await _kept(desk, parting), lens)


async def _is_for_a_lead(desk: Desk) -> bool:
    found = await desk.work.people.members_by_account(desk.delivery.place.room)
    return any(each.organisation == desk.organisation.id and each.role is Role.LEAD for each in found)


async def _is_back(desk: Desk, member: Member) -> bool:
    return any(each.id == member.id for each in await desk.work.people.members(desk.organisation.id))


async def _member(desk: Desk, parting: Parting | None) -> Member | None:
    return await desk.work.people.member(desk.organisation.id, parting.member) if parting else None


async def _remains(desk: Desk, parting: Parting, member: Member, told: int) -> Record:
    rooms = []
    for mandate in parting.mandates or tuple(each.id for each in await desk.work.people.mandates(parting.organisation)):
        for room in await desk.work.people.rooms(parting.organisation, mandate):
            if room.side is Side.CM or member.role.is_comms:
                rooms.append(room)
    mandates = [await desk.work.people.mandate(parting.organisation, id) for id in parting.mandates]
    return Record(
        name=member.name,
        at=parting.at,
        mandates=tuple(each.name for each in mandates if each is not None),
        rooms=tuple(called(rooms)),
        questions=tuple(question.label for question in await unanswered(desk.work, member)),
        told=told,
    )


async def _told(desk: Desk, parting: Parting) -> list[Telling]:
    lines = await desk.work.partings.told(parting)
    return [line for line in lines if not await _is_anothers(desk, parting, line)]


async def _is_anothers(desk: Desk, parting: Parting, line: Telling) -> bool:
    """Whether it was said to another person, in their own direct conversation."""
    question = await desk.work.questions.get(parting.organisation, line.subject)
    if question is not None:
        return question.asker != parting.member and question.place.direct
    signal = await desk.work.signals.get(parting.organisation, line.subject)
    return signal is not None and signal.sender != parting.member and signal.place.direct


async def _row(desk: Desk, parting: Parting, line: Telling) -> Row:
    item = await desk.work.news.get(parting.organisation, line.subject)
    recall = await desk.work.recalls.get(parting.organisation, line.subject)
    about = item or (await desk.work.news.get(parting.organisation, recall.item or "") if recall else None)
    question = await desk.work.questions.get(parting.organisation, line.subject)
    subject = {Kind.NEWS_CM: Subject.NEWS, Kind.RECALL_CM: Subject.RECALL, Kind.FREEZE_CM: Subject.FREEZE}.get(
        line.kind
    )
    got = await _acknowledged(desk, parting, subject, line.subject, item.revision.number if item else 1)
    standing = flag(await gate.standing_of(desk.work, item), desk.lens) if item else ""
    number = about.label if about else question.label if question else ""
    return Row(line.sequence, line.at, line.kind, number, standing, got)


async def _acknowledged(desk: Desk, parting: Parting, subject: Subject | None, id: str, revisions: int) -> str:
    if subject is None:
        return ""
    for revision in range(revisions, 0, -1):
        for receipt in await desk.work.receipts.of(parting.organisation, subject, id, revision):
            if receipt.member == parting.member:
                return desk.lens.since(receipt.at)
    return ""


async def _kept(desk: Desk, parting: Parting) -> Sequence[Kept]:
    """What they were told and may not say, by number; in the words that they acknowledged, and in no others."""
    told = dict.fromkeys(line.subject for line in await _told(desk, parting) if line.kind is Kind.NEWS_CM)
    found = []
    for id in told:
        item = await desk.work.news.get(parting.organisation, id)
        if item is not None and await gate.standing_of(desk.work, item) in _STAYS:
            found.append(Kept(item.label, await _read(desk, parting, id, item.revision.number)))
    return found


async def _read(desk: Desk, parting: Parting, id: str, newest: int) -> str:
    for number in range(newest, 0, -1):
        receipts = await desk.work.receipts.of(parting.organisation, Subject.NEWS, id, number)
        if any(receipt.member == parting.member for receipt in receipts):
            revision = await desk.work.news.revision(parting.organisation, id, number)
            return revision.text if revision else ""
    return ""


COMPOSERS: dict[Kind, Composer] = {Kind.PARTING_RECORD: _record, Kind.FAREWELL: _farewell}
"""How each card of a parting is drawn."""
