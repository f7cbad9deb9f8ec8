"""What has to change for the database to say what a file says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot.core.address import Address
from bot.core.nagging import Nagging
from bot.core.people import Mandate, Member, Organisation, Policy, Reactions, Release, Role, Room, Side
from bot.services import leaving
from bot.services.digests.keeping import move_zone
from bot.services.operating import BY
from bot.services.setup.departures import depart, departing
from bot.services.setup.digests import RoomDigest, change_digest, digest_changes
from bot.services.setup.file import MandatePart, MemberPart, SetupFile
from bot.services.setup.hours import work_time
from bot.services.setup.meetings import Arranged, arrangements
from bot.services.setup.meetings import carry_out as carry_out_meeting
from bot.services.setup.retention import Keeps, retention_changes
from bot.services.setup.retention import keep as keep_for
from bot.services.syncs import appointing
from bot.storage.ids import new_id
from bot.storage.work import Work

Noun = Organisation | Member | Mandate | Room | RoomDigest | Arranged | Keeps | None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to add, change or end. `old` is None for what is new, `new` for what ends."""

    old: Noun
    new: Noun


async def plan(work: Work, file: SetupFile) -> list[Change]:
    """The changes, in an order in which they can be made; none when the file says what is."""
    found = await work.people.organisation_named(file.organisation)
    organisation = _organisation(found, file)
    changes = [Change(found, organisation)] if found != organisation else []
    changes += [Change(*each) for each in await retention_changes(work, organisation, file.retention)]
    members = {member.name: member for member in await work.people.members(organisation.id)}
    wanted = [await _member(work, organisation, part) for part in file.members]
    changes += [Change(members.get(member.name), member) for member in wanted if members.get(member.name) != member]
    ids = {member.name: member.id for member in wanted}
    for part in file.mandates:
        changes += await _mandate_changes(work, organisation, part, ids)
    kept = {part.name for part in file.members}
    changes += [Change(member, None) for name, member in sorted(members.items()) if name not in kept]
    return changes


def _organisation(found: Organisation | None, file: SetupFile) -> Organisation:
    """The organisation as the file says; a list that the file does not name stays as people made it in the chat."""
    kept = found or Organisation(new_id("o"), file.organisation, file.locale, file.timezone)
    return replace(
        kept,
        locale=file.locale,
        zone=file.timezone,
        watch=file.watch if file.names("watch") else kept.watch,
        synonyms=file.synonyms if file.names("synonyms") else kept.synonyms,
        reactions=Reactions(file.reactions.shareable, file.reactions.confidential),
        hours=work_time(file.timezone, file.hours, file.country, file.region),
    )


async def _member(work: Work, organisation: Organisation, part: MemberPart) -> Member:
    """The member as the file says; one who had left comes back as the same person."""
    found = await work.people.member_named(organisation.id, part.name)
    accounts = tuple(sorted((Address.parse(account) for account in part.accounts), key=str))
    id = found.id if found else new_id("p")
    return Member(id, organisation.id, part.name, Role(part.role), accounts, part.locale)


async def _mandate_changes(
    work: Work, organisation: Organisation, part: MandatePart, ids: dict[str, str]
) -> list[Change]:
    known = {mandate.name: mandate for mandate in await work.people.mandates(organisation.id, ended=True)}
    found = known.get(part.name)
    charter, contacts, on_call = part.agreed(found, ids)
    mandate = Mandate(
        id=found.id if found else new_id("w"),
        organisation=organisation.id,
        name=part.name,
        locale=part.locale or organisation.locale,
        zone=part.timezone or organisation.zone,
        members=tuple(sorted(ids[name] for name in part.members)),
        policy=Policy(
            release=Release(part.policy.release),
            undo=part.policy.undo,
            answer_within=part.policy.answer_within,
            then=ids[part.policy.then] if part.policy.then else None,
            nagging=Nagging(**dict(part.policy.receipts)),
            thaw_by_two=part.policy.thaw == "two",
            urgent_within=part.policy.urgent_within,
            threads=_threads(part, found),
        ),
        charter=charter,
        contacts=contacts,
        on_call=on_call,
    )
    rooms = await work.people.rooms(organisation.id, mandate.id) if found else []
    changed = _room_changes(mandate, part, list(rooms))
    gone = [change.old for change in changed if change.new is None]
    here = [room for room in rooms if room not in gone] + [each.new for each in changed if isinstance(each.new, Room)]
    told = [Change(old, new) for old, new in await digest_changes(work, mandate, part.digest, here)]
    changes = [*([Change(found, mandate)] if found != mandate else []), *changed, *told]
    if part.sync is None:
        return changes
    today = work.now.instant.astimezone(ZoneInfo(mandate.zone)).date()
    return changes + [Change(*each) for each in await arrangements(work, mandate, part.sync, ids, today)]


