"""What the lines of `passerelle doctor` have in common, in words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.checks import Check, Linked
from bot.core.people import Side
from bot.i18n.words import Words

_SIDES = {Side.COMMS: "doctor-side-comms", Side.CM: "doctor-side-cm"}


def line(check: Check, say: Words) -> str:
    """A whole line, with its mark."""
    mark = say("doctor-passed" if check.passed else "doctor-failed")
    return f"{mark} {say('doctor-line', of=title(check, say), what=check.detail)}"


def title(check: Check, say: Words) -> str:
    """What a line is about."""
    return say(check.name, of=check.of)


def together(faults: Sequence[str], say: Words) -> str:
    """Several faults of one thing."""
    return say("doctor-between").join(faults)


def owners(links: Sequence[Linked], say: Words) -> str:
    """Whose a room is that has no name any more."""
    return say.listed([say(_SIDES[each.side], mandate=each.mandate) for each in links if each.side])
