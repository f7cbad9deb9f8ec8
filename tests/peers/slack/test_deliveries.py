"""How events reach an app: told once if acknowledged, told again if not, in order or not."""

from __future__ import annotations

import asyncio
import copy
import time
from typing import Any

import pytest
from aiohttp import web
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack import FULL, Channel, FakeSlack, Person
from tests.peers.slack.conftest import Way, bolt, over_http, over_socket, served
from tests.peers.slack.transport import signed

Heard = list[tuple[Any, ...]]


class Door:
    """An HTTP address that answers what it is told to, and remembers what came."""

    def __init__(self, *statuses: int, headers: dict[str, str] | None = None) -> None:
        self.statuses = list(statuses)
        self.headers = headers
        self.came: list[tuple[dict[str, str], dict[str, Any]]] = []

    async def answer(self, request: web.Request) -> web.Response:
        self.came.append((dict(request.headers), await request.json()))
        status = self.statuses.pop(0) if self.statuses else 200
        if status == 0:
            await asyncio.sleep(5)
        return web.Response(status=status, headers=self.headers)

    @property
    def retries(self) -> list[tuple[str | None, str | None]]:
        return [(headers.get("X-Slack-Retry-Num"), headers.get("X-Slack-Retry-Reason")) for headers, _ in self.came]


async def test_requests_are_signed(slack: FakeSlack, lea: Person, room: Channel) -> None:
    seen = []

    async def handle(request: web.Request) -> web.Response:
        verifier = SignatureVerifier(slack.signing_secret)
        seen.append(verifier.is_valid_request(await request.read(), dict(request.headers)))
        return web.Response()

    async with served(slack, handle):
        await lea.post(room, "Bonjour")
        await slack.settled()
        await lea.command("/news", "é & è", room)
        await lea.global_shortcut("write_news")
    assert seen == [True, True, True]
    assert signed("s", b"{}", time.time()) != signed("other", b"{}", time.time())


async def test_an_event_is_told_again_until_it_is_acknowledged(slack: FakeSlack, lea: Person, room: Channel) -> None:
    door = Door(500, 503, 500, 500)
    async with served(slack, door.answer):
        await lea.post(room, "Bonjour")
        await slack.settled()
        assert len(door.came) == 1
        for seconds, told in ((0, 2), (59, 2), (1, 3), (239, 3), (1, 4), (3600, 4)):
            await slack.advance(seconds)
            assert len(door.came) == told
    assert door.retries == [(None, None), *[(str(number), "http_error") for number in (1, 2, 3)]]
    assert len({body["event_id"] for _, body in door.came}) == 1


async def test_what_is_acknowledged_is_not_told_again(slack: FakeSlack, lea: Person, room: Channel) -> None:
    door = Door(500)
    async with served(slack, door.answer):
        await lea.post(room, "Bonjour")
        await slack.settled()
        await slack.advance()
        await slack.advance(3600)
        assert len(door.came) == 2
        assert slack.deliveries.all[0].acknowledged


async def test_no_retry_on_demand(slack: FakeSlack, lea: Person, room: Channel) -> None:
    door = Door(500, headers={"X-Slack-No-Retry": "1"})
    async with served(slack, door.answer):
        await lea.post(room, "Bonjour")
        await slack.settled()
        await slack.advance(60)
    assert len(door.came) == 1


async def test_silence_and_a_closed_door_are_failures(slack: FakeSlack, lea: Person, room: Channel) -> None:
    slack.ack_within = 0.05
    door = Door(0)
    async with served(slack, door.answer):
        await lea.post(room, "Bonjour")
        await slack.settled()
        await slack.advance()
        assert door.retries[1] == ("1", "http_timeout")
    await lea.post(room, "Encore")
    await slack.settled()
    assert slack.deliveries.all[1].attempts[0].reason == "connection_failed"
    outcome = await lea.command("/news", "", room)
    assert outcome.error == "dispatch_failed"


async def test_url_verification(slack: FakeSlack) -> None:
    async with over_http(slack, bolt(slack)):
        assert await slack.verify_url()
    async with served(slack, Door().answer):
        assert not await slack.verify_url()


