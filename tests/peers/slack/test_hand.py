"""The peer by hand: the page's own doors."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack import FakeSlack
from tests.peers.slack.__main__ import environment, people_and_rooms
from tests.peers.slack.conftest import bolt, client_of, over_socket
from tests.peers.slack.hand import Hand
from tests.peers.slack.test_content import actions, button
from tests.peers.slack.test_gestures import modal


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    slack = FakeSlack()
    slack.install()
    slack.routes += Hand(slack, people_and_rooms(slack)).routes
    async with slack:
        yield slack


async def state(slack: FakeSlack, **asked: str) -> Any:
    async with slack.http.get(f"{slack.base}/hand/state", params=asked) as answer:
        return await answer.json()


async def act(slack: FakeSlack, me: str, what: str, **more: Any) -> Any:
    async with slack.http.post(
        f"{slack.base}/hand/act", json={"me": me, "act": what, "room": "C0CM", **more}
    ) as answer:
        return await answer.json()


async def test_people_act_in_the_page(slack: FakeSlack) -> None:
    app = bolt(slack)

    @app.command("/news")
    async def news(ack: Any, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal())

    @app.view("f")
    async def sent(ack: Any) -> None:
        await ack()

    @app.action("yes")
    async def yes(ack: Any, respond: Any) -> None:
        await ack()
        await respond(text="fait", replace_original=True)

    async with over_socket(slack, app):
        await act(slack, "lea", "say", text="Bonjour <b>")
        seen = await state(slack, me="sam")
        assert seen["rooms"][0]["id"] == "C0CM"
        (message,) = seen["messages"]
        assert message["text"] == "Bonjour &lt;b&gt;"
        await act(slack, "sam", "react", ts=message["ts"], emoji=":lock:")
        await act(slack, "sam", "say", text="réponse", thread=message["ts"])
        assert "not one's own" in (await act(slack, "sam", "edit", ts=message["ts"], text="x"))["error"]
        await act(slack, "lea", "edit", ts=message["ts"], text="Bonsoir")
        assert (await act(slack, "lea", "say", text="/news un"))["error"] == ""
        await slack.until(lambda: slack.screens.top("U0LEA"))
        assert (await state(slack, me="lea"))["modal"]["values"]["b_a"]["a"]["value"] is None
        assert (await act(slack, "lea", "submit", values={"a": ""}))["errors"] == {"b_a": "required"}
        assert (await act(slack, "lea", "submit", values={"a": "x"}))["error"] == ""
        assert (await state(slack, me="lea"))["modal"] is None
        said = await client_of(slack, slack.bot_token).chat_postMessage(
            channel="C0CM", text="?", blocks=[actions(button())]
        )
        block = said["message"]["blocks"][0]["block_id"]
        await act(slack, "sam", "click", ts=said["ts"], action_id="yes", block_id=block)
        await slack.until(lambda: slack.world.channels["C0CM"].messages[said["ts"]].text == "fait")
        assert (await act(slack, "nina", "say", text="/news", room="C0AGENCE"))["error"].startswith("NotPossible")
        await act(slack, "lea", "delete", ts=message["ts"])
    texts = [one["text"] for one in (await state(slack, me="sam"))["messages"]]
    assert texts == ["This message was deleted.", "réponse", "fait"]


async def test_the_page_is_for_this_machine(slack: FakeSlack) -> None:
    async with slack.http.get(f"{slack.base}/") as answer:
        assert "by hand" in await answer.text()
    for headers in ({"Host": "evil.test"}, {"Origin": "http://evil.test"}):
        async with slack.http.get(f"{slack.base}/hand/state", headers=headers) as answer:
            assert answer.status == 403
    assert environment(slack)["PASSERELLE_SLACK__APP_TOKEN"] == slack.app_token
