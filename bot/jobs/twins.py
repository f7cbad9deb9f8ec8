"""Taking away a card that left too late, when another sender had taken its delivery over.

A process may stand still in the very instant in which a request leaves it. When it goes on, its card may stand in the
room beside the one that was sent meanwhile, or where nothing was to be sent any more. It alone can know, and looks when
the delivery is settled. Only what stands under the delivery's own key goes, and never the card that is known.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from bot.core.address import Place, Platform
from bot.core.delivery import Delivery, DeliveryState
from bot.errors import ChatRefused, ChatUnreadable
from bot.jobs.tenure import Tenure
from bot.ports import Chat, Unpairs
from bot.storage.database import Database

PAUSES = (0.0, 2.0, 3.0, 5.0, 10.0, 20.0)
"""Seconds before each look: of a request that nobody waits for any more it may yet come, for as long as one lasts."""

PATIENCE = 300
"""Looks at a delivery that the other sender has not settled, two seconds apart, before it is given up."""

_PAUSE = 2.0

_OVER = (DeliveryState.SENT, DeliveryState.DROPPED, DeliveryState.HELD, DeliveryState.DEAD)

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Fate:
    """What became of a delivery by another sender: the ids of the cards that are known in its room."""

    over: bool
    known: frozenset[str]


class Twins:
    """Looks after what left in this process when its lease may have ended."""

    def __init__(self, database: Database, chats: Mapping[Platform, Chat]) -> None:
        self._database = database
        self._chats = chats
        self._looking: set[asyncio.Task[None]] = set()

    def suspect(self, delivery: Delivery, held: Tenure) -> None:
        """Something of a delivery has left, and the lease has passed since: look when it is settled. Waits for
        nothing."""
        place = held.left
        if place is None or not held.passed:
            return
        chat = self._chats[place.room.platform]
        if isinstance(chat, Unpairs):
            task = asyncio.create_task(self._look(chat, delivery, place))
            self._looking.add(task)
            task.add_done_callback(self._looking.discard)

    async def _look(self, chat: Unpairs, delivery: Delivery, place: Place) -> None:
        pauses = iter(PAUSES)
        for _ in range(PATIENCE):
            try:
                fate = await self._fate(delivery, place)
                if fate is None or (fate.over and await self._cleared(chat, delivery, place, fate)):
                    return
                pause = next(pauses, None) if fate.over else _PAUSE
            except (ChatRefused, ChatUnreadable) as error:
                _log.warning("late-card-not-looked-for", kind=delivery.kind.value, error=error.key)
                return
            except Exception as error:  # the job loop's edge: the platform or the database is away for a while
                _log.warning("late-card-looked-for-again", kind=delivery.kind.value, error=type(error).__name__)
                pause = _PAUSE
            if pause is None:
                return
            await asyncio.sleep(pause)
        _log.error("late-card-not-looked-for", kind=delivery.kind.value, error=TimeoutError.__name__)

    async def _cleared(self, chat: Unpairs, delivery: Delivery, place: Place, fate: _Fate) -> bool:
        """Whether there was one, and it was taken away."""
        gone = await chat.unpair(place, delivery.id, fate.known)
        if gone:
            _log.warning("late-card-taken-away", kind=delivery.kind.value, delivery=delivery.id, length=gone)
        return gone > 0

    async def _fate(self, delivery: Delivery, place: Place) -> _Fate | None:
        """None where nobody else took it, or where it is known no more."""
        async with self._database.read() as work:
            found = await work.deliveries.state_of(delivery.organisation, delivery.id)
            if found is None or found[1] <= delivery.attempts + 1:
                return None
            copies = await work.deliveries.copies(delivery.organisation, delivery.subject)
        state, _ = found
        known = frozenset(each.ref.id for each in copies if each.ref.room == place.room)
        return _Fate(state in _OVER, known if state is DeliveryState.SENT else frozenset())
