"""A lead parts with a CM: everything ends at once, and the CM is reminded of what they know."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import CONFIDENTIAL, REFUSED, Both, Story, after, cm, comms, karim, lea, sam

SECRET = Both("La fermeture de Roubaix est prévue en juin.", "Roubaix is to close in June.")
ENDED = Both("n'a plus aucun accès", "has no access any more")
LAST = Both("Votre travail avec Les Halles Verrier", "Your work with Les Halles Verrier")
STAYS = Both("ceci reste confidentiel", "this stays confidential")
LEFT = Both("est parti·e", "has left")


async def test_a_lead_parts_with_the_cm(story: Story) -> None:
    await story.tell(
        karim.says(comms, SECRET),
        karim.tags(SECRET, "confidential"),
        after(seconds=11),
        sam.sees(cm, CONFIDENTIAL, SECRET),
        sam.presses(Verb.ACKNOWLEDGE, SECRET),
        karim.says(comms, "/passerelle offboard"),
        karim.hears(REFUSED),
        karim.is_asked_nothing(),
        lea.says(comms, "/passerelle offboard"),
        lea.is_asked("Sam Dubois"),
    )
    (row,) = await story.rows("SELECT id FROM member WHERE name = 'Sam Dubois'")
    await story.tell(
        lea.fills(who=row.id),
        lea.is_asked("Sam Dubois", Both("Tout s'arrête aussitôt", "Everything ends at once")),
        lea.fills(),
        lea.sees(None, ENDED),
        lea.sees(comms, LEFT, "Sam Dubois"),
        lea.sees("dm-lea", LEFT, "Sam Dubois"),
        lea.sees("dm-lea", "N-1", Both("Appris à", "was told")),
        sam.sees("dm-sam", LAST, STAYS, "N-1", SECRET),
        sam.says(cm, Both("/disclose Peut-on parler de Roubaix ?", "/disclose May we speak of Roubaix?")),
        sam.hears(REFUSED),
        sam.says(cm, "/passerelle status"),
        sam.hears(REFUSED),
        karim.does_not_see("dm-karim", Both("Appris à", "was told")),
    )
