"""What comes up outside reaches comms, one person at night; and its answer comes back."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    FREEZE,
    REFUSED,
    SHAREABLE,
    Both,
    Story,
    after,
    cm,
    comms,
    hall,
    karim,
    lea,
    max_,
    sam,
)

LONG_QUEUE = Both("La file fait le tour du magasin de Vaise.", "The queue goes round the shop in Vaise.")
RUMOUR = Both("Une rumeur de pain moisi tourne sur un forum.", "A rumour of mouldy bread goes round a forum.")
COMPLAINT = Both("Une cliente demande le remboursement de ses œufs.", "A customer asks for a refund of her eggs.")
ANSWER = Both("Merci, le magasin ouvre une caisse de plus.", "Thank you, the shop opens one more till.")
SIGNALS = Both("Sam Dubois signale", "Sam Dubois signals")
PASSED = Both("Signalement transmis à l'équipe", "Signal passed to the team")
NOBODY = Both("Personne ne l'a encore pris", "Nobody has taken it yet")
NO_LEAVE = Both("n'autorise pas à publier", "is no leave to publish")
CALLED = Both("On vous appelle", "You are called")
ONE_FILE = Both("1 fichier", "1 file")
SPOKEN = Both("signaler : ", "signal: ")


async def test_a_signal_is_taken_and_answered_where_it_was_made(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/signal " + LONG_QUEUE),
        sam.sees(cm, PASSED, "S-1", LONG_QUEUE, NOBODY),
        lea.sees_last(comms, SIGNALS, "S-1", LONG_QUEUE, NOBODY),
        karim.presses(Verb.SIGNAL_TAKE, "S-1"),
        karim.hears(Both("S-1 est à vous", "S-1 is yours")),
        sam.sees(cm, PASSED, "S-1", "Karim Osman"),
        karim.presses(Verb.SIGNAL_ANSWER, "S-1"),
        karim.is_asked(LONG_QUEUE, NO_LEAVE),
        karim.fills_badly("message", Both("À remplir", "Please fill this in"), message=""),
        karim.fills(message=ANSWER),
        sam.does_not_see(cm, ANSWER),
        after(seconds=4),
        sam.sees_last(cm, Both("L'équipe répond", "The team answers"), "S-1", "Karim Osman", ANSWER, NO_LEAVE),
        lea.sees(comms, "S-1", ANSWER),
        max_.does_not_see(None, LONG_QUEUE, ANSWER),
    )


async def test_the_second_who_takes_or_answers_is_told_who_was_first(story: Story) -> None:
    await story.tell(sam.says(cm, "/signal " + LONG_QUEUE))
    seen, take = story.button("lea", Verb.SIGNAL_TAKE, "S-1")
    _, answer = story.button("lea", Verb.SIGNAL_ANSWER, "S-1")
    await story.tell(
        karim.presses(Verb.SIGNAL_TAKE, "S-1"),
        lea.presses_this(seen, take),
        lea.hears(Both("Karim Osman s'occupe déjà de S-1", "Karim Osman has already taken S-1")),
        karim.presses(Verb.SIGNAL_ANSWER, "S-1"),
        karim.fills(message=ANSWER),
        lea.presses_this(seen, answer),
        lea.hears(Both("Karim Osman a déjà répondu à S-1", "Karim Osman has already answered S-1")),
    )


async def test_an_answer_can_be_undone(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/signal " + LONG_QUEUE),
        lea.presses(Verb.SIGNAL_ANSWER, "S-1"),
        lea.fills(message=ANSWER),
        lea.presses(Verb.UNDO, "S-1"),
        lea.hears(Both("annulée, rien n'est parti", "undone, nothing left")),
        after(minutes=1),
        sam.does_not_see(cm, ANSWER),
        lea.presses(Verb.SIGNAL_ANSWER, "S-1"),
        lea.fills(message=ANSWER),
        lea.presses(Verb.SEND_NOW, "S-1"),
        sam.sees_last(cm, ANSWER),
    )


async def test_who_has_no_commands_says_it_with_a_file(story: Story) -> None:
    await story.tell(
        sam.says("dm-sam", SPOKEN + RUMOUR, files=["forum.png"]),
        sam.sees("dm-sam", PASSED, RUMOUR, ONE_FILE, ".png"),
        lea.sees_last(comms, SIGNALS, RUMOUR, ONE_FILE, ".png"),
        sam.says(cm, "@passerelle " + SPOKEN + LONG_QUEUE),
        lea.sees_last(comms, SIGNALS, "S-2", LONG_QUEUE),
        sam.does_not_see(cm, "Q-1"),
        lea.presses(Verb.SIGNAL_ANSWER, "S-1"),
        lea.fills(message=ANSWER),
        after(seconds=4),
        sam.sees_last("dm-sam", ANSWER, RUMOUR),
        sam.does_not_see(cm, RUMOUR),
    )


async def test_the_form_says_what_is_missing(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/signal"),
        sam.is_asked(Both("Signaler à l'équipe", "Signal to the team")),
        sam.fills_badly("link", Both("commence par https", "begins with https"), text=RUMOUR, link="forum"),
        sam.fills(text=RUMOUR, link="https://forum.example/42"),
        lea.sees_last(comms, RUMOUR, "https://forum.example/42"),
    )


async def test_at_night_one_person_after_the_other_is_called(story: Story) -> None:
    """Karim is on call; then the second person and leads: in the sample company Léa is both."""
    await story.tell(
        after(hours=12),
        sam.says(cm, "/signal " + Both("urgent : ", "urgent: ") + RUMOUR),
        karim.sees_last("dm-karim", CALLED, "S-1", RUMOUR),
        lea.does_not_see("dm-lea", RUMOUR),
        lea.sees(comms, "S-1", RUMOUR, "Karim Osman"),
        after(minutes=16),
        lea.sees_last("dm-lea", CALLED, "S-1", RUMOUR),
        lea.presses(Verb.SIGNAL_TAKE, CALLED),
        sam.sees(cm, "S-1", "Léa Ferrand"),
        after(hours=3),
    )
    called = await story.rows("SELECT subject FROM register WHERE verb = 'call'")
    assert len(called) == 2


async def test_nobody_is_called_once_it_is_taken_nor_for_what_can_wait(story: Story) -> None:
    await story.tell(
        after(hours=12),
        sam.says(cm, "/signal " + LONG_QUEUE),
        karim.does_not_see("dm-karim", LONG_QUEUE),
        sam.says(cm, "/signal !! " + RUMOUR),
        karim.presses(Verb.SIGNAL_TAKE, CALLED),
        after(hours=3),
        lea.does_not_see("dm-lea", RUMOUR),
    )


async def test_by_day_the_room_has_a_quarter_of_an_hour(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/signal !! " + RUMOUR),
        lea.sees_last(comms, Both("c'est urgent", "urgent"), RUMOUR),
        lea.does_not_see("dm-lea", RUMOUR),
        after(minutes=16),
        lea.sees_last("dm-lea", CALLED, RUMOUR),
        karim.does_not_see("dm-karim", RUMOUR),
    )


async def test_a_signal_becomes_news_or_a_freeze(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/signal " + RUMOUR),
        lea.presses(Verb.SIGNAL_NEWS, "S-1"),
        lea.is_proposed("text", RUMOUR),
        lea.fills(flag="shareable", wording=ANSWER, audience="cm"),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, "N-1", RUMOUR),
        lea.presses(Verb.SIGNAL_FREEZE, "S-1"),
        lea.is_proposed("reason", Both("S-1\u00a0: ", "S-1: ") + RUMOUR),
        lea.fills(),
        sam.sees_last(cm, FREEZE, "S-1"),
        lea.presses(Verb.SIGNAL_ANSWER, "S-1"),
        lea.fills(message=ANSWER),
        after(seconds=4),
        sam.sees_last(cm, ANSWER, NO_LEAVE, Both("dégel", "thaw")),
    )


async def test_who_handles_it_is_said_at_once(story: Story) -> None:
    service = Both("Service clients s'en charge", "is handled by Customer service")
    await story.tell(
        sam.says(cm, "/signal " + COMPLAINT),
        sam.sees_last(cm, PASSED, service, "clients@halles-verrier.example"),
        sam.says(cm, "/disclose " + Both("Peut-on annoncer des REMBOURSEMENTS ?", "May we announce REFUNDS?")),
        sam.sees_last(cm, "Q-1", service),
        sam.says(cm, "/signal " + LONG_QUEUE),
        sam.last_is_without(cm, service),
    )


async def test_lists_and_numbers_show_each_what_is_theirs(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/signal list"),
        sam.hears(Both("encore rien signalé", "signalled nothing yet")),
        lea.says(comms, "/signal " + RUMOUR),
        sam.says(cm, "/signal " + LONG_QUEUE),
        lea.says(comms, "/signal list"),
        lea.hears("S-1", "S-2"),
        sam.says(cm, "/signal list"),
        sam.hears("S-2", LONG_QUEUE),
        sam.says(cm, "/news S-1"),
        sam.hears(Both("Je ne trouve rien de tel.", "I can find no such thing.")),
        sam.says(cm, "/passerelle status"),
        sam.hears("S-2"),
        lea.says(comms, "/passerelle status"),
        lea.hears("S-1", "S-2"),
        sam.does_not_see(None, RUMOUR),
    )


async def test_strangers_signal_nothing(story: Story) -> None:
    before = await story.everything()
    await story.tell(max_.says(hall, "/signal " + RUMOUR), max_.hears(REFUSED))
    assert await story.everything() == before
