"""`passerelle run` as a process of its own, between a loopback Slack and a loopback Discord: the bridge, end to end."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from bot.envfile import new_key
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database
from tests.peers.discord import FakeDiscord
from tests.peers.slack import FULL, FakeSlack

HOUSE = """
organisation: Les Halles Verrier
locale: fr
timezone: Europe/Paris
members:
  - {{name: Léa Ferrand, role: lead, accounts: ["{lea}"]}}
  - {{name: Sam Dubois, role: cm, accounts: ["{sam}"]}}
mandates:
  - name: Réseaux sociaux
    members: [Sam Dubois]
    rooms: {{comms: ["{comms}"], cm: ["{cm}"]}}
    policy: {{undo: 0s}}
"""
OPENING = "Notre magasin de Lyon Confluence ouvre le jeudi 2 avril 2026 à 9 h."
ADDRESS = re.compile(r"passerelle\.example\.com/calendar/([0-9a-f]{64})\.ics")
TOKENS = ("PASSERELLE_SLACK__BOT_TOKEN", "PASSERELLE_DISCORD__TOKEN")


@dataclass
class Process:
    """A Passerelle that runs; `address` is its door."""

    process: asyncio.subprocess.Process
    address: str
    log: Path

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        async with asyncio.timeout(30):
            return await self.process.wait()


@asynccontextmanager
async def running(folder: Path, settings: Mapping[str, str]) -> AsyncIterator[Process]:
    """`passerelle run`, ready; ended at the end if it still runs."""
    log = folder / "log"
    given = {name: value for name, value in os.environ.items() if not name.startswith("PASSERELLE_")} | dict(settings)
    with log.open("ab") as errors:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=folder, env=given, stderr=errors
        )
    try:
        await until(lambda: _door(log) or process.returncode is not None, 90)
        assert process.returncode is None, log.read_text()
        yield Process(process, _door(log), log)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def _door(log: Path) -> str:
    """The address that the log tells of, once the process runs; empty until then."""
    told = (json.loads(line) for line in log.read_text().splitlines() if line.startswith("{") and line.endswith("}"))
    return next((str(each["address"]) for each in told if each.get("event") == "running"), "")


async def until(true: Callable[[], object], seconds: float = 60.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.02)


async def status(address: str, path: str) -> int:
    async with httpx.AsyncClient() as client:
        return (await client.get(f"{address}{path}")).status_code


def settings_of(folder: Path, url: str, slack: FakeSlack, discord: FakeDiscord) -> dict[str, str]:
    return {
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "PASSERELLE_DATABASE_URL": url,
        "PASSERELLE_DATA_DIR": str(folder),
        "PASSERELLE_SECRET_KEY": new_key(),
        "PASSERELLE_HTTP__PORT": "0",
        "PASSERELLE_SLACK__BOT_TOKEN": slack.bot_token,
        "PASSERELLE_SLACK__APP_TOKEN": slack.app.app_token,
        "PASSERELLE_SLACK__API_BASE": slack.api_url,
        "PASSERELLE_DISCORD__TOKEN": discord.token,
        "PASSERELLE_DISCORD__API_BASE": discord.api_base,
        "PASSERELLE_DISCORD__GATEWAY_URL": discord.gateway_url,
    }


async def set_up(url: str, text: str) -> None:
    database = Database(url)
    await apply(database, parse(text, "halles.yaml"), dry_run=False, by="test")
    await database.close()


async def test_news_and_answers_cross_from_slack_to_discord_and_back(database_url: str, tmp_path: Path) -> None:
    """Léa's company is on Slack, Sam's agency on Discord; the process is stopped as an orchestrator stops it."""
    async with FakeSlack(rate_scale=100.0) as slack, FakeDiscord(ack_deadline=3.0) as discord:
        slack.install(FULL, mode="socket")
        lea = slack.user("lea")
        comms = slack.channel("com-interne", private=True, members=[lea])
        guild = discord.guild("Agence", locale="fr")
        sam = discord.user("Sam", locale="fr")
        guild.join(sam)
        cm = guild.channel("halles-verrier", private_to=[sam])
        addresses = {
            "lea": f"slack:{lea.team}/{lea.id}",
            "sam": f"discord:{guild.id}/{sam.id}",
            "comms": f"slack:{slack.team.id}/{comms.id}",
            "cm": f"discord:{guild.id}/{cm.id}",
        }
        await set_up(database_url, HOUSE.format(**addresses))
        settings = settings_of(tmp_path, database_url, slack, discord)
        settings["PASSERELLE_HTTP__PUBLIC_URL"] = "https://passerelle.example.com"
        async with running(tmp_path, settings) as house:
            await until(lambda: discord.commands.usable(None))
            async with asyncio.timeout(60):
                while await status(house.address, "readyz") != 200:
                    await asyncio.sleep(0.05)

            await lea.post(comms, f"{OPENING} #partageable")
            await until(lambda: OPENING in str(discord.visible(sam, cm)))
            assert "Partageable" in str(discord.visible(sam, cm))

            await sam.slash(cm, "divulguer", {"question": f"Puis-je dire : {OPENING}"})
            await until(lambda: "Peut être dit" in str(discord.visible(sam, cm)))

            await sam.slash(cm, "sync calendrier")
            await until(lambda: ADDRESS.search(str(discord.visible(sam, cm))))
            (secret,) = ADDRESS.findall(str(discord.visible(sam, cm)))
            assert [await status(house.address, f"calendar/{each}.ics") for each in (secret, "0" * 64)] == [200, 404]

            await sam.slash(cm, "divulguer", {"question": "Peut-on parler du chauffage des serres ?"})
            await until(lambda: "chauffage des serres" in lea.sees())
            await until(lambda: "Question transmise à l'équipe" in str(discord.visible(sam, cm)))

            assert await house.stop() == 0
            log = house.log.read_text()
        assert "chauffage" not in log
        assert secret not in log
        assert "Confluence" not in log


@pytest.mark.parametrize("token", [*TOKENS, "WATCHDOG_USEC"])
async def test_what_cannot_be_used_is_one_clear_line_without_it(sqlite_url: str, tmp_path: Path, token: str) -> None:
    """A token, and the number that systemd gives."""
    async with FakeSlack() as slack, FakeDiscord() as discord:
        slack.install(FULL, mode="socket")
        settings = settings_of(tmp_path, sqlite_url, slack, discord) | {token: "xoxb-wrong.secret.token"}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "run"),
            cwd=tmp_path,
            env={**os.environ, **settings},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        async with asyncio.timeout(90):
            _, errors = await process.communicate()
    (said,) = [line for line in errors.decode().splitlines() if line.startswith("passerelle:")]
    assert process.returncode == 2
    assert ("jeton" if token in TOKENS else token) in said
    assert "secret.token" not in errors.decode()


async def test_for_many_workspaces_there_are_doors_to_install_it_and_no_token(
    database_url: str, tmp_path: Path
) -> None:
    async with FakeSlack() as slack, FakeDiscord() as discord:
        ours = settings_of(tmp_path, database_url, slack, discord)
        settings = {name: value for name, value in ours.items() if "_TOKEN" not in name and "DISCORD" not in name}
        settings |= {
            "PASSERELLE_SLACK__CLIENT_ID": slack.app.client_id,
            "PASSERELLE_SLACK__CLIENT_SECRET": slack.app.client_secret,
            "PASSERELLE_SLACK__SIGNING_SECRET": slack.signing_secret,
        }
        slack.install(FULL, mode="http")
        slack.app.installs.clear()
        async with running(tmp_path, settings) as house, httpx.AsyncClient(base_url=house.address) as browser:
            began = await browser.get("slack/install")
            assert began.status_code == 302
            state = began.headers["location"].partition("state=")[2].partition("&")[0]
            cookie = {"cookie": began.headers["set-cookie"].partition(";")[0]}
            code = slack.allow(slack.team)
            done = await browser.get("slack/oauth_redirect", params={"state": state, "code": code}, headers=cookie)
            assert done.status_code == 200
            assert await status(house.address, "readyz") == 200
            assert await house.stop() == 0
            log = house.log.read_text()
        token = slack.app.installs[slack.team.id].token
        assert not [secret for secret in (token, code, state, slack.app.client_secret) if secret in log]
