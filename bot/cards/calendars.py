"""The address of a mandate's calendar, for one person alone."""

from __future__ import annotations

from collections.abc import Sequence

from bot.cards.lens import Lens
from bot.core.card import Button, Card, Paragraph, Tone, WebAddress, Weight
from bot.core.verbs import Verb


def calendar_card(mandate: str, address: str, renews: str | None, lens: Lens, *, renewed: bool = False) -> Card:
    """The address, shown this once, and what it is for; `renews`: the id of the mandate, where this reader may end all
    addresses of it."""
    say = lens.words
    again = (Button(Verb.SYNC_ADDRESS, renews, say("button-sync-address"), Weight.QUIET),) if renews else ()
    about = [Paragraph(say("calendar-how"))]
    if renews:
        about.append(Paragraph(say("calendar-renewed" if renewed else "calendar-renew")))
    return Card(
        tone=Tone.NEUTRAL,
        headline=say("calendar-headline", mandate=mandate),
        notice=say("calendar-headline", mandate=mandate),
        blocks=(WebAddress(say("calendar-address"), address), *about),
        buttons=again,
    )


def calendar_choice(mandates: Sequence[tuple[str, str]], lens: Lens) -> Card:
    """Which mandate's calendar: id and name of each."""
    headline = lens.words("calendar-which")
    buttons = tuple(Button(Verb.SYNC_CALENDAR, id, name) for id, name in mandates)
    return Card(Tone.NEUTRAL, headline, headline, buttons=buttons)
