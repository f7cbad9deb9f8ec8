"""One human with two accounts: staff of comms by the one, community manager by the other. What counts is the account
that acts: neither lends its rights to the other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial

import pytest

from bot.core.verbs import Verb
from tests.stories.harness import (
    CANARY,
    CONFIDENTIAL,
    FREEZE,
    MAY_BE_SAID,
    REFUSED,
    SENT_TO_TEAM,
    SHAREABLE,
    Story,
    Words,
    after,
    cm,
    comms,
    karim,
    lea,
    telling,
)
from tests.stories.stages.bridge import Side, TwiceStage, on_both_sides, on_bridge
from tests.stories.texts import ASKED_IN_VAIN, MAY_WE_SECRET, SECRET, VAISE, VALENCE

pytestmark = pytest.mark.told_on("bridge", "reverse", because="it is about two platforms")


@pytest.fixture
async def twice(told: tuple[object, str, str]) -> AsyncIterator[Story]:
    stage, locale, url = told
    async with telling(partial(on_both_sides, reverse=stage is not on_bridge), url, locale) as story:
        yield story


def sides(story: Story) -> tuple[Side, Side]:
    assert isinstance(story.stage, TwiceStage)
    return story.stage.inside, story.stage.outside


def told_to(story: Story, side: Side) -> str:
    """All that Karim's account on one platform has ever been shown by the bot."""
    return "\n".join(seen.text for seen in side.ever("karim"))


async def as_cm(story: Story, typed: Words) -> str:
    """What the account of the CM is told that says something in the CM's room."""
    _, outside = sides(story)
    before = len(outside.ever("karim"))
    await outside.say("karim", cm, story.say(typed))
    await story.tell(after(seconds=1))
    return "\n".join(seen.text for seen in outside.ever("karim")[before:])


async def test_what_is_for_comms_alone_stays_on_their_side(twice: Story) -> None:
    _, outside = sides(twice)
    await twice.tell(
        karim.says(comms, "/news"),
        karim.fills(text=SECRET, flag="confidential", audience="comms"),
        after(minutes=1),
        karim.sees(comms, CONFIDENTIAL, CANARY),
    )
    for typed in (
        "/news N-1",
        "/news list",
        "/news search Bonnard",
        "/disclose " + MAY_WE_SECRET,
        "/passerelle status",
    ):
        assert CANARY not in await as_cm(twice, typed)
    assert CANARY not in told_to(twice, outside)


async def test_by_the_account_of_the_cm_they_do_what_a_cm_may(twice: Story) -> None:
    _, outside = sides(twice)
    await twice.tell(karim.says(comms, VALENCE + " #shareable"), after(seconds=11))
    assert twice.plain(SHAREABLE) in twice.shown(told_to(twice, outside))
    for typed in ("/freeze", "/news " + VAISE.fr + " #shareable", "/thaw"):
        assert twice.plain(REFUSED) in twice.shown(await as_cm(twice, typed))
    await outside.say("karim", cm, twice.say(VAISE) + " #shareable")
    await twice.tell(after(seconds=11), lea.does_not_see(comms, FREEZE), lea.does_not_see(comms, VAISE))


async def test_what_they_ask_by_the_one_is_answered_by_the_other_in_their_own_name(twice: Story) -> None:
    """The company named two people; who answered stands in the register, by the account that did."""
    _, outside = sides(twice)
    await as_cm(twice, "/disclose " + ASKED_IN_VAIN)
    assert twice.plain(SENT_TO_TEAM) in twice.shown("\n".join(seen.text for seen in outside.seen("karim", cm)))
    card = next(seen for seen in reversed(outside.seen("karim", cm)) if "Q-1" in seen.text)
    for offer in card.offers:
        assert offer.verb not in (Verb.ANSWER_MAY, Verb.ANSWER_NO)
    await twice.tell(
        karim.sees(comms, "Q-1", "Sam Dubois"),
        karim.presses(Verb.ANSWER_NO, "Q-1"),
        karim.fills(),
        after(seconds=11),
    )
    assert any("Karim Osman" in seen.text for seen in outside.seen("karim", cm))
    assert twice.plain(MAY_BE_SAID) not in twice.shown(told_to(twice, outside))
