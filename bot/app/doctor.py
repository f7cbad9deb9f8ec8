"""What `passerelle doctor` looks at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pydantic import SecretStr

from bot.app.configured import database_is_current, settings, shown
from bot.cards import letters
from bot.desk.imprint import EDITION
from bot.errors import Misconfigured
from bot.services.installing import unreadable
from bot.storage.database import Database
from bot.storage.seal import Seal


@dataclass(frozen=True, slots=True)
class Check:
    """One line of `doctor`."""

    name: str
    passed: bool
    detail: str


async def diagnose() -> list[Check]:
    """Settings, database, schema and clocks. The platforms' own checks come with their adapters."""
    found = settings()
    seal, said = _seal(found.secret_key)
    checks = [Check("settings", True, "readable, none unknown"), Check("secret key", seal is not None, said)]
    try:
        current = database_is_current()
    except Misconfigured as error:
        return [*checks, Check("database", False, error.detail)]
    checks.append(Check("database", True, shown(found.database)))
    checks.append(Check("schema", current, "up to date" if current else "run passerelle db upgrade"))
    return [*checks, *(await _inside(found.database, seal) if current else ())]


def _seal(key: SecretStr | None) -> tuple[Seal | None, str]:
    if key is None:
        return None, "missing: passerelle init"
    try:
        return Seal(key.get_secret_value()), "set"
    except Misconfigured as error:
        return None, error.detail


async def _inside(url: str, seal: Seal | None) -> list[Check]:
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
            *([await _stored(database, seal)] if seal else []),
        ]
    finally:
        await database.close()


async def _stored(database: Database, seal: Seal) -> Check:
    found, shut = await unreadable(database, seal)
    detail = f"{shut} of {found} cannot be opened: put the key of before behind a comma" if shut else str(found)
    return Check("installations", not shut, detail)


def _sending(paused: datetime | None) -> str:
    if paused is None:
        return "not paused"
    return f"paused since {letters.moment(paused, 'UTC')}: nothing leaves; passerelle deliveries resume"
