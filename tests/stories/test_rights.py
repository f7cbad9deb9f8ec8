"""What a role may not is refused in the same words wherever it is asked for; what takes two people waits for two."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    CONFIDENTIAL,
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
from tests.stories.test_asking import passed_on
from tests.stories.texts import VAISE, VALENCE

WAITS = Both("veut autoriser ceci", "wants to release this")


async def test_a_cm_tags_freezes_and_sets_up_nothing(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        sam.says(cm, "/freeze stop"),
        sam.hears(REFUSED),
        sam.says(cm, "/thaw"),
        sam.hears(REFUSED),
        sam.says(cm, "/passerelle setup"),
        sam.hears(REFUSED),
        sam.says(cm, "/news who N-1"),
        sam.hears(REFUSED),
        sam.says(cm, VAISE),
        sam.reacts(VAISE, "mega"),
        lea.does_not_see(comms, VAISE),
    )


async def test_two_people_release_where_the_policy_says_so(story: Story) -> None:
    await story.tell(*passed_on(VAISE, "confidential"))
    async with story.runtime.database.write() as work:
        await work.connection.exec_driver_sql("UPDATE mandate SET release = 'two'")
    await story.tell(
        karim.presses(Verb.EDIT, "N-1"),
        karim.fills(flag="shareable"),
        karim.hears(Both("Une deuxième personne", "A second person")),
        lea.sees(comms, "N-1", WAITS),
        after(minutes=5),
        sam.does_not_see(cm, SHAREABLE),
        sam.sees(cm, CONFIDENTIAL, VAISE),
        karim.presses(Verb.SEND_NOW, "N-1"),
        karim.hears(Both("C’est vous qui avez commencé", "You began to release this")),
        sam.does_not_see(cm, SHAREABLE),
        lea.presses(Verb.SEND_NOW, "N-1"),
        sam.sees(cm, SHAREABLE, VAISE),
    )


async def test_whoever_nobody_named_gets_the_refusal_from_every_command(story: Story) -> None:
    """And tags nothing by any of the ways that their platform offers them."""
    before = await story.everything()
    for line in (
        "/news list",
        "/disclose Valence ?",
        "/freeze stop",
        "/signal perdu",
        "/sync agenda",
        "/passerelle help",
    ):
        await story.tell(max_.says(hall, line), max_.hears(REFUSED))
    await story.tell(max_.says(hall, VAISE), max_.reacts(VAISE, "mega"))
    for flag in ("shareable", ""):
        await story.tell(max_.tags(VAISE, flag), max_.hears(REFUSED))
    assert await story.everything() == before
