"""A human's yes: for whom, until when, listed, revoked."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import RECALL, SENT_TO_TEAM, Both, Story, after, cm, comms, granted, karim, lea, sam
from tests.stories.test_answering import ASKING
from tests.stories.texts import CHESTNUTS_ARE_BACK


async def test_a_yes_is_listed_and_revoked_and_its_asker_told(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        after(seconds=4),
        granted("Q-1"),
        sam.is_granted(CHESTNUTS_ARE_BACK),
        karim.says(comms, "/passerelle rulings"),
        karim.hears("Q-1", CHESTNUTS_ARE_BACK),
        sam.says(cm, "/passerelle rulings"),
        sam.hears("Q-1", ASKING),
        karim.presses(Verb.REVOKE, "Q-1"),
        karim.hears("Q-1", Both("est révoquée", "is revoked")),
        sam.sees(cm, RECALL, "Q-1"),
        lea.sees(comms, "Q-1", Both("Révoquée", "Revoked")),
        lea.presses(Verb.WHY, "Q-1"),
        sam.says(cm, "/disclose " + ASKING),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2"),
    )


async def test_whoever_said_yes_is_asked_whether_it_is_still_true(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK, expires=Both("dans 30 jours à 9h", "in 30 days at 9:00")),
        after(seconds=4),
        granted("Q-1", "Q-2"),
        after(days=24),
        lea.sees(None, "Q-1", Both("Est-ce toujours vrai ?", "Is it still true?")),
        lea.presses(Verb.STILL_TRUE, "Q-1"),
        lea.fills_badly("until", Both("plus tard", "later"), until=Both("demain 9h", "tomorrow 9:00")),
        lea.fills(until=Both("dans 30 jours à 9h", "in 30 days at 9:00")),
        after(days=10),
        sam.says(cm, "/disclose " + ASKING),
        sam.is_granted(CHESTNUTS_ARE_BACK),
    )
