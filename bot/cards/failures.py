"""What was given up, as comms see it: a line, the two buttons, and the card for a lead where no room can tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.cards.lens import Lens
from bot.cards.letters import kind, reason
from bot.core.card import Button, Card, Paragraph, Tone, Weight
from bot.core.delivery import Letter
from bot.core.verbs import Verb


def failed_buttons(failed: int, target: str, lens: Lens) -> tuple[Button, ...]:
    """*Try again* and *Give up*, if there is something to try again."""
    if not failed:
        return ()
    return (
        Button(Verb.RETRY, target, lens.words("button-retry")),
        Button(Verb.GIVE_UP, target, lens.words("button-give-up"), Weight.QUIET),
    )


def failed_lines(failed: int, lens: Lens) -> tuple[Paragraph, ...]:
    """How many deliveries failed for good, if any did."""
    return (Paragraph(lens.words("state-failed", count=failed)),) if failed else ()


def failures_for_lead(failed: Sequence[Letter], target: str, number: str, rooms: Mapping[str, str], lens: Lens) -> Card:
    """Tells a lead what the team's own room cannot tell: what did not arrive, where and why. Never what it says.
    `rooms`: what people call the places, by the addresses of their rooms."""
    say = lens.words
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("failures-headline") if failed else say("failures-settled"),
        notice=say("failures-notice"),
        number=number,
        blocks=tuple(Paragraph(_line(letter, rooms, lens)) for letter in failed),
        buttons=failed_buttons(len(failed), target, lens),
    )


def _line(letter: Letter, rooms: Mapping[str, str], lens: Lens) -> str:
    return lens.words(
        "failures-line",
        kind=kind(letter, lens.words),
        room=rooms.get(letter.delivery.lane, letter.delivery.lane),
        reason=reason(letter.error or "", lens.words),
    )
