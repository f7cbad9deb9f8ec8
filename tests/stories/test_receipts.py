"""Who has read what: receipts, reminders, recalls of what was answered, and what holds again after a freeze."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    CONFIDENTIAL,
    MAY_BE_SAID,
    RECALL,
    REFUSED,
    SENT_TO_TEAM,
    Both,
    Story,
    after,
    cm,
    comms,
    granted,
    karim,
    lea,
    sam,
)
from tests.stories.test_asking import passed_on
from tests.stories.test_freezing import REASON
from tests.stories.texts import MAY_WE_VALENCE, VAISE, VALENCE

NOT_READ = Both("Pas encore lu par", "Not read yet by")
GOT = Both("Reçu par", "Got by")
STILL = Both("reste à accuser réception", "still to be acknowledged")
NOTHING_LEFT = Both("plus rien à confirmer", "nothing left to acknowledge")
SILENT = Both("personne ne sait si cela a été lu", "nobody knows yet whether it was read")


async def test_who_has_read_it_is_on_the_card_and_asked_for(story: Story) -> None:
    await story.tell(
        *passed_on(VAISE, "confidential"),
        lea.sees(comms, "N-1", NOT_READ, "Sam Dubois"),
        lea.says(comms, "/news who N-1"),
        lea.hears("N-1", NOT_READ, "Sam Dubois"),
        sam.presses(Verb.ACKNOWLEDGE, CONFIDENTIAL, VAISE),
        lea.sees(comms, "N-1", GOT, "Sam Dubois"),
        karim.presses(Verb.WHO, "N-1"),
        karim.hears(GOT, "Sam Dubois"),
        sam.says(cm, "/news who N-1"),
        sam.hears(REFUSED),
        sam.says(cm, "/news recalls"),
        sam.hears(REFUSED),
    )


async def test_a_confidential_item_is_reminded_of_and_then_the_second_person_is_told(story: Story) -> None:
    await story.tell(
        *passed_on(VAISE, "confidential"),
        after(hours=3, minutes=59),
        sam.does_not_see(cm, STILL),
        after(minutes=2),
        sam.sees_last(cm, STILL, "N-1", "Sam Dubois"),
        sam.last_is_without(cm, VAISE),
        after(days=1),
        lea.sees("dm-lea", SILENT, "N-1", "Sam Dubois"),
        karim.does_not_see(None, SILENT),
        sam.presses(Verb.ACKNOWLEDGE, STILL),
        sam.does_not_see(cm, STILL),
        lea.sees("dm-lea", "N-1", NOTHING_LEFT),
        lea.does_not_see("dm-lea", SILENT),
    )


async def test_a_reminder_is_put_off_by_oneself_for_oneself(story: Story) -> None:
    await story.tell(
        lea.says(comms, "/freeze " + REASON),
        after(minutes=5),
        sam.sees_last(cm, STILL),
        sam.presses(Verb.SNOOZE_HOUR),
        sam.hears(Both("Pas de relance pour vous avant", "You will not be reminded before")),
        after(minutes=20),
        lea.does_not_see(None, SILENT),
        after(minutes=6),
        lea.sees("dm-lea", SILENT),
    )


async def test_a_withdrawal_reaches_the_answer_too_and_is_listed_until_it_is_read(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1"),
        sam.says("dm-sam", MAY_WE_VALENCE),
        sam.is_granted(VALENCE),
        karim.presses(Verb.WITHDRAW, "N-1"),
        karim.fills(),
        sam.does_not_see(None, MAY_BE_SAID),
        sam.sees_last(cm, RECALL, "N-1"),
        sam.sees_last("dm-sam", RECALL, "Q-1"),
        lea.says(comms, "/news recalls"),
        lea.hears("N-1", "Sam Dubois", "Q-1"),
        lea.says(comms, "/passerelle status"),
        lea.hears(Both("2 rappels sans accusé de réception", "2 recalls not acknowledged")),
        sam.presses(Verb.ACKNOWLEDGE, RECALL, "Q-1"),
        sam.presses(Verb.ACKNOWLEDGE, RECALL, VALENCE, Both("L'équipe a retiré", "The team has withdrawn")),
        lea.says(comms, "/news recalls"),
        lea.hears(Both("Tous les rappels ont été confirmés", "All recalls have been acknowledged")),
    )


async def test_after_a_freeze_what_holds_is_confirmed_one_by_one(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        lea.says(comms, "/freeze " + REASON),
        karim.says(comms, VAISE + " #shareable"),
        lea.says(comms, "/thaw"),
        lea.sees(
            comms,
            Both("qu'est-ce qui vaut à nouveau", "what holds again"),
            Both("Un élément attendait", "One item waited"),
            Both("Un élément était en vigueur", "One item was in force"),
        ),
        sam.says(cm, "/news list"),
        sam.hears(Both("À revérifier", "Check again")),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        lea.says(comms, "/news N-1"),
        lea.presses(Verb.HOLDS_AGAIN, "N-1"),
        lea.hears("N-1", Both("vaut à nouveau", "holds again")),
        granted("Q-2"),
        sam.says("dm-sam", MAY_WE_VALENCE),
        sam.is_granted(VALENCE),
        after(hours=2),
        sam.does_not_see(cm, VAISE),
    )
