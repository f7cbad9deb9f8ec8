"""Drawing the list of first steps when it leaves, for the side on which the room is then."""

from __future__ import annotations

from bot.cards.checklists import checklist_card
from bot.core.card import Card
from bot.core.delivery import Kind
from bot.services.drawing import Composer, Desk
from bot.services.onboarding.following import progress


async def _checklist(desk: Desk) -> Card | None:
    if not await desk.work.checklists.exists(desk.organisation.id, desk.mandate.id):
        return None
    rooms = await desk.work.people.rooms(desk.organisation.id, desk.mandate.id)
    side = next((room.side for room in rooms if room.address == desk.delivery.place.room), None)
    if side is None or desk.delivery.subject != desk.mandate.id:
        return None
    found = await progress(desk.work, desk.mandate, side)
    if found.closed and desk.delivery.refreshes is None:
        return None
    return checklist_card(desk.mandate, found, desk.lens)


COMPOSERS: dict[Kind, Composer] = {Kind.CHECKLIST: _checklist}
"""How the list is drawn."""