def heard(app: Any) -> Heard:
    return [(body["event"]["type"], body["event"].get("subtype")) for body in app.heard]


async def test_what_is_told_of_messages(
    slack: FakeSlack, lea: Person, room: Channel, client: AsyncWebClient, way: Way
) -> None:
    app = bolt(slack)
    weather = slack.other_bot("weather")
    slack.invite(room, weather)
    await slack.settled()
    async with way(slack, app):
        app.heard.clear()  # type: ignore[attr-defined]
        message = await lea.post(room, "un")
        await lea.post(room, "réponse", thread=message, broadcast=True)
        await lea.edit(message, "deux")
        slack.unfurl(message)
        await lea.delete(message)
        alone = await lea.post(room, "seul", files=1)
        await lea.delete(alone)
        await weather.post(room, "il pleut")
        await weather.say_as_classic_bot(room, "il neige")
        await lea.mention(room, "tu es là ?")
        await lea.dm("bonjour")
        await client.chat_postMessage(channel=room.id, text=f"de nous, <@{slack.bot_user}>")
        await client.chat_postEphemeral(channel=room.id, user=lea.id, text="en secret")
        await slack.settled()
    assert heard(app) == [
        ("message", None),
        ("message", "thread_broadcast"),
        ("message", "message_changed"),
        ("message", "message_changed"),
        ("message", "message_changed"),  # a parent leaves a tombstone
        ("message", "file_share"),
        ("message", "message_deleted"),
        ("message", None),
        ("message", "bot_message"),
        ("message", None),
        ("app_mention", None),
        ("message", None),
        # our own message is echoed, but Bolt drops it before the app hears
    ]
    events = [body["event"] for body in app.heard]  # type: ignore[attr-defined]
    assert (events[2]["message"]["text"], events[2]["previous_message"]["text"]) == ("deux", "un")
    assert events[3]["message"]["text"] == events[3]["previous_message"]["text"]
    assert events[4]["message"]["subtype"] == "tombstone"
    assert (events[6]["deleted_ts"], events[6]["previous_message"]["text"]) == (alone.ts, "seul")
    assert events[7]["bot_id"] == weather.account.bot_id
    assert "user" not in events[8]
    assert events[11]["channel_type"] == "im"
    echoed = slack.deliveries.all[-1].body["event"]
    assert (echoed["type"], echoed["bot_id"], echoed["user"]) == ("message", slack.bot_id, slack.bot_user)


async def test_only_what_was_subscribed_and_where_the_bot_is(slack: FakeSlack, lea: Person, room: Channel) -> None:
    less = copy.deepcopy(dict(FULL))
    less["settings"]["event_subscriptions"]["bot_events"].remove("message.groups")
    slack.install(less)
    elsewhere = slack.channel("town", members=[lea], bot=False)
    message = await lea.post(elsewhere, "on the square")
    await lea.react(message, "lock")
    await lea.mention(elsewhere, "hello?")
    await lea.post(room, "dans la salle")
    assert slack.deliveries.all == []
    await lea.react(await lea.post(room, "dans la salle"), "lock")
    assert [one.name for one in slack.deliveries.all] == ["reaction_added"]


async def test_events_of_a_shared_channel(slack: FakeSlack, lea: Person) -> None:
    agency = slack.add_team("T0AGENCY", "agency")
    nina = slack.user("nina", team=agency)
    room = slack.channel("partners", private=True, members=[lea, nina], ext_shared=[agency])
    app = bolt(slack)
    async with over_socket(slack, app):
        await nina.mention(room, "une question")
        await slack.settled()
    message, mention = app.heard  # type: ignore[attr-defined]
    assert message["is_ext_shared_channel"]
    assert message["event"]["user_team"] == mention["event"]["user_team"] == agency.id
    assert message["authorizations"][0]["team_id"] == slack.team.id
    assert message["team_id"] == agency.id  # the team of whoever wrote: not where the app is installed


