"""A question that nobody answers: the room, the second person, the leads; and one that cannot wait."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import SENT_TO_TEAM, Both, Story, after, cm, comms, lea, sam

ASKING = Both(
    "Peut-on dire que les marrons glacés de Privas sont de retour ?",
    "Can we say that the candied chestnuts of Privas are back?",
)
REMINDED = Both("L'équipe a été relancée le", "The team was reminded on")
CALLED = Both("Appel à Léa Ferrand le", "Léa Ferrand called on")
CALL = Both("Léa Ferrand, une question vous attend", "Léa Ferrand, a question waits for you")


async def test_an_urgent_question_calls_somebody_and_its_asker_sees_it(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        sam.presses(Verb.URGENT, "Q-1"),
        sam.hears("Q-1", Both("urgente", "urgent")),
        lea.sees(comms, "Q-1", Both("Urgent : réponse attendue", "Urgent: an answer is awaited")),
        sam.does_not_see(cm, REMINDED),
        after(minutes=16),
        lea.sees(comms, "Q-1", REMINDED),
        sam.sees(cm, SENT_TO_TEAM, REMINDED),
        sam.does_not_see(cm, CALLED),
        after(minutes=16),
        lea.sees(comms, "Q-1", CALL),
        sam.sees(cm, SENT_TO_TEAM, CALLED),
        lea.presses(Verb.ANSWER_NO, CALL),
        lea.fills(),
        after(seconds=4),
        sam.does_not_see(cm, CALLED),
        lea.does_not_see(None, CALL),
        after(hours=5),
        lea.does_not_see(None, CALL),
    )


async def test_an_exclamation_mark_says_that_it_is_urgent(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose ! " + ASKING),
        lea.sees(comms, "Q-1", ASKING, Both("Urgent : réponse attendue", "Urgent: an answer is awaited")),
        sam.sees(cm, SENT_TO_TEAM, Both("l'équipe est appelée à toute heure", "the team is called at any hour")),
    )
