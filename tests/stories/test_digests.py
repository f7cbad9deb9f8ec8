"""Digests: shown to one person, posted once, on the days that people chose; each side reads what it may."""

from __future__ import annotations

import pytest

from bot.core.verbs import Verb
from tests.stories.harness import (
    CANARY,
    CONFIDENTIAL,
    FREEZE,
    MAY_BE_SAID,
    REFUSED,
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
from tests.stories.test_asking import passed_on
from tests.stories.test_mandates import two
from tests.stories.texts import CHESTNUTS, SECRET, SOCIAL, VAISE, VALENCE

DIGEST = Both("Résumé du", "Digest of")
NOTHING_NEW = Both("Rien de nouveau depuis", "Nothing new since")
ALONE = Both("Vous seul voyez ceci", "You alone see this")
NO_LONGER = Both("Ne vaut plus", "No longer holds")
ASKED = Both("Questions qui attendent une réponse", "Questions waiting for an answer")
MISSING = Both("Accusés de réception manquants", "Receipts missing")
SAVED = Both("le résumé vient", "the digest comes")
BAD_HOUR = Both("Je ne comprends pas l’heure", "I do not understand the time")
NO_DAY = Both("Choisissez au moins un jour", "Choose at least one day")


async def test_a_digest_is_shown_to_one_person_and_posted_by_them(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        lea.says(cm, "/digest now"),
        lea.hears(DIGEST, SOCIAL, SHAREABLE, VALENCE, ALONE),
        sam.does_not_see(cm, DIGEST),
        lea.presses(Verb.DIGEST_POST, DIGEST),
        lea.hears(Both("Le résumé part", "The digest is on its way")),
        sam.sees_last(cm, DIGEST, SHAREABLE, VALENCE, "N-1"),
        sam.last_is_without(cm, ALONE),
        sam.says(cm, "/news N-1"),
        sam.presses(Verb.ACKNOWLEDGE, SHAREABLE, VALENCE),
        sam.says(cm, "/digest now"),
        sam.hears(DIGEST, NOTHING_NEW),
    )


async def test_of_two_who_post_the_later_is_told_who_was_first(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        lea.says(cm, "/digest now"),
        sam.says(cm, "/digest now"),
        lea.presses(Verb.DIGEST_POST, DIGEST),
        sam.presses(Verb.DIGEST_POST, ALONE),
        sam.hears("Léa Ferrand", Both("vous a précédé", "was first")),
    )
    posted = [seen for seen in story.cards("sam", cm) if story.plain(DIGEST) in seen.text and not seen.alone]
    assert len(posted) == 1


async def test_the_team_reads_what_waits_and_the_cm_nothing_of_the_teams_own(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        lea.says(comms, SECRET),
        lea.tags(SECRET),
        lea.fills(flag="confidential", audience="comms"),
        after(seconds=4),
        sam.says(cm, "/disclose " + CHESTNUTS),
        lea.says(comms, "/digest now"),
        lea.hears(DIGEST, ASKED, CHESTNUTS, MISSING, "N-1", "Sam Dubois", CANARY),
        lea.presses(Verb.DIGEST_POST, DIGEST),
        karim.sees_last(comms, DIGEST, CANARY, "N-2"),
        sam.says(cm, "/digest now"),
        sam.hears(DIGEST, VALENCE, CHESTNUTS),
        lea.says(cm, "/digest now"),
        lea.hears(DIGEST, VALENCE),
        lea.presses(Verb.DIGEST_POST, ALONE, VALENCE),
        sam.sees_last(cm, DIGEST, VALENCE),
        sam.last_is_without(cm, "N-2", CANARY),
    )


async def test_when_it_comes_is_set_in_a_form_and_it_comes_once(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/digest schedule"),
        sam.is_asked(Both("Les heures sont celles du mandat", "Hours are those of the mandate")),
        sam.is_proposed("at", "08:30"),
        sam.is_proposed("days", "0,1,2,3,4"),
        sam.fills_badly("at", BAD_HOUR, at=Both("vers midi et demi", "half past noonish")),
        sam.fills(at=Both("11h15", "11:15 am"), days="0,2", when_empty="line"),
        sam.hears(SAVED, Both("lundi et mercredi", "Monday and Wednesday"), "11:15"),
        *passed_on(VALENCE),
        after(hours=1, minutes=14),
        sam.does_not_see(cm, DIGEST),
        after(minutes=1),
        sam.sees_last(cm, DIGEST, SHAREABLE, VALENCE),
        after(hours=24),
        after(hours=24),
        sam.sees_last(cm, DIGEST, Both("mercredi 18 mars 2026", "Wednesday 18 March 2026")),
        sam.says(cm, "/digest off"),
        sam.hears(Both("plus aucun résumé ne vient", "no digest comes by itself any more")),
        sam.says(cm, "/digest off"),
        sam.hears(Both("aucun résumé ne vient de lui-même", "no digest comes by itself")),
        after(days=5),
    )
    posted = [seen for seen in story.cards("sam", cm) if story.plain(DIGEST) in seen.text and not seen.alone]
    assert len(posted) == 2


async def test_a_schedule_that_somebody_else_changed_is_not_changed_over_it(story: Story) -> None:
    await story.tell(
        lea.says(cm, "/digest schedule"),
        sam.says(cm, "/digest schedule"),
        lea.fills(at="9:00", days="0"),
        lea.hears(SAVED, "09:00"),
        sam.fills(at="10:00", days="1"),
        sam.hears("Léa Ferrand", Both("vous a précédé", "was first")),
        sam.says(cm, "/digest schedule"),
        sam.is_proposed("at", "09:00"),
    )


@pytest.mark.told_on("demo", "slack", because="Discord's own client sends no form without a day")
async def test_a_schedule_needs_a_day(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/digest schedule"),
        sam.fills_badly("days", Both("", ""), at="9:00", days=""),
    )


async def test_a_freeze_stands_at_the_top_and_nothing_may_be_said(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        lea.says(comms, "/freeze " + Both("Accident à l'entrepôt.", "Accident in the warehouse.")),
        lea.says(cm, "/digest now"),
        lea.hears(FREEZE, VALENCE),
        lea.presses(Verb.DIGEST_POST, ALONE),
        sam.sees_last(cm, FREEZE, VALENCE, Both("Gelé", "Frozen")),
        sam.last_is_without(cm, SHAREABLE, MAY_BE_SAID),
    )


async def test_a_freeze_between_the_look_and_the_post_counts(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        lea.says(cm, "/digest now"),
        lea.hears(DIGEST, SHAREABLE),
        karim.says(comms, "/freeze " + Both("Accident à l'entrepôt.", "Accident in the warehouse.")),
        lea.presses(Verb.DIGEST_POST, ALONE),
        sam.sees_last(cm, FREEZE, VALENCE),
        sam.last_is_without(cm, SHAREABLE, MAY_BE_SAID),
    )


async def test_what_is_withdrawn_goes_from_the_digest_as_well(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        lea.says(cm, "/digest now"),
        lea.presses(Verb.DIGEST_POST, ALONE),
        sam.sees_last(cm, DIGEST, VALENCE),
        karim.presses(Verb.WITHDRAW, VALENCE),
        karim.fills(),
        sam.sees(cm, DIGEST, "N-1", NO_LONGER),
    )
    assert story.find("sam", cm, DIGEST, VALENCE) is None


async def test_where_several_rooms_could_be_meant_it_asks(story: Story) -> None:
    await story.reorganise(two(story))
    await story.tell(
        lea.says(comms, "/digest now"),
        lea.is_asked("Réseaux sociaux", "Recrutement"),
    )
    rows = await story.rows("SELECT room.id FROM room JOIN mandate ON mandate.id = room.mandate WHERE side = 'comms'")
    await story.tell(lea.fills(room=rows[0].id), lea.hears(DIGEST))


async def test_strangers_hear_the_refusal_and_a_cm_has_no_digest_of_the_team(story: Story) -> None:
    await story.tell(
        max_.says(hall, "/digest now"),
        max_.hears(REFUSED),
        max_.says(hall, "/digest schedule"),
        max_.hears(REFUSED),
        sam.says("dm-sam", "/digest now"),
        sam.hears(DIGEST, NOTHING_NEW),
    )


@pytest.mark.told_on("demo", because="sixty cards take long on a platform; the renderers have tests of their own")
async def test_sixty_items_keep_each_its_flag(story: Story) -> None:
    texts = [Both(f"Le magasin {n} de Lyon sera repeint.", f"Shop {n} in Lyon will be painted.") for n in range(60)]
    for text in texts:
        await story.tell(karim.says(comms, text + " #confidential"))
    await story.tell(after(seconds=4), lea.says(cm, "/digest now"), lea.presses(Verb.DIGEST_POST, ALONE))
    last = story.cards("sam", cm)[-1]
    assert last.text.count(story.plain(CONFIDENTIAL)) == 60
    await story.tell(*(sam.sees_last(cm, f"N-{n}") for n in range(1, 61)))


async def test_an_embargo_is_told_of_before_and_after(story: Story) -> None:
    until = Both("demain à 9h", "tomorrow 9:00")
    await story.tell(
        karim.says(comms, VAISE),
        karim.tags(VAISE),
        karim.fills(flag="shareable", wording=VAISE, embargo=until, audience="cm"),
        after(seconds=4),
        lea.says(cm, "/digest now"),
        lea.hears(DIGEST, VAISE, Both("Sous embargo", "Embargoed")),
        lea.presses(Verb.DIGEST_POST, ALONE),
        sam.sees(cm, UNDER_EMBARGO),
        after(days=1),
        lea.says(cm, "/digest now"),
        lea.hears(Both("Ce qui peut maintenant être dit", "What may now be said"), VAISE, SHAREABLE),
    )
