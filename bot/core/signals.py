"""Signals: what a CM tells comms of the world outside, and where each of them is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from bot.core.address import Place
from bot.core.news import Attachment

STEP = timedelta(minutes=15)
"""How long one person has to take an urgent signal before the next one is called."""


class SignalState(Enum):
    """Where a signal is. `ANSWERING`: an answer was given that can still be undone."""

    OPEN = "open"
    TAKEN = "taken"
    ANSWERING = "answering"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that comes up outside. `place`: where it was signalled and is answered; `called`: who was told of it
    directly so far, by member id; `files`: what hangs at the message, which stays where it is."""

    id: str
    organisation: str
    number: int
    mandate: str
    sender: str
    place: Place
    text: str
    at: datetime
    locale: str
    urgent: bool = False
    link: str = ""
    files: tuple[Attachment, ...] = ()
    state: SignalState = SignalState.OPEN
    taken_by: str | None = None
    taken_at: datetime | None = None
    answer: str | None = None
    answered_by: str | None = None
    called: tuple[str, ...] = ()
    version: int = 1

    @property
    def label(self) -> str:
        """The number by which people talk about it."""
        return f"S-{self.number}"

    @property
    def waits(self) -> bool:
        """Whether nobody in comms looks after it yet."""
        return self.state is SignalState.OPEN


def next_called(
    called: Sequence[str], on_call: Iterable[str], then: str | None, leads: Iterable[str], *, night: bool
) -> str | None:
    """Whom to call next about an urgent signal, one at a time; None when all were. All are people who are still there.

    At night that begins with the first who is on call; by day the team's room has been told already.
    """
    first = list(on_call)[:1] if night else []
    ladder = dict.fromkeys([*first, *([then] if then else []), *leads])
    return next((member for member in ladder if member not in called), None)
