"""Embargoes: asking first, in stages, held, lifted early, broken by somebody else."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    MAY_BE_SAID,
    RECALL,
    SHAREABLE,
    UNDER_EMBARGO,
    Both,
    Step,
    Story,
    after,
    cm,
    comms,
    granted,
    karim,
    lea,
    sam,
)

NEWS = Both("Le magasin de Nantes ouvre le samedi 27 juin 2026.", "The Nantes shop opens on Saturday 27 June 2026.")
ASK = Both(
    "Peut-on dire que le magasin de Nantes ouvre le samedi 27 juin 2026 ?",
    "Can we say that the Nantes shop opens on Saturday 27 June 2026?",
)
IN_TWO_DAYS = Both("dans 48 heures", "in 48 hours")
WAITS = Both("il attend le feu vert de l'équipe", "it waits for the team's word")


def under_embargo(until: Both) -> tuple[Step, ...]:
    """Léa writes the news, under embargo, and it is passed on."""
    text = Both("/news ", "/news ") + NEWS + Both(" #confidentiel jusqu'au ", " #confidential until ") + until
    return lea.says(comms, text), after(seconds=4), sam.sees(cm, UNDER_EMBARGO, NEWS)


async def test_comms_are_told_ahead_and_the_cm_at_the_instant(story: Story) -> None:
    await story.tell(
        *under_embargo(IN_TWO_DAYS),
        after(hours=24, minutes=1),
        lea.sees(comms, "N-1", Both("Cet embargo sera levé le", "This embargo lifts on"), NEWS),
        sam.does_not_see(cm, Both("Cet embargo sera levé le", "This embargo lifts on")),
        after(hours=23),
        sam.does_not_see(cm, SHAREABLE),
        after(hours=1),
        sam.sees(cm, SHAREABLE, NEWS),
    )


async def test_one_that_asks_first_waits_for_somebody(story: Story) -> None:
    await story.tell(
        *under_embargo(Both("dans 2 heures, à confirmer", "in 2 hours, ask first")),
        after(hours=2, minutes=1),
        lea.sees(comms, "N-1", Both("Cet embargo peut-il être levé ?", "May this embargo be lifted?")),
        sam.sees(cm, UNDER_EMBARGO, WAITS),
        sam.says(cm, "/disclose " + ASK),
        sam.sees_last(cm, UNDER_EMBARGO, "Q-1"),
        karim.presses(Verb.KEEP, "N-1"),
        karim.hears("N-1", Both("reste sous embargo", "stays under embargo")),
        lea.presses(Verb.KEEP, "N-1"),
        lea.hears("Karim Osman", "N-1"),
        after(days=3),
        sam.does_not_see(cm, SHAREABLE),
        lea.presses(Verb.LIFT, "N-1"),
        lea.is_asked(NEWS),
        lea.fills(),
        lea.hears(Both("Vous pouvez encore annuler", "You can still undo")),
        sam.does_not_see(cm, SHAREABLE),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, NEWS),
    )


async def test_held_before_it_lifts_it_stays(story: Story) -> None:
    await story.tell(
        *under_embargo(IN_TWO_DAYS),
        after(hours=24, minutes=1),
        karim.presses(Verb.HOLD, "N-1"),
        karim.hears("N-1", Both("n'est plus levé de lui-même", "no longer lifts by itself")),
        sam.sees(cm, RECALL, "N-1"),
        after(days=3),
        sam.does_not_see(cm, SHAREABLE),
        sam.sees(cm, UNDER_EMBARGO, WAITS),
    )


async def test_stages_are_shown_and_the_cm_says_nothing_before_the_last(story: Story) -> None:
    stages = Both(
        "partenaires : dans 2 heures; public : dans 4 heures",
        "partners: in 2 hours; public: in 4 hours",
    )
    await story.tell(
        *under_embargo(stages),
        sam.sees(cm, UNDER_EMBARGO, Both("🔒 partenaires", "🔒 partners"), "📣 public"),
        after(hours=2, minutes=1),
        sam.sees(cm, UNDER_EMBARGO, Both("✓ partenaires", "✓ partners")),
        sam.says(cm, "/disclose " + ASK),
        sam.sees_last(cm, UNDER_EMBARGO, "Q-1"),
        sam.does_not_see(cm, MAY_BE_SAID),
        after(hours=2),
        sam.sees(cm, SHAREABLE, NEWS),
    )


async def test_an_ambiguous_or_past_instant_is_asked_again(story: Story) -> None:
    await story.tell(
        *under_embargo(IN_TWO_DAYS),
        after(hours=24, minutes=1),
        lea.presses(Verb.LATER, "N-1"),
        lea.fills_badly("embargo", Both("déjà passé", "already past"), embargo=Both("hier 9h", "yesterday 9:00")),
        lea.fills_badly(
            "embargo", Both("lundi à minuit", "Monday midnight"), embargo=Both("lundi à minuit", "Monday midnight")
        ),
        lea.fills_badly("embargo", Both("plus tard que", "later than"), embargo=Both("dans 2 heures", "in 2 hours")),
        lea.fills(embargo=Both("dans 72 heures", "in 72 hours")),
        sam.sees(cm, RECALL, "N-1"),
        after(hours=25),
        sam.does_not_see(cm, SHAREABLE),
        after(hours=48),
        sam.sees(cm, SHAREABLE, NEWS),
    )


async def test_broken_by_somebody_else_it_holds_until_comms_choose(story: Story) -> None:
    where = Both("Le Progrès l'a publié", "The paper has printed it")
    await story.tell(
        *under_embargo(IN_TWO_DAYS),
        sam.presses(Verb.LEAKED, "N-1"),
        sam.is_asked(NEWS),
        sam.fills(place=where),
        sam.hears("N-1", Both("l'embargo tient", "the embargo holds")),
        lea.sees(comms, "N-1", Both("l'embargo a été rompu ailleurs", "the embargo was broken elsewhere"), where),
        sam.says(cm, "/disclose " + ASK),
        sam.sees_last(cm, UNDER_EMBARGO, "Q-1"),
        lea.presses(Verb.LIFT, where),
        lea.fills(),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, NEWS),
        granted("Q-2"),
        sam.says(cm, "/disclose " + ASK),
        sam.is_granted(NEWS),
    )
