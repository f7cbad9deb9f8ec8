"""One platform of a bridge is away for an hour while people work on the other."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.peers.slack.faults import Fault
from tests.stories.harness import (
    CONFIDENTIAL,
    DO_NOT_DISCLOSE,
    FREEZE,
    SHAREABLE,
    Both,
    Step,
    Story,
    after,
    cm,
    comms,
    karim,
    lea,
    sam,
)
from tests.stories.stages.bridge import BridgeStage, Side
from tests.stories.stages.slack import SlackStage
from tests.stories.test_bridge import LATER, crossing
from tests.stories.texts import ASKED_IN_VAIN, VAISE, VALENCE


def away(side: Side) -> None:
    """Nothing that the bot asks for is done."""
    if isinstance(side, SlackStage):
        side.slack.faults.order(Fault("*", "refused", times=1_000_000))
    else:
        side.discord.faults.fail("*", "", 1_000_000, mode="disconnect")


def back(side: Side) -> None:
    (side.slack if isinstance(side, SlackStage) else side.discord).faults.clear()


def outside(what: str) -> Step:
    """The CM's platform goes away, or comes back."""

    async def step(story: Story) -> None:
        assert isinstance(story.stage, BridgeStage)
        {"away": away, "back": back}[what](story.stage.outside)

    return step


AWAY = Both("Plus rien ne passe vers", "Nothing gets through to")
IS_BACK = Both("de nouveau joignable", "can be reached again")
FREEZES = "/freeze " + Both("Accident.", "Accident.")
HOLDS_NO_MORE = Both("N-1 ne vaut plus", "N-1 no longer holds")


@crossing
async def test_what_happened_while_the_cm_s_platform_was_away_arrives_at_once_once_and_in_order(story: Story) -> None:
    """News, an answer, a recall and a freeze: comms are told on their side, and what restricts waits for no turn of its
    own once anything gets through."""
    await story.tell(
        karim.says(comms, VALENCE + " #shareable"),
        after(seconds=11),
        sam.sees(cm, SHAREABLE, VALENCE),
        sam.says(cm, "/disclose " + ASKED_IN_VAIN),
        after(seconds=5),
        outside("away"),
        lea.says(comms, VAISE + " #confidential"),
        after(seconds=20),
        karim.presses(Verb.ANSWER_NO, "Q-1"),
        karim.fills(),
        karim.does_not_see(comms, AWAY),
        after(minutes=6),
        karim.sees(comms, AWAY),
        karim.edits(VALENCE + " #shareable", LATER),
        after(minutes=24),
        lea.says(comms, FREEZES),
        after(minutes=30),
        outside("back"),
        after(minutes=6),
        karim.sees(comms, IS_BACK),
        karim.does_not_see(comms, AWAY),
        sam.does_not_see(cm, SHAREABLE),
    )
    told = [seen for seen in story.seen("sam", cm) if seen.ours and not seen.alone]
    wanted = ((FREEZE,), ("Q-1", DO_NOT_DISCLOSE), (CONFIDENTIAL, VAISE), (HOLDS_NO_MORE,))
    places = [[at for at, seen in enumerate(told) if not story.missing(seen, *texts)] for texts in wanted]
    assert all(len(each) == 1 for each in places), (places, story.transcript("sam"))
    assert places[0] < places[1] < places[2] < places[3], "a freeze first, then what was asked for, then as it was said"
    assert len([seen for seen in story.seen("lea", comms) if not story.missing(seen, IS_BACK)]) == 1
