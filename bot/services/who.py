"""Who is acting, and on whose behalf: looked up when the event is handled, on every path alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.address import Place
from bot.core.people import Actor, Caller, Mandate, Member, Organisation, Room, Side
from bot.core.rights import Action, may
from bot.errors import Gone, Refused
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Standpoint:
    """A member acting in a place: `mandates` are those in question there, all open to this member.

    `side` is the side of the room; None where the room is not linked to any mandate (or is a direct conversation).
    """

    actor: Actor
    organisation: Organisation
    mandates: tuple[Mandate, ...]
    side: Side | None = None

    @property
    def member(self) -> Member:
        """The member who acts."""
        if self.actor.member is None:
            raise Refused
        return self.actor.member


async def standpoints(work: Work, caller: Caller, place: Place) -> Sequence[Standpoint]:
    """Every organisation for which the caller may be acting here. Empty for whoever has no role."""
    if caller.is_bot:
        return []
    rooms = await work.people.rooms_at(place.room)
    members = await work.people.members_of(caller)
    found = [await _standpoint(work, caller, member, rooms) for member in members]
    return [standpoint for standpoint in found if standpoint is not None]


async def the_standpoint(work: Work, caller: Caller, place: Place) -> Standpoint:
    """The one organisation for which the caller acts here. Raises Refused for anybody without a role."""
    found = await standpoints(work, caller, place)
    if len(found) != 1:
        raise Refused
    return found[0]


async def mandates_here(work: Work, caller: Caller, place: Place) -> list[Mandate]:
    """Every mandate that the caller may be acting for here."""
    return [mandate for standpoint in await standpoints(work, caller, place) for mandate in standpoint.mandates]


def _as_one_of_a_group(work: Work, caller: Caller, member: Member) -> None:
    """Have the register say which account it was, where that is not the member's own."""
    own = caller.account.identity in {account.identity for account in member.accounts}
    work.register.acts_as(member.id, None if own else caller.account)


async def actor_for(work: Work, caller: Caller, organisation: str) -> Actor:
    """The caller as a member of that organisation, or as nobody."""
    members = await work.people.members_of(caller)
    member = next((member for member in members if member.organisation == organisation), None)
    if member is not None:
        _as_one_of_a_group(work, caller, member)
    return Actor(caller, organisation, None if caller.is_bot else member)


async def organisation_of(work: Work, actor: Actor) -> Organisation:
    """The actor's organisation. Raises Refused if there is none."""
    organisation = await work.people.organisation(actor.organisation)
    if organisation is None:
        raise Refused
    return organisation


async def mandates_of(work: Work, organisation: str, ids: Sequence[str]) -> list[Mandate]:
    """Those mandates, in the order given. Raises Gone if one is missing."""
    found = [await work.people.mandate(organisation, id) for id in ids]
    if any(mandate is None for mandate in found):
        raise Gone
    return [mandate for mandate in found if mandate is not None]


def require(actor: Actor, action: Action, mandates: Sequence[Mandate]) -> None:
    """Refuse unless the actor may do it on every one of the mandates (and there is at least one)."""
    if not mandates or not all(may(actor, action, mandate) for mandate in mandates):
        raise Refused


def allows(actor: Actor, action: Action, mandates: Sequence[Mandate]) -> bool:
    """Whether the actor may do it on at least one of the mandates."""
    return any(may(actor, action, mandate) for mandate in mandates)


def named(actor: Actor) -> str:
    """How the register names an actor: the member, or the account of somebody unknown."""
    return actor.member.id if actor.member else str(actor.caller.account)


async def _standpoint(work: Work, caller: Caller, member: Member, rooms: Sequence[Room]) -> Standpoint | None:
    _as_one_of_a_group(work, caller, member)
    actor = Actor(caller, member.organisation, member)
    organisation = await organisation_of(work, actor)
    linked = [room for room in rooms if room.organisation == member.organisation]
    if rooms and not linked:
        return None
    mandates = await work.people.mandates(member.organisation)
    if linked:
        here = {room.mandate for room in linked}
        mandates = [mandate for mandate in mandates if mandate.id in here]
    mine = tuple(mandate for mandate in mandates if may(actor, Action.READ_NEWS, mandate))
    return Standpoint(actor, organisation, mine, linked[0].side if linked else None)
