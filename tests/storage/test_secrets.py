"""Whoever has the files of the database, or a backup, has no token, key or code of anybody's (P2)."""

from __future__ import annotations

import base64
import os
import re
import subprocess
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.core.address import Platform
from bot.i18n.words import words
from bot.services.gestures import Gestures
from bot.services.installing import Installations, Installed
from bot.services.operating import Operator
from bot.services.settling.operating import setup_code
from bot.storage.copying import copy_out
from bot.storage.database import Database
from bot.storage.seal import Seal
from tests.builders import World, asked, database_at, halles
from tests.databases import postgres_programs

KEY = base64.urlsafe_b64encode(b"k" * 32).decode()
TOKEN, REFRESH = "token-of-the-bot-zibelinox", "refresh-token-zibelinox"
SAID = "Peut-on parler du rayon zibeline ?"


@pytest.fixture(autouse=True)
def _clients(monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL's own programs, as new as the server of the tests."""
    programs = postgres_programs()
    if programs is not None:
        monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


async def secrets_of(database: Database, world: World) -> list[str]:
    """A workspace's tokens, the key that seals them, a code of the first lead, an address of the calendar."""
    await Installations(database, Platform.SLACK, Seal(KEY)).save(Installed("T0HALLES", f"{TOKEN} {REFRESH}"))
    told = await setup_code(Operator(database, words("fr"), "Europe/Paris"), organisation="")
    found = [TOKEN, REFRESH, KEY, told.done[0], told.done[0].replace("-", "")]
    database.public_url = "https://passerelle.example"
    reply = await Gestures(database, "fr").command(world.lea.caller, world.comms, "sync", "calendar")
    calendar = re.findall(r"[0-9a-f]{64}", repr(reply))
    assert calendar
    return found + calendar


async def in_clear(database: Database, url: str, file: Path) -> str:
    """Every byte of the database's files and of the backup, or what PostgreSQL itself makes of its own."""
    if make_url(url).get_backend_name() == "sqlite":
        own = Path(database.url.database or "")
        every = [*own.parent.glob(f"{own.name}*"), file]
        return "".join(each.read_bytes().decode("utf-8", "replace") for each in every)
    done = subprocess.run(["pg_restore", "--file=-", str(file)], capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


async def test_no_secret_stands_in_the_files_nor_in_a_backup(database_url: str, tmp_path: Path) -> None:
    async with database_at(database_url) as database:
        world = await halles(database)
        secrets = await secrets_of(database, world)
        await asked(database, world, SAID)
        copy_out(database_url, tmp_path / "backup")
        bytes_ = await in_clear(database, database_url, tmp_path / "backup")
    assert SAID in bytes_, "what is written does stand there, and would be found"
    assert [secret for secret in secrets if secret in bytes_] == []
