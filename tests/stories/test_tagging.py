"""Comms pass news along: by menu, form, reaction, hashtag and command; undo; what the CM gets."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    CANARY,
    CONFIDENTIAL,
    SHAREABLE,
    UNDER_EMBARGO,
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
from tests.stories.texts import FRIDAY, SECRET, SOCIAL, TOMORROW, VAISE, VALENCE

LEAVES = Both("part dans 3 secondes", "leaves in 3 seconds")


async def test_a_message_is_tagged_by_its_menu_and_reaches_the_cm_with_its_flag(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        karim.is_asked_nothing(),
        karim.hears("N-1", LEAVES),
        karim.sees(comms, SHAREABLE, "N-1", VALENCE),
        sam.does_not_see(None, VALENCE, "N-1"),
        after(seconds=2),
        sam.does_not_see(None, VALENCE, "N-1"),
        after(seconds=2),
        sam.sees_last(cm, SHAREABLE, "N-1", VALENCE, "Karim Osman"),
        max_.does_not_see(None, VALENCE, "N-1"),
    )


async def test_a_confidential_message_reaches_the_cm_as_confidential(story: Story) -> None:
    await story.tell(
        lea.says(comms, VAISE),
        lea.tags(VAISE, "confidential"),
        after(seconds=4),
        sam.sees_last(cm, CONFIDENTIAL, VAISE, Both("ne confirmez rien", "confirm nothing")),
        sam.does_not_see(cm, SHAREABLE),
        max_.does_not_see(None, VAISE),
    )


async def test_the_form_takes_wording_embargo_and_expiry(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE),
        karim.is_asked(VALENCE, Both("Pour : Réseaux sociaux (Sam Dubois)", "For: Social media (Sam Dubois)")),
        sam.does_not_see(None, VALENCE),
        karim.fills(flag="shareable", wording=VALENCE + " !", embargo=TOMORROW, expires=FRIDAY, audience="cm"),
        after(seconds=4),
        sam.sees_last(
            cm,
            UNDER_EMBARGO,
            Both("mardi 17 mars 2026 à 09:00 (heure de Paris)", "Tuesday 17 March 2026 at 09:00 (Paris time)"),
            Both("vendredi 20 mars 2026 à 18:00", "Friday 20 March 2026 at 18:00"),
            VALENCE + " !",
        ),
        after(days=1),
        sam.sees_last(cm, SHAREABLE, VALENCE + " !"),
        after(days=4),
        sam.sees(cm, Both("À revérifier", "again"), VALENCE),
        sam.does_not_see(cm, Both("Vous pouvez l'annoncer", "You may announce it")),
    )


async def test_news_for_comms_alone_never_reaches_the_cm(story: Story) -> None:
    await story.tell(
        lea.says(comms, SECRET),
        lea.tags(SECRET),
        lea.fills(flag="confidential", audience="comms", wording=""),
        lea.hears(Both("pour l'équipe seulement", "for the team only")),
        after(minutes=10),
        lea.sees(comms, CONFIDENTIAL, SECRET, Both("le CM n'en sait rien", "CM")),
        sam.does_not_see(None, CANARY, "N-1"),
        max_.does_not_see(None, CANARY, "N-1"),
    )


async def test_the_two_reactions_tag(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.says(comms, VAISE),
        karim.reacts(VALENCE, "mega"),
        lea.reacts(VAISE, "lock"),
        karim.reacts(VAISE, "thumbsup"),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, VALENCE),
        sam.sees(cm, CONFIDENTIAL, VAISE),
    )


async def test_a_reaction_taken_away_in_time_undoes_the_tag(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.reacts(VALENCE, "mega"),
        karim.reacts(VALENCE, "mega"),
        karim.hears(Both("N-1 est annulée", "N-1 is undone")),
        after(minutes=1),
        sam.does_not_see(None, VALENCE, "N-1"),
    )


async def test_somebody_elses_reaction_taken_away_undoes_nothing(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.reacts(VALENCE, "mega"),
        lea.reacts(VALENCE, "mega"),
        lea.hears(Both("déjà étiqueté : N-1", "already tagged: N-1")),
        lea.reacts(VALENCE, "mega"),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, VALENCE),
    )


async def test_a_hashtag_in_the_text_tags_it_and_does_not_show(story: Story) -> None:
    tagged = VALENCE + Both(" #partageable", " #shareable")
    await story.tell(
        karim.says(comms, tagged),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, VALENCE),
        sam.does_not_see(cm, "#partageable", "#shareable"),
    )


async def test_of_two_hashtags_the_stricter_counts(story: Story) -> None:
    await story.tell(
        karim.says(comms, VAISE + " #shareable #confidentiel"),
        after(seconds=4),
        sam.sees_last(cm, CONFIDENTIAL, VAISE),
        sam.does_not_see(cm, SHAREABLE),
    )


async def test_news_in_one_line_with_an_embargo(story: Story) -> None:
    until = Both(" #confidentiel jusqu'au 1er avril à 9h", " #confidential until 1 April 9:00")
    await story.tell(
        lea.says(comms, "/news " + VALENCE + until),
        after(seconds=4),
        sam.sees_last(
            cm, UNDER_EMBARGO, VALENCE, Both("mercredi 1er avril 2026 à 09:00", "Wednesday 1 April 2026 at 09:00")
        ),
        lea.sees(comms, UNDER_EMBARGO, VALENCE),
    )


async def test_news_in_one_line_that_holds_until_an_instant(story: Story) -> None:
    until = Both(" #partageable jusqu'au 20 mars à 18h", " #shareable until 20 March 18:00")
    await story.tell(
        lea.says(comms, "/news " + VALENCE + until),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, VALENCE, Both("jusqu'au vendredi 20 mars 2026", "20 March 2026")),
        after(days=5),
        sam.does_not_see(cm, Both("Vous pouvez l'annoncer", "You may announce it")),
    )


async def test_news_by_its_form(story: Story) -> None:
    await story.tell(
        karim.says(comms, "/news"),
        karim.is_asked(Both("Écrire une nouvelle", "Write news"), "Sam Dubois"),
        karim.fills(text=VALENCE, flag="shareable", wording=VALENCE, audience="cm", topics="Valence, parking"),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, VALENCE, "parking"),
    )


async def test_a_line_without_a_tag_opens_the_form_with_what_was_typed(story: Story) -> None:
    await story.tell(
        karim.says(comms, "/news " + VALENCE),
        karim.is_asked(VALENCE),
        after(minutes=1),
        sam.does_not_see(None, VALENCE),
        karim.fills(flag="confidential", audience="cm"),
        after(seconds=4),
        sam.sees_last(cm, CONFIDENTIAL, VALENCE),
    )


async def test_undo_in_time_and_nothing_ever_leaves(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        lea.presses(Verb.UNDO, "N-1"),
        lea.hears(Both("N-1 est annulée, rien n'est parti", "N-1 is undone, nothing left")),
        after(minutes=5),
        sam.does_not_see(None, VALENCE, "N-1"),
        karim.sees(comms, Both("rien n'est parti", "nothing left")),
    )


async def test_after_the_window_undo_says_that_it_is_too_late(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
    )
    await story.tell(
        after(seconds=4),
        karim.presses_this(*story.button("karim", Verb.UNDO)),
        karim.hears(Both("Trop tard pour annuler", "Too late to undo")),
        sam.sees(cm, SHAREABLE, VALENCE),
    )


async def test_send_now_does_not_wait(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        sam.does_not_see(None, VALENCE),
        karim.presses(Verb.SEND_NOW),
        sam.sees_last(cm, SHAREABLE, VALENCE),
        after(minutes=1),
    )
    assert len([card for card in story.cards("sam", cm) if card.number == "N-1"]) == 1


async def test_got_it_and_who_is_missing(story: Story) -> None:
    missing = Both("Pas encore lu par", "Not read yet by")
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        after(seconds=4),
        karim.sees(comms, "N-1", missing, "Sam Dubois"),
        sam.presses(Verb.ACKNOWLEDGE, "N-1"),
        sam.hears(Both("C'est noté, merci", "Noted, thank you")),
        sam.sees(cm, "N-1", "✓", "Sam Dubois"),
        karim.does_not_see(comms, missing),
        sam.presses(Verb.ACKNOWLEDGE, "N-1"),
        sam.hears(Both("déjà noté", "already noted")),
    )


async def test_the_cm_tags_nothing(story: Story) -> None:
    await story.tell(
        karim.says(cm, VALENCE),
        sam.reacts(VALENCE, "mega"),
        sam.tags(VALENCE, "shareable"),
        sam.tags(VALENCE),
        sam.is_asked_nothing(),
        sam.says(cm, VAISE + " #shareable"),
        sam.says(cm, "/news " + VAISE + " #shareable"),
        after(minutes=1),
        sam.does_not_see(None, "N-1"),
    )
    assert not await story.rows("SELECT id FROM news")


async def test_a_hashtag_in_the_room_shared_with_the_cm_tags_nothing(story: Story) -> None:
    await story.tell(karim.says(cm, VALENCE + " #shareable"), after(minutes=1), sam.does_not_see(None, "N-1"))


async def test_a_message_that_is_only_a_file_needs_a_wording(story: Story) -> None:
    required = Both("À remplir", "Please fill this in")
    await story.tell(
        karim.says(comms, "", files=["affiche.pdf"]),
        karim.tags_last(comms, "shareable"),
        karim.is_asked(Both("1 fichier joint", "1 file attached")),
        karim.fills_badly("wording", required, wording="", flag="shareable"),
        after(minutes=1),
        sam.does_not_see(None, "N-1", "affiche.pdf"),
    )
    await story.tell(
        karim.fills(flag="shareable", wording=VALENCE, audience="cm"),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, VALENCE, Both("1 fichier, que le texte n'autorise pas", "1 file")),
        sam.does_not_see(None, "affiche.pdf"),
    )


async def test_files_stay_where_they_are(story: Story) -> None:
    await story.tell(
        lea.says(comms, VAISE, files=["bail.pdf", "plan.png"]),
        lea.tags(VAISE, "confidential"),
        after(seconds=4),
        sam.sees_last(cm, CONFIDENTIAL, Both("2 fichiers, demandez à l'équipe", "2 files, ask the team")),
        sam.does_not_see(None, "bail.pdf", "plan.png"),
    )


async def test_a_room_without_a_mandate(story: Story) -> None:
    line = Both("Ce salon n'est relié à aucun mandat", "This room is not linked to any mandate")
    await story.tell(
        lea.says(hall, Both("@passerelle peut-on dire bonjour ?", "@passerelle may we say hello?")),
        lea.hears(line),
        max_.says(hall, Both("@passerelle on peut ?", "@passerelle may I?")),
        max_.hears_nothing(),
        karim.says(hall, VALENCE),
        karim.reacts(VALENCE, "mega"),
        karim.hears_nothing(),
        karim.tags(VALENCE, "shareable"),
        karim.is_asked(SOCIAL + " (Sam Dubois)"),
        after(minutes=1),
        sam.does_not_see(None, "N-1"),
    )


async def test_the_source_message_in_the_shared_room_gets_no_card_there(story: Story) -> None:
    """Tagged where the CM reads too: what comms see of it goes to their own room."""
    await story.tell(
        karim.says(cm, VALENCE),
        karim.tags(VALENCE, "shareable"),
        karim.sees(comms, SHAREABLE, "N-1"),
        sam.does_not_see(cm, "N-1"),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, "N-1"),
        sam.does_not_see(cm, Both("Pas encore lu par", "Not read yet by")),
    )
