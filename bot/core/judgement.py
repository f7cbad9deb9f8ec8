"""A verdict as it is kept with its question: small, without the texts it was read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.evidence import Doubt, Finding, Reading, Record
from bot.core.flags import Standing
from bot.core.text import shortened
from bot.core.verdict import Verdict, VerdictKind, Why, decide

EXTRACT = 160
"""Characters of a record shown as evidence."""

KNOWN = 3
"""Records kept of what the asker knows: as many as their card shows."""

_TELLABLE = (Why.EXPIRED, Why.HELD, Why.GONE_BY, Why.NOTHING_FOUND)


@dataclass(frozen=True, slots=True)
class Cited:
    """One record a verdict rests on, or that may help a human. `told`: the asker may see this line.

    `likeness` in 0..1 says how near it comes to the question; `touches`: near enough to restrict.
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
    touches: bool = False

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
            touches=finding.touches,
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """What may be said to the asker about an `unknown`: all of it follows from what they were told, and nothing else.

    `why` is `EXPIRED`, `HELD`, `GONE_BY`, `NOTHING_FOUND` or, for whatever else it may be, `NOT_COVERED`. A record that
    the asker was not told of, a watched name, an adviser's objection: each leaves it as it would be without.
    """

    why: Why
    cited: tuple[Cited, ...] = ()

    @classmethod
    def of(cls, reading: Reading) -> Seen:
        """From a reading against what the asker was told. Anything else in it is left out, doubts included."""
        told = Reading(tuple(finding for finding in reading.findings if finding.statement.told))
        why = decide(told, frozen=False).why[0]
        cited = tuple(Cited.of(finding) for finding in told.findings[:KNOWN])
        return cls(why if why in _TELLABLE else Why.NOT_COVERED, cited)


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of a draft, judged by itself. Its own yes is no yes for the draft."""

    text: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was decided on a question, when (UTC), and why. Only `core/verdict.py` decides; this remembers.

    `parts`: a draft of several sentences, each judged by itself. `seen`: what an `unknown` may say to the asker; None
    in what was kept before there was such a thing.
    """

    kind: VerdictKind
    why: tuple[Why, ...]
    at: datetime
    cited: tuple[Cited, ...] = ()
    until: datetime | None = None
    wording: str | None = None
    doubts: tuple[Doubt, ...] = ()
    parts: tuple[Part, ...] = ()
    seen: Seen | None = None

    @classmethod
    def of(cls, verdict: Verdict, at: datetime, *, seen: Seen | None = None, parts: Sequence[Part] = ()) -> Judgement:
        """The verdict as it is kept."""
        return cls(
            kind=verdict.kind,
            why=verdict.why,
            at=at,
            cited=tuple(Cited.of(finding) for finding in verdict.cited),
            until=verdict.until,
            wording=verdict.wording,
            doubts=verdict.doubts,
            parts=tuple(parts),
            seen=seen,
        )

    @property
    def shown(self) -> tuple[Cited, ...]:
        """The evidence that the asker was already told of."""
        cited = self.cited if self.seen is None else self.seen.cited
        return tuple(line for line in cited if line.told)

    @property
    def rests_on(self) -> frozenset[str]:
        """The ids of the records by which it grants anything, be it one sentence alone."""
        first = [self.cited[0].id] if self.kind is VerdictKind.SHAREABLE and self.cited else []
        return frozenset(first).union(*(part.judgement.rests_on for part in self.parts))

    @property
    def grants(self) -> bool:
        """Whether it says of anything, be it of one sentence alone, that it may be said."""
        return self.kind is VerdictKind.SHAREABLE or any(part.judgement.grants for part in self.parts)
