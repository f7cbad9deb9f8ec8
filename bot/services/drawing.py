"""What every card is drawn with when it leaves."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards.lens import Lens
from bot.core.delivery import Delivery
from bot.core.people import Mandate, Organisation
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Desk:
    """What every card is drawn with: the unit of work, the delivery, whose mandate, and through whose eyes."""

    work: Work
    delivery: Delivery
    organisation: Organisation
    mandate: Mandate
    lens: Lens
