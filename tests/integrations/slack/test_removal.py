"""F13: the app is removed while things are on their way, installed again, and told of it late."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from bot.errors import ChatLost, ChatRefused
from bot.services import mailing
from integrations.slack import installed
from integrations.slack.errors import done
from tests.integrations.slack.distributed import Distributed, distributed
from tests.integrations.slack.stage import until
from tests.integrations.slack.test_gestures import OPENING
from tests.peers.slack.events import about_app
from tests.peers.slack.nouns import Called, Install

OTHER = "La foire aux vins ouvre le 27 mars 2026 à 10 h dans tous nos magasins. #partageable"


@pytest.fixture
async def stage(sqlite_url: str) -> AsyncIterator[Distributed]:
    """Both have installed the app, and a piece of news has gone from one to the other."""
    async with told(sqlite_url) as running:
        yield running


@asynccontextmanager
async def told(url: str) -> AsyncIterator[Distributed]:
    async with distributed(url) as running:
        await running.install(running.company)
        await running.install(running.agency)
        await running.lea.post(running.comms, f"{OPENING} #partageable")
        await running.slack.until(lambda: "Partageable" in running.sam.sees_in(running.cm))
        await running.settle()
        yield running


def at(stage: Distributed) -> Install:
    return stage.slack.app.installs[stage.agency.id]


def refused_calls(stage: Distributed, token: str) -> list[Called]:
    return [call for call in stage.slack.calls if call.token == token and call.error]


async def states(stage: Distributed) -> dict[str, str]:
    rows: list[Any] = await stage.rows("SELECT team, state FROM installation")
    return {row.team: row.state for row in rows}


@pytest.mark.parametrize("error", ["token_revoked", "account_inactive"])
async def test_a_token_that_dies_unheard_is_used_no_more_and_comms_hear_of_it(database_url: str, error: str) -> None:
    async with told(database_url) as stage:
        token = at(stage).token
        at(stage).revoked = error
        for number in range(3):
            await stage.lea.post(stage.comms, OTHER.replace("27", str(20 + number)))
        await stage.sam.mention(stage.cm, "Peut-on dire que Lille ouvre ?")
        await stage.settle()
        assert await states(stage) == {"T0AGENCY": "ended", "T0HALLES": "active"}
        (departure,) = await stage.rows("SELECT kept FROM departure")
        assert not departure.kept, "Slack says that it was removed"
        assert "1 envoi n’a pas abouti" in stage.lea.sees_in(stage.comms)
        assert "foire aux vins" not in stage.sam.sees()
        assert 1 <= len(refused_calls(stage, token)) <= 3
        assert len(await stage.rows("SELECT id FROM delivery WHERE state = 'dead'")) == 3


async def test_what_was_parked_leaves_when_the_app_is_installed_again(stage: Distributed) -> None:
    stage.slack.uninstall(stage.agency)
    await stage.slack.deliveries.settled()
    assert (await states(stage))["T0AGENCY"] == "ended"
    await stage.lea.post(stage.comms, OTHER)
    await stage.settle()
    assert await stage.rows("SELECT id FROM delivery WHERE state = 'dead'")
    await stage.install(stage.agency)
    async with stage.runtime.database.write() as work:
        await mailing.each(work, mailing.retry, await mailing.failed(work), "operator")
    await stage.slack.until(lambda: "foire aux vins" in stage.sam.sees_in(stage.cm))
    await stage.settle()
    assert not await stage.rows("SELECT id FROM delivery WHERE state = 'dead'")


async def test_what_was_for_comms_is_let_go_where_comms_removed_the_app(stage: Distributed) -> None:
    """Nobody would read that it failed. What Sam asked waits for whoever installs the app again."""
    token = stage.slack.app.installs[stage.company.id].token
    stage.slack.uninstall(stage.company)
    await stage.slack.deliveries.settled()
    for number in range(3):
        await stage.sam.mention(stage.cm, f"Peut-on dire que Nancy ouvre le {number + 2} mai ?")
    await stage.slack.until(lambda: "Q-3" in stage.sam.sees_in(stage.cm))
    await stage.settle()
    assert not await stage.rows("SELECT id FROM delivery WHERE state = 'dead'")
    lines = await stage.rows("SELECT subject FROM register WHERE verb = 'undelivered' AND subject LIKE 'q%'")
    assert len(lines) == 3
    assert len(refused_calls(stage, token)) == 1


async def test_what_nobody_can_see_any_more_clears_nothing(stage: Distributed) -> None:
    """Comms removed the app, and may edit or delete what they tagged; the agency's CM goes on asking."""
    stage.slack.uninstall(stage.company)
    await stage.slack.deliveries.settled()
    await stage.settle()
    assert [tuple(row) for row in await stage.rows("SELECT state, hold FROM news")] == [("passed", "source-unseen")]
    assert "n’est plus visible" in stage.sam.sees_in(stage.cm)


