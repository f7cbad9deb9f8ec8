"""What `passerelle register` says, and the history of one item."""

from __future__ import annotations

from bot.core.chain import Cut
from bot.core.tampering import Fault, FaultKind
from bot.i18n.dates import instant
from bot.i18n.words import Words

_FAULTS = {
    FaultKind.CHANGED: "register-fault-changed",
    FaultKind.REWRITTEN: "register-fault-rewritten",
    FaultKind.MISSING: "register-fault-missing",
    FaultKind.ADDED: "register-fault-added",
    FaultKind.REORDERED: "register-fault-reordered",
    FaultKind.UNCHAINED: "register-fault-unchained",
    FaultKind.TRUNCATED: "register-fault-truncated",
    FaultKind.HEAD: "register-fault-head",
    FaultKind.CHECKPOINT: "register-fault-checkpoint",
}


def looked_at(organisation: str, lines: int, cut: Cut, say: Words, zone: str) -> str:
    """How many lines a register has, and from where on."""
    if cut.at is None:
        return say("register-looked", organisation=organisation, lines=lines)
    at = instant(cut.at, zone, say.locale)
    return say("register-looked-cut", organisation=organisation, lines=lines, through=str(cut.sequence), at=at)


def fault(organisation: str, found: Fault, say: Words) -> str:
    """One fault, by its name and the numbers of the lines."""
    first, last = str(found.first), str(found.last)
    lines = first if first == last else say("register-lines", first=first, last=last)
    key = _FAULTS[found.kind]
    if found.belongs:
        return say(key, organisation=organisation, lines=lines, belongs=str(found.belongs))
    return say(key, organisation=organisation, lines=lines)
