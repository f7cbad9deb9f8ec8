"""`/passerelle checklist`, and *Hide* on the list of first steps."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.cards.checklists import checklist_card
from bot.core.card import Card, Reply
from bot.core.delivery import Kind
from bot.core.people import Mandate, Side
from bot.core.rights import Action
from bot.core.verbs import Verb
from bot.errors import Refused, Stale
from bot.services import dispatch
from bot.services.onboarding.following import progress
from bot.services.turn import Turn, lens_of, said, shown
from bot.services.who import Standpoint, allows, mandates_of, named, require

Press = Callable[[Turn, str], Awaitable[Reply]]
Command = Callable[[Turn, str], Awaitable[Reply]]


async def checklist(turn: Turn, _text: str) -> Reply:
    """The first steps of the mandates in question here, as this member's side sees them. Raises Refused."""
    standpoint = await turn.standpoint()
    require(standpoint.actor, Action.READ_NEWS, standpoint.mandates)
    cards = [await _seen(turn, standpoint, mandate) for mandate in standpoint.mandates]
    first, *more = cards
    blocks = (*first.blocks, *(block for card in more for block in card.blocks))
    buttons = tuple(button for card in cards for button in card.buttons)
    return shown(replace(first, blocks=blocks, buttons=buttons))


async def _seen(turn: Turn, standpoint: Standpoint, mandate: Mandate) -> Card:
    """A CM sees their side, wherever they ask; comms theirs, but in a room of the CM."""
    comms = allows(standpoint.actor, Action.READ_SECRETS, [mandate]) and standpoint.side is not Side.CM
    found = await progress(turn.work, mandate, Side.COMMS if comms else Side.CM)
    lens = lens_of(standpoint.actor, standpoint.organisation, mandate)
    return checklist_card(mandate, replace(found, closed=False), lens, may_hide=False)


async def _hide(turn: Turn, target: str) -> Reply:
    """Put the list away, on both sides. Raises Refused, or Stale with the name of who was first."""
    actor = await turn.actor_of(target)
    (mandate,) = await mandates_of(turn.work, actor.organisation, [target])
    if not allows(actor, Action.SET_UP, [mandate]):
        raise Refused
    if not await turn.work.checklists.close(mandate.organisation, mandate.id, turn.work.now.instant):
        raise Stale("stale-checklist")
    await turn.work.register.note(
        mandate.organisation, at=turn.work.now.instant, actor=named(actor), verb="hide-checklist", subject=mandate.id
    )
    await dispatch.refresh(turn.work, mandate.organisation, mandate.id, only={Kind.CHECKLIST})
    lens = await turn.lens(actor, mandate)
    return said(lens.words("checklist-hidden", mandate=mandate.name))


PRESSES: dict[Verb, Press] = {Verb.CHECKLIST_HIDE: _hide}
OF_PASSERELLE: dict[str, Command] = {"checklist": checklist, "étapes": checklist}
