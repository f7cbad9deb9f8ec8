"""What Slack calls a changed message is mostly none: only another text is an edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.core.event import EventKind
from tests.integrations.slack.stage import Stage
from tests.integrations.slack.test_gestures import OPENING, button, passed_on
from tests.peers.slack.nouns import Message

_EDITED = f"SELECT * FROM event WHERE rank = {list(EventKind).index(EventKind.EDITED)}"


def changes(message: Message, staged: Stage) -> dict[str, Mapping[str, Any]]:
    """What Slack itself, or a person, may do to a message without touching what it says."""
    (block, *_) = message.blocks
    file = message.body["files"][0]
    preview = {"id": 1, "title": "Une page", "fallback": "Une page #confidentiel", "text": "Fermé. #confidentiel"}
    return {
        "a preview": {"attachments": [preview]},
        "another preview": {"attachments": [preview, preview | {"id": 2, "text": "Ouvert. #partageable"}]},
        "the preview is taken away": {"attachments": []},
        "a reply in its thread": {
            "reply_count": 1,
            "reply_users_count": 1,
            "reply_users": [staged.max.id],
            "latest_reply": "1700000000.000100",
            "is_locked": False,
            "subscribed": True,
        },
        "a pin": {"pinned_to": [staged.comms.id], "pinned_info": {"channel": staged.comms.id}},
        "a star": {"is_starred": True},
        "a smaller picture of its file": {"files": [{**file, "thumb_64": "https://files.slack.com/t64.png"}]},
        "the same blocks drawn anew": {"blocks": [{**block, "block_id": "another"}]},
    }


async def test_what_leaves_the_words_alone_is_no_edit(staged: Stage) -> None:
    message = await staged.lea.post(staged.comms, f"{OPENING} #partageable", files=1)
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    for what, content in changes(message, staged).items():
        known = len(staged.slack.deliveries.all)
        staged.slack.posting.change(message, dict(content), editor=None)
        await staged.settle()
        assert len(staged.slack.deliveries.all) > known, "Slack told of it"
        assert not await staged.rows(_EDITED), what
    await staged.lea.edit(message, message.text)  # somebody saves it as it was
    await staged.lea.post(staged.comms, "Bravo ! #confidentiel ?", thread=message)
    await staged.lea.post(staged.comms, "Tout le monde le sait déjà.", thread=message, broadcast=True)
    await staged.settle()
    assert not await staged.rows(_EDITED)
    assert not await staged.rows("SELECT * FROM recall")
    assert [row.state for row in await staged.rows("SELECT state FROM news")][:1] == ["passed"]


async def test_our_own_cards_change_without_an_event(staged: Stage) -> None:
    await passed_on(staged)
    known = len(staged.slack.deliveries.all)
    card, action = button(staged.sam.messages(staged.cm), "acknowledge")
    await staged.sam.click(card, action)
    await staged.slack.until(lambda: staged.slack.calls_to("chat.update"))
    staged.slack.posting.change(card, {"text": f"{OPENING} #confidentiel"}, editor=staged.slack.bot.id)
    await staged.settle()
    told = [each.body["event"].get("subtype") for each in staged.slack.deliveries.all[known:]]
    assert "message_changed" in told, "Slack tells us of our own edits"
    assert not await staged.rows(_EDITED)


async def test_the_edit_of_a_bot_tags_nothing_and_can_only_take_back(staged: Stage) -> None:
    """What another program wrote may have been tagged by a person: then its edit holds it, as anybody's would."""
    robot = staged.slack.other_bot("agence-de-presse")
    staged.comms.members.append(robot.id)
    message = await robot.post(staged.comms, OPENING)
    for tag in ("partageable", "confidentiel"):
        await robot.edit(message, f"{OPENING} #{tag}")
        await staged.settle()
    assert not await staged.rows("SELECT * FROM news")
    await staged.lea.react(message, "mega")
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    await robot.edit(message, "Notre magasin n’ouvre pas. #partageable")
    await staged.slack.until(lambda: "Rappel" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    assert len(await staged.rows("SELECT * FROM news")) == 1
