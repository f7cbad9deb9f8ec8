"""What a process keeps in memory for as long as it runs: no library that it has no use for."""

from __future__ import annotations

import subprocess
import sys

import pytest

_LOADED = """
import sys
import bot.app.run, {adapter}
from bot.storage.engines import Engines
from bot.storage.schema import at_head
at_head("sqlite:///{file}")
Engines.of("sqlite:///{file}")
print(sorted({{each.partition(".")[0] for each in sys.modules}} & set({libraries})))
"""
_POSTGRESQL = ("psycopg", "psycopg_pool", "procrastinate")
_MIGRATIONS = ("alembic", "mako")
_KEYS = ("cryptography",)
_SELDOM = ("icalendar", "dateparser")


@pytest.mark.parametrize(
    ("adapter", "other"),
    [("integrations.slack.app", ("discord",)), ("integrations.discord.app", ("slack_sdk", "slack_bolt"))],
)
def test_a_bot_on_sqlite_loads_neither_postgresql_nor_migrations_nor_what_seals_nor_what_is_seldom_used(
    adapter: str, other: tuple[str, ...], sqlite_url: str
) -> None:
    libraries = (*_POSTGRESQL, *_MIGRATIONS, *_KEYS, *_SELDOM, *other)
    told = _LOADED.format(adapter=adapter, libraries=libraries, file=sqlite_url.partition(":///")[2])
    shown = subprocess.run([sys.executable, "-W", "ignore", "-c", told], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1] == "[]"


def test_what_is_loaded_is_seen(sqlite_url: str) -> None:
    told = _LOADED.format(adapter="psycopg", libraries=_POSTGRESQL, file=sqlite_url.partition(":///")[2])
    shown = subprocess.run([sys.executable, "-W", "ignore", "-c", told], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1] == "['psycopg']"
