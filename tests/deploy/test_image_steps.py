"""The steps of the image, read from the Dockerfile and done without Docker: in an empty folder, as nobody.

`/build`, `/opt/passerelle` and `/data` lie in that folder. Not done: the base image, its users, the read-only root. The
Python is this machine's, which may be older than the image's.
"""

from __future__ import annotations

import asyncio
import json
import os
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.envfile import new_key
from tests.bench.door import _free
from tests.deploy.test_files import IMAGE, ROOT
from tests.peers.slack import SHIPPED, FakeSlack, read_manifest

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="only root may become the image's user"),
    pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv (util-linux) is not installed"),
]
PYTHON = "/usr/bin/python3"
"""One that other users may run too."""
SPLIT = [name for name, _ in IMAGE].index("FROM", 1)
BUILDING, RUNNING = IMAGE[:SPLIT], IMAGE[SPLIT:]
USER = dict(RUNNING)["USER"].partition(":")[0]


class Nobody:
    """The image's user, in a folder that stands for the image's root."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def here(self, text: str) -> str:
        """The text with the image's folders where they are here."""
        for each in ("/build", "/opt/passerelle", "/data"):
            text = text.replace(each, f"{self.folder}{each}")
        return text

    def command(self, *words: str) -> list[str]:
        """The words as the image's user says them."""
        return ["setpriv", "--reuid", USER, "--regid", USER, "--clear-groups", "--no-new-privs", *words]

    def environment(self, instructions: list[tuple[str, str]]) -> dict[str, str]:
        """What ENV says, over what pip needs to find its index here."""
        said = shlex.split(" ".join(rest for name, rest in instructions if name == "ENV"))
        given = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_", "HTTPS_PROXY"))}
        path = {"PATH": f"{self.folder}/bin:/usr/bin:/bin", "HOME": str(self.folder / "data")}
        named = dict(each.split("=", 1) for each in map(self.here, said))
        return given | path | {name: value.replace("$PATH", path["PATH"]) for name, value in named.items()}


@pytest.fixture(scope="module")
def nobody() -> Iterator[Nobody]:
    """The image's user after the build, which they did themselves."""
    folder = Path(tempfile.mkdtemp(prefix="passerelle-image-", dir="/tmp"))
    try:
        folder.chmod(0o755)
        for each in ("build", "opt", "data", "bin"):
            (folder / each).mkdir()
        (folder / "bin/python").symlink_to(PYTHON)
        built = Nobody(folder)
        for name, rest in BUILDING:
            if name == "COPY":
                _copied(shlex.split(rest), folder / "build")
        for each in ("build", "opt", "data"):
            subprocess.run(["chown", "-R", f"{USER}:{USER}", str(folder / each)], check=True)
        for name, rest in BUILDING:
            if name == "RUN":
                _run(built, rest)
        yield built
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copied(words: list[str], into: Path) -> None:
    for source in words[:-1]:
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, into / words[-1], ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / source, into / words[-1])


def _run(nobody: Nobody, step: str) -> None:
    done = subprocess.run(
        nobody.command("sh", "-ec", nobody.here(step)),
        cwd=nobody.folder / "build", env=nobody.environment(BUILDING),
        capture_output=True, text=True, timeout=1500, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{step}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"


async def test_what_was_built_starts_answers_its_health_check_and_ends(nobody: Nobody) -> None:
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
        await asyncio.to_thread(_lives, nobody, {f"PASSERELLE_{name}": value for name, value in given.items()})


def _lives(nobody: Nobody, given: dict[str, str]) -> None:
    environment = nobody.environment(RUNNING) | given
    last, data = dict(RUNNING), nobody.folder / "data"
    entry = json.loads(last["ENTRYPOINT"])

    def passerelle(*words: str) -> list[str]:
        return nobody.command(*entry, *words)

    helped = subprocess.run(passerelle("--help"), cwd=data, env=environment, capture_output=True, text=True, check=True)
    assert "run" in helped.stdout
    subprocess.run(passerelle("db", "upgrade"), cwd=data, env=environment, capture_output=True, check=True)
    said = last["HEALTHCHECK"].partition("CMD ")[2]
    health = nobody.command(*json.loads(said.replace("8080", given["PASSERELLE_HTTP__PORT"])))
    log = (data / "log").open("w+", encoding="utf-8")
    both: dict[str, Any] = {"stdout": log, "stderr": log}
    with log, subprocess.Popen(passerelle(*json.loads(last["CMD"])), cwd=data, env=environment, **both) as running:
        try:
            assert _healthy(health, environment), "the health check never passed"
        finally:
            running.terminate()
        assert running.wait(timeout=60) == 0
        log.seek(0)
        assert "running" in [json.loads(line)["event"] for line in log], "whoever collects its lines reads one kind"
    assert subprocess.run(health, env=environment, capture_output=True, check=False).returncode != 0


def _healthy(command: list[str], environment: dict[str, str]) -> bool:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0:
            return True
        time.sleep(0.5)
    return False


def test_nothing_of_the_build_stays_and_everything_is_compiled(nobody: Nobody) -> None:
    packages = next((nobody.folder / "opt/passerelle/lib").glob("python3.*/site-packages"))
    assert not (packages / "pip").exists()
    assert not (packages / "setuptools").exists()
    assert list((packages / "bot/__pycache__").glob("cli.*.pyc"))
    assert (packages / "bot/samples/verrier.yaml").exists(), "what is no Python comes along"
    owners = {path.stat().st_uid for path in packages.iterdir()}
    assert owners == {int(USER)}
