"""`passerelle status` at the terminal, and what comms and a CM see more of by `/passerelle status`."""

from __future__ import annotations

import json
from dataclasses import replace

from bot.cards import status as cards
from bot.core.card import Card, Reply
from bot.core.rights import Action
from bot.core.schedules import ScheduleKind
from bot.services import overview
from bot.services.operating import Operator, Told
from bot.services.status import looking
from bot.services.turn import Turn, lens_of, shown
from bot.services.who import Standpoint, allows


async def status(operator: Operator, *, machine: bool) -> Told:
    """How things stand, in lines or as one JSON object; never what anything says."""
    async with operator.database.read() as work:
        found = await looking.whole(work)
    if machine:
        return Told([json.dumps(cards.record(found), ensure_ascii=False, indent=1)])
    return Told(list(cards.lines(found, operator.words, operator.zone)))


async def in_chat(turn: Turn, _text: str) -> Reply:
    """The overview of a member; for comms with how things stand, for a CM with when the sides meet. Raises Refused."""
    standpoint = await turn.standpoint()
    card = await overview.of(turn.work, standpoint)
    more = await (_for_comms(turn, standpoint) if _is_comms(standpoint) else _for_cm(turn, standpoint))
    return shown(replace(card, blocks=(*card.blocks, *more.blocks), buttons=(*card.buttons, *more.buttons)))


def _is_comms(standpoint: Standpoint) -> bool:
    return allows(standpoint.actor, Action.READ_SECRETS, standpoint.mandates)


async def _for_comms(turn: Turn, standpoint: Standpoint) -> Card:
    house = await looking.house(turn.work, standpoint.organisation, standpoint.mandates)
    found = await looking.state(turn.work, [house])
    lens = lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])
    return cards.for_comms(found, lens, leads=allows(standpoint.actor, Action.RESUME, standpoint.mandates))


async def _for_cm(turn: Turn, standpoint: Standpoint) -> Card:
    lens = lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])
    syncs = [
        each
        for mandate in standpoint.mandates
        for each in await looking.coming(turn.work, mandate, [ScheduleKind.SYNC])
    ]
    return cards.for_cm(syncs, lens)


OF_PASSERELLE = {"status": in_chat, "statut": in_chat}
