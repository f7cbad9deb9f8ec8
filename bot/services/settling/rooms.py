"""A lead says whose the room is in which they type: a mandate's, or a new one's, on one side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import available_timezones

from bot.cards.roles import NEW_MANDATE, room_form
from bot.core.address import Address
from bot.core.card import Form, Option, Reply
from bot.core.people import Mandate, Side
from bot.core.rights import Action, may
from bot.core.text import cleaned
from bot.errors import Invalid, InvalidForm, Refused, Stale
from bot.i18n.words import LOCALES
from bot.services import keeping
from bot.services.onboarding import following
from bot.services.settling.linking import fits, link
from bot.services.turn import Turn, lens_of, said
from bot.services.who import Standpoint, mandates_of, named
from bot.storage.ids import new_id
from bot.storage.work import Work


async def open_form(turn: Turn) -> Form:
    """The form, for a lead in a room. Raises Refused, or Invalid where nobody else is."""
    standpoint = await _lead(turn)
    target = await keeping.keep(turn, {"setup": standpoint.organisation.id})
    return await _form(turn, standpoint, target)


async def reopen(turn: Turn, target: str) -> Form:
    """The form that this very caller began. Raises Refused, Gone or Stale."""
    turn = keeping.resumed(turn, await keeping.kept(turn, target))
    return await _form(turn, await _lead(turn), target)


async def _form(turn: Turn, standpoint: Standpoint, target: str) -> Form:
    organisation = standpoint.organisation
    options = [Option(each.id, each.name) for each in await turn.work.people.mandates(organisation.id)]
    lens = lens_of(standpoint.actor, organisation)
    return room_form(target, options, organisation.locale, organisation.zone, lens)


async def submitted(turn: Turn, target: str, _version: int, values: Mapping[str, str]) -> Reply:
    """The form came back. Raises InvalidForm, or Stale where the room is linked already."""
    turn = keeping.resumed(turn, await keeping.kept(turn, target))
    standpoint = await _lead(turn)
    await turn.work.people.locked(standpoint.organisation.id)
    side = {each.value: each for each in Side}.get(values.get("side", ""))
    if side is None:
        raise Invalid("setup-side-missing", "side")
    await fits(turn.work, turn.caller, turn.place.room, side, "side")
    mandate = await _mandate(turn.work, standpoint, values)
    await _link(turn.work, standpoint, mandate, side, turn.place.room)
    await keeping.finish(turn, target, mandate.name)
    lens = lens_of(standpoint.actor, standpoint.organisation, mandate)
    return replace(said(lens.words("setup-linked", mandate=mandate.name)), rooms=(turn.place.room,))


async def _lead(turn: Turn) -> Standpoint:
    standpoint = await turn.standpoint()
    if not may(standpoint.actor, Action.SET_UP):
        raise Refused
    if turn.place.direct:
        raise Invalid("setup-in-a-room")
    return standpoint


async def _mandate(work: Work, standpoint: Standpoint, values: Mapping[str, str]) -> Mandate:
    organisation, chosen = standpoint.organisation, values.get("mandate", "")
    if chosen != NEW_MANDATE:
        known = {each.id for each in await work.people.mandates(organisation.id)}
        if chosen not in known:
            raise Invalid("choose-mandate", "mandate")
        (found,) = await mandates_of(work, organisation.id, [chosen])
        return found
    made = await _new(work, standpoint, values)
    await work.people.add_mandate(made)
    await _note(work, standpoint, made, "set-up-mandate")
    await following.begun(work, made)
    return made


async def _new(work: Work, standpoint: Standpoint, values: Mapping[str, str]) -> Mandate:
    organisation = standpoint.organisation
    name, zone = cleaned(values.get("name", "")).strip(), cleaned(values.get("zone", "")).strip()
    errors: dict[str, Invalid] = {}
    if not name:
        errors["name"] = Invalid("text-empty", "name")
    elif name in {each.name for each in await work.people.mandates(organisation.id, ended=True)}:
        errors["name"] = Invalid("setup-name-taken", "name", name=name)
    if zone and zone not in available_timezones():
        errors["zone"] = Invalid("setup-zone-unknown", "zone", zone=zone)
    if errors:
        raise InvalidForm(errors)
    locale = values.get("locale", "") if values.get("locale", "") in LOCALES else organisation.locale
    return Mandate(new_id("w"), organisation.id, name, locale, zone or organisation.zone)


async def _link(work: Work, standpoint: Standpoint, mandate: Mandate, side: Side, room: Address) -> None:
    if any(each.address == room for each in await work.people.rooms(mandate.organisation, mandate.id)):
        raise Stale("stale-linked", mandate=mandate.name)
    await link(work, named(standpoint.actor), mandate, side, room)


async def _note(work: Work, standpoint: Standpoint, mandate: Mandate, verb: str, **details: str) -> None:
    await work.register.note(
        mandate.organisation,
        at=work.now.instant,
        actor=named(standpoint.actor),
        verb=verb,
        subject=mandate.id,
        **details,
    )
