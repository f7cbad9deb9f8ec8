"""How long things are kept, told to everybody; a legal hold, set, seen by leads alone, and lifted."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import REFUSED, Both, Story, cm, comms, karim, lea, max_, sam

KEPT = Both("Ce qui est gardé", "What is kept")
PLANS = Both("Le rayon jardin ferme en mai.", "The garden department closes in May.")
WHY = Both("Litige avec le bailleur", "Dispute with the landlord")
BOUNDS = Both("de 6 à 36 mois", "from 6 to 36 months")


async def test_a_lead_holds_what_nobody_may_delete(story: Story) -> None:
    await story.tell(
        karim.says(comms, PLANS),
        karim.tags(PLANS, "confidential"),
        lea.says(comms, "/passerelle privacy"),
        lea.hears(KEPT),
        lea.presses(Verb.HOLD_SET),
        lea.fills_badly("number", Both("Je ne trouve pas", "I cannot find"), number="N-99", reason=WHY),
        lea.fills(number="N-1", reason=WHY),
        lea.says(comms, "/passerelle privacy"),
        lea.hears("N-1", WHY),
        karim.says(comms, "/passerelle privacy"),
        karim.hears(KEPT),
        sam.says(cm, "/passerelle privacy"),
        sam.hears(KEPT),
        max_.says("hall", "/passerelle privacy"),
        max_.hears(REFUSED),
    )
    for person in ("karim", "sam"):
        assert not any(story.say(WHY) in seen.text for seen in story.whispers(person))
    await story.tell(
        lea.presses(Verb.HOLD_LIFT),
        lea.fills(reason=WHY),
        lea.presses(Verb.RETENTION),
        lea.fills_badly("register", BOUNDS, register=Both("2 mois", "2 months")),
        lea.fills(register=Both("1 an", "1 year")),
    )
    assert [row.lifted_by is not None for row in await story.rows("SELECT lifted_by FROM legal_hold")] == [True]
