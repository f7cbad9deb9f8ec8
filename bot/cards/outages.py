"""Tells comms, elsewhere, that a platform does not accept the bot any more."""

from __future__ import annotations

from bot.cards.lens import Lens
from bot.core.address import Platform
from bot.core.card import Card, Facts, Paragraph, Tone
from bot.core.outage import Outage

_NAMES = {
    Platform.SLACK: "outage-slack",
    Platform.DISCORD: "outage-discord",
    Platform.DEMO: "outage-demo",
}


def outage_card(outage: Outage, waiting: int, lens: Lens) -> Card:
    """Since when, how much waits, and what to do; or that it is over."""
    say, platform = lens.words, lens.words(_NAMES[outage.platform])
    since = (say("fact-since"), lens.since(outage.since))
    if outage.over is not None:
        over = say("outage-over", platform=platform)
        return Card(Tone.NEUTRAL, over, over, blocks=(Facts((since, (say("outage-until"), lens.since(outage.over)))),))
    return Card(
        tone=Tone.RECALL,
        headline=say("outage-headline", platform=platform),
        notice=say("outage-headline", platform=platform),
        blocks=(
            Paragraph(say("outage-means", platform=platform)),
            Facts((since, (say("outage-waiting"), say("outage-count", count=waiting)))),
            Paragraph(say("outage-do", platform=platform)),
        ),
    )