async def test_disorder(slack: FakeSlack, lea: Person, room: Channel, way: Way) -> None:
    app = bolt(slack)
    async with way(slack, app):
        slack.deliveries.hold()
        for number in range(3):
            await lea.post(room, str(number))
        await slack.advance(7200)
        assert not app.heard  # type: ignore[attr-defined]
        slack.deliveries.release(backwards=True)
        await slack.settled()
        assert [body["event"]["text"] for body in app.heard] == ["2", "1", "0"]  # type: ignore[attr-defined]
        app.heard.clear()  # type: ignore[attr-defined]
        slack.deliveries.copies = 2
        await lea.post(room, "deux fois")
        await slack.settled()
        slack.deliveries.copies = 1
        slack.deliveries.deaf = 1
        await lea.post(room, "mal entendu")
        await slack.settled()
        await slack.advance()
        slack.deliveries.again(slack.deliveries.all[-1])
        await slack.settled()
        ids = [body["event_id"] for body in app.heard]  # type: ignore[attr-defined]
        assert [ids.count(one) for one in dict.fromkeys(ids)] == [2, 3]


async def test_several_at_once(slack: FakeSlack, lea: Person, room: Channel) -> None:
    slack.deliveries.concurrent = True
    together = 0
    most = 0

    async def handle(request: web.Request) -> web.Response:
        nonlocal together, most
        together += 1
        most = max(most, together)
        await asyncio.sleep(0.02)
        together -= 1
        return web.Response()

    async with served(slack, handle):
        for number in range(5):
            await lea.post(room, str(number))
        await slack.settled()
    assert most == 5


async def test_sockets(slack: FakeSlack, lea: Person, room: Channel) -> None:
    app = bolt(slack)
    async with over_socket(slack, app), over_socket(slack, app):
        await slack.connected(2)
        for number in range(4):
            await lea.post(room, str(number))
        await slack.settled()
        assert len(app.heard) == 4  # type: ignore[attr-defined]  # each on one socket alone
        assert all(envelope["accepts_response_payload"] is False for envelope in slack.sockets.envelopes)
    await slack.until(lambda: slack.sockets.count == 0)


async def test_a_socket_that_slack_refreshes(slack: FakeSlack, lea: Person, room: Channel) -> None:
    app = bolt(slack)
    async with over_socket(slack, app):
        for reason in ("refresh_requested", "aborted"):
            old = slack.sockets.opened
            await slack.drop_sockets(reason)
            assert reason != "aborted" or slack.sockets.count == 0
            await slack.until(lambda old=old: slack.sockets.opened > old and slack.sockets.count == 1, within=15)  # type: ignore[misc]
            await lea.post(room, reason)
            await slack.settled()
            assert app.heard[-1]["event"]["text"] == reason  # type: ignore[attr-defined]


async def test_events_without_a_socket_wait_and_are_told_again(slack: FakeSlack, lea: Person, room: Channel) -> None:
    slack.ack_within = 0.05
    await lea.post(room, "personne")
    await slack.settled()
    assert slack.deliveries.all[0].attempts[0].reason == "no_socket"
    slack.ack_within = 0.5
    app = bolt(slack)
    async with over_socket(slack, app):
        await slack.advance()
        assert [body["event"]["text"] for body in app.heard] == ["personne"]  # type: ignore[attr-defined]
        assert slack.sockets.envelopes[-1]["retry_attempt"] == 1
        assert slack.sockets.envelopes[-1]["retry_reason"]


async def test_ten_sockets_at_most_and_tickets_once(slack: FakeSlack) -> None:
    async with slack.http.ws_connect(url := slack.sockets.ticket()) as one:
        assert (await one.receive_json())["type"] == "hello"
        with pytest.raises(Exception, match="403"):
            await slack.http.ws_connect(url)
        others = [await slack.http.ws_connect(slack.sockets.ticket()) for _ in range(9)]
        async with slack.http.ws_connect(slack.sockets.ticket()) as eleventh:
            assert (await eleventh.receive_json())["reason"] == "too_many_websockets"
        for other in others:
            await other.close()
