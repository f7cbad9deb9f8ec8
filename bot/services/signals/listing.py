"""Lists of signals, and one by its number."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.lens import Lens
from bot.cards.signalforms import line_for_cm, line_for_comms, signal_list
from bot.cards.signals import signal_for_cm, signal_for_comms
from bot.core.card import Card, EvidenceLine
from bot.core.rights import Action
from bot.errors import Gone
from bot.services.signals.drawing import name_of, view_of
from bot.services.turn import lens_of
from bot.services.who import Standpoint, allows, mandates_of, require
from bot.storage.work import Work

OWN = 10
"""The newest signals of whoever sent them."""

MOST = 20
"""Signals in one list of comms."""


async def listed(work: Work, standpoint: Standpoint) -> Card:
    """What waits for comms, or what this CM signalled. Raises Refused."""
    require(standpoint.actor, Action.SIGNAL, standpoint.mandates)
    lens = lens_of(standpoint.actor, standpoint.organisation, standpoint.mandates[0])
    handles = allows(standpoint.actor, Action.HANDLE_SIGNALS, standpoint.mandates)
    lines = await (open_lines if handles else own_lines)(work, standpoint, lens)
    return signal_list(lines, lens, for_comms=handles)


async def open_lines(work: Work, standpoint: Standpoint, lens: Lens) -> Sequence[EvidenceLine]:
    """The signals without an answer, for comms."""
    organisation, ids = standpoint.organisation.id, [mandate.id for mandate in standpoint.mandates]
    found = (await work.signals.unanswered(organisation, ids))[:MOST]
    names = [
        (await name_of(work, organisation, each.sender), await name_of(work, organisation, each.taken_by))
        for each in found
    ]
    return [line_for_comms(signal, *both, lens) for signal, both in zip(found, names, strict=True)]


async def own_lines(work: Work, standpoint: Standpoint, lens: Lens) -> Sequence[EvidenceLine]:
    """What this member signalled for the mandates in question here."""
    ids = {mandate.id for mandate in standpoint.mandates}
    found = await work.signals.of_sender(standpoint.organisation.id, standpoint.member.id, OWN)
    mine = [signal for signal in found if signal.mandate in ids]
    names = [await name_of(work, standpoint.organisation.id, each.taken_by) for each in mine]
    return [line_for_cm(signal, name, lens) for signal, name in zip(mine, names, strict=True)]


async def numbered(work: Work, standpoint: Standpoint, number: int) -> Card:
    """The card of `S-3` as this member may see it; of the CMs only whoever sent it. Raises Gone."""
    signal = await work.signals.numbered(standpoint.organisation.id, number)
    if signal is None or not (standpoint.member.role.is_comms or signal.sender == standpoint.member.id):
        raise Gone
    (mandate,) = await mandates_of(work, signal.organisation, [signal.mandate])
    lens = lens_of(standpoint.actor, standpoint.organisation, mandate)
    view = await view_of(work, signal, mandate)
    if allows(standpoint.actor, Action.HANDLE_SIGNALS, [mandate]):
        return signal_for_comms(view, lens)
    if signal.sender != standpoint.member.id or not allows(standpoint.actor, Action.SIGNAL, [mandate]):
        raise Gone
    return signal_for_cm(view, lens)
