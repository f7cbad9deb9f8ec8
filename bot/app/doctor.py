"""What `passerelle doctor` looks at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pydantic import SecretStr

from bot.app.anchors import anchor_checks
from bot.app.configured import database_is_current, settings, shown
from bot.app.platforms import Platforms, platforms_of
from bot.cards import letters
from bot.checks import Check, Linked
from bot.core.address import Address
from bot.core.people import Role
from bot.desk.imprint import EDITION
from bot.errors import Misconfigured
from bot.services.installing import unreadable
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.seal import Seal


async def diagnose() -> list[Check]:
    """Settings, database, schema and clocks, then each platform's own."""
    found = settings()
    seal, said = _seal(found.secret_key)
    checks = [Check("settings", True, "readable, none unknown"), Check("secret key", seal is not None, said)]
    try:
        current = database_is_current()
    except Misconfigured as error:
        return [*checks, Check("database", False, error.detail), *(await anchor_checks(found))]
    checks.append(Check("database", True, shown(found.database)))
    checks.append(Check("schema", current, "up to date" if current else "run passerelle db upgrade"))
    checks += await anchor_checks(found)
    return [*checks, *(await _inside(found, seal) if current else ())]


def _seal(key: SecretStr | None) -> tuple[Seal | None, str]:
    if key is None:
        return None, "missing: passerelle init"
    try:
        return Seal(key.get_secret_value()), "set"
    except Misconfigured as error:
        return None, error.detail


async def _inside(found: Settings, seal: Seal | None) -> list[Check]:
    database = Database(found.database)
    try:
        async with database.read() as work:
            apart = abs((work.now.database - work.now.process).total_seconds())
            outdated = await work.index.outdated(EDITION, 1)
            paused = await work.pausing.since()
            cms = await work.people.accounts(Role.CM)
            linked = await work.belonging.linked()
        index = (
            "behind, nothing is cleared: passerelle run renews it, passerelle db upgrade too"
            if outdated
            else "up to date"
        )
        return [
            Check("index", not outdated, index),
            Check("clocks", work.now.trusted, f"database and process {apart:.1f} s apart"),
            Check("sending", paused is None, _sending(paused)),
            *([await _stored(database, seal)] if seal else []),
            *(await _of_platforms(platforms_of(found, database), cms, linked) if seal else ()),
        ]
    finally:
        await database.close()


async def _of_platforms(platforms: Platforms, cms: Sequence[Address], linked: Sequence[Linked]) -> list[Check]:
    try:
        return [check for examine in platforms.checks for check in await examine(cms, linked)]
    finally:
        for adapter in platforms.adapters:
            await adapter.close()


async def _stored(database: Database, seal: Seal) -> Check:
    found, shut = await unreadable(database, seal)
    detail = f"{shut} of {found} cannot be opened: put the key of before behind a comma" if shut else str(found)
    return Check("installations", not shut, detail)


def _sending(paused: datetime | None) -> str:
    if paused is None:
        return "not paused"
    return f"paused since {letters.moment(paused, 'UTC')}: nothing leaves; passerelle deliveries resume"
