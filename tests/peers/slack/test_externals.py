"""People of other workspaces, and guests: what they can do, and what is told of them."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack import FULL, FakeSlack, NotPossible, Person
from tests.peers.slack.conftest import bolt, over_socket, refused
from tests.peers.slack.test_content import actions, button
from tests.peers.slack.test_gestures import modal


async def test_externals_and_guests(slack: FakeSlack, lea: Person, client: AsyncWebClient) -> None:
    agency = slack.add_team("T0AGENCY", "agency")
    nina = slack.user("nina", "Nina Roux", team=agency, stranger=True)
    tom = slack.user("tom", team=agency)
    guest = slack.user("guest", ultra=True)
    room = slack.channel("partners", private=True, members=[lea, nina, guest], ext_shared=[agency])
    app: AsyncApp = bolt(slack)

    @app.action("yes")
    async def yes(ack: Any, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal())

    @app.view("f")
    async def submitted(ack: Any) -> None:
        await ack()

    async with over_socket(slack, app):
        message = await lea.post(room, "une nouvelle")
        for impossible in (nina.command("/news", "", room), nina.shortcut("flag_news", message), nina.open_home()):
            with pytest.raises(NotPossible):
                await impossible
        with pytest.raises(NotPossible):
            await guest.global_shortcut("write_news")
        said = await client.chat_postMessage(channel=room.id, text="?", blocks=[actions(button())])
        outcome = await nina.click(room.messages[said["ts"]], "yes")
        await outcome.until(lambda outcome: outcome.opened)
        assert lea.modal is None
        assert (await nina.submit(None, {"a": "x"})).error == ""
        clicked, sent = (one for one in app.heard if one["type"] != "event_callback")  # type: ignore[attr-defined]
        assert (clicked["team"]["id"], clicked["user"]["team_id"]) == (slack.team.id, agency.id)
        assert (sent["team"]["id"], sent["view"]["app_installed_team_id"]) == (agency.id, slack.team.id)
    there = (await client.users_info(user=nina.id, include_locale=True))["user"]
    assert (there["team_id"], there["is_stranger"]) == (agency.id, True)
    assert not {"locale", "tz", "is_restricted"} & there.keys()
    assert (await client.users_info(user=guest.id))["user"]["is_ultra_restricted"]
    assert (await refused(client.users_info(user=tom.id)))["error"] == "user_not_found"
    slack.deactivate(guest)
    assert (await client.users_info(user=guest.id))["user"]["deleted"]
    with pytest.raises(NotPossible):
        await guest.post(room, "encore là ?")
    with pytest.raises(NotPossible):
        await guest.dm("encore là ?")
    assert (await refused(client.conversations_open(users=guest.id)))["error"] == "user_disabled"
    listed = {one["id"] for one in (await client.users_list())["members"]}
    assert lea.id in listed
    assert nina.id not in listed
    assert nina.id in (await client.conversations_members(channel=room.id))["members"]
    about = (await client.conversations_info(channel=room.id))["channel"]
    assert (about["is_ext_shared"], about["connected_team_ids"]) == (True, [agency.id])


async def test_files_of_a_shared_channel(slack: FakeSlack, lea: Person, client: AsyncWebClient) -> None:
    reading = copy.deepcopy(dict(FULL))
    reading["oauth_config"]["scopes"]["bot"].append("files:read")
    slack.install(reading)
    agency = slack.add_team("T0AGENCY", "agency", "E0AGENCY")
    nina = slack.user("nina", team=agency)
    room = slack.channel("partners", members=[lea, nina], ext_shared=[agency])
    message = await nina.post(room, "une image", files=1)
    (file,) = message.payload()["files"]
    assert file["file_access"] == "check_file_info"
    assert "name" not in file
    assert (await client.files_info(file=file["id"]))["file"]["name"] == "file0.png"
    assert (await refused(client.files_info(file="F0")))["error"] == "file_not_found"
    said = slack.deliveries.all[-1].body["event"]
    assert said["user_team"] == "E0AGENCY"  # of a grid only the enterprise is told; users.info knows the rest
    assert (await client.users_info(user=nina.id))["user"]["enterprise_user"]["teams"] == [agency.id]
