"""Beside what one would write by hand: the same events, the same loopback Slack, in one run.

One event from its HTTP request to its answer, Passerelle (stored first) beside a slack-bolt app that echoes; one tag
from its event to the card in the CM's room beside a bare `chat.postMessage`; start-up and memory beside opsdroid.
EVENTS (default 300) and TAGS (default 20) say how many. opsdroid has dependencies of its own age, so it lives in a
virtual environment of its own:

    python -m venv /tmp/opsdroid && /tmp/opsdroid/bin/pip install opsdroid==0.31.0 "setuptools<81"
    OPSDROID=/tmp/opsdroid/bin/opsdroid make bench ARGS=compare
"""

import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import psutil

from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage import migrate
from bot.storage.database import Database
from tests.bench.door import ROOT, _free, _settings, _Teller, _two
from tests.peers.slack import FULL, FakeSlack
from tests.peers.slack.nouns import Channel

EVENTS, TAGS = int(os.environ.get("EVENTS", "300")), int(os.environ.get("TAGS", "20"))
APART = 1.3
"""Seconds between two tags: Slack takes one message a second and room, and Passerelle keeps to it."""

HOUSE = """
organisation: Les Halles Verrier
members:
  - {{name: Léa, role: lead, accounts: ["{lea}"]}}
  - {{name: Sam, role: cm, accounts: ["{sam}"]}}
mandates:
  - {{name: Réseaux, members: [Sam], rooms: {{comms: ["{comms}"], cm: ["{cm}"]}}, policy: {{undo: 0s}}}}
"""
OPSDROID = """
welcome-message: false
logging: {{level: critical, console: false, path: false}}
web: {{host: 127.0.0.1, port: {port}}}
connectors: {{websocket: {{bot-name: echo}}}}
skills: {{echo: {{path: {folder}/echo.py}}}}
"""
ECHO = """
from opsdroid.matchers import match_regex
from opsdroid.skill import Skill

class Echo(Skill):
    @match_regex(r".*")
    async def echo(self, message):
        await message.respond(message.text)
"""


@dataclass
class Site:
    """A loopback Slack with two rooms, and the folder of what runs on it."""

    slack: FakeSlack
    folder: str
    by: str
    comms: Channel
    cm: Channel


@dataclass
class Started:
    """A program that answers on its door: seconds until then, and its resident memory in MB."""

    door: str
    ready: float
    memory: float

    def __str__(self) -> str:
        return f"{self.ready:.2f} s, {self.memory:.0f} MB"


def run() -> None:
    asyncio.run(_run())


async def _run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with FakeSlack(rate_scale=0) as slack:
            site = await _site(slack, folder)
            async with _passerelle(site) as ours:
                acknowledged = await _acknowledged(site, ours.door)
                delivered = await _delivered(site, ours.door)
            async with _bolt(site) as bare:
                echoed = await _acknowledged(site, bare.door)
            posted = await _posted(site)
        _beside("event acknowledged (stored first)", acknowledged, "slack-bolt echo", echoed)
        _beside("tag to card in the CM's room", delivered, "bare chat.postMessage", posted)
        print(
            f"start-up and memory: passerelle run {ours}; slack-bolt echo {bare}; {await _opsdroid(folder)}", flush=True
        )


