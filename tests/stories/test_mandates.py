"""Whose CM? Several mandates in one room, a CM of two mandates, a room that too many can read."""

from __future__ import annotations

from tests.stories.harness import (
    CONFIDENTIAL,
    MAY_BE_SAID,
    REFUSED,
    SENT_TO_TEAM,
    SHAREABLE,
    Both,
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
from tests.stories.texts import MAY_WE_VALENCE, VAISE, VALENCE

TWO = """
organisation: Les Halles Verrier
locale: {locale}
timezone: Europe/Paris
members:
  - {{name: Léa Ferrand, role: lead, accounts: ["demo:lea"]}}
  - {{name: Karim Osman, role: staff, accounts: ["demo:karim"]}}
  - {{name: Sam Dubois, role: cm, accounts: ["demo:sam"]}}
  - {{name: Max Petit, role: cm, accounts: ["demo:max"]}}
mandates:
  - name: Réseaux sociaux
    members: [Sam Dubois]
    rooms: {{comms: ["demo:comms"], cm: ["demo:cm"]}}
    policy: {{undo: 3s, then: Léa Ferrand}}
  - name: Recrutement
    members: [{others}]
    rooms: {{comms: ["demo:comms"], cm: [{room}]}}
    policy: {{undo: 3s, then: Léa Ferrand}}
"""


def two(story: Story, *, others: str = "Max Petit", room: str = '"demo:dm-max"') -> str:
    return TWO.format(locale=story.locale, others=others, room=room)


async def chosen(story: Story, *names: str) -> str:
    rows = await story.rows("SELECT id, name FROM mandate")
    return ",".join(row.id for row in rows if row.name in names)


async def test_in_a_room_of_two_mandates_nothing_leaves_before_the_choice(story: Story) -> None:
    await story.reorganise(two(story))
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        karim.is_asked(VALENCE, "Réseaux sociaux (Sam Dubois)", "Recrutement (Max Petit)"),
        after(minutes=10),
        sam.does_not_see(None, "N-1", VALENCE),
        max_.does_not_see(None, "N-1", VALENCE),
        karim.fills_badly("mandates", Both("À remplir", "Please fill this in"), mandates=""),
        karim.fills(mandates=await chosen(story, "Réseaux sociaux")),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, "N-1"),
        max_.does_not_see(None, "N-1", VALENCE),
    )


async def test_a_reaction_and_a_hashtag_ask_as_well(story: Story) -> None:
    await story.reorganise(two(story))
    await story.tell(
        karim.says(comms, VALENCE),
        karim.reacts(VALENCE, "mega"),
        karim.is_asked("Recrutement (Max Petit)"),
        lea.says(comms, VAISE + " #confidential"),
        lea.is_asked(VAISE, "Recrutement (Max Petit)"),
        after(minutes=1),
        sam.does_not_see(None, "N-1", "N-2"),
        lea.fills(mandates=await chosen(story, "Réseaux sociaux", "Recrutement")),
        after(seconds=4),
        sam.sees_last(cm, CONFIDENTIAL, "N-1", VAISE),
    )


async def test_what_its_message_no_longer_says_is_not_told_by_a_choice(story: Story) -> None:
    await story.reorganise(two(story))
    await story.tell(
        karim.says(comms, VALENCE),
        karim.reacts(VALENCE, "mega"),
        karim.is_asked("Recrutement (Max Petit)"),
        karim.edits(VALENCE, VAISE),
        karim.fills(mandates=await chosen(story, "Réseaux sociaux")),
        karim.hears(Both("depuis que ce formulaire a été ouvert", "since this form was opened")),
        after(minutes=1),
        sam.does_not_see(None, "N-1", VALENCE),
        karim.reacts(VAISE, "lock"),
        karim.is_asked("Recrutement (Max Petit)"),
        karim.fills(mandates=await chosen(story, "Réseaux sociaux")),
        after(seconds=4),
        sam.sees_last(cm, CONFIDENTIAL, "N-1", VAISE),
    )


async def test_a_cm_of_two_mandates_chooses_and_nothing_is_joined(story: Story) -> None:
    await story.reorganise(two(story, others="Sam Dubois", room='"demo:cm"'))
    await story.tell(
        karim.says(comms, "/news"),
        karim.fills(
            text=VALENCE,
            wording=VALENCE,
            flag="shareable",
            audience="cm",
            mandates=await chosen(story, "Réseaux sociaux"),
        ),
        after(seconds=4),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.is_asked(MAY_WE_VALENCE, "Réseaux sociaux", "Recrutement"),
        sam.does_not_see(cm, "Q-1"),
        sam.fills(mandate=await chosen(story, "Recrutement")),
        sam.sees(cm, SENT_TO_TEAM, "Q-1"),
        sam.does_not_see(cm, MAY_BE_SAID),
        sam.says("dm-sam", MAY_WE_VALENCE),
        sam.is_asked("Réseaux sociaux", "Recrutement"),
        granted("Q-2"),
        sam.fills(mandate=await chosen(story, "Réseaux sociaux")),
        sam.sees("dm-sam", MAY_BE_SAID, "Q-2"),
    )


async def test_a_cm_sees_nothing_of_another_mandate(story: Story) -> None:
    await story.reorganise(two(story))
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        karim.fills(mandates=await chosen(story, "Réseaux sociaux")),
        after(seconds=4),
        max_.says("dm-max", "/news list"),
        max_.does_not_see(None, "N-1", VALENCE),
        max_.says("dm-max", "/news N-1"),
        max_.hears(Both("Je ne trouve rien de tel", "I can find no such thing")),
        max_.says("dm-max", MAY_WE_VALENCE),
        max_.sees("dm-max", SENT_TO_TEAM, "Q-1"),
        max_.does_not_see(None, VALENCE),
    )


async def test_nothing_is_sent_to_a_room_that_too_many_can_read(story: Story) -> None:
    await story.reorganise(two(story, room='"demo:hall"'))
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        karim.fills(mandates=await chosen(story, "Réseaux sociaux", "Recrutement")),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, "N-1"),
        max_.does_not_see(hall, "N-1", VALENCE),
        karim.sees(comms, "N-1"),
    )
    dead = await story.rows("SELECT error FROM delivery WHERE state = 'dead'")
    assert [row.error for row in dead] == ["room-too-wide"]


async def test_a_freeze_of_two_mandates_is_chosen_too(story: Story) -> None:
    await story.reorganise(two(story))
    await story.tell(
        lea.says(comms, "/freeze stop"),
        lea.is_asked("Réseaux sociaux (Sam Dubois)", "Recrutement (Max Petit)"),
        lea.fills(reason="stop", mandates=await chosen(story, "Réseaux sociaux")),
    )
    assert len(await story.rows('SELECT id FROM "freeze"')) == 1


async def test_who_has_left_is_refused_like_a_stranger(story: Story) -> None:
    await story.tell(karim.says(comms, VALENCE + " #shareable"), after(seconds=4), sam.sees(cm, SHAREABLE))
    without = two(story).replace('  - {name: Sam Dubois, role: cm, accounts: ["demo:sam"]}\n', "")
    await story.reorganise(without.replace("members: [Sam Dubois]", "members: []"))
    await story.settle()  # the letter that says so has come
    await story.tell(
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.hears(REFUSED),
        sam.says(cm, "/news list"),
        sam.hears(REFUSED),
        sam.does_not_see(None, "Q-1"),
    )