def _threads(part: MandatePart, found: Mandate | None) -> bool:
    if part.policy.questions is not None:
        return part.policy.questions == "thread"
    return found is not None and found.policy.threads


def _room_changes(mandate: Mandate, part: MandatePart, rooms: list[Room]) -> list[Change]:
    wanted = {(side, str(address)) for side, addresses in _by_side(part) for address in addresses}
    present = {(room.side, str(room.address)): room for room in rooms}
    gone = [Change(room, None) for key, room in present.items() if key not in wanted]
    new = [
        Change(None, Room(new_id("k"), mandate.organisation, mandate.id, side, Address.parse(address)))
        for side, address in sorted(wanted, key=lambda each: (each[0].value, each[1]))
        if (side, address) not in present
    ]
    return gone + new


def _by_side(part: MandatePart) -> tuple[tuple[Side, tuple[str, ...]], ...]:
    return (Side.COMMS, part.rooms.comms), (Side.CM, part.rooms.cm)


async def carry_out(work: Work, changes: list[Change], by: str = "operator") -> None:
    """Make the changes, each with its line in the register."""
    gone, staying = leaving_and_staying(changes)
    await depart(work, gone, staying, by)
    left = {member.id for member in gone if departing(member, staying) is not None}
    changes = [each for each in changes if not (isinstance(each.old, Member) and each.old.id in left)]
    for change in changes:
        if isinstance(change.old, Member):  # given back before they are given out: an account may pass to another
            await work.people.set_member(replace(change.old, accounts=()))
    for change in changes:
        await _carry_out(work, change, by)


def leaving_and_staying(changes: Sequence[Change]) -> tuple[list[Member], list[Member]]:
    """The members whom a file leaves out, and those whom it names anew or otherwise."""
    gone = [each.old for each in changes if isinstance(each.old, Member) and each.new is None]
    return gone, [each.new for each in changes if isinstance(each.new, Member)]


async def _carry_out(work: Work, change: Change, by: str) -> None:
    old, new = change.old, change.new
    if isinstance(old, Member) or isinstance(new, Member):
        await _change_member(work, old, new)
    elif isinstance(old, Room) or isinstance(new, Room):
        await _change_room(work, old, new)
    elif isinstance(old, Arranged) or isinstance(new, Arranged):
        await _change_meeting(work, old, new, by)
    elif isinstance(old, RoomDigest) or isinstance(new, RoomDigest):
        await change_digest(work, _digest(old), _digest(new))
    elif isinstance(new, Keeps):
        await keep_for(work, new, by)
    elif isinstance(new, Organisation):
        await (work.people.set_organisation(new) if old else work.people.add_organisation(new))
    elif isinstance(new, Mandate):
        await _change_mandate(work, old, new)


async def _change_mandate(work: Work, old: Noun, new: Mandate) -> None:
    if not isinstance(old, Mandate):
        await work.people.add_mandate(new)
        return
    await work.people.set_mandate(new)
    if old.zone != new.zone:  # "tomorrow" in a record may be another date there
        await work.index.outdate(new.organisation, new.id)
        await move_zone(work, new, BY)


async def _change_meeting(work: Work, old: Noun, new: Noun, by: str) -> None:
    before, after = (noun if isinstance(noun, Arranged) else None for noun in (old, new))
    await carry_out_meeting(work, before, after, by)


async def _change_member(work: Work, old: Noun, new: Noun) -> None:
    if isinstance(new, Member):
        known = await work.people.member(new.organisation, new.id)
        await (work.people.set_member(new) if known else work.people.add_member(new))
    elif isinstance(old, Member):
        await work.people.end_member(old.organisation, old.id)
    if isinstance(old, Member) and old.role.is_comms and not (isinstance(new, Member) and new.role.is_comms):
        await leaving.left(work, old)


async def _change_room(work: Work, old: Noun, new: Noun) -> None:
    if isinstance(new, Room):
        await work.people.add_room(new)
    elif isinstance(old, Room):
        await work.people.remove_room(old)
    for room in (old, new):
        mandate = await work.people.mandate(room.organisation, room.mandate) if isinstance(room, Room) else None
        if mandate is not None:
            await appointing.follow_all(work, mandate)


def _digest(noun: Noun) -> RoomDigest | None:
    return noun if isinstance(noun, RoomDigest) else None
