"""The two sides meet: topics from both, an agenda of which each side sees its own, notes, actions, and what is carried
over."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.core.verbs import Verb
from tests.stories.harness import (
    CANARY,
    GONE,
    REFUSED,
    Both,
    Step,
    Story,
    after,
    cm,
    comms,
    granted,
    hall,
    karim,
    lea,
    max_,
    sam,
)
from tests.stories.stages.demo import DemoStage

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


async def test_a_message_of_comms_becomes_a_topic_that_the_cm_never_meets(story: Story) -> None:
    await story.tell(
        *arranged(),
        karim.says(comms, OURS),
        karim.tags(OURS, "sync"),
        karim.hears("T-1", OURS),
        sam.says(cm, SAMS),
        sam.tags(SAMS, "sync"),
        sam.hears("T-2"),
        sam.says(cm, "/sync agenda"),
        sam.hears(SAMS),
        lea.says(comms, "/sync agenda"),
        lea.hears(OURS, SAMS),
        after(minutes=31),
        lea.sees_last(comms, OURS, SAMS),
        sam.sees_last(cm, SAMS),
        sam.does_not_see(None, "T-1", CANARY),
    )


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("clock", "25h", Both("Je ne comprends pas l'heure", "I do not understand the time")),
        ("zone", "Mars/Olympus", Both("Je ne connais pas le fuseau", "I do not know the time zone")),
    ],
)
async def test_what_is_mistyped_in_the_schedule_is_asked_again(
    story: Story, field: str, typed: str, said: Both
) -> None:
    await story.tell(
        lea.says(comms, "/sync schedule"),
        lea.fills_badly(field, said, **{"days": "0", "clock": "9h", "zone": "Europe/Paris"} | {field: typed}),
        lea.fills(days="0", clock="9h", zone="Europe/Paris"),
        lea.hears(NAME, "09:00", Both("lundi 23 mars 2026", "Monday 23 March 2026")),
    )


async def test_moved_to_a_time_that_can_be_and_told_on_both_sides(story: Story) -> None:
    await story.tell(
        *arranged(),
        after(days=4, minutes=31),
        karim.presses(Verb.SYNC_MOVE, NAME),
        karim.fills_badly("at", Both("C'est déjà passé", "That is already past"), at="2026-03-16 09:00"),
        karim.fills_badly("at", Both("Il manque l'heure", "There is no hour"), at=Both("mardi", "Tuesday")),
        karim.fills(at=Both("mardi 24 mars à 15h", "Tuesday 24 March 3pm")),
        sam.sees_last(cm, NAME, Both("mardi 24 mars 2026 à 15:00", "Tuesday 24 March 2026 at 15:00")),
        lea.sees_last(comms, NAME, "15:00"),
        after(days=3),
        sam.does_not_see(cm, AGENDA),
        after(days=1, hours=5),
        sam.sees_last(cm, AGENDA),
    )


async def test_skipped_by_one_click_and_the_second_click_is_told(story: Story) -> None:
    await story.tell(*arranged(), after(days=4, minutes=31))
    seen, offer = story.button("karim", Verb.SYNC_SKIP, NAME)
    await story.tell(
        lea.presses(Verb.SYNC_SKIP, NAME),
        sam.sees_last(cm, Both("Pas de", "No "), NAME),
        karim.presses_this(seen, offer),
        karim.hears(Both("Trop tard", "Too late")),
        after(days=4),
        sam.does_not_see(cm, AGENDA),
    )


async def test_by_text_each_topic_is_answered_on_both_sides(story: Story) -> None:
    sure = Both("Oui, samedi.", "Yes, on Saturday.")
    ours = Both(f"Attendons {CANARY}.", f"Let us wait for {CANARY}.")
    await story.tell(
        *arranged(),
        after(days=4, minutes=31),
        lea.presses(Verb.SYNC_BY_TEXT, NAME),
        sam.says(cm, "/sync add " + SAMS),
        after(days=3),
        sam.sees_last(cm, "T-1", SAMS),
        lea.presses(Verb.TOPIC_ANSWER, SAMS),
        lea.fills(text=ours, readers="own"),
        lea.presses(Verb.TOPIC_ANSWER, SAMS),
        lea.fills(text=sure, readers="shared"),
        lea.sees(comms, ours, sure),
        sam.does_not_see(cm, sure),
        after(seconds=5),
        sam.sees(cm, SAMS, sure),
        sam.presses(Verb.TOPIC_DONE, SAMS),
        lea.sees(comms, Both("Ce sujet est clos", "This topic is closed")),
    )


async def test_an_action_is_told_on_its_day_and_done_once(story: Story) -> None:
    photo = Both("Envoyer la photo", "Send the picture")
    await story.tell(*arranged(), after(minutes=31))
    sam_id = (await story.rows("SELECT id FROM member WHERE role = 'cm'"))[0].id
    past = Both("C'est déjà passé", "That is over")
    await story.tell(
        lea.presses(Verb.TASK_ADD, AGENDA),
        lea.fills_badly("due", past, text=photo, owner=sam_id, due=Both("15 mars", "15 March"), readers="shared"),
        lea.fills(text=photo, owner=sam_id, due=Both("mercredi", "Wednesday"), readers="shared"),
        after(seconds=5),
        sam.sees(cm, SUMMARY, "A-1", photo),
        after(days=2),
        sam.sees_last(cm, Both("C'est pour aujourd'hui", "Due today"), "A-1", photo),
        sam.presses(Verb.TASK_DONE, "A-1"),
        lea.sees(comms, SUMMARY, "✅ Sam Dubois"),
    )


async def test_sixty_topics_stand_on_the_agenda_whatever_a_message_holds(story: Story) -> None:
    await story.tell(*arranged())
    for n in range(60):
        await story.stage.say("karim", comms, f"/sync add {n:02} {CANARY} " + "x" * 200)
    await story.tell(after(minutes=31))
    shown = " ".join(seen.text for seen in story.seen("lea", comms) if seen.ours)
    for n in range(60):
        assert f"{n:02} {CANARY}" in shown
    assert shown.count("🔒 Karim Osman") >= 60, "whose own it is stands on each of them"
    await story.tell(sam.sees_last(cm, AGENDA), sam.does_not_see(None, CANARY))


async def test_a_decision_becomes_news_with_its_flag_asked(story: Story) -> None:
    opening = Both("Le magasin ouvre le 6 avril.", "The store opens on 6 April.")
    await story.tell(
        *arranged(),
        after(minutes=31),
        lea.presses(Verb.SYNC_NOTES, AGENDA),
        lea.fills(decisions=opening, readers="own"),
        karim.says(comms, "/news D-1"),
        karim.presses(Verb.DECISION_TO_NEWS, opening),
        karim.is_proposed("text", opening),
        karim.fills(flag="shareable", audience="cm", wording=opening),
        after(seconds=5),
        sam.sees(cm, "N-1", opening),
    )


async def test_a_decision_becomes_a_ruling_that_the_cm_can_rely_on(story: Story) -> None:
    opening = Both("Le magasin de Vaise ouvre le 6 avril.", "The Vaise store opens on 6 April.")
    await story.tell(
        *arranged(),
        after(minutes=31),
        lea.presses(Verb.SYNC_NOTES, AGENDA),
        lea.fills(decisions=opening, readers="shared"),
        after(seconds=5),
        sam.says(cm, "/news D-1"),
        sam.cannot(sam.presses(Verb.DECISION_TO_RULING)),
        karim.says(comms, "/news D-1"),
        karim.presses(Verb.DECISION_TO_RULING, opening),
        karim.is_proposed("text", opening),
        karim.fills(answer="may", wording=opening, expires="", until="", scope="mandate"),
        sam.does_not_see(cm, "Q-1"),
        after(seconds=5),
        granted("Q-1", "Q-2"),
        sam.sees(cm, "Q-1", "D-1", opening),
        sam.says(cm, "/disclose " + opening),
        sam.is_granted(opening),
    )


async def test_strangers_and_the_cm_are_refused_what_is_not_theirs(story: Story) -> None:
    await story.tell(
        *arranged(),
        sam.says(cm, "/sync schedule"),
        sam.hears(REFUSED),
        sam.says(cm, "/sync skip"),
        sam.hears(REFUSED),
        max_.says(hall, "/sync agenda"),
        max_.hears(REFUSED),
        karim.says(comms, "/sync add " + OURS),
        sam.says(cm, "/news T-1"),
        sam.hears(GONE),
    )


@pytest.mark.told_on("demo", because="who is a member is the file's, whatever the platform")
async def test_who_left_is_awaited_no_more_and_what_they_brought_stays(story: Story) -> None:
    name = {"fr": "verrier.yaml", "en": "verrier.en.yaml"}[story.locale]
    file = (Path(__file__).parents[2] / "bot/samples" / name).read_text("utf-8")
    before = [line for line in file.splitlines() if "karim" not in line and "Karim" not in line]
    before = [line for line in before if line.strip() != "role: staff"]
    await story.tell(*arranged(), karim.says(comms, "/sync add " + SHARED), karim.hears("T-1"))
    await story.reorganise("\n".join(before))
    assert isinstance(story.stage, DemoStage)
    story.stage.takes_out("karim", comms, cm)
    await story.tell(after(minutes=31), lea.sees_last(comms, AGENDA, SHARED, "Karim Osman"))
