"""`/passerelle charter` and `/passerelle contacts`: both sides read them, a lead edits them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.cards.charter import PICKED, Agreed, charter_card, charter_form, contacts_card, contacts_form, version_of
from bot.core.card import Form, Option, Reply
from bot.core.charter import MAX_CHARTER, Charter
from bot.core.people import Actor, Mandate
from bot.core.rights import Action
from bot.core.verbs import Verb
from bot.errors import Invalid, Refused, Stale
from bot.services import announcing, gate
from bot.services.agreeing.contacts import typed_contacts
from bot.services.drafts import Sheet
from bot.services.turn import Turn, lens_of, said, shown
from bot.services.who import Standpoint, allows, mandates_of, named, require
from bot.storage.work import Work

Press = Callable[[Turn, str], Awaitable[Reply]]
Fill = Callable[[Turn, str, int, Mapping[str, str]], Awaitable[Reply]]
Command = Callable[[Turn, str], Awaitable[Reply]]


async def charter(turn: Turn, _text: str) -> Reply:
    """What was agreed on in the mandates in question here. Raises Refused, or Frozen to a CM while one holds."""
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.READ_NEWS, standpoint.mandates)
    lens = lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])
    found = [await _agreed(turn.work, each) for each in standpoint.mandates]
    card = charter_card(found, lens, may_edit=_may_edit(standpoint))
    return shown(await gate.let_through(turn.work, standpoint.mandates, card))


async def contacts(turn: Turn, _text: str) -> Reply:
    """Who handles what in the mandates in question here. Raises Refused."""
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.READ_NEWS, standpoint.mandates)
    lens = lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])
    found = [await _agreed(turn.work, each) for each in standpoint.mandates]
    comms = allows(standpoint.actor, Action.READ_SECRETS, standpoint.mandates)
    return shown(contacts_card(found, lens, may_edit=_may_edit(standpoint), for_comms=comms))


def _may_edit(standpoint: Standpoint) -> bool:
    return allows(standpoint.actor, Action.SET_UP, standpoint.mandates)


async def _agreed(work: Work, mandate: Mandate) -> Agreed:
    frozen = await gate.is_frozen(work, mandate.organisation, mandate.id)
    there = {member.id: member.name for member in await work.people.members(mandate.organisation)}
    on_call = next((there[member] for member in mandate.on_call if member in there), "")
    return Agreed(mandate, frozen, on_call)


async def _edit_charter(turn: Turn, target: str) -> Form:
    actor, mandate = await _editable(turn, target)
    return charter_form(mandate, await turn.lens(actor, mandate))


async def _edit_contacts(turn: Turn, target: str) -> Form:
    actor, mandate = await _editable(turn, target)
    return contacts_form(mandate, await _comms(turn.work, mandate), await turn.lens(actor, mandate))


async def _comms(work: Work, mandate: Mandate) -> list[Option]:
    """Who may be on call, whoever is now among the first."""
    members = [member for member in await work.people.members(mandate.organisation) if member.role.is_comms]
    members.sort(key=lambda member: (member.id not in mandate.on_call[:1], member.name))
    return [Option(member.id, member.name) for member in members[:PICKED]]


async def _charter_filled(turn: Turn, target: str, version: int, values: Mapping[str, str]) -> Reply:
    actor, mandate = await _editable(turn, target, version)
    lens = await turn.lens(actor, mandate)
    sheet = Sheet(values, turn.work.now.instant, lens.zone, lens.words.locale)
    parts = [sheet.text(name, limit=MAX_CHARTER) for name in ("text", "holding", "free")]
    sheet.finish()
    await _keep(turn.work, actor, replace(mandate, charter=Charter(*parts)), "charter")
    return said(lens.words("charter-kept", mandate=mandate.name))


async def _contacts_filled(turn: Turn, target: str, version: int, values: Mapping[str, str]) -> Reply:
    actor, mandate = await _editable(turn, target, version)
    lens = await turn.lens(actor, mandate)
    on_call = values.get("on_call", "")
    if on_call and on_call not in {option.value for option in await _comms(turn.work, mandate)}:
        raise Invalid("on-call-unknown", "on_call")
    agreed = replace(
        mandate, contacts=typed_contacts(values.get("contacts", "")), on_call=(on_call,) if on_call else ()
    )
    await _keep(turn.work, actor, agreed, "contacts")
    return said(lens.words("contacts-kept", mandate=mandate.name))


async def _editable(turn: Turn, target: str, version: int | None = None) -> tuple[Actor, Mandate]:
    """A mandate that this actor may set up. Raises Refused, or Stale when it changed since the form was made."""
    actor = await turn.actor_of(target)
    await turn.work.people.locked(actor.organisation)
    (mandate,) = await mandates_of(turn.work, actor.organisation, [target])
    if not allows(actor, Action.SET_UP, [mandate]):
        raise Refused
    if version is not None and version != version_of(mandate):
        raise Stale("stale-changed")
    return actor, mandate


async def _keep(work: Work, actor: Actor, mandate: Mandate, verb: str) -> None:
    await work.people.set_mandate(mandate)
    await work.register.note(
        mandate.organisation, at=work.now.instant, actor=named(actor), verb=verb, subject=mandate.id
    )
    await announcing.announce(work, mandate)


PRESSES: dict[Verb, Press] = {Verb.CHARTER: _edit_charter, Verb.CONTACTS: _edit_contacts}
SUBMISSIONS: dict[Verb, Fill] = {Verb.CHARTER: _charter_filled, Verb.CONTACTS: _contacts_filled}
OF_PASSERELLE: dict[str, Command] = {"charter": charter, "charte": charter, "contacts": contacts}
