"""Commands, shortcuts, buttons, forms: what the app gets, what it may answer, and for how long."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack import FULL, Channel, FakeSlack, NotPossible, Person, View
from tests.peers.slack.conftest import Way, bolt, over_socket, refused
from tests.peers.slack.test_content import actions, button, plain


def modal(*blocks: Any, **more: Any) -> dict[str, Any]:
    asked = blocks or (question(),)
    return {"type": "modal", "callback_id": "f", "title": plain("F"), "submit": plain("Oui"), "blocks": asked} | more


def question(name: str = "a", **more: Any) -> dict[str, Any]:
    element = {"type": "plain_text_input", "action_id": name} | more
    return {"type": "input", "block_id": f"b_{name}", "label": plain("Q"), "element": element}


async def opened(slack: FakeSlack, person: Person, client: AsyncWebClient, view: dict[str, Any]) -> View:
    """A modal that a person looks at, opened as by a command."""
    trigger = slack.tickets.trigger(person.account)
    said = await client.views_open(trigger_id=trigger, view=view)
    return slack.world.views[said["view"]["id"]]


async def test_a_command(slack: FakeSlack, lea: Person, room: Channel, way: Way) -> None:
    app = bolt(slack)

    @app.command("/news")
    async def news(ack: Any, body: dict[str, Any], respond: Any) -> None:
        await ack(f"lu: {body['text']}")
        await respond("encore")

    async with way(slack, app):
        outcome = await lea.command("/news", "a & b @sam", room)
        await outcome.until(lambda outcome: len(outcome.ephemerals) == 2)
        assert (outcome.error, set(outcome.ephemerals)) == ("", {"lu: a & b @sam", "encore"})
        (heard,) = app.heard  # type: ignore[attr-defined]
        assert (heard["channel_name"], heard["text"]) == ("privategroup", "a &amp; b @sam")
        assert (await lea.command("/nouvelles", "", room)).error == "not_a_command"
        outcome = await lea.command("/freeze", "", room)  # nobody listens
        assert outcome.error in ("dispatch_failed", "operation_timeout")
        assert outcome.error in lea.sees()


async def test_shortcuts(slack: FakeSlack, lea: Person, room: Channel, way: Way) -> None:
    app = bolt(slack)

    @app.shortcut("flag_news")
    async def flag(ack: Any, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal(private_metadata=body["message"]["text"]))

    @app.shortcut("write_news")
    async def write(ack: Any, body: dict[str, Any]) -> None:
        await ack()

    async with way(slack, app):
        message = await lea.post(room, "une nouvelle")
        outcome = await lea.shortcut("flag_news", message)
        await outcome.until(lambda outcome: outcome.opened)
        assert outcome.view is not None
        assert outcome.view.body["private_metadata"] == "une nouvelle"
        assert (await lea.global_shortcut("write_news")).error == ""
        with pytest.raises(NotPossible):
            await lea.shortcut("write_news", message)  # a global one
        with pytest.raises(NotPossible):
            await slack.user("max").shortcut("flag_news", message)  # not in the room


async def test_a_button(slack: FakeSlack, sam: Person, room: Channel, client: AsyncWebClient, way: Way) -> None:
    app = bolt(slack)

    @app.action("yes")
    async def yes(ack: Any, respond: Any, body: dict[str, Any]) -> None:
        await ack()
        await respond(text="fait", replace_original=body["actions"][0]["value"] == "1")

    async with way(slack, app):
        blocks = [actions(button(value="1"), button(action_id="no"))]
        said = await client.chat_postMessage(channel=room.id, text="?", blocks=blocks)
        message = room.messages[said["ts"]]
        await sam.click(message, "yes")
        await slack.until(lambda: message.text == "fait")
        await client.chat_postEphemeral(channel=room.id, user=sam.id, text="?", blocks=[actions(button(value="2"))])
        (hidden,) = sam.ephemerals(room)
        outcome = await sam.click(hidden, "yes")
        await outcome.until(lambda outcome: "fait" in outcome.ephemerals)
        last = app.heard[-1]  # type: ignore[attr-defined]
        assert last["container"]["is_ephemeral"]
        assert "message" not in last
        with pytest.raises(NotPossible):
            await slack.user("max").click(message, "yes")  # not in the room


async def test_a_form(slack: FakeSlack, lea: Person, client: AsyncWebClient, way: Way) -> None:
    app = bolt(slack)

    @app.view("f")
    async def submitted(ack: Any, view: dict[str, Any]) -> None:
        value = view["state"]["values"]["b_a"]["a"]["value"]
        answers: dict[str, Any] = {
            "errors": {"response_action": "errors", "errors": {"b_a": "non"}},
            "unknown": {"response_action": "errors", "errors": {"elsewhere": "non"}},
            "update": {"response_action": "update", "view": modal(title=plain("Deux"))},
            "push": {"response_action": "push", "view": modal(title=plain("Trois"))},
            "bad": {"response_action": "update", "view": modal(title=plain("x" * 25))},
            "clear": {"response_action": "clear"},
        }
        await ack(**answers.get(value, {}))

    async with way(slack, app):
        first = await opened(slack, lea, client, modal(question(max_length=10)))
        assert (await lea.submit(first)).errors == {"b_a": "required"}
        assert (await lea.submit(first, {"a": "x" * 11})).errors == {"b_a": "too long"}
        assert not app.heard  # type: ignore[attr-defined]  # the client itself refused
        assert (await lea.submit(first, {"a": "errors"})).errors == {"b_a": "non"}
        assert "non" in lea.sees()
        assert (await lea.submit(first, {"a": "unknown"})).error == "bad_response"
        assert (await lea.submit(first, {"a": "bad"})).error == "bad_response"
        await lea.submit(first, {"a": "update"})
        assert first.title == "Deux"
        second = (await lea.submit(first, {"b_a": "push"})).opened
        assert second is not None
        assert (second.title, second.previous, second.root) == ("Trois", first, first.id)
        with pytest.raises(NotPossible):
            await lea.submit(first, {"a": "x"})  # not on top
        assert (await lea.submit(second, {"a": "fin"})).view is first
        assert (await lea.submit(first, {"a": "clear"})).view is None


async def test_a_form_whose_app_is_silent(slack: FakeSlack, lea: Person, client: AsyncWebClient) -> None:
    app = bolt(slack)
    async with over_socket(slack, app):
        view = await opened(slack, lea, client, modal())
        outcome = await lea.submit(view, {"a": "x"})
        assert (outcome.error, outcome.view) == ("trouble", view)


async def test_triggers(slack: FakeSlack, lea: Person, client: AsyncWebClient) -> None:
    async def error(trigger: str) -> str:
        return str((await refused(client.views_open(trigger_id=trigger, view=modal())))["error"])

    trigger = slack.tickets.trigger(lea.account)
    assert await error("1.2.3") == "invalid_trigger_id"
    await client.views_open(trigger_id=trigger, view=modal())
    assert await error(trigger) == "exchanged_trigger_id"
    late = slack.tickets.trigger(lea.account)
    await slack.advance(3.5)
    assert await error(late) == "expired_trigger_id"


async def test_the_stack_of_modals(slack: FakeSlack, lea: Person, client: AsyncWebClient) -> None:
    def push() -> Any:
        return client.views_push(trigger_id=slack.tickets.trigger(lea.account), view=modal())

    assert (await refused(push()))["error"] == "not_found"
    first = await opened(slack, lea, client, modal(notify_on_close=True))
    await push()
    await push()
    assert (await refused(push()))["error"] == "push_limit_reached"
    app = bolt(slack)
    async with over_socket(slack, app):

        @app.view_closed("f")
        async def closed(ack: Any) -> None:
            await ack()

        await lea.close()
        await lea.close()
        assert lea.modal is first
        assert (await lea.close()).error == ""
        assert app.heard[-1]["type"] == "view_closed"  # type: ignore[attr-defined]


async def test_views_that_change(slack: FakeSlack, lea: Person, client: AsyncWebClient) -> None:
    view = await opened(slack, lea, client, modal())
    view.typed = {"b_a": {"a": {"type": "plain_text_input", "value": "commencé"}}}
    old = view.hash
    said = await client.views_update(view_id=view.id, hash=old, view=modal(question("a"), question("c")))
    values = said["view"]["state"]["values"]
    assert values["b_a"]["a"]["value"] == "commencé"  # what was typed stays where the input stays
    assert (await refused(client.views_update(view_id=view.id, hash=old, view=modal())))["error"] == "hash_conflict"
    said = await client.views_update(view_id=view.id, view=modal(question("c")))
    assert list(said["view"]["state"]["values"]) == ["b_c"]
    assert (await refused(client.views_update(view_id="V0", view=modal())))["error"] == "not_found"


@pytest.mark.parametrize(
    "view",
    [
        modal(title=plain("x" * 25)),
        {key: value for key, value in modal().items() if key != "submit"},
        modal(colour="red"),
        modal(*[{"type": "divider"}] * 101),
        modal(private_metadata="x" * 3001),
        modal({"type": "input", "label": plain("x"), "element": button()}),
    ],
    ids=["title", "no submit", "unknown", "101 blocks", "metadata", "not an input"],
)
async def test_views_that_slack_refuses(
    slack: FakeSlack, lea: Person, client: AsyncWebClient, view: dict[str, Any]
) -> None:
    trigger = slack.tickets.trigger(lea.account)
    said = await refused(client.views_open(trigger_id=trigger, view=view))
    assert said["error"] == "invalid_arguments"
    assert said["response_metadata"]["messages"]
    await client.views_open(trigger_id=trigger, view=modal())  # the trigger was not used up


async def test_a_response_url_is_good_for_five_and_for_half_an_hour(
    slack: FakeSlack, lea: Person, room: Channel
) -> None:
    def url() -> str:
        return slack.tickets.response_url("commands", lea.account, slack.install_for(lea.account), room, None)

    async def say(where: str, **body: Any) -> int:
        async with slack.http.post(where, json=body) as answer:
            return answer.status

    one = url()
    assert [await say(one, text="x") for _ in range(6)] == [200] * 5 + [404]
    late = url()
    await slack.advance(1801)
    assert await say(late, text="x") == 404
    assert await say(url(), text="x", txt="y") == 400
    assert await say(url(), text="x", blocks=[{"type": "nonsense"}]) == 400


async def test_home(slack: FakeSlack, lea: Person, client: AsyncWebClient, way: Way) -> None:
    app = bolt(slack)

    @app.event("app_home_opened")
    async def show(event: dict[str, Any], client: AsyncWebClient) -> None:
        blocks = [{"type": "section", "text": plain("Bienvenue")}, actions(button())]
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": blocks})

    @app.action("yes")
    async def yes(ack: Any, body: dict[str, Any]) -> None:
        await ack()

    async with way(slack, app):
        assert await lea.open_home() is None
        await slack.until(lambda: lea.home is not None)
        assert "Bienvenue" in lea.sees()
        assert lea.home is not None
        assert (await lea.click(lea.home, "yes")).error == ""
        stale = client.views_publish(user_id=lea.id, hash="0.x", view={"type": "home", "blocks": []})
        assert (await refused(stale))["error"] == "hash_conflict"
        off = copy.deepcopy(dict(FULL))
        off["features"]["app_home"]["home_tab_enabled"] = False
        slack.app.manifest = off
        fresh = client.views_publish(user_id=lea.id, view={"type": "home", "blocks": []})
        assert (await refused(fresh))["error"] == "not_enabled"
        with pytest.raises(NotPossible):
            await lea.open_home()
