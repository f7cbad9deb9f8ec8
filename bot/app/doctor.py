"""What `passerelle doctor` looks at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.app.configured import database_is_current, settings, shown
from bot.app.platforms import Platforms, platforms_of
from bot.cards import letters
from bot.core.address import Address
from bot.core.people import Role
from bot.desk.imprint import EDITION
from bot.errors import Misconfigured
from bot.ports import Check
from bot.settings import Settings
from bot.storage.database import Database


async def diagnose() -> list[Check]:
    """Settings, database, schema and clocks, then each platform's own."""
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
    return [*checks, *(await _inside(found) if current else ())]


async def _inside(found: Settings) -> list[Check]:
    database = Database(found.database)
    try:
        async with database.read() as work:
            apart = abs((work.now.database - work.now.process).total_seconds())
            outdated = await work.index.outdated(EDITION, 1)
            paused = await work.pausing.since()
            cms = await work.people.accounts(Role.CM)
        index = "behind: run passerelle db upgrade" if outdated else "up to date"
        return [
            Check("index", not outdated, index),
            Check("clocks", work.now.trusted, f"database and process {apart:.1f} s apart"),
            Check("sending", paused is None, _sending(paused)),
            *await _of_platforms(platforms_of(found, database.clock.process), cms),
        ]
    finally:
        await database.close()


async def _of_platforms(platforms: Platforms, cms: Sequence[Address]) -> list[Check]:
    try:
        return [check for examine in platforms.checks for check in await examine(cms)]
    finally:
        for adapter in platforms.adapters:
            await adapter.close()


def _sending(paused: datetime | None) -> str:
    if paused is None:
        return "not paused"
    return f"paused since {letters.moment(paused, 'UTC')}: nothing leaves; passerelle deliveries resume"
