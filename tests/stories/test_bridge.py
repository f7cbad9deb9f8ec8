"""Comms on one platform, the CM on the other, or each on both: what crosses, and what never does."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.verbs import Verb
from tests.stories.harness import (
    CONFIDENTIAL,
    MAY_BE_SAID,
    RECALL,
    SENT_TO_TEAM,
    SHAREABLE,
    Both,
    Story,
    Words,
    after,
    cm,
    comms,
    karim,
    lea,
    sam,
    telling,
)
from tests.stories.stages.bridge import DoubledStage, Side, on_both
from tests.stories.stages.stage import Seen
from tests.stories.texts import ASKED_IN_VAIN, SECRET, VAISE, VALENCE

crossing = pytest.mark.told_on("bridge", "reverse", because="it is about two platforms")

GOSSIP = Both("On se voit à midi ?", "Shall we meet at noon?")
CHATTER = Both("La photo du marché est prête.", "The market picture is ready.")
LATER = Both(
    "Le nouveau parking de 80 places ouvre le 30 mars à Valence. #partageable",
    "The new 80-space car park opens on 30 March in Valence. #shareable",
)


@crossing
async def test_nothing_crosses_that_was_not_tagged(story: Story) -> None:
    await story.tell(
        karim.says(comms, GOSSIP),
        lea.says(comms, SECRET),
        lea.edits(SECRET, VAISE),
        karim.erases(GOSSIP),
        sam.says(cm, CHATTER),
        after(minutes=30),
    )
    assert [seen.text for seen in story.seen("sam") if seen.ours] == []
    assert [seen.text for seen in story.seen("lea", comms) if seen.ours] == []
    assert await story.rows("SELECT id FROM delivery") == []


@crossing
async def test_an_edit_and_a_deletion_cross_as_recalls(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE + " #shareable"),
        lea.says(comms, VAISE + " #confidential"),
        after(seconds=11),
        sam.sees(cm, SHAREABLE, VALENCE),
        sam.sees(cm, CONFIDENTIAL, VAISE),
        karim.edits(VALENCE + " #shareable", LATER),
        sam.sees(cm, RECALL, "N-1"),
        sam.does_not_see(cm, SHAREABLE),
        lea.erases(VAISE + " #confidential"),
        sam.sees(cm, RECALL, "N-2"),
        sam.says(cm, "/disclose " + ASKED_IN_VAIN),
        sam.sees_last(cm, SENT_TO_TEAM),
    )


@crossing
async def test_each_is_called_by_their_name_in_the_house_and_a_receipt_crosses_back(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE + " #shareable"),
        after(seconds=11),
        sam.sees(cm, SHAREABLE, "Karim Osman"),
        sam.presses(Verb.ACKNOWLEDGE, VALENCE),
        karim.says(comms, "/news who N-1"),
        karim.hears("Sam Dubois"),
        sam.says(cm, "/disclose " + ASKED_IN_VAIN),
        karim.sees(comms, "Q-1", "Sam Dubois"),
        karim.presses(Verb.ANSWER_NO, "Q-1"),
        karim.fills(),
        after(seconds=11),
        sam.sees(cm, "Q-1", "Karim Osman"),
    )


DRAWN = {
    "bridge": "*Valence* : _parking_ le 30 mars :tada: :notre_p: #partageable",
    "reverse": "**Valence** : __*parking*__ le 30 mars 🎉 <:notre_p:42> #partageable",
}
"""The same message as each platform writes it, with an emoji that the house made itself."""


@crossing
async def test_what_one_platform_draws_is_read_on_the_other(story: Story) -> None:
    await story.tell(
        karim.says(comms, DRAWN[story.stage.name]),
        after(seconds=11),
        sam.sees(cm, SHAREABLE, "Valence : parking le 30 mars 🎉 :notre_p:"),
    )


@pytest.fixture
async def doubled(told: tuple[object, str, str]) -> AsyncIterator[Story]:
    """The company with all its rooms on both platforms."""
    _, locale, url = told
    async with telling(on_both, url, locale) as story:
        yield story


@pytest.mark.told_on("bridge", because="all rooms are on both")
async def test_where_each_side_has_rooms_on_both_each_room_is_told_once(doubled: Story) -> None:
    stage = doubled.stage
    assert isinstance(stage, DoubledStage)
    sides = (stage.inside, stage.outside)
    for number, side in enumerate(sides, 1):
        text = doubled.say((VALENCE, VAISE)[number - 1])
        await side.say("karim", comms, f"{text} #confidentiel")
        await doubled.tell(after(seconds=11))
        for each in sides:
            assert count(each, doubled, "sam", cm, CONFIDENTIAL, text) == 1, each.name
            assert count(each, doubled, "lea", comms, CONFIDENTIAL, f"N-{number}") == (each is side), (
                "where it was tagged"
            )
    await stage.outside.say("sam", cm, doubled.say("/disclose " + ASKED_IN_VAIN))
    await doubled.tell(after(seconds=1))
    assert [count(each, doubled, "lea", comms, "Q-1") for each in sides] == [1, 1], "any of comms may answer"
    assert [count(each, doubled, "sam", cm, "Q-1") for each in sides] == [0, 1], "answered where it was asked"
    card = next(seen for seen in stage.inside.seen("lea", comms) if not doubled.missing(seen, "Q-1"))
    offer = next(offer for offer in card.offers if offer.verb is Verb.ANSWER_NO)
    asked = await stage.inside.press("lea", card, offer)
    assert asked is not None
    await stage.inside.submit("lea", asked, {})
    await doubled.tell(after(seconds=11))
    assert [count(each, doubled, "sam", cm, "Q-1", "Léa Ferrand") for each in sides] == [0, 1]
    assert count(stage.outside, doubled, "sam", cm, "Q-1", MAY_BE_SAID) == 0


def count(side: Side, story: Story, person: str, room: str, *texts: Words) -> int:
    def holds(seen: Seen) -> bool:
        return seen.ours and not seen.alone and not story.missing(seen, *texts)

    return sum(holds(seen) for seen in side.seen(person, room))
