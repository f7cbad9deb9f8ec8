"""Drawing what stands of a sync anew, on the sides that may see a difference alone: an edited message shows."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.core.delivery import Kind, TimerKind
from bot.core.people import Mandate, Side
from bot.core.syncs import Meeting, Sitting
from bot.services import dispatch, timing
from bot.storage.work import Work

BOTH = frozenset(Side)

CARDS = {
    Side.COMMS: frozenset(
        {Kind.SYNC_PROMPT_COMMS, Kind.SYNC_AGENDA_COMMS, Kind.SYNC_TOPIC_COMMS, Kind.SYNC_SUMMARY_COMMS}
    ),
    Side.CM: frozenset({Kind.SYNC_PROMPT_CM, Kind.SYNC_AGENDA_CM, Kind.SYNC_TOPIC_CM, Kind.SYNC_SUMMARY_CM}),
}
"""What each side has before it of a sync."""

PROMPTS = {Side.COMMS: Kind.SYNC_PROMPT_COMMS, Side.CM: Kind.SYNC_PROMPT_CM}
AGENDAS = {Side.COMMS: Kind.SYNC_AGENDA_COMMS, Side.CM: Kind.SYNC_AGENDA_CM}
TOPICS = {Side.COMMS: Kind.SYNC_TOPIC_COMMS, Side.CM: Kind.SYNC_TOPIC_CM}
SUMMARIES = {Side.COMMS: Kind.SYNC_SUMMARY_COMMS, Side.CM: Kind.SYNC_SUMMARY_CM}


async def redraw(work: Work, meeting: Meeting, sides: Collection[Side] = BOTH) -> None:
    """Draw the cards of the syncs to come and of the last one anew."""
    latest = await work.sittings.latest(meeting)
    for sitting in (*await work.sittings.planned(meeting), *((latest,) if latest else ())):
        await redraw_sitting(work, sitting, sides)


async def redraw_sitting(work: Work, sitting: Sitting, sides: Collection[Side] = BOTH) -> None:
    """Draw the cards of one sync anew."""
    await redraw_subject(work, sitting.organisation, sitting.id, sides)


async def shared(work: Work, mandate: Mandate, meeting: Meeting, by: Side) -> datetime:
    """Since when the other side reads what is shared now: what a CM is told can be taken back for a while."""
    now = work.now.instant
    window = mandate.policy.undo if by is Side.COMMS else timedelta(0)
    if window:
        await timing.at(work, meeting.organisation, TimerKind.SYNC_SHARE, meeting.id, now + window)
    return now + window


async def post(work: Work, kinds: dict[Side, Kind], subject: str, mandate: Mandate) -> None:
    """A card for every room of the mandate, each side its own."""
    for side, kind in kinds.items():
        await dispatch.post_to_side(work, kind, subject, mandate, side)


async def redraw_subject(work: Work, organisation: str, subject: str, sides: Collection[Side] = BOTH) -> None:
    """Draw the cards about one topic anew."""
    kinds = frozenset[Kind]().union(*(CARDS[side] for side in sides))
    await dispatch.refresh(work, organisation, subject, only=kinds)
