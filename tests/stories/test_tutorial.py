"""The first part of the tutorial, with the very lines that it tells people to type, on the sample company."""

from __future__ import annotations

import pytest

from bot.core.verbs import Verb
from tests.docs.pages import blocks
from tests.stories.harness import (
    CONFIDENTIAL,
    FREEZE,
    MAY_BE_SAID,
    SENT_TO_TEAM,
    SHAREABLE,
    Both,
    Story,
    after,
    cm,
    comms,
    granted,
    lea,
    sam,
)

FRENCH, ENGLISH = (
    [block.text.strip() for block in blocks(page) if block.text.startswith("/d")]
    for page in ("docs/tutorial/thirty-minutes.fr.md", "docs/tutorial/thirty-minutes.md")
)
KNOWN, UNFORESEEN = (Both(*lines) for lines in zip(FRENCH, ENGLISH, strict=True))
BULK = Both("Le rayon vrac ouvre samedi 21 mars.", "The bulk counter opens on Saturday 21 March.")
BAKERY = Both("La boulangerie de Chambéry ferme fin juin.", "The Chambéry bakery closes at the end of June.")
PICNIC = Both("Rendez-vous dimanche pour un pique-nique géant !", "See you on Sunday for a giant picnic!")
STORE = Both(
    "Les Halles Verrier ouvrent à Lyon Confluence le jeudi 2 avril à 9h",
    "Les Halles Verrier open in Lyon Confluence on Thursday 2 April at 9:00",
)


@pytest.mark.told_on("demo", because="the tutorial's first part is the demo")
async def test_what_the_page_says_happens(sampled: Story) -> None:
    await sampled.tell(
        granted("Q-1", "Q-2", "Q-3"),
        lea.says(comms, BULK),
        lea.tags(BULK, "shareable"),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, BULK),
        sam.presses(Verb.ACKNOWLEDGE, BULK),
        lea.sees(comms, BULK, Both("Reçu par", "Got by"), "Sam Dubois"),
        lea.says(comms, BAKERY),
        lea.tags(BAKERY, "confidential"),
        after(seconds=4),
        sam.sees_last(cm, CONFIDENTIAL, BAKERY),
        sam.says(cm, KNOWN),
        sam.sees_last(cm, MAY_BE_SAID, "Q-1", STORE),
        sam.says(cm, UNFORESEEN),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2"),
        lea.presses(Verb.ANSWER_MAY, "Q-2"),
        lea.fills(wording=PICNIC),
        after(seconds=4),
        sam.sees_last(cm, MAY_BE_SAID, "Q-2", PICNIC),
        sam.says(cm, UNFORESEEN),
        sam.sees_last(cm, MAY_BE_SAID, "Q-3", PICNIC),
        lea.says(comms, Both("/freeze exercice", "/freeze drill")),
        sam.says(cm, KNOWN),
        sam.sees_last(cm, FREEZE, "Q-4"),
        lea.says(comms, "/thaw"),
        sam.says(cm, KNOWN),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-5"),
        lea.sees(comms, Both("qu’est-ce qui vaut", "what holds again")),
    )
