"""`/passerelle mandate`: the name, the CMs and the rooms of a mandate, picked from what the platform offers.

Rooms and people of another platform or workspace than the one where the form was opened stay as they are.
"""

from __future__ import annotations

import zlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.cards.roles import IN_ROOM, IN_THREAD, mandate_form
from bot.core.address import Address, Platform
from bot.core.card import Form, Reply
from bot.core.people import Mandate, Member, Role, Room, Side
from bot.core.picking import Pick, read
from bot.core.rights import Action, may
from bot.core.text import cleaned
from bot.core.verbs import Verb
from bot.errors import Invalid, InvalidForm, Refused, Stale
from bot.services import announcing
from bot.services.settling.joining import MAX_NAME
from bot.services.settling.linking import fits, link, unlink
from bot.services.turn import Turn, lens_of, said
from bot.services.who import Standpoint, mandates_of, named
from bot.storage.ids import new_id

VERSIONS = 10**9
"""A version has at most nine digits: what stands in a form's id on a platform is short."""

Press = Callable[[Turn, str], Awaitable[Reply]]
Fill = Callable[[Turn, str, int, Mapping[str, str]], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Picked:
    """What a lead wants of a mandate."""

    name: str
    people: tuple[Pick, ...]
    rooms: dict[Side, tuple[Pick, ...]]


async def open_form(turn: Turn, _text: str = "") -> Form:
    """The form of the mandate of this room, for a lead. Raises Refused, or Invalid where it is not certain which."""
    standpoint = await _lead(turn)
    if len(standpoint.mandates) != 1 or standpoint.side is None:
        raise Invalid("mandate-where")
    return await _form(turn, standpoint, standpoint.mandates[0])


async def _pressed(turn: Turn, target: str) -> Form:
    standpoint = await _lead(turn)
    (mandate,) = await mandates_of(turn.work, standpoint.organisation.id, [target])
    return await _form(turn, standpoint, mandate)


async def _form(turn: Turn, standpoint: Standpoint, mandate: Mandate) -> Form:
    rooms = await turn.work.people.rooms(mandate.organisation, mandate.id)
    members = await _members(turn, mandate)
    people = [account for member in members for account in member.accounts if _is_here(turn, account)]
    sides = {side: [r.address for r in rooms if r.side is side and _is_here(turn, r.address)] for side in Side}
    lens = lens_of(standpoint.actor, standpoint.organisation, mandate)
    threaded = any(room.address.platform is Platform.DISCORD for room in rooms)  # the other platforms have none
    return mandate_form(mandate, people, sides, _version(mandate, rooms), lens, threaded=threaded)


async def submitted(turn: Turn, target: str, version: int, values: Mapping[str, str]) -> Reply:
    """The form came back. Raises InvalidForm, Stale, Refused."""
    standpoint = await _lead(turn)
    await turn.work.people.locked(standpoint.organisation.id)
    (mandate,) = await mandates_of(turn.work, standpoint.organisation.id, [target])
    rooms = await turn.work.people.rooms(mandate.organisation, mandate.id)
    if version != _version(mandate, rooms):
        raise Stale("stale-changed")
    wanted = await _read(turn, mandate, values)
    mandate = await _rename(turn, standpoint, mandate, wanted.name)
    mandate = await _set_people(turn, standpoint, mandate, wanted.people)
    mandate = await _set_threads(turn, standpoint, mandate, values.get("questions", ""))
    await _set_rooms(turn, standpoint, mandate, rooms, wanted.rooms)
    lens = lens_of(standpoint.actor, standpoint.organisation, mandate)
    linked = tuple(pick.address for picks in wanted.rooms.values() for pick in picks)
    return replace(said(lens.words("mandate-kept", mandate=mandate.name)), rooms=linked)


async def _read(turn: Turn, mandate: Mandate, values: Mapping[str, str]) -> Picked:
    """What was picked, checked again here whatever the platform let through; each fault on its field."""
    errors: dict[str, Invalid] = {}
    name = cleaned(values.get("name", "")).strip()
    found: dict[str, tuple[Pick, ...]] = {}
    for field in ("people", "comms", "cm"):
        try:
            found[field] = read(values.get(field, ""), field)
            await (_check_people(turn, mandate, found[field]) if field == "people" else _check(turn, field, found))
        except Invalid as error:
            errors[field] = error
    try:
        await _check_name(turn, mandate, name)
    except Invalid as error:
        errors["name"] = error
    if errors:
        raise InvalidForm(errors)
    return Picked(name, found["people"], {Side.COMMS: found["comms"], Side.CM: found["cm"]})


async def _check_name(turn: Turn, mandate: Mandate, name: str) -> None:
    if not name:
        raise Invalid("text-empty", "name")
    if len(name) > MAX_NAME:
        raise Invalid("text-too-long", "name", count=len(name), limit=MAX_NAME)
    others = await turn.work.people.mandates(mandate.organisation, ended=True)
    if any(each.name == name for each in others if each.id != mandate.id):
        raise Invalid("setup-name-taken", "name", name=name)


async def _check(turn: Turn, field: str, found: Mapping[str, tuple[Pick, ...]]) -> None:
    """A room of this workspace, of no other organisation, and not on the other side: here or in another mandate."""
    side = Side(field)
    for pick in found[field]:
        if not _is_here(turn, pick.address) or pick.address == turn.caller.account:
            raise Invalid("pick-unknown", field)
        await fits(turn.work, turn.caller, pick.address, side, field)
    other = found.get(Side.COMMS.value, ()) if side is Side.CM else ()
    if {pick.address for pick in other} & {pick.address for pick in found[field]}:
        raise Invalid("setup-both-sides", field)


async def _check_people(turn: Turn, mandate: Mandate, picks: Sequence[Pick]) -> None:
    """Somebody of this platform who is not in comms: what comms read, a CM must not."""
    for pick in picks:
        if pick.address.platform is not turn.caller.account.platform:
            raise Invalid("pick-unknown", "people")
        member = await _member_at(turn, mandate, pick.address)
        if member is not None and member.role is not Role.CM:
            raise Invalid("pick-of-comms", "people", name=member.name)


async def _rename(turn: Turn, standpoint: Standpoint, mandate: Mandate, name: str) -> Mandate:
    if name == mandate.name:
        return mandate
    renamed = replace(mandate, name=name)
    await turn.work.people.set_mandate(renamed)
    await _note(turn, standpoint, renamed, "rename-mandate", before=mandate.name)
    return renamed


async def _set_people(turn: Turn, standpoint: Standpoint, mandate: Mandate, picks: Sequence[Pick]) -> Mandate:
    """Those picked, and those who have no account here. Who is not picked any more stays a CM of other mandates."""
    elsewhere = [each.id for each in await _members(turn, mandate) if not _has_account_here(turn, each)]
    members = [await _cm(turn, standpoint, mandate, pick) for pick in picks]
    changed = replace(mandate, members=tuple(sorted({*elsewhere, *members})))
    if changed.members == mandate.members:
        return mandate
    await turn.work.people.set_mandate(changed)
    for member in sorted(set(mandate.members) ^ set(changed.members)):
        verb = "join" if member in changed.members else "leave-mandate"
        await _note(turn, standpoint, changed, verb, member=member, role=Role.CM.value)
    return changed


async def _set_threads(turn: Turn, standpoint: Standpoint, mandate: Mandate, chosen: str) -> Mandate:
    """Where questions are answered; it stays as it is where the form did not ask."""
    threads = chosen == IN_THREAD
    if chosen not in (IN_ROOM, IN_THREAD) or threads == mandate.policy.threads:
        return mandate
    changed = replace(mandate, policy=replace(mandate.policy, threads=threads))
    await turn.work.people.set_mandate(changed)
    await _note(turn, standpoint, changed, "question-threads" if threads else "question-room")
    return changed


async def _cm(turn: Turn, standpoint: Standpoint, mandate: Mandate, pick: Pick) -> str:
    """The CM of an account; a new one is called as on their platform."""
    found = await _member_at(turn, mandate, pick.address)
    if found is not None:
        return found.id
    called, figure = pick.name or pick.address.id, 2
    name = called
    while await turn.work.people.member_named(mandate.organisation, name) is not None:
        name, figure = f"{called} {figure}", figure + 1
    made = Member(new_id("p"), standpoint.organisation.id, name, Role.CM, (pick.address,))
    await turn.work.people.add_member(made)
    return made.id


async def _set_rooms(
    turn: Turn, standpoint: Standpoint, mandate: Mandate, rooms: Sequence[Room], wanted: Mapping[Side, Sequence[Pick]]
) -> None:
    by = named(standpoint.actor)
    for side, picks in wanted.items():
        there = [room for room in rooms if room.side is side and _is_here(turn, room.address)]
        picked = {pick.address for pick in picks}
        for room in there:
            if room.address not in picked:
                await unlink(turn.work, by, mandate, room)
        for address in sorted(picked - {room.address for room in there}, key=str):
            await link(turn.work, by, mandate, side, address)


async def _member_at(turn: Turn, mandate: Mandate, account: Address) -> Member | None:
    found = await turn.work.people.members_by_account(account)
    return next((member for member in found if member.organisation == mandate.organisation), None)


async def _members(turn: Turn, mandate: Mandate) -> list[Member]:
    return [each for each in await turn.work.people.members(mandate.organisation) if each.id in mandate.members]


def _is_here(turn: Turn, address: Address) -> bool:
    """Whether the platform's own list, where the form was opened, can show it."""
    return (address.platform, address.workspace) == (turn.place.room.platform, turn.place.room.workspace)


def _has_account_here(turn: Turn, member: Member) -> bool:
    return any(_is_here(turn, account) for account in member.accounts)


def _version(mandate: Mandate, rooms: Sequence[Room]) -> int:
    """A number that changes with what the form shows."""
    shown = (
        mandate.name,
        mandate.members,
        mandate.policy.threads,
        sorted((room.side.value, str(room.address)) for room in rooms),
    )
    return zlib.crc32(repr(shown).encode()) % VERSIONS


async def _lead(turn: Turn) -> Standpoint:
    standpoint = await turn.standpoint()
    if not may(standpoint.actor, Action.SET_UP):
        raise Refused
    if turn.place.direct:
        raise Invalid("setup-in-a-room")
    return standpoint


async def _note(turn: Turn, standpoint: Standpoint, mandate: Mandate, verb: str, **details: str) -> None:
    await turn.work.register.note(
        mandate.organisation,
        at=turn.work.now.instant,
        actor=named(standpoint.actor),
        verb=verb,
        subject=mandate.id,
        **details,
    )
    await announcing.announce(turn.work, mandate)


PRESSES: dict[Verb, Press] = {Verb.MANDATE: _pressed}
SUBMISSIONS: dict[Verb, Fill] = {Verb.MANDATE: submitted}
