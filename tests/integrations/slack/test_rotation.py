"""F14: tokens that end. Of all who need a new one, in several processes, one asks Slack for it, and nothing is lost."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest

from bot.core.address import Address, Place, Platform
from bot.core.card import Card, Tone
from bot.errors import ChatBusy, ChatRefused
from bot.storage.engines import normalised
from tests.integrations.slack.distributed import Distributed, adapter_of, distributed
from tests.integrations.slack.refresher import SENT
from tests.peers.slack.api import oauth

CARD = Card(Tone.NEUTRAL, "La carte", "n")


def room(stage: Distributed) -> Place:
    return Place(Address(Platform.SLACK, stage.company.id, stage.comms.id))


def refreshes(stage: Distributed) -> list[str]:
    """What came of each time that Slack was asked for another token."""
    asked = [call for call in stage.slack.calls_to("oauth.v2.access") if call.args.get("grant_type")]
    return [call.error for call in asked]


async def installed_for(stage: Distributed, seconds: float, patch: pytest.MonkeyPatch) -> str:
    """The company installs the app; its first token is good for so long, all others for twelve hours."""
    with patch.context() as briefly:
        briefly.setattr(oauth, "TOKEN_SECONDS", seconds)
        assert (await stage.install(stage.company)).status_code == 200
    return stage.slack.app.installs[stage.company.id].token


async def test_a_token_is_left_alone_until_two_hours_before_its_end(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with distributed(sqlite_url, rotating=True, running=False) as stage:
        await installed_for(stage, 7260, monkeypatch)
        await stage.adapter.chat.post(room(stage), CARD, key="a")
        assert not refreshes(stage)
        await installed_for(stage, 7140, monkeypatch)
        await stage.adapter.chat.post(room(stage), CARD, key="b")
        await stage.slack.until(lambda: refreshes(stage))
        assert refreshes(stage) == [""]


@pytest.mark.parametrize("left", [3600, 1], ids=["while the old one is good", "when the old one has ended"])
async def test_a_hundred_callers_in_two_processes_refresh_once(
    database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, left: int
) -> None:
    async with distributed(database_url, rotating=True, running=False) as stage:
        first = await installed_for(stage, left, monkeypatch)
        await asyncio.sleep(1.1 if left == 1 else 0)
        async with asyncio.timeout(50):
            if database_url.startswith("sqlite"):  # of one process
                sends = (stage.adapter.chat.post(room(stage), CARD, key=f"k{number}") for number in range(2 * SENT))
                await asyncio.gather(*sends)
            else:
                assert await in_two_processes(stage, database_url, tmp_path) == [SENT, SENT]
        await stage.slack.until(lambda: refreshes(stage))
        assert refreshes(stage) == [""]
        posts = stage.slack.calls_to("chat.postMessage")
        assert len(posts) == 2 * SENT
        assert not [call.error for call in stage.slack.calls if call.error]
        assert left == 3600 or first not in {call.token for call in posts}
        again = adapter_of(stage.slack, stage.runtime.database)
        await again.chat.post(room(stage), CARD, key="again")
        assert stage.slack.calls[-1].token == stage.slack.app.installs[stage.company.id].token != first
        await again.close()


async def in_two_processes(stage: Distributed, url: str, folder: Path) -> list[int]:
    """How many cards each has sent; they begin together."""
    app = stage.slack.app
    address = normalised(url).render_as_string(hide_password=False)
    given = [address, stage.slack.api_url, app.client_id, app.client_secret, app.signing_secret, str(room(stage).room)]
    house = Path(__file__).parents[3]
    with (folder / "log").open("wb") as log:
        processes = [
            await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.integrations.slack.refresher", *given),
                cwd=house,
                env={**os.environ, "PYTHONPATH": str(house)},
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
            for _ in range(2)
        ]
    for process in processes:
        assert process.stdout is not None
        assert b"ready" in await process.stdout.readline(), (folder / "log").read_text()
    answers = await asyncio.gather(*(process.communicate(b"go\n") for process in processes))
    print((folder / "log").read_text())
    return [int(said) for said, _ in answers]


async def test_a_refresh_that_fails_keeps_nothing_from_leaving(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with distributed(sqlite_url, rotating=True, running=False) as stage:
        first = await installed_for(stage, 3600, monkeypatch)
        stage.slack.fail("oauth.v2.access", times=9, mode="error:bad_client_secret")
        for number in range(5):
            await stage.adapter.chat.post(room(stage), CARD, key=f"k{number}")
        await stage.slack.until(lambda: refreshes_refused(stage))
        assert {call.token for call in stage.slack.calls_to("chat.postMessage")} == {first}
        assert refreshes_refused(stage) == 1  # not again at once
        assert first not in repr(await stage.adapter.chat._workspaces.at(stage.company.id))


def refreshes_refused(stage: Distributed) -> int:
    return sum(bool(call.error) for call in stage.slack.calls_to("oauth.v2.access"))


async def test_while_slack_is_away_what_needs_a_new_token_waits(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with distributed(sqlite_url, rotating=True, running=False) as stage:
        await installed_for(stage, 1, monkeypatch)
        await asyncio.sleep(1.1)
        stage.slack.fail("oauth.v2.access", mode="503")
        with pytest.raises(ChatBusy) as busy:
            await stage.adapter.chat.post(room(stage), CARD, key="a")
        assert busy.value.beyond == "slack:T0HALLES/"
        assert not stage.slack.calls_to("chat.postMessage")


async def test_a_token_that_can_never_be_refreshed_ends_the_installation(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with distributed(sqlite_url, rotating=True, running=False) as stage:
        await installed_for(stage, 1, monkeypatch)
        stage.slack.app.installs[stage.company.id].refresh_token = "used by somebody else"
        await asyncio.sleep(1.1)
        for _ in range(2):
            with pytest.raises(ChatRefused) as refused:
                await stage.adapter.chat.post(room(stage), CARD, key="a")
            assert refused.value.reason == "not-installed"
        assert refreshes(stage) == ["invalid_refresh_token"]
        (departure,) = await stage.rows("SELECT kept FROM departure")
        assert departure.kept, "nobody removed the app: nothing is deleted because of it"
        assert not stage.slack.calls_to("chat.postMessage")
