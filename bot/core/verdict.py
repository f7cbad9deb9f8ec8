"""The one place that can say yes. Only people grant; this module may only restrict what they granted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from math import inf

from bot.core.evidence import Doubt, Finding, Reading, Statement
from bot.core.flags import Standing


class VerdictKind(Enum):
    """The five answers to "may I disclose this?"."""

    FROZEN = "frozen"
    CONFIDENTIAL = "confidential"
    EMBARGOED = "embargoed"
    UNKNOWN = "unknown"
    SHAREABLE = "shareable"


class Why(Enum):
    """The rule that decided, as a short code; the catalogues say it in words."""

    FREEZE = "freeze"
    RESTRICTED = "restricted"
    EMBARGO = "embargo"
    HELD = "held"
    SECRET = "untold"
    DOUBT = "doubt"
    EXPIRED = "expired"
    GONE_BY = "gone-by"
    NOT_COVERED = "not-covered"
    NOTHING_FOUND = "nothing-found"
    COVERED = "covered"


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer and what it rests on. `wording` is there only with `SHAREABLE`, and is all that is granted.

    `until`: for `EMBARGOED` the instant it ends, for `SHAREABLE` the instant the permission ends (None: no end).
    `cited` are the findings it rests on or that may help a human, best first; `shown` those the asker may see.
    """

    kind: VerdictKind
    why: tuple[Why, ...]
    cited: tuple[Finding, ...] = ()
    until: datetime | None = None
    wording: str | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The evidence that the asker was already told of."""
        return tuple(finding for finding in self.cited if finding.statement.told)


def decide(reading: Reading, *, frozen: bool) -> Verdict:
    """Judge a reading: the rules of disclosure in order, the first that applies."""
    if frozen:
        return Verdict(VerdictKind.FROZEN, (Why.FREEZE,))
    covering = _covering(reading)
    touching = [finding for finding in reading.findings if finding.touches and not _outlived(finding, covering)]
    restricted = [finding for finding in touching if finding.statement.standing.restricts]
    if restricted:
        return _restricted(restricted, reading)
    if reading.doubts:
        return _unknown(reading, Why.DOUBT)
    if any(finding.statement.standing is Standing.UNKNOWN for finding in touching):
        return _unknown(reading, Why.EXPIRED)
    if covering is None:
        return _unknown(reading, _uncovered(reading))
    statement = covering.statement
    return Verdict(
        VerdictKind.SHAREABLE, (Why.COVERED,), (covering,), until=statement.until, wording=statement.grantable
    )


def _uncovered(reading: Reading) -> Why:
    """Why nothing found grants it: what would have covered it announces what is past, or nothing would."""
    if any(finding.past and finding.statement.grants for finding in reading.findings):
        return Why.GONE_BY
    return Why.NOT_COVERED if reading.findings else Why.NOTHING_FOUND


def restrict(whole: Verdict, parts: Sequence[Verdict]) -> Verdict:
    """The verdict on a text once its sentences were judged by themselves: they may only restrict it.

    What a sentence touches that is restricted counts as if the whole touched it, and a sentence that cannot be read
    leaves a doubt on the whole. A sentence's own yes is no yes for the whole, nor does it take one away. The order of
    the sentences is no matter: of several that touch one statement the likest is cited.
    """
    verdicts = (whole, *parts)
    frozen = next((verdict for verdict in verdicts if verdict.kind is VerdictKind.FROZEN), None)
    if frozen is not None:
        return frozen
    covering = whole.cited[0] if whole.kind is VerdictKind.SHAREABLE else None
    doubts = tuple(dict.fromkeys(doubt for verdict in verdicts for doubt in verdict.doubts))
    own = [finding for finding in whole.cited if _forbids(finding, covering)]
    others = [finding for part in parts for finding in part.cited if _forbids(finding, covering)]
    touched = _once((*own, *sorted(others, key=_likeness, reverse=True)))
    reading = Reading(_once((*touched, *whole.cited)), doubts)
    if any(finding not in whole.cited for finding in touched):
        return _restricted(list(touched), reading)
    if covering is not None and doubts:
        return _unknown(reading, Why.DOUBT)
    return whole


def _forbids(finding: Finding, covering: Finding | None) -> bool:
    return finding.touches and finding.statement.standing.restricts and not _outlived(finding, covering)


def _likeness(finding: Finding) -> tuple[object, ...]:
    """What orders the findings of sentences; two about one statement that are equal by it are the same."""
    statement = finding.statement
    return finding.likeness, finding.covers, finding.adds, finding.omits, statement.id, statement.revision


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding for each statement, the first."""
    first: dict[Statement, Finding] = {}
    for finding in findings:
        first.setdefault(finding.statement, finding)
    return tuple(first.values())


def _restricted(restricted: list[Finding], reading: Reading) -> Verdict:
    """The most restrictive of what the asker was told; never a word of what they were not."""
    told = [finding for finding in restricted if finding.statement.told]
    for standing, kind, why in (
        (Standing.CONFIDENTIAL, VerdictKind.CONFIDENTIAL, Why.RESTRICTED),
        (Standing.EMBARGOED, VerdictKind.EMBARGOED, Why.EMBARGO),
    ):
        cited = tuple(finding for finding in told if finding.statement.standing is standing)
        if cited:
            until = max((f.statement.until for f in cited if f.statement.until), default=None)
            return Verdict(kind, (why,), cited, until if kind is VerdictKind.EMBARGOED else None)
    return _unknown(reading, Why.HELD if told else Why.SECRET)


def _covering(reading: Reading) -> Finding | None:
    """What could be granted: one shareable statement whose wording covers the whole question.

    Of several the one that comms said last, and of those said at one instant the one that ends first, so that the
    order of the evidence is no matter.
    """
    granting = [finding for finding in reading.findings if _grants(finding)]
    return max(granting, key=_said_last, default=None)


def _said_last(finding: Finding) -> tuple[object, ...]:
    statement = finding.statement
    ends = statement.until.timestamp() if statement.until else inf
    return statement.posted_at, -ends, statement.grantable, statement.id, statement.revision


def _grants(finding: Finding) -> bool:
    return finding.covers and finding.statement.grants


def _outlived(finding: Finding, covering: Finding | None) -> bool:
    """Whether a withdrawn statement no longer counts: people said what covers the question after they withdrew it."""
    held_since = finding.statement.held_since
    if covering is None or held_since is None or finding.statement.standing is not Standing.HELD:
        return False
    return covering.statement.posted_at >= held_since


def _unknown(reading: Reading, why: Why) -> Verdict:
    return Verdict(VerdictKind.UNKNOWN, (why,), reading.findings, doubts=reading.doubts)
