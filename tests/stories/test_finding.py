"""Lists, search and numbers: each person finds what they may read, and nothing tells of the rest."""

from __future__ import annotations

import pytest

from tests.stories.harness import (
    CANARY,
    CONFIDENTIAL,
    GONE,
    REFUSED,
    SENT_TO_TEAM,
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
from tests.stories.test_asking import passed_on
from tests.stories.texts import CHESTNUTS, SECRET, VAISE, VALENCE

NOTHING = Both("Rien pour l'instant", "Nothing for now")


async def test_everybody_finds_what_they_may_read(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        *passed_on(VAISE, "confidential"),
        *passed_on(SECRET, "confidential", audience="comms"),
        sam.says(cm, "/news list"),
        sam.hears("N-1", SHAREABLE, "N-2", CONFIDENTIAL),
        sam.does_not_see(None, "N-3"),
        lea.says(comms, "/news list"),
        lea.hears("N-1", "N-2", "N-3", CANARY),
        sam.says(cm, "/news search Valence"),
        sam.hears("N-1"),
        sam.says(cm, "/news search Bonnard"),
        sam.hears(NOTHING),
        lea.says(comms, "/news search Bonnard"),
        lea.hears("N-3", SECRET),
        sam.says(cm, "/news n-2"),
        sam.hears(CONFIDENTIAL, VAISE),
        sam.says(cm, "/news N-3"),
        sam.hears(GONE),
        sam.says(cm, "/news N-99"),
        sam.hears(GONE),
        karim.says(comms, "/news N-3"),
        karim.hears(SECRET),
    )


async def test_what_has_not_left_is_not_found_by_the_cm(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE + " #shareable"),
        sam.says(cm, "/news list"),
        sam.hears(NOTHING),
        sam.says(cm, "/news N-1"),
        sam.hears(GONE),
        after(seconds=4),
        sam.says(cm, "/news N-1"),
        sam.hears(SHAREABLE, VALENCE),
    )


async def test_a_question_is_looked_up_by_comms_and_by_its_asker_as_each_may_see_it(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + CHESTNUTS),
        lea.says(comms, "/news Q-1"),
        lea.hears("Q-1", CHESTNUTS, "Sam Dubois"),
        sam.says(cm, "/news Q-1"),
        sam.hears(SENT_TO_TEAM, CHESTNUTS),
        lea.says(comms, "/disclose " + VALENCE),
        sam.says(cm, "/news Q-2"),
        sam.hears(GONE),
    )


@pytest.mark.told_on("demo", "slack", because="there is no such command on Discord")
async def test_where_we_stand(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + CHESTNUTS),
        lea.says(comms, "/passerelle status"),
        lea.hears("Q-1", CHESTNUTS),
        *passed_on(VALENCE),
        sam.says(cm, "/passerelle status"),
        sam.hears("N-1", VALENCE, "Q-1"),
    )


async def test_the_stranger_finds_nothing(story: Story) -> None:
    await story.tell(*passed_on(VALENCE))
    for typed in ("/news list", "/news search Valence", "/news N-1", "/passerelle help", "/disclose Valence"):
        await story.tell(max_.says(hall, typed), max_.hears(REFUSED))
    assert not await story.runtime.gestures.complete(story.caller("max"), story.place(hall), "/")


@pytest.mark.told_on("demo", "slack", "bridge", because="Discord sends no command that it does not know")
async def test_help_says_what_each_can_do(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/passerelle help"),
        sam.hears("/disclose"),
        lea.says(comms, "/passerelle"),
        lea.hears("/freeze", "/news"),
        lea.says(comms, "/passerelle dance"),
        lea.hears(Both("/passerelle help", "/passerelle help")),
    )
    typed = {each.text for each in await story.runtime.gestures.complete(story.caller("sam"), story.place(cm), "/")}
    assert "/disclose " in typed
    assert "/freeze " not in typed
    completed = await story.runtime.gestures.complete(story.caller("lea"), story.place(comms), "/")
    assert "/freeze " in {each.text for each in completed}
