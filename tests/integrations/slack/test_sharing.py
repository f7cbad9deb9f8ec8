"""A channel that two companies share, each of which has installed the app: Slack names one of them, whichever."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from tests.integrations.slack.distributed import Distributed, distributed
from tests.integrations.slack.stage import FILE
from tests.integrations.slack.test_gestures import OPENING
from tests.peers.slack.nouns import Channel


@pytest.fixture
async def stage(sqlite_url: str) -> AsyncIterator[Distributed]:
    """Both rooms are the company's, and shared; the agency installed the app first, and Slack names it."""
    async with distributed(sqlite_url) as running:
        slack, company, agency = running.slack, running.company, running.agency
        for room in (running.comms, running.cm):
            room.teams = [company, agency]
        await running.install(agency)
        await running.install(company)
        for install in slack.app.installs.values():
            for room in (running.comms, running.cm):
                room.members.append(install.bot.id)
        running.cm.members.append(running.lea.id)
        await link(running, company.id, running.comms, running.cm)
        yield running


async def link(stage: Distributed, team: str, comms: Channel, cm: Channel) -> None:
    lea, sam = (f"slack:{person.team}/{person.id}" for person in (stage.lea, stage.sam))
    file = FILE.format(lea=lea, sam=sam, comms=f"slack:{team}/{comms.id}", cm=f"slack:{team}/{cm.id}")
    await apply(stage.runtime.database, parse(file, "halles.yaml"), dry_run=False, by="test")


def named(stage: Distributed) -> str:
    """Whose installation Slack told of last."""
    return str(stage.slack.deliveries.all[-1].body["authorizations"][0]["team_id"])


async def test_a_question_is_heard_under_whichever_installation(stage: Distributed) -> None:
    await stage.sam.mention(stage.cm, "Peut-on dire que Lille ouvre ?")
    await stage.slack.until(lambda: "transmise" in stage.sam.sees_in(stage.cm))
    assert named(stage) == "T0AGENCY"
    await stage.settle()
    (row,) = await stage.rows("SELECT place, text FROM question")
    assert row.text == "Peut-on dire que Lille ouvre ?"
    assert str(stage.company.id) in str(row.place)


async def test_a_deletion_too(stage: Distributed) -> None:
    """Of what was tagged before the room was shared: a room of comms that is shared is sent nothing."""
    message = await stage.lea.post(stage.comms, f"{OPENING} #partageable")
    await stage.slack.until(lambda: "Partageable" in stage.sam.sees_in(stage.cm))
    await stage.settle()
    await stage.lea.delete(message)
    assert named(stage) == "T0AGENCY"
    await stage.slack.until(lambda: "Rappel" in stage.sam.sees_in(stage.cm))
    await stage.settle()
    assert [row.state for row in await stage.rows("SELECT state FROM news")] == ["withdrawn"]


async def test_what_counts_nowhere_stays_where_it_was_told(stage: Distributed) -> None:
    sharing = stage.adapter.inbound._sharing
    here = await stage.adapter.chat._workspaces.at("T0AGENCY")
    assert (await sharing.home(here, "C0UNKNOWN", stage.runtime.intake)).team == "T0AGENCY"
    assert (await sharing.home(here, stage.cm.id, stage.runtime.intake)).team == stage.company.id
    there = await stage.adapter.chat._workspaces.at(stage.company.id)
    assert (await sharing.home(there, stage.cm.id, stage.runtime.intake)).team == stage.company.id


async def test_a_reaction_too(stage: Distributed) -> None:
    message = await stage.lea.post(stage.comms, OPENING)
    await stage.lea.react(message, "mega")
    await stage.slack.until(lambda: "Partageable" in stage.sam.sees_in(stage.cm))
    await stage.settle()


async def test_only_our_own_bot_s_leaving_puts_the_room_out_of_sight(stage: Distributed) -> None:
    await stage.lea.post(stage.comms, f"{OPENING} #partageable")
    await stage.slack.until(lambda: "Partageable" in stage.sam.sees_in(stage.cm))
    await stage.settle()
    for team, hold in (("T0AGENCY", None), (stage.company.id, "source-unseen")):
        gone = {"type": "group_left", "channel": stage.comms.id, "event_ts": stage.slack.world.ts()}
        body = {"type": "event_callback", "event": gone, "is_ext_shared_channel": True}
        assert await stage.adapter.inbound.event(body | {"authorizations": [{"team_id": team}]})
        await stage.settle()
        assert [row.hold for row in await stage.rows("SELECT hold FROM news")] == [hold]


async def test_the_other_company_s_bot_may_be_spoken_to(stage: Distributed) -> None:
    bot, ts = stage.slack.app.installs["T0AGENCY"].bot, stage.slack.world.ts()
    said = {"type": "app_mention", "user": stage.sam.id, "user_team": "T0AGENCY", "text": f"<@{bot.id}> Lille ouvre ?"}
    said |= {"ts": ts, "event_ts": ts, "channel": stage.cm.id}
    body = {"type": "event_callback", "event": said, "is_ext_shared_channel": True}
    assert await stage.adapter.inbound.event(body | {"authorizations": [{"team_id": "T0AGENCY"}]})
    await stage.settle()
    assert [row.text for row in await stage.rows("SELECT text FROM question")] == ["Lille ouvre ?"]
