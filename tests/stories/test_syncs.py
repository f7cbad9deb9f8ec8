"""The two sides meet: topics from both, an agenda of which each side sees its own, notes, actions, and what is carried
over."""

from __future__ import annotations

from bot.core.card import Verb
from tests.stories.harness import CANARY, Both, Step, Story, after, cm, comms, karim, lea, sam

NAME = Both("Point hebdo", "Weekly sync")
AGENDA = Both("Ordre du jour", "Agenda")
SUMMARY = Both("Compte rendu", "Summary")
OURS = Both(f"Le budget du projet {CANARY}", f"The budget of project {CANARY}")
SHARED = Both("Les horaires de Pâques", "The Easter opening hours")
SAMS = Both("La photo du marché de Tournon", "The picture of the market in Tournon")


def arranged(**values: str) -> tuple[Step, ...]:
    """Léa sets a meeting on Mondays at 10:30; with nothing else it is the next one that is in half an hour."""
    return (
        lea.says(comms, "/sync schedule"),
        lea.fills(**{"days": "0", "clock": "10h30"} | values),
    )


async def test_a_week_from_the_prompt_to_what_is_carried_over(story: Story) -> None:
    await story.tell(
        *arranged(),
        lea.hears(NAME, "10:30"),
        after(minutes=31),
        lea.sees(comms, AGENDA, NAME),
        sam.sees(cm, AGENDA, NAME),
        # The working day before the next one is Friday: both sides are asked.
        after(days=4),
        lea.sees_last(comms, NAME, Both("lundi 23 mars", "Monday 23 March")),
        sam.sees_last(cm, NAME, Both("lundi 23 mars", "Monday 23 March")),
        karim.presses(Verb.TOPIC_ADD, NAME),
        karim.fills(text=OURS, readers="own"),
        lea.says(comms, "/sync add " + SHARED),
        lea.hears("T-2"),
        lea.presses(Verb.TOPIC_SHARE),
        sam.says(cm, "/sync add " + SAMS),
        after(days=3),
        lea.sees_last(comms, AGENDA, OURS, SHARED, SAMS),
        sam.sees_last(cm, AGENDA, SHARED, SAMS),
        sam.presses(Verb.SYNC_HERE, AGENDA),
        lea.sees_last(comms, AGENDA, "Sam Dubois"),
        lea.presses(Verb.SYNC_NOTES, AGENDA, SHARED),
        lea.fills(
            notes=Both("On ouvre le lundi de Pâques.", "We open on Easter Monday."),
            decisions=Both("Ouvrir le 6 avril\nFermer à 13 h", "Open on 6 April\nClose at 1 pm"),
            readers="shared",
        ),
        lea.sees_last(comms, SUMMARY, "D-1", "D-2"),
        sam.does_not_see(cm, SUMMARY),
        after(seconds=5),
        sam.sees_last(cm, SUMMARY, "D-1", SHARED, SAMS),
        sam.does_not_see(None, CANARY),
    )