async def test_installed_again_it_asks_what_was_missed(stage: Distributed) -> None:
    missed = stage.adapter.inbound.missed
    missed.pace = missed.pause = 0.01
    await until(lambda: not missed.busy)
    stage.slack.uninstall(stage.company)
    await stage.slack.deliveries.settled()
    await stage.settle()
    (message, *_) = [each for each in stage.comms.messages.values() if each.author == stage.lea.id]
    stage.slack.purge(message)
    await stage.install(stage.company)
    await until(lambda: stage.slack.calls_to("reactions.get"))
    await until(lambda: not missed.busy)
    await stage.settle()
    assert [row.state for row in await stage.rows("SELECT state FROM news")] == ["withdrawn"]


async def test_a_token_that_slack_calls_invalid_is_tried_once_for_all_rooms(stage: Distributed) -> None:
    """Nobody says that the app was removed, so it may be Slack's mistake: everything waits."""
    stage.slack.app.installs[stage.company.id].revoked = "invalid_auth"
    token = stage.slack.app.installs[stage.company.id].token
    workspace = await stage.adapter.chat._workspaces.at(stage.company.id)
    for channel in ("C1", "C2", "C3"):
        with pytest.raises(ChatLost):
            await done(workspace.client.conversations_info(channel=channel), workspace=stage.company.id)
    assert len(refused_calls(stage, token)) == 1
    assert (await states(stage))["T0HALLES"] == "active"


async def test_slack_tells_and_nobody_calls_with_the_token_again(stage: Distributed) -> None:
    token = at(stage).token
    stage.slack.uninstall(stage.agency)
    await stage.slack.deliveries.settled()
    assert all(delivery.acknowledged for delivery in stage.slack.deliveries.all)
    await stage.lea.post(stage.comms, OTHER)
    await stage.settle()
    assert 1 <= len(refused_calls(stage, token)) <= 3
    assert (await stage.rows("SELECT sealed FROM installation WHERE state = 'ended'"))[0].sealed is None


async def test_what_is_told_late_does_not_end_what_was_installed_since(stage: Distributed) -> None:
    stage.slack.deliveries.hold()
    stage.slack.uninstall(stage.agency)
    await stage.install(stage.agency)
    stage.slack.deliveries.release()
    await stage.slack.deliveries.settled()
    assert all(delivery.acknowledged for delivery in stage.slack.deliveries.all)
    assert (await states(stage))["T0AGENCY"] == "active"
    await stage.lea.post(stage.comms, OTHER)
    await stage.slack.until(lambda: "foire aux vins" in stage.sam.sees_in(stage.cm))


