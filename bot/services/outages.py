"""A platform that does not accept us any more, or does not answer: comms learn it elsewhere, what is to be sent there
waits, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from bot.cards.lens import Lens
from bot.cards.outages import outage_card
from bot.core.address import Place
from bot.core.card import Card
from bot.core.delivery import Delivery, DeliveryState, Kind
from bot.core.people import Mandate, Role, Side
from bot.errors import ChatBusy, ChatUncertain
from bot.services import dispatch
from bot.storage.work import Work

PATIENCE = timedelta(minutes=5)
"""How long nothing may arrive before comms are told."""


async def begun(work: Work, scope: str) -> bool:
    """A platform, or a workspace of it, refuses us: comms are told at once, where they can be. False if that is known;
    it is told once. `scope`: what the addresses there begin with."""
    if not await work.outages.begin(scope, work.now.instant):
        return False
    for organisation in await work.outages.concerned(scope):
        places = await _elsewhere(work, organisation, scope)
        for mandate, place in places:
            await dispatch.post(work, Kind.OUTAGE, scope, mandate, place)
        verb = "platform-lost" if places else "platform-lost-unseen"
        await work.register.note(organisation, at=work.now.instant, actor="passerelle", verb=verb, subject=scope)
    return True


async def suspected(work: Work, delivery: Delivery, error: ChatBusy | ChatUncertain) -> bool:
    """A card could not be sent, once more. Whether its platform was not known to be away and now is: neither the card
    nor anything else has arrived there for minutes."""
    room, since = delivery.place.room, work.now.instant - PATIENCE
    scope = error.beyond if isinstance(error, ChatBusy) else f"{room.platform.value}:{room.workspace}/"
    if isinstance(error, ChatUncertain) and not delivery.attempts:
        return False
    if not scope or delivery.created_at > since or await work.outages.reached(scope, since):
        return False
    return await begun(work, scope)


async def over(work: Work, lanes: Iterable[str]) -> None:
    """Something arrived in rooms: what was told of their platforms is not so any more, and what waits for them leaves
    at once."""
    if not await work.outages.any():
        return
    for scope in [scope for lane in lanes for scope in await work.outages.end(lane, work.now.instant)]:
        await work.outages.wake(scope, work.now.instant)
        for organisation in await work.outages.concerned(scope):
            await dispatch.refresh(work, organisation, scope)
            await work.register.note(
                organisation, at=work.now.instant, actor="passerelle", verb="platform-back", subject=scope
            )


async def drawn(work: Work, delivery: Delivery, lens: Lens) -> Card | None:
    """The card about an outage; none for one that is over before it was told."""
    outage = await work.outages.of(delivery.subject)
    if outage is None or (outage.over is not None and delivery.refreshes is None):
        return None
    waiting = await work.letters.in_states([DeliveryState.WAITING, DeliveryState.SENDING])
    there = [each for each in waiting if f"{each.delivery.lane}/".startswith(outage.scope)]
    return outage_card(outage, sum(each.delivery.organisation == delivery.organisation for each in there), lens)


async def _elsewhere(work: Work, organisation: str, scope: str) -> list[tuple[Mandate, Place]]:
    """The rooms of comms that are not there; where there is none, each lead's account that is not."""
    mandates = await work.people.mandates(organisation)
    found: dict[str, tuple[Mandate, Place]] = {}
    for mandate in mandates:
        for room in await work.people.rooms(organisation, mandate.id, Side.COMMS):
            found.setdefault(str(room.address), (mandate, Place(room.address)))
    if not any(_outside(address, scope) for address in found):
        leads = [member for member in await work.people.members(organisation) if member.role is Role.LEAD]
        accounts = [account for lead in leads for account in lead.accounts]
        found = {str(each): (mandates[0], Place(each, direct=True, person=True)) for each in accounts if mandates}
    return [told for address, told in found.items() if _outside(address, scope)]


def _outside(address: str, scope: str) -> bool:
    return not address.startswith(scope)
