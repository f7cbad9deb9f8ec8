"""What can be pressed on a card."""

from __future__ import annotations

from bot.core.card import Button, Card, EvidenceLine, EvidenceList, Paragraph, Tone
from bot.core.verbs import Verb


def test_buttons_and_lines_that_open_something_are_offered() -> None:
    lines = (EvidenceLine("N-1", "x", Tone.NEUTRAL, "x", target="N-1"), EvidenceLine("N-2", "x", Tone.NEUTRAL, "x"))
    card = Card(
        Tone.NEUTRAL, "x", "x", blocks=(Paragraph("x"), EvidenceList("x", lines)), buttons=(Button(Verb.WHY, "q", "x"),)
    )
    assert card.offered == {(Verb.WHY, "q"), (Verb.SHOW, "N-1")}
