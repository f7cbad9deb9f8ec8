"""What may be said: texts, blocks, metadata, history."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack import Channel, FakeSlack, Person
from tests.peers.slack.conftest import refused


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text}


def button(**more: Any) -> dict[str, Any]:
    return {"type": "button", "text": plain("Oui"), "action_id": "yes"} | more


def actions(*elements: Any) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


def menu(*options: Any, **more: Any) -> dict[str, Any]:
    return {"type": "static_select", "action_id": "pick", "options": list(options)} | more


def part(*runs: Any) -> dict[str, Any]:
    return {"type": "rich_text_section", "elements": list(runs)}


OPTION = {"text": plain("Un"), "value": "1"}
SECTION = {"type": "section", "text": mrkdwn("Bonjour")}

BAD: dict[str, Any] = {
    "51 blocks": [{"type": "divider"}] * 51,
    "empty text": [{"type": "section", "text": mrkdwn("")}],
    "unknown block": [{"type": "sectoin", "text": mrkdwn("x")}],
    "header with mrkdwn": [{"type": "header", "text": mrkdwn("x")}],
    "header too long": [{"type": "header", "text": plain("x" * 151)}],
    "section too long": [{"type": "section", "text": mrkdwn("x" * 3001)}],
    "section of nothing": [{"type": "section"}],
    "field too long": [{"type": "section", "fields": [mrkdwn("x" * 2001)]}],
    "11 fields": [{"type": "section", "fields": [mrkdwn("x")] * 11}],
    "11 parts of a context": [{"type": "context", "elements": [mrkdwn("x")] * 11}],
    "26 elements": [actions(*[button(action_id=str(number)) for number in range(26)])],
    "no elements": [actions()],
    "misspelt field": [SECTION | {"blockid": "x"}],
    "button with mrkdwn": [actions(button(text=mrkdwn("x")))],
    "button too long": [actions(button(text=plain("x" * 76)))],
    "button value too long": [actions(button(value="x" * 2001))],
    "button of another colour": [actions(button(style="green"))],
    "empty options": [actions(menu())],
    "option text too long": [actions(menu(OPTION | {"text": plain("x" * 76)}))],
    "option value too long": [actions(menu(OPTION | {"value": "x" * 151}))],
    "initial option not offered": [actions(menu(OPTION, initial_option=OPTION | {"value": "2"}))],
    "twice the same block_id": [SECTION | {"block_id": "a"}, SECTION | {"block_id": "a"}],
    "twice the same action_id": [actions(button(), button())],
    "an input's element in actions": [actions({"type": "plain_text_input", "action_id": "a"})],
    "empty rich text": [{"type": "rich_text", "elements": [part({"type": "text", "text": ""})]}],
    "mrkdwn in rich text": [{"type": "rich_text", "elements": [part(mrkdwn("x"))]}],
    "rich text that is not framed": [{"type": "rich_text", "elements": [{"type": "text", "text": "x"}]}],
    "image without words": [{"type": "image", "image_url": "https://example.test/a.png"}],
}


@pytest.mark.parametrize("what", BAD)
async def test_blocks_that_slack_refuses(what: str, room: Channel, client: AsyncWebClient) -> None:
    said = await refused(client.chat_postMessage(channel=room.id, text="x", blocks=BAD[what]))
    assert said["error"] == "invalid_blocks"
    assert all("json-pointer:/blocks" in message for message in said["response_metadata"]["messages"])
    assert not room.messages


async def test_blocks_that_slack_takes(room: Channel, client: AsyncWebClient) -> None:
    blocks: list[Any] = [
        {"type": "header", "text": plain("x" * 150)},
        SECTION | {"fields": [mrkdwn("x" * 2000)] * 4, "accessory": menu(OPTION, initial_option=OPTION)},
        {
            "type": "context",
            "elements": [mrkdwn("x"), {"type": "image", "image_url": "https://x.test", "alt_text": "x"}],
        },
        actions(*[button(action_id=str(number), style="primary") for number in range(25)]),
        {"type": "divider"},
        {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [{"type": "text", "text": "x"}]}]},
    ]
    said = await client.chat_postMessage(channel=room.id, text="x", blocks=blocks)
    assert all(block["block_id"] for block in said["message"]["blocks"])


async def test_too_many_characters(room: Channel, client: AsyncWebClient) -> None:
    blocks = [{"type": "section", "text": mrkdwn("x" * 3000)}] * 5
    assert (await refused(client.chat_postMessage(channel=room.id, text="x", blocks=blocks)))["error"] == (
        "msg_blocks_too_long"
    )
    said = await client.chat_postMessage(channel=room.id, text="x" * 40_001)
    assert said["warning"] == "message_truncated"
    assert len(said["message"]["text"]) == 40_000
    too_long = client.chat_update(channel=room.id, ts=said["ts"], text="x" * 4_001)
    assert (await refused(too_long))["error"] == "msg_too_long"


async def test_texts_that_slack_refuses(room: Channel, client: AsyncWebClient) -> None:
    async def error(**content: Any) -> str:
        return str((await refused(client.api_call("chat.postMessage", json={"channel": room.id, **content})))["error"])

    assert await error() == "no_text"
    assert await error(text="") == "no_text"
    assert await error(text="x", markdown_text="x") == "markdown_text_conflict"
    assert await error(text="x", blocks={"type": "divider"}) == "invalid_blocks_format"
    assert await error(text="x", blocks="[{") == "invalid_blocks_format"
    assert await error(text="x", metadata={"event_type": "t"}) == "invalid_metadata_format"
    assert (
        await error(text="x", metadata={"event_type": "t", "event_payload": {"x": "y" * 9000}}) == "metadata_too_large"
    )


async def test_text_is_stored_as_slack_does(room: Channel, lea: Person, client: AsyncWebClient) -> None:
    said = await client.chat_postMessage(channel=room.id, text=f"A & B <b> &lt;i&gt; <@{lea.id}> 🔒 <!channel>")
    assert said["message"]["text"] == f"A &amp; B &lt;b&gt; &lt;i&gt; <@{lea.id}> :lock: <!channel>"
    assert "A & B <b> <i> @lea :lock: @channel" in lea.sees()
    twice = await client.chat_postMessage(channel=room.id, text="A &amp;amp; B")
    assert "A &amp; B" in lea.sees()  # a double escape shows
    typed = await lea.post(room, "A & B <b> <!channel> &amp; @sam #com https://example.test/a?b=1&c=2 🔒")
    assert typed.text.startswith("A &amp; B &lt;b&gt; &lt;!channel&gt; &amp;amp; <@U0SAM")
    runs = typed.blocks[0]["elements"][0]["elements"]
    assert runs[0] == {"type": "text", "text": "A & B <b> <!channel> &amp; "}
    assert [run["type"] for run in runs] == ["text", "user", "text", "channel", "text", "link", "text", "emoji"]
    assert typed.text.endswith(f"<#{room.id}|com> <https://example.test/a?b=1&amp;c=2> :lock:")
    assert "A & B <b> <!channel> &amp; @sam #com https://example.test/a?b=1&c=2" in lea.sees()
    assert twice["ts"] < typed.ts


async def test_history(room: Channel, lea: Person, client: AsyncWebClient) -> None:
    first = await lea.post(room, "un")
    reply = await lea.post(room, "réponse", thread=first)
    loud = await lea.post(room, "à tous", thread=first, broadcast=True)
    metadata = {"event_type": "passerelle", "event_payload": {"id": "k"}}
    await client.chat_postMessage(channel=room.id, text="deux", metadata=metadata)
    await client.chat_postEphemeral(channel=room.id, user=lea.id, text="en secret")
    said = await client.conversations_history(channel=room.id)
    assert [one["text"] for one in said["messages"]] == ["deux", "à tous", "un"]
    assert "metadata" not in said["messages"][0]
    assert said["messages"][2]["reply_count"] == 2
    said = await client.conversations_history(channel=room.id, include_all_metadata=True)
    assert said["messages"][0]["metadata"] == metadata
    said = await client.conversations_history(channel=room.id, limit=1)
    assert said["has_more"]
    cursor = said["response_metadata"]["next_cursor"]
    more = await client.conversations_history(channel=room.id, limit=1, cursor=cursor)
    assert more["messages"][0]["text"] == "à tous"
    wanted: dict[str, Any] = {"channel": room.id, "latest": first.ts, "oldest": first.ts, "limit": 1}
    assert (await client.conversations_history(**wanted, inclusive=True))["messages"][0]["ts"] == first.ts
    assert (await client.conversations_history(**wanted))["messages"] == []
    assert (await client.conversations_history(**wanted | {"latest": reply.ts, "oldest": reply.ts}))["messages"] == []
    said = await client.conversations_replies(channel=room.id, ts=first.ts)
    assert [one["ts"] for one in said["messages"]] == [first.ts, reply.ts, loud.ts]
    lost = await refused(client.conversations_replies(channel=room.id, ts="1.000001"))
    assert lost["error"] == "thread_not_found"
    assert (await refused(client.conversations_history(channel=room.id, cursor="x")))["error"] == "invalid_cursor"


async def test_what_is_not_the_apps_own(room: Channel, lea: Person, client: AsyncWebClient) -> None:
    message = await lea.post(room, "à moi")
    gone: dict[str, Any] = {"channel": room.id, "ts": "1.000001"}
    theirs: dict[str, Any] = {"channel": room.id, "ts": message.ts}
    assert (await refused(client.chat_update(**theirs, text="x")))["error"] == "cant_update_message"
    assert (await refused(client.chat_delete(**theirs)))["error"] == "cant_delete_message"
    assert (await refused(client.chat_update(**gone, text="x")))["error"] == "message_not_found"
    said = await client.chat_postEphemeral(channel=room.id, user=lea.id, text="en secret")
    unseen = client.chat_update(channel=room.id, ts=said["message_ts"], text="x")
    assert (await refused(unseen))["error"] == "message_not_found"


async def test_an_update_keeps_what_it_does_not_name(room: Channel, client: AsyncWebClient) -> None:
    said = await client.chat_postMessage(channel=room.id, text="un", blocks=[SECTION])
    await client.chat_update(channel=room.id, ts=said["ts"], text="deux")
    message = room.messages[said["ts"]]
    assert message.text == "deux"
    assert message.blocks[0]["text"]["text"] == "Bonjour"
    await client.chat_update(channel=room.id, ts=said["ts"], text="trois", blocks=[])
    assert message.blocks == []


async def test_reactions(room: Channel, lea: Person, slack: FakeSlack, client: AsyncWebClient) -> None:
    message = await lea.post(room, "une nouvelle")
    where: dict[str, Any] = {"channel": room.id, "timestamp": message.ts}
    await client.reactions_add(**where, name="lock")
    assert (await refused(client.reactions_add(**where, name="lock")))["error"] == "already_reacted"
    assert (await refused(client.reactions_add(**where, name=":lock:")))["error"] == "invalid_name"
    await lea.react(message, "🔒")
    said = await client.reactions_get(**where)
    assert said["message"]["reactions"] == [{"name": "lock", "users": [slack.bot_user, lea.id], "count": 2}]
    await client.reactions_remove(**where, name="lock")
    assert (await refused(client.reactions_remove(**where, name="lock")))["error"] == "no_reaction"
    missing = client.reactions_get(channel=room.id, timestamp="1.000001")
    assert (await refused(missing))["error"] == "message_not_found"


async def test_who_reads_what(
    slack: FakeSlack, room: Channel, lea: Person, sam: Person, client: AsyncWebClient
) -> None:
    town = slack.channel("town", members=[lea])
    guest = slack.user("guest", restricted=True)
    await client.chat_postMessage(channel=town.id, text="sur la place")
    await client.chat_postMessage(
        channel=room.id, text="ligne", blocks=[SECTION], metadata={"event_type": "t", "event_payload": {"id": "opaque"}}
    )
    await client.chat_postEphemeral(channel=room.id, user=lea.id, text="pour Léa")
    assert "sur la place" in sam.sees()  # a full member may read every public channel
    assert "sur la place" not in guest.sees()
    assert "ligne" in sam.sees_in(room)
    assert "Bonjour" in sam.sees_in(room)
    assert "opaque" not in sam.sees()
    assert "opaque" in sam.receives()
    assert "pour Léa" not in sam.sees()
    assert [one.text for one in lea.ephemerals(room)] == ["pour Léa"]
    lea.reload()
    assert not lea.ephemerals(room)
    slack.invite(room, guest)
    assert "ligne" in guest.sees()


async def test_links_get_previews_unless_one_says_no(room: Channel, client: AsyncWebClient) -> None:
    said = await client.chat_postMessage(channel=room.id, text="voir https://example.test/a?b=1&c=2")
    assert said["message"]["text"] == "voir <https://example.test/a?b=1&amp;c=2>"
    assert "attachments" in room.messages[said["ts"]].body
    quiet: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False}
    said = await client.chat_postMessage(channel=room.id, text="voir https://example.test", **quiet)
    assert "attachments" not in room.messages[said["ts"]].body
