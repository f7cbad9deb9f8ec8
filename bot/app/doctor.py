"""What `passerelle doctor` looks at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.app.configured import database_is_current, settings, shown
from bot.cards import letters
from bot.desk.imprint import EDITION
from bot.errors import Misconfigured
from bot.storage.database import Database


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `doctor`."""

    name: str
    passed: bool
    detail: str


async def diagnose() -> list[Check]:
    """Settings, database, schema and clocks. The platforms' own checks come with their adapters."""
    found = settings()
    checks = [
        Check("settings", True, "readable, none unknown"),
        Check("secret key", found.secret_key is not None, "set" if found.secret_key else "missing: passerelle init"),
    ]
    try:
        current = database_is_current()
    except Misconfigured as error:
        return [*checks, Check("database", False, error.detail)]
    checks.append(Check("database", True, shown(found.database)))
    checks.append(Check("schema", current, "up to date" if current else "run passerelle db upgrade"))
    return [*checks, *(await _inside(found.database) if current else ())]


async def _inside(url: str) -> list[Check]:
    database = Database(url)
    try:
        async with database.read() as work:
            apart = abs((work.now.database - work.now.process).total_seconds())
            outdated = await work.index.outdated(EDITION, 1)
            paused = await work.pausing.since()
        index = "behind: run passerelle db upgrade" if outdated else "up to date"
        return [
            Check("index", not outdated, index),
            Check("clocks", work.now.trusted, f"database and process {apart:.1f} s apart"),
            Check("sending", paused is None, _sending(paused)),
        ]
    finally:
        await database.close()


def _sending(paused: datetime | None) -> str:
    if paused is None:
        return "not paused"
    return f"paused since {letters.moment(paused, 'UTC')}: nothing leaves; passerelle deliveries resume"
