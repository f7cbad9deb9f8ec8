"""Every change of the set-up is told in the comms rooms of its mandate: what, and by whom; never to the CM side."""

from __future__ import annotations

from bot.cards.announcements import ANNOUNCED, announcement
from bot.cards.lens import Lens
from bot.core.card import Card
from bot.core.delivery import Delivery, Kind
from bot.core.people import Mandate, Side
from bot.services import dispatch
from bot.services.onboarding import following
from bot.storage.work import Work


async def announce(work: Work, mandate: Mandate) -> None:
    """Tell comms of the newest change of a mandate that the register has."""
    await dispatch.post_to_side(work, Kind.SET_UP, mandate.id, mandate, Side.COMMS)
    await following.changed(work, mandate.organisation, [mandate.id])


async def drawn(work: Work, delivery: Delivery, mandate: Mandate, lens: Lens) -> Card | None:
    """The card of a change, from the register: no record, no announcement."""
    lines = [
        *await work.register.about(mandate.organisation, mandate.id),
        *await work.register.about(mandate.organisation, mandate.organisation),  # what concerns every mandate
    ]
    lines.sort(key=lambda line: line.sequence)
    changes = [line for line in lines if line.verb in ANNOUNCED and line.at <= delivery.created_at]
    if not changes:
        return None
    newest = changes[-1]
    by = await work.people.member(mandate.organisation, newest.actor)
    about = await work.people.member(mandate.organisation, str(newest.details.get("member", "")))
    return announcement(
        newest.verb,
        mandate.name,
        by.name if by else "",
        about.name if about else str(newest.details.get("platform", "")).capitalize(),
        newest.at,
        lens,
    )
