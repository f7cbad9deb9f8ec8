"""Where a mandate wants it, a question for the team begins a thread in a room of Discord, and is answered there."""

from __future__ import annotations

import pytest

from bot.core.verbs import Verb
from tests.stories.harness import SENT_TO_TEAM, Both, Story, after, cm, comms, granted, lea, sam
from tests.stories.test_answering import ASKING
from tests.stories.texts import CHESTNUTS_ARE_BACK, SOCIAL

WANTED = Both("ouvrent désormais des fils", "begin threads now")


@pytest.mark.told_on("discord", "bridge", because="the other platforms have no threads that are begun on a message")
async def test_a_lead_wants_questions_in_threads(story: Story) -> None:
    await story.tell(
        lea.says(comms, "/passerelle mandate"),
        lea.is_asked(SOCIAL),
        lea.fills(questions="thread"),
        lea.sees(comms, WANTED),
        sam.says(cm, "/disclose " + ASKING),
        sam.sees(cm, SENT_TO_TEAM, "Q-1"),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        granted("Q-1"),
        after(seconds=4),
        sam.is_granted(CHESTNUTS_ARE_BACK),
    )
    question, answer = story.find("sam", cm, "Q-1", SENT_TO_TEAM), story.find("sam", cm, CHESTNUTS_ARE_BACK)
    assert question is not None
    assert answer is not None
    assert question.thread == ""
    assert answer.thread == question.id
