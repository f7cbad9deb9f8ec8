"""What the desk hands to the verdict: statements of record, and what reading a question found of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.core.flags import Standing


class Record(Enum):
    """What kind of record a statement comes from."""

    NEWS = "news"
    RULING = "ruling"


@dataclass(frozen=True, slots=True)
class Statement:
    """One item or ruling as the desk reads it at one instant.

    `wording` is what comms approved, the only thing that can be granted. `posted_at`: when comms said it;
    `held_since`: when it was withdrawn. `until`: the embargo's end if embargoed, the expiry (or None) otherwise.
    `told`: passed on to this CM, so that it may be named to them. `number` is what people call it by (`N-12`).
    """

    id: str
    record: Record
    text: str
    wording: str | None
    lang: str
    posted_at: datetime
    standing: Standing
    until: datetime | None = None
    told: bool = False
    number: str = ""
    revision: int = 1
    held_since: datetime | None = None

    @property
    def grantable(self) -> str:
        """What a yes would grant: the approved wording; of a news item without one its literal text, nothing else."""
        return self.wording or (self.text if self.record is Record.NEWS else "")

    @property
    def grants(self) -> bool:
        """Whether a yes may rest on it as it stands: shareable, told to this CM, and with something to grant."""
        return self.told and bool(self.grantable) and self.standing is Standing.SHAREABLE


class Doubt(Enum):
    """Why a question cannot be judged at all. `ADVISER`: an adviser objected, failed or was late. `SYNONYM`: something
    restricted is spoken of by another name of the house's, which no answer may give away."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    MIXED_SCRIPT = "mixed-script"
    WATCHED_NAME = "watched-name"
    SYNONYM = "synonym"
    CLOCKS = "clocks"
    ERROR = "error"
    TIMEOUT = "timeout"
    ADVISER = "adviser"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one statement has to do with a question.

    `touches`: shares its subject enough to restrict (low threshold). `covers`: its wording answers the whole
    question, both ways (strict). `past`: it would, if what it says to come had not gone by. `likeness` in 0..1 orders
    the evidence. `adds` is what the question says beyond the wording, `omits` what it leaves out of it (both as the
    person would read them).
    """

    statement: Statement
    likeness: float
    touches: bool = False
    covers: bool = False
    adds: tuple[str, ...] = ()
    omits: tuple[str, ...] = ()
    past: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as read against the statements in force. `findings` hold whatever may matter, best first."""

    findings: tuple[Finding, ...] = ()
    doubts: tuple[Doubt, ...] = ()
