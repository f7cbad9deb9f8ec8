"""`/sync calendar`: a secret address under which a calendar program finds when the two sides meet.

The address is kept nowhere, so that it is shown once: whoever asks again gets another, and theirs go on working until
comms give out a new one or their right ends.
"""

from __future__ import annotations

import hashlib
import secrets

from bot.cards.calendars import calendar_card, calendar_choice
from bot.core.calendars import Calendar, Entry, entry_of, occurrences
from bot.core.card import Reply
from bot.core.people import Actor, Caller, Mandate, Organisation
from bot.core.rights import Action, may
from bot.core.syncs import Meeting
from bot.i18n.words import Words, words
from bot.services.syncs.findings import mandate_of
from bot.services.syncs.meetings import schedule_of
from bot.services.turn import Turn, lens_of, said, shown
from bot.services.who import allows, named, require
from bot.storage.calendars import Holder
from bot.storage.database import Database
from bot.storage.soon import soon
from bot.storage.work import Work

PATH = "/calendar/{secret}.ics"
"""Where the door shows a calendar."""

_BYTES = 32


async def of_here(turn: Turn) -> Reply:
    """`/sync calendar`: an address of one's own for the mandate here; where there are several, which one."""
    standpoint = await turn.standpoint()
    mine = [mandate for mandate in standpoint.mandates if allows(standpoint.actor, Action.JOIN_SYNCS, [mandate])]
    require(standpoint.actor, Action.JOIN_SYNCS, mine)
    if len(mine) > 1:
        choices = [(mandate.id, mandate.name) for mandate in mine]
        return shown(calendar_choice(choices, lens_of(standpoint.actor, standpoint.organisation)))
    return await show(turn, mine[0].id)


async def show(turn: Turn, target: str) -> Reply:
    """An address of one's own for a mandate, by its id. Raises Refused, Gone."""
    actor, mandate = await _at(turn, target, Action.JOIN_SYNCS)
    return await _issued(turn, actor, mandate, "sync-calendar")


async def renew(turn: Turn, target: str) -> Reply:
    """*New address*: every address of the mandate so far, whoever asked for it, leads nowhere from now on."""
    actor, mandate = await _at(turn, target, Action.RUN_SYNCS)
    await turn.work.calendars.revoke(mandate.organisation, mandate.id)
    return await _issued(turn, actor, mandate, "sync-address", renewed=True)


async def published(database: Database, secret: str) -> Calendar | None:
    """The calendar of an address; None for one that never was or is no more. Raises NotRecorded where the database is
    away or slow."""

    async def look(work: Work) -> Calendar | None:
        holder = await work.calendars.holder(_digest(secret))
        return await _of(work, holder) if holder is not None else None

    return await soon(database, look, looks=True)


async def _at(turn: Turn, target: str, action: Action) -> tuple[Actor, Mandate]:
    actor = await turn.actor_of(target)
    mandate = await mandate_of(turn.work, actor.organisation, target)
    require(actor, action, [mandate])
    return actor, mandate


async def _issued(turn: Turn, actor: Actor, mandate: Mandate, verb: str, *, renewed: bool = False) -> Reply:
    work, lens = turn.work, await turn.lens(actor, mandate)
    if not work.public_url:
        return said(lens.words("calendar-nowhere"))
    secret = secrets.token_hex(_BYTES)
    holder = Holder(mandate.organisation, mandate.id, named(actor))
    await work.calendars.issue(_digest(secret), holder, work.now.instant)
    await work.register.note(
        mandate.organisation, at=work.now.instant, actor=named(actor), verb=verb, subject=mandate.id
    )
    address = work.public_url + PATH.format(secret=secret)
    renews = mandate.id if allows(actor, Action.RUN_SYNCS, [mandate]) else None
    return shown(calendar_card(mandate.name, address, renews, lens, renewed=renewed))


async def _of(work: Work, holder: Holder) -> Calendar | None:
    organisation = await work.people.organisation(holder.organisation)
    mandate = await work.people.mandate(holder.organisation, holder.mandate)
    member = await work.people.member(holder.organisation, holder.member)
    if organisation is None or mandate is None or member is None or not member.accounts:
        return None
    actor = Actor(Caller(member.accounts[0], member.name), organisation.id, member)
    if not may(actor, Action.JOIN_SYNCS, mandate):
        return None
    say, entries = words(member.locale or mandate.locale), list[Entry]()
    for meeting in await work.meetings.of_mandate(organisation.id, mandate.id):
        entries += await _entries(work, organisation, mandate, meeting, say)
    return Calendar(say("calendar-name", mandate=mandate.name), tuple(entries), work.now.instant)


async def _entries(
    work: Work, organisation: Organisation, mandate: Mandate, meeting: Meeting, say: Words
) -> list[Entry]:
    schedule = await schedule_of(work, meeting)
    title = say("calendar-entry", name=meeting.name, mandate=mandate.name)
    entries = []
    for each in occurrences(schedule, await work.sittings.all(meeting), work.now):
        holiday = organisation.work_time.holiday(schedule.recurrence.today(each.starts_at), say.locale)
        entries.append(entry_of(meeting, each, title, say("sync-holiday-cm", holiday=holiday) if holiday else ""))
    return entries


def _digest(secret: str) -> str:
    return hashlib.sha256(f"calendar:{secret}".encode(errors="replace")).hexdigest()
