"""Reminding of what nobody has acknowledged: in the room of the CM side, then the second person of comms.

Nobody but the asker of a question is ever written to directly on the CM side: platforms shut out bots that do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.address import Place
from bot.core.delivery import DeliveryState, Kind, TimerKind
from bot.core.flags import Standing
from bot.core.nagging import Ladder, Look, look, wake_at
from bot.core.news import NewsState
from bot.core.people import Actor, Mandate, Organisation, Side
from bot.core.rights import Action
from bot.core.tidings import Subject
from bot.core.wall import Twice, from_wall
from bot.errors import Refused, Stale
from bot.services import dispatch, timing
from bot.services.receipts import awaited, of_ladder
from bot.services.who import mandates_of, named, organisation_of, require
from bot.storage.ids import new_id
from bot.storage.work import Work

HOUR = timedelta(hours=1)

_COPIES = {Subject.NEWS: Kind.NEWS_CM, Subject.RECALL: Kind.RECALL_CM, Subject.FREEZE: Kind.FREEZE_CM}
_UNDER_WAY = (DeliveryState.WAITING, DeliveryState.SENDING)


async def begin(work: Work, subject: Subject, about: str, mandate: Mandate, *, revision: int = 1) -> None:
    """Wait for the receipts of what has just been told to a mandate."""
    organisation, now = await work.people.organisation(mandate.organisation), work.now.instant
    if organisation is None:
        return
    ladder = Ladder(new_id("u"), mandate.organisation, mandate.id, subject, about, now, now, None, revision)
    if not await awaited(work, await of_ladder(work, ladder, mandate)):
        return
    ladder = await work.nags.begin(replace(ladder, next_at=_next(ladder, mandate, organisation, now)))
    await timing.at(work, ladder.organisation, TimerKind.NAG, ladder.id, ladder.next_at or now)


async def end(work: Work, organisation: str, about: str) -> None:
    """Nobody is reminded of it any more."""
    for ladder in await work.nags.about(organisation, about):
        await _end(work, ladder)


async def acknowledged(work: Work, organisation: str, about: str) -> None:
    """Somebody acknowledged it: in the mandates where nobody is missing any more the reminders end."""
    for ladder in await work.nags.about(organisation, about):
        if ladder.ended_at is None and not await still_awaited(work, ladder):
            await _end(work, ladder)


async def is_over(work: Work, ladder: Ladder) -> bool:
    """Whether there is nothing to acknowledge any more: it was taken back, it changed, or the freeze ended."""
    organisation, about = ladder.organisation, ladder.about
    match ladder.subject:
        case Subject.RECALL:
            recall = await work.recalls.get(organisation, about)
            return recall is None or recall.settled_at is not None
        case Subject.FREEZE:
            freeze = await work.freezes.get(organisation, about)
            return freeze is None or freeze.thawed_at is not None
        case _:
            item = await work.news.get(organisation, about)
            if item is None or not item.told or item.state is not NewsState.PASSED:
                return True
            reserved = item.standing(work.now) in (Standing.CONFIDENTIAL, Standing.EMBARGOED)
            return not reserved or item.revision.number != ladder.revision


async def still_awaited(work: Work, ladder: Ladder) -> list[str]:
    """The members who are missing, of whatever has not ended; nobody where the mandate is gone."""
    mandate = await work.people.mandate(ladder.organisation, ladder.mandate)
    if mandate is None or ladder.ended_at is not None or await is_over(work, ladder):
        return []
    return await awaited(work, await of_ladder(work, ladder, mandate))


async def awake(work: Work, ladder: Ladder) -> list[str]:
    """Those who are missing and have not put it off."""
    snoozes = await work.nags.snoozes(ladder.organisation, ladder.id)
    at = work.now.instant
    return [member for member in await still_awaited(work, ladder) if snoozes.get(member, at) <= at]


async def due(work: Work, organisation: str, id: str) -> None:
    """A reminder may be due. Looks at what holds now: who has acknowledged, who has left, who put it off."""
    ladder = await work.nags.get(organisation, id, lock=True)
    mandate = await work.people.mandate(organisation, ladder.mandate) if ladder else None
    owner = await work.people.organisation(organisation)
    if ladder is None or mandate is None or owner is None:
        return
    missing = await still_awaited(work, ladder)
    if not missing:
        await _end(work, ladder)
        return
    now, snoozes = work.now.instant, await work.nags.snoozes(organisation, id)
    found = look(ladder, mandate.policy.nagging, now, missing, snoozes)
    await _carry_out(work, found, mandate)
    ladder = found.ladder
    if found.stepped:
        ladder = replace(ladder, next_at=_next(ladder, mandate, owner, now))
    await work.nags.save(ladder)
    await _set(work, ladder, wake_at(ladder, now, missing, snoozes))


async def snooze(work: Work, actor: Actor, id: str, *, until_morning: bool) -> datetime:
    """Leave this person alone, and nobody else, for an hour or until the morning. Returns until when.

    Raises Refused to whoever is not waited for, Stale when nobody is any more.
    """
    ladder = await work.nags.get(actor.organisation, id, lock=True)
    if ladder is None or actor.member is None:
        raise Refused
    (mandate,) = await mandates_of(work, actor.organisation, [ladder.mandate])
    require(actor, Action.ACKNOWLEDGE, [mandate])
    missing = await still_awaited(work, ladder)
    if not missing:
        raise Stale("stale-nothing-awaited")
    if actor.member.id not in missing:
        raise Refused
    until = await _until(work, actor, ladder, mandate) if until_morning else work.now.instant + HOUR
    await work.nags.snooze(ladder.organisation, ladder.id, actor.member.id, until)
    await _note(work, ladder, named(actor), "snooze", until=until.isoformat())
    snoozes = await work.nags.snoozes(ladder.organisation, ladder.id)
    await _set(work, ladder, wake_at(ladder, work.now.instant, missing, snoozes))
    await dispatch.refresh(work, ladder.organisation, ladder.about, only={Kind.RECEIPT_REMINDER})
    return until


async def _until(work: Work, actor: Actor, ladder: Ladder, mandate: Mandate) -> datetime:
    """The next morning on the mandate's clocks: of a day of work, but for a freeze, which knows no Sunday."""
    hours, clock = (await organisation_of(work, actor)).work_time, ZoneInfo(mandate.zone)
    day = work.now.instant.astimezone(clock).date() + timedelta(days=1)
    while ladder.subject is not Subject.FREEZE and not hours.is_working_day(day):
        day += timedelta(days=1)
    return from_wall(datetime.combine(day, hours.start), clock, Twice.FIRST)


