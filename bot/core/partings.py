"""What remains of a person who has left: until when they belonged here, and by which accounts they are not let in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.address import Address
from bot.core.delivery import Kind

TOLD_BY = frozenset(
    {
        Kind.NEWS_CM,
        Kind.RECALL_CM,
        Kind.FREEZE_CM,
        Kind.VERDICT,
        Kind.ANSWER_CM,
        Kind.ASKED_BACK_CM,
        Kind.SIGNAL_ANSWER,
        Kind.SYNC_SUMMARY_CM,
        Kind.DIGEST,
    }
)
"""The cards by which a CM is told something."""


@dataclass(frozen=True, slots=True)
class Parting:
    """A member who was sent away. `by`: the lead who did it; `accounts` and `mandates`: what was theirs until then."""

    id: str
    organisation: str
    member: str
    by: str
    at: datetime
    accounts: tuple[Address, ...] = ()
    mandates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """One line of the register: a card that was delivered where a CM reads. `sequence`: its place in the register."""

    sequence: int
    at: datetime
    kind: Kind
    subject: str
    room: str