async def test_an_end_of_before_is_ignored_even_if_the_token_is_dead_for_another_reason(stage: Distributed) -> None:
    """Slack cannot say whether it is; what is older than the installation ends nothing."""
    revoked = {"tokens": {"oauth": [], "bot": [at(stage).bot.id]}}
    stage.slack.fail("auth.test", mode="error:invalid_auth")
    body = {"event": {"type": "tokens_revoked"} | revoked, "team_id": "T0AGENCY", "type": "event_callback"}
    before = int((stage.runtime.database.clock.process() - timedelta(minutes=2)).timestamp())
    assert await stage.adapter.inbound.event(body | {"event_time": before})
    assert (await states(stage))["T0AGENCY"] == "active"
    stage.slack.fail("auth.test", mode="error:invalid_auth")
    assert await stage.adapter.inbound.event(body | {"event_time": before + 240})
    assert (await states(stage))["T0AGENCY"] == "ended"


async def test_a_person_s_own_token_is_not_the_app_s(stage: Distributed) -> None:
    revoked = {"tokens": {"oauth": ["U0SAM"], "bot": []}}
    stage.slack.deliveries.publish(about_app("tokens_revoked", stage.agency, revoked))
    await stage.slack.deliveries.settled()
    assert (await states(stage))["T0AGENCY"] == "active"
    assert not stage.slack.calls_to("auth.test")[2:]


async def test_where_slack_does_not_say_it_is_asked_again(stage: Distributed) -> None:
    stage.slack.fail("auth.test", mode="503")
    stage.slack.uninstall(stage.agency)
    await stage.slack.deliveries.settled()
    first = stage.slack.deliveries.all[-2]
    assert (first.name, first.attempts[0].ok) == ("app_uninstalled", False)
    assert (await states(stage))["T0AGENCY"] == "ended"  # by the event after it


async def test_what_comes_after_the_end_is_received_and_nothing_more(stage: Distributed) -> None:
    stage.slack.uninstall(stage.agency)
    await stage.slack.deliveries.settled()
    before = len(await stage.rows("SELECT id FROM event"))
    body = {"type": "event_callback", "team_id": "T0AGENCY", "event": {"type": "message", "text": "x", "channel": "C1"}}
    assert await stage.adapter.inbound.event(body)
    assert len(await stage.rows("SELECT id FROM event")) == before


AUTHORIZED = {"enterprise_id": "E1", "team_id": "T1", "is_enterprise_install": False}
WHOLE = AUTHORIZED | {"is_enterprise_install": True}


@pytest.mark.parametrize(
    ("body", "teams"),
    [
        ({"type": "event_callback", "team_id": "T2", "authorizations": [AUTHORIZED]}, ("T1",)),
        ({"type": "event_callback", "team_id": "T2", "authorizations": [WHOLE]}, ("E1",)),
        ({"type": "event_callback", "team_id": "T2", "context_team_id": "T1", "authorizations": []}, ("T1", "T2")),
        ({"command": "/news", "team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": "false"}, ("T1",)),
        ({"command": "/news", "team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": "true"}, ("T1", "E1")),
        ({"type": "block_actions", "message": {"team": "T1"}, "team": {"id": "T2"}, "user": {"team_id": "T2"}},
         ("T1", "T2")),
        ({"type": "message_action", "message": {"team": "T2"}, "team": {"id": "T1"}, "user": {"team_id": "T1"}},
         ("T1",)),
        ({"type": "view_submission", "view": {"app_installed_team_id": "T1"}, "team": {"id": "T2"}}, ("T1", "T2")),
        ({"type": "block_actions", "team": None, "enterprise": {"id": "E1"}, "is_enterprise_install": True,
          "user": {"team_id": "T1"}}, ("E1", "T1")),
    ],
)  # fmt: skip
def test_whose_installation_something_was_sent_to(body: dict[str, Any], teams: tuple[str, ...]) -> None:
    assert installed.told_to(body) == teams


async def test_nobody_is_written_to_through_another_company_s_installation(stage: Distributed) -> None:
    workspaces = stage.adapter.chat._workspaces
    assert (await workspaces.near("T0ELSEWHERE", "T0AGENCY")).team == "T0AGENCY"
    ask: Callable[..., Any]
    for ask in (workspaces.at, workspaces.near):
        with pytest.raises(ChatRefused):
            await ask("T0ELSEWHERE")
