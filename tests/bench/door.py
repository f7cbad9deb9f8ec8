"""How soon Slack's door acknowledges: `passerelle run` in a process of its own, fifty signed events a second for
SECONDS (default 20), then a thousand at once, each counted when its answer is there (L1 and L3 of the catalogue).
"""

import asyncio
import json
import os
import socket
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

import aiohttp

from bot.envfile import new_key
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage import migrate
from bot.storage.database import Database
from tests.databases import PostgresMissing, postgres_server
from tests.peers.slack import FULL, FakeSlack
from tests.peers.slack.transport import signed

RATE, BURST = 50, 1000
SECONDS = int(os.environ.get("SECONDS", "20"))
ROOT = Path(__file__).parents[2]

HOUSE = """
organisation: Les Halles Verrier
members: [{{name: Léa, role: lead, accounts: ["{lea}"]}}]
mandates: [{{name: Réseaux, rooms: {{comms: ["{comms}"]}}, policy: {{undo: 0s}}}}]
"""


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        _print("SQLite", f"sqlite+aiosqlite:///{Path(folder) / 'door.db'}", folder)
        try:
            with postgres_server() as postgres:
                _print("PostgreSQL", postgres.url(postgres.create()), folder)
        except PostgresMissing as missing:
            print(f"PostgreSQL  not run: {missing}")


def _print(name: str, url: str, folder: str) -> None:
    steady, burst, total = asyncio.run(_measured(url, folder))
    print(
        f"{name}: {RATE} events/s for {SECONDS} s: acknowledged p50/p99 {_two(steady)} ms (goal p99 100 ms); "
        f"{BURST} at once: p50/p99 {_two(burst)} ms, all in {total:.1f} s (goal 2.5 s)",
        flush=True,
    )


async def _measured(url: str, folder: str) -> tuple[list[float], list[float], float]:
    """Seconds for each event of the steady part and of the burst, and for all of the burst."""
    await asyncio.to_thread(migrate.upgrade, url)
    async with FakeSlack(rate_scale=0) as slack:
        door = f"http://127.0.0.1:{_free()}"
        slack.install(FULL, mode="http", url=f"{door}/slack/events")
        lea = slack.user("lea")
        comms = slack.channel("com", private=True, members=[lea])
        database = Database(url)
        text = HOUSE.format(lea=f"slack:{lea.team}/{lea.id}", comms=f"slack:{slack.team.id}/{comms.id}")
        await apply(database, parse(text, "door.yaml"), dry_run=False, by="bench")
        await database.close()
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            cwd=folder,
            env=_settings(url, folder, door, slack),
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            assert process.stderr is not None
            while b'"running"' not in (line := await process.stderr.readline()):
                assert line, "it ended"
            draining = asyncio.create_task(process.stderr.read())
            await asyncio.sleep(2)
            events = _events(slack, lea.id, lea.team, comms.id)
            connector = aiohttp.TCPConnector(limit=200)
            async with aiohttp.ClientSession(connector=connector) as session:
                told = _Teller(session, f"{door}/slack/events", slack.signing_secret)
                steady = [asyncio.create_task(told(next(events), number / RATE)) for number in range(RATE * SECONDS)]
                times = list(await asyncio.gather(*steady))
                begun = time.perf_counter()
                burst = list(await asyncio.gather(*(told(next(events), 0) for _ in range(BURST))))
                total = time.perf_counter() - begun
        finally:
            process.terminate()
            await process.wait()
        await draining
    return times, burst, total


class _Teller:
    """Sends an event, some seconds from now, and says how long its answer took."""

    def __init__(self, session: aiohttp.ClientSession, door: str, secret: str) -> None:
        self._session, self._door, self._secret = session, door, secret

    async def __call__(self, body: bytes, after: float) -> float:
        await asyncio.sleep(after)
        begun = time.perf_counter()
        headers = signed(self._secret, body, time.time()) | {"Content-Type": "application/json"}
        async with self._session.post(self._door, data=body, headers=headers) as answer:
            await answer.read()
            assert answer.status == 200, answer.status
        return time.perf_counter() - begun


def _events(slack: FakeSlack, user: str, team: str, channel: str):  # type: ignore[no-untyped-def]
    """Messages that somebody writes, one in ten with a hashtag, as Slack tells of them."""
    number = 0
    while True:
        number += 1
        ts = f"{time.time():.0f}.{number:06}"
        event = {"type": "message", "user": user, "team": team, "channel": channel, "channel_type": "group"}
        event |= {"ts": ts, "event_ts": ts, "text": f"Message {number}{' #partageable' if number % 10 == 0 else ''}"}
        outer = {"type": "event_callback", "team_id": team, "api_app_id": slack.app.id, "event_id": f"Ev{number:010}"}
        yield json.dumps(outer | {"event": event, "authorizations": [{"team_id": slack.team.id}]}).encode()


def _settings(url: str, folder: str, door: str, slack: FakeSlack) -> Mapping[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PASSERELLE_")} | {
        "PYTHONPATH": str(ROOT),
        "PASSERELLE_DATABASE_URL": url,
        "PASSERELLE_DATA_DIR": folder,
        "PASSERELLE_SECRET_KEY": new_key(),
        "PASSERELLE_HTTP__PORT": door.rpartition(":")[2],
        "PASSERELLE_SLACK__BOT_TOKEN": slack.bot_token,
        "PASSERELLE_SLACK__SIGNING_SECRET": slack.signing_secret,
        "PASSERELLE_SLACK__API_BASE": slack.api_url,
    }


def _free() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _two(times: list[float]) -> str:
    ordered = sorted(1000 * each for each in times)
    return f"{ordered[len(ordered) // 2]:.0f}/{ordered[int(len(ordered) * 0.99) - 1]:.0f}"
