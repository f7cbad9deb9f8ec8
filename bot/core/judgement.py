"""A verdict as it is kept with its question: small, without the texts it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.evidence import Doubt, Finding, Record
from bot.core.flags import Standing
from bot.core.text import shortened
from bot.core.verdict import Verdict, VerdictKind, Why

EXTRACT = 160
"""Characters of a record shown as evidence."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One record a verdict rests on, or that may help a human. `told`: the asker may see this line.

    `likeness` in 0..1 says how near it comes to the question.
    """

    record: Record
    id: str
    number: str
    revision: int
    standing: Standing
    told: bool
    extract: str
    likeness: float = 0.0
    adds: tuple[str, ...] = ()
    omits: tuple[str, ...] = ()

    @classmethod
    def of(cls, finding: Finding) -> Cited:
        """What is kept of a finding."""
        statement = finding.statement
        extract = shortened(statement.wording or statement.text, EXTRACT)
        return cls(
            record=statement.record,
            id=statement.id,
            number=statement.number,
            revision=statement.revision,
            standing=statement.standing,
            told=statement.told,
            extract=extract,
            likeness=round(finding.likeness, 3),
            adds=finding.adds,
            omits=finding.omits,
        )


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was decided on a question, when (UTC), and why. Only `core/verdict.py` decides; this remembers."""

    kind: VerdictKind
    why: tuple[Why, ...]
    at: datetime
    cited: tuple[Cited, ...] = ()
    until: datetime | None = None
    wording: str | None = None
    doubts: tuple[Doubt, ...] = ()

    @classmethod
    def of(cls, verdict: Verdict, at: datetime) -> Judgement:
        """The verdict as it is kept."""
        return cls(
            kind=verdict.kind,
            why=verdict.why,
            at=at,
            cited=tuple(Cited.of(finding) for finding in verdict.cited),
            until=verdict.until,
            wording=verdict.wording,
            doubts=verdict.doubts,
        )

    @property
    def shown(self) -> tuple[Cited, ...]:
        """The evidence that the asker was already told of."""
        return tuple(cited for cited in self.cited if cited.told)
