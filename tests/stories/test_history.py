"""What became of an item, as comms are told it; whoever reads what is restricted is part of it."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import CONFIDENTIAL, REFUSED, Both, Story, cm, comms, karim, lea, sam
from tests.stories.test_asking import passed_on
from tests.stories.texts import VAISE

TAGGED = Both("l’a étiquetée", "tagged it")
TOLD = Both("dans un salon du CM", "in a room of the CM")
READ = Both("Sam Dubois l’a lue", "Sam Dubois read it")
ACKNOWLEDGED = Both("Sam Dubois en a accusé réception", "Sam Dubois acknowledged it")


async def test_what_became_of_an_item_is_told_to_comms_alone(story: Story) -> None:
    await story.tell(
        *passed_on(VAISE, "confidential"),
        sam.presses(Verb.ACKNOWLEDGE, CONFIDENTIAL, VAISE),
        sam.says(cm, "/news N-1"),
        lea.says(comms, "/news history N-1"),
        lea.hears("N-1", TAGGED, TOLD, ACKNOWLEDGED, READ),
        sam.says(cm, "/news history N-1"),
        sam.hears(REFUSED),
        karim.says(comms, "/news history N-99"),
        karim.hears(Both("rien de tel", "no such thing")),
    )
