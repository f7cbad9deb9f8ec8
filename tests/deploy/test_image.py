"""The image itself, built and started by Docker or Podman: `make image-check`. `ENGINE` names one of them,
`BUILD_ARGS` what else the build is told (a mirror of the registry, say).

The containers are confined as `compose.yaml` confines them and share this machine's loopback, where a strict Slack is.
"""

from __future__ import annotations

import asyncio
import json
import os
import shlex
import shutil
import signal
import subprocess
import time
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from bot.envfile import new_key
from tests.bench.door import _free
from tests.deploy.test_files import IMAGE, ROOT
from tests.peers.slack import SHIPPED, FakeSlack, read_manifest


def _engine() -> str | None:
    """The first that is installed and answers: a Docker without its daemon does not."""
    for name in [os.environ["ENGINE"]] if os.environ.get("ENGINE") else ["docker", "podman"]:
        if shutil.which(name) and not subprocess.run([name, "info"], capture_output=True, check=False).returncode:
            return name
    return None


ENGINE = _engine() if os.environ.get("IMAGE_CHECK") else None
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(ENGINE is None, reason="NOT RUN: asked for by make image-check, where Docker or Podman answers"),
]
TAG = f"passerelle-check-{uuid.uuid4().hex[:8]}"
CONFINED = ("--read-only", "--tmpfs=/tmp:size=64m,mode=1777", "--cap-drop=ALL", "--security-opt=no-new-privileges")
LAST = dict(IMAGE)
"""The last instruction of each name: those of the image that stays."""


def engine(*words: str, fails: bool = False) -> str:
    """What the engine says on standard output."""
    done = subprocess.run([str(ENGINE), *words], capture_output=True, text=True, timeout=1800, check=False)
    assert (done.returncode != 0) is fails, f"{shlex.join(words)}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def image() -> Iterator[str]:
    """Built from the Dockerfile as it is, and taken away again."""
    kind = ["--format=docker"] if ENGINE == "podman" else []  # the other kind knows no HEALTHCHECK
    more = shlex.split(os.environ.get("BUILD_ARGS", ""))
    engine("build", *kind, *more, "-f", str(ROOT / "deploy/docker/Dockerfile"), "-t", TAG, str(ROOT))
    yield TAG
    engine("rmi", "--force", TAG)


@pytest.fixture
def volume() -> Iterator[str]:
    name = f"passerelle-check-{uuid.uuid4().hex[:8]}"
    engine("volume", "create", name)
    yield name
    engine("volume", "rm", "--force", name)


def inside(image: str, script: str) -> str:
    """What a shell says in a container of its own, without any network; the script ends at the first failure."""
    return engine("run", "--rm", *CONFINED, "--network=none", "--entrypoint=sh", image, "-ec", script)


def test_it_is_configured_as_the_dockerfile_says(image: str) -> None:
    made = engine("create", image).strip()
    try:
        config: dict[str, Any] = json.loads(engine("inspect", made))[0]["Config"]
    finally:
        engine("rm", "--volumes", made)
    entry = config["Entrypoint"]  # a list by Docker, by an older Podman the words in a row
    assert config["User"] == LAST["USER"]
    assert (entry.split() if isinstance(entry, str) else entry) == json.loads(LAST["ENTRYPOINT"])
    assert config["Cmd"] == json.loads(LAST["CMD"])
    assert config["StopSignal"] in (LAST["STOPSIGNAL"], signal.Signals[LAST["STOPSIGNAL"]].value)
    assert config["Healthcheck"]["Test"] == ["CMD", *json.loads(LAST["HEALTHCHECK"].partition("CMD ")[2])]


def test_it_is_nobody_and_may_write_only_its_data(image: str) -> None:
    places = ("/data/a", "/tmp/a", "/a", "/opt/passerelle/a", "/opt/passerelle/bin/passerelle")
    said = inside(image, f"id -u; for place in {' '.join(places)}; do touch $place && echo $place; done; true")
    assert said.split() == [LAST["USER"].partition(":")[0], "/data/a", "/tmp/a"]


def test_what_built_it_stayed_behind(image: str) -> None:
    names = "bot.cli sqlite3 ssl pip setuptools pytest"
    said = inside(image, f'for name in {names}; do python -c "import $name" && echo $name; done; test ! -e /build')
    assert said.split() == ["bot.cli", "sqlite3", "ssl"]


async def test_it_starts_is_healthy_and_ends(image: str, volume: str) -> None:
    door = f"http://127.0.0.1:{_free()}"
    async with FakeSlack(rate_scale=0) as slack:
        slack.install(read_manifest(SHIPPED), mode="http", url=f"{door}/slack/events")
        given = {
            "SECRET_KEY": new_key(),
            "HTTP__PORT": door.rpartition(":")[2],
            "SLACK__BOT_TOKEN": slack.bot_token,
            "SLACK__SIGNING_SECRET": slack.signing_secret,
            "SLACK__API_BASE": slack.api_url,
        }
        await asyncio.to_thread(_lives, image, volume, {f"PASSERELLE_{name}": value for name, value in given.items()})


def _lives(image: str, volume: str, given: dict[str, str]) -> None:
    settings = [word for name, value in given.items() for word in ("--env", f"{name}={value}")]
    place = [*CONFINED, "--network=host", "--volume", f"{volume}:/data", *settings]
    engine("run", "--rm", *place, image, "db", "upgrade")
    running = engine("run", "--detach", *place, image).strip()
    try:
        said = LAST["HEALTHCHECK"].partition("CMD ")[2].replace("8080", given["PASSERELLE_HTTP__PORT"])
        assert _healthy([str(ENGINE), "exec", running, *json.loads(said)]), engine("logs", running)
        engine("run", "--rm", *place, image, fails=True)  # a second on the same file
        lines = subprocess.run([str(ENGINE), "logs", running], capture_output=True, text=True, check=True)
        assert all(json.loads(line)["event"] for line in (lines.stdout + lines.stderr).splitlines())
        engine("stop", "--time=20", running)
        (seen,) = json.loads(engine("inspect", running))
        assert seen["State"]["ExitCode"] == 0, "it was killed: it did not end when it was asked to"
    finally:
        engine("rm", "--force", "--volumes", running)


def _healthy(command: list[str]) -> bool:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if subprocess.run(command, capture_output=True, check=False).returncode == 0:
            return True
        time.sleep(0.5)
    return False
