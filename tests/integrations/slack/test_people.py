"""Who is acting: the account in its own team, whatever the event names, and never by a name."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.people import Caller
from bot.errors import ChatError, ChatUncertain
from integrations.slack import reading
from integrations.slack.people import People
from integrations.slack.workspaces import OneWorkspace, Workspace
from tests.peers.slack.fake import FakeSlack


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack(rate_scale=100.0) as peer:
        peer.install()
        yield peer


@pytest.fixture
async def workspace(slack: FakeSlack) -> AsyncIterator[Workspace]:
    workspaces = OneWorkspace(slack.bot_token, slack.api_url)
    yield await workspaces.ours()
    await workspaces.close()


async def caller(workspace: Workspace, user: str, team: str | None = None) -> Caller:
    return await People().caller(workspace, user, team, "pseudo")


async def test_somebody_of_the_house(slack: FakeSlack, workspace: Workspace) -> None:
    lea = slack.user("lea", "Léa Ferrand", locale="en-GB")
    found = await caller(workspace, lea.id, slack.team.id)
    assert str(found.account) == f"slack:{slack.team.id}/{lea.id}"
    assert (found.is_bot, found.locale) == (False, "en")


async def test_a_guest_is_somebody_and_a_bot_is_a_bot(slack: FakeSlack, workspace: Workspace) -> None:
    guest = slack.user("guest", ultra=True)
    assert str((await caller(workspace, guest.id)).account) == f"slack:{slack.team.id}/{guest.id}"
    robot = slack.other_bot("robot")
    assert (await caller(workspace, robot.id, slack.team.id)).is_bot


@pytest.mark.parametrize("told", ["T0AGENCY", "T0HALLES", None])
async def test_a_person_of_another_workspace_is_of_theirs(
    slack: FakeSlack, workspace: Workspace, told: str | None
) -> None:
    team = slack.add_team("T0AGENCY", "agence")
    sam = slack.user("sam", team=team, stranger=True)
    slack.channel("b", private=True, ext_shared=[team], members=[sam])
    assert (await caller(workspace, sam.id, told)).account.workspace == "T0AGENCY"


async def test_without_an_answer_the_team_that_was_told_counts_and_no_other(
    slack: FakeSlack, workspace: Workspace
) -> None:
    slack.fail("users.info", times=9, mode="500")
    found = await caller(workspace, "U0SOMEBODY1", "T0AGENCY")
    assert (str(found.account), found.name) == ("slack:T0AGENCY/U0SOMEBODY1", "pseudo")
    with pytest.raises(ChatError):
        await caller(workspace, "U0SOMEBODY1")


async def test_a_slow_answer_is_not_waited_for(slack: FakeSlack, workspace: Workspace) -> None:
    lea = slack.user("lea")
    slack.fail("users.info", mode="slow", seconds=1.0)
    assert (await caller(workspace, lea.id, slack.team.id)).name == "pseudo"


async def test_who_somebody_is_is_asked_once_a_minute(slack: FakeSlack, workspace: Workspace) -> None:
    lea, people = slack.user("lea"), People()
    for _ in range(3):
        await people.caller(workspace, lea.id)
    assert len(slack.calls_to("users.info")) == 1


@pytest.mark.parametrize(
    ("told", "shared", "team"),
    [
        ({"team": "T1"}, False, "T1"),
        ({"team": "T1"}, True, None),
        ({"team": "T1", "user_team": "T2"}, True, "T2"),
        ({"team": "T1", "source_team": "T2"}, False, "T2"),
        ({}, False, None),
    ],
)
def test_which_team_a_message_names(told: dict[str, str], shared: bool, team: str | None) -> None:
    assert reading.team_of(told, shared=shared) == team


async def test_a_message_without_a_person_is_a_programs(workspace: Workspace) -> None:
    people = People()
    for told in ({"bot_id": "B1", "user": "U1"}, {"bot_id": "B1"}, {"text": "x"}):
        assert (await reading.author(people, workspace, told)).is_bot


async def test_nobody_is_taken_for_one_of_ours(slack: FakeSlack, workspace: Workspace) -> None:
    """A team that neither Slack nor the event names is not ours by default."""
    slack.fail("users.info", mode="error:user_not_found")
    with pytest.raises(ChatUncertain):
        await caller(workspace, "U0SOMEBODY1")