def _next(ladder: Ladder, mandate: Mandate, organisation: Organisation, now: datetime) -> datetime:
    pause = mandate.policy.nagging.pause(ladder.subject)
    return now + pause if ladder.subject is Subject.FREEZE else organisation.work_time.later(now, pause)


async def _set(work: Work, ladder: Ladder, at: datetime | None) -> None:
    if at is None:
        await work.timers.cancel(ladder.organisation, ladder.id, TimerKind.NAG)
    else:
        await timing.at(work, ladder.organisation, TimerKind.NAG, ladder.id, at)


async def _end(work: Work, ladder: Ladder) -> None:
    await work.timers.cancel(ladder.organisation, ladder.id, TimerKind.NAG)
    if ladder.ended_at is None:
        await work.nags.save(replace(ladder, next_at=None, ended_at=work.now.instant))
        await dispatch.refresh(
            work, ladder.organisation, ladder.about, only={Kind.RECEIPT_REMINDER, Kind.RECEIPT_SILENT}
        )


async def _carry_out(work: Work, found: Look, mandate: Mandate) -> None:
    ladder = found.ladder
    if found.remind and await _may_remind(work, ladder):
        for place in await _places(work, ladder, mandate):
            await dispatch.post(work, Kind.RECEIPT_REMINDER, ladder.about, mandate, place)
        await _note(work, ladder, "passerelle", "receipt-reminder", members=list(found.remind), step=ladder.step)
    if found.tell_second:
        await dispatch.post(work, Kind.RECEIPT_SILENT, ladder.about, mandate, await _second(work, mandate))
        await _note(work, ladder, "passerelle", "receipt-silent", step=ladder.step)


async def _may_remind(work: Work, ladder: Ladder) -> bool:
    """What has not arrived cannot be acknowledged, and one reminder on its way is enough."""
    copies = await work.deliveries.copies(ladder.organisation, ladder.about)
    arrived = any(copy.kind is _COPIES[ladder.subject] and copy.mandate == ladder.mandate for copy in copies)
    leaving = await work.letters.about(ladder.organisation, ladder.about, _UNDER_WAY)
    return arrived and not any(
        letter.delivery.kind is Kind.RECEIPT_REMINDER
        and letter.delivery.refreshes is None
        and letter.delivery.mandate == ladder.mandate
        for letter in leaving
    )


async def _places(work: Work, ladder: Ladder, mandate: Mandate) -> Sequence[Place]:
    """The rooms of the CM side; for a recall to somebody who asked, where they asked."""
    recall = await work.recalls.get(ladder.organisation, ladder.about) if ladder.subject is Subject.RECALL else None
    if recall is not None and recall.question is not None:
        question = await work.questions.get(recall.organisation, recall.question)
        return [question.place] if question else []
    return [Place(room.address) for room in await work.people.rooms(mandate.organisation, mandate.id, Side.CM)]


async def _second(work: Work, mandate: Mandate) -> Place:
    """The direct conversation with the second person, or else the room of comms."""
    then = await work.people.member(mandate.organisation, mandate.policy.then) if mandate.policy.then else None
    if then is not None and then.role.is_comms and then.accounts:
        return Place(then.accounts[0], direct=True, person=True)
    (room, *_) = await work.people.rooms(mandate.organisation, mandate.id, Side.COMMS)
    return Place(room.address)


async def _note(work: Work, ladder: Ladder, actor: str, verb: str, **details: object) -> None:
    await work.register.note(
        ladder.organisation,
        at=work.now.instant,
        actor=actor,
        verb=verb,
        subject=ladder.about,
        mandate=ladder.mandate,
        **details,
    )
