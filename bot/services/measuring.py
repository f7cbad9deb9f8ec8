"""What the rows say of how the work goes, as numbers: the same from whichever replica is asked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.delivery import DeliveryState
from bot.storage.database import Database
from bot.storage.depths import Depth
from bot.storage.soon import soon
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Load:
    """What waits at an instant. Ages in seconds, 0 where nothing waits; `skew`: between the two clocks, in
    seconds. `backup_age`: infinite where no copy is known.
    `verified_age`: since all registers were found whole, infinite where one never was."""

    queues: Sequence[tuple[Depth, float]]
    inbox: int
    inbox_age: float
    timers_late: int
    questions: int
    question_age: float
    frozen: int
    held: int
    dead: int
    paused: bool
    skew: float
    anchor_age: float = 0.0
    backup_age: float = math.inf
    verified_age: float = math.inf
    resting: int = 0
    unheard_age: float = 0.0


async def load(database: Database) -> Load:
    """How much waits now. Raises NotRecorded where the database is away or slow."""
    return await soon(database, _load)


async def _load(work: Work) -> Load:
    now = work.now.instant
    inbox, received = await work.depths.inbox()
    copied = await work.depths.backed_up()
    verified = await work.depths.verified()
    questions, asked = await work.depths.questions()
    return Load(
        queues=[(each, _age(now, each.oldest)) for each in await work.depths.outbox(now)],
        inbox=inbox,
        inbox_age=_age(now, received),
        timers_late=await work.depths.timers_late(now),
        questions=questions,
        question_age=_age(now, asked),
        frozen=await work.depths.freezes(),
        held=await work.depths.in_state(DeliveryState.HELD),
        dead=await work.depths.in_state(DeliveryState.DEAD),
        paused=await work.pausing.since() is not None,
        anchor_age=_age(now, await work.anchors.oldest_waiting()),
        resting=await work.depths.resting(now),
        unheard_age=_age(now, await work.depths.unheard()),
        backup_age=_age(now, copied) if copied else math.inf,
        verified_age=_age(now, verified) if verified else math.inf,
        skew=abs((work.now.database - work.now.process).total_seconds()),
    )


def _age(now: datetime, since: datetime | None) -> float:
    return max(0.0, (now - since).total_seconds()) if since else 0.0