def _beside(what: str, ours: list[float], other: str, theirs: list[float]) -> None:
    ratio = sorted(ours)[len(ours) // 2] / sorted(theirs)[len(theirs) // 2]
    print(f"{what}: p50/p99 {_two(ours)} ms; {other}: {_two(theirs)} ms; ratio of the medians {ratio:.1f}", flush=True)


async def _site(slack: FakeSlack, folder: str) -> Site:
    lea, sam = slack.user("lea"), slack.user("sam")
    comms = slack.channel("com", private=True, members=[lea])
    cm = slack.channel("reseaux", private=True, members=[lea, sam])
    return Site(slack, folder, lea.id, comms, cm)


@asynccontextmanager
async def _passerelle(site: Site) -> AsyncIterator[Started]:
    slack, url = site.slack, f"sqlite+aiosqlite:///{Path(site.folder) / 'compare.db'}"
    door = f"http://127.0.0.1:{_free()}"
    slack.install(FULL, mode="http", url=f"{door}/slack/events")
    await asyncio.to_thread(migrate.upgrade, url)
    database = Database(url)
    team = slack.team.id
    names = {"lea": f"{team}/{site.by}", "sam": f"{team}/{slack.user('sam').id}"}
    names |= {"comms": f"{team}/{site.comms.id}", "cm": f"{team}/{site.cm.id}"}
    text = HOUSE.format(**{name: f"slack:{value}" for name, value in names.items()})
    await apply(database, parse(text, "compare.yaml"), dry_run=False, by="bench")
    await database.close()
    settings = _settings(url, site.folder, door, slack)
    async with _started([sys.executable, "-m", "bot", "run"], f"{door}/readyz", settings, site.folder) as found:
        yield found


@asynccontextmanager
async def _bolt(site: Site) -> AsyncIterator[Started]:
    slack, port = site.slack, _free()
    arguments = [slack.api_url, slack.bot_token, slack.signing_secret, str(port)]
    command = [sys.executable, "-m", "tests.bench.bolt_echo", *arguments]
    door = f"http://127.0.0.1:{port}/slack/events"
    async with _started(command, door, os.environ | {"PYTHONPATH": str(ROOT)}, site.folder) as found:
        yield found


async def _opsdroid(folder: str) -> str:
    program, port = os.environ.get("OPSDROID"), _free()
    if not program:
        return "opsdroid: NOT RUN (OPSDROID names none)"
    (Path(folder) / "echo.py").write_text(ECHO)
    (Path(folder) / "opsdroid.yaml").write_text(OPSDROID.format(port=port, folder=folder))
    command = [program, "start", "-f", f"{folder}/opsdroid.yaml"]
    try:
        async with _started(command, f"http://127.0.0.1:{port}/", os.environ | {"HOME": folder}, folder) as found:
            return f"opsdroid {found} (one connector, no platform)"
    except (OSError, TimeoutError) as error:
        return f"opsdroid: NOT RUN ({type(error).__name__})"


@asynccontextmanager
async def _started(
    command: list[str], asked: str, environment: Mapping[str, str], folder: str
) -> AsyncIterator[Started]:
    """A program from its start to its first answer, whatever that says, then as long as the block lasts."""
    begun, quiet = time.perf_counter(), asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*command, cwd=folder, env=environment, stdout=quiet, stderr=quiet)
    try:
        async with asyncio.timeout(60), aiohttp.ClientSession() as session:
            while not await _answers(session, asked):
                await asyncio.sleep(0.01)
        ready = time.perf_counter() - begun
        yield Started(asked.removesuffix("/readyz").removesuffix("/slack/events"), ready, _memory(process.pid))
    finally:
        process.terminate()
        await process.wait()


async def _answers(session: aiohttp.ClientSession, asked: str) -> bool:
    try:
        async with session.get(asked) as answer:
            return answer.status != 503
    except aiohttp.ClientError:
        return False


def _memory(pid: int) -> float:
    return float(psutil.Process(pid).memory_info().rss) / 1e6


async def _acknowledged(site: Site, door: str) -> list[float]:
    """Seconds of each event, one after the other; the first tenth is for warming up."""
    events = _events(site, "")
    async with aiohttp.ClientSession() as session:
        told = _Teller(session, f"{door}/slack/events", site.slack.signing_secret)
        return [await told(next(events), 0) for _ in range(EVENTS)][EVENTS // 10 :]


async def _delivered(site: Site, door: str) -> list[float]:
    """Seconds from the sending of a tagged message to the call that posts its card in the CM's room."""
    events, times = _events(site, " #partageable"), []
    async with aiohttp.ClientSession() as session:
        told = _Teller(session, f"{door}/slack/events", site.slack.signing_secret)
        for _ in range(TAGS):
            before, begun = _cards(site), time.perf_counter()
            await told(next(events), 0)
            async with asyncio.timeout(30):
                while _cards(site) == before:
                    await asyncio.sleep(0.001)
            times.append(time.perf_counter() - begun)
            await asyncio.sleep(APART)
    return times[1:]


def _cards(site: Site) -> int:
    posted = site.slack.calls_to("chat.postMessage")
    return sum(call.args.get("channel") == site.cm.id for call in posted)


async def _posted(site: Site) -> list[float]:
    """Seconds of a bare call, to its answer."""
    times, headers = [], {"Authorization": f"Bearer {site.slack.bot_token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        for number in range(EVENTS):
            begun = time.perf_counter()
            body = {"channel": site.cm.id, "text": f"Message {number}"}
            async with session.post(f"{site.slack.api_url}chat.postMessage", json=body) as answer:
                assert (await answer.json())["ok"]
            times.append(time.perf_counter() - begun)
    return times[EVENTS // 10 :]


def _events(site: Site, tag: str) -> Iterator[bytes]:
    number, slack = 0, site.slack
    while True:
        number += 1
        ts = f"{time.time():.0f}.{number:06}"
        event = {"type": "message", "user": site.by, "team": slack.team.id, "channel": site.comms.id}
        event |= {"channel_type": "group", "ts": ts, "event_ts": ts, "text": f"Message {number} du jour{tag}"}
        outer = {"type": "event_callback", "team_id": slack.team.id, "api_app_id": slack.app.id}
        more = {"event_id": f"Ev{time.time_ns()}", "authorizations": [{"team_id": slack.team.id}], "event": event}
        yield json.dumps(outer | more).encode()
