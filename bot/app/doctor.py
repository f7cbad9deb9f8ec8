"""What `passerelle doctor` looks at."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from pydantic import SecretStr

from bot.app.anchors import anchor_checks
from bot.app.configured import settings, shown
from bot.app.platforms import Platforms, platforms_of
from bot.app.reasons import reason
from bot.cards import doctor as cards
from bot.cards import letters
from bot.checks import Check, Linked
from bot.core.address import Address
from bot.core.people import Role
from bot.desk.records.imprint import EDITION
from bot.errors import Misconfigured
from bot.i18n.words import Words, words
from bot.services.installing import unreadable
from bot.settings import Settings
from bot.storage import schema
from bot.storage.database import Database
from bot.storage.engines import is_there
from bot.storage.seal import Seal


async def told() -> tuple[list[str], bool]:
    """The lines in the language of the settings, and whether all is well."""
    say = words(settings().locale)
    checks = await diagnose()
    return [cards.line(check, say) for check in checks], all(check.passed for check in checks)


async def diagnose() -> list[Check]:
    """Settings, database, schema and clocks, then each platform's own."""
    found = settings()
    say = words(found.locale)
    seal, key = _seal(found.secret_key, say)
    checks = [Check("doctor-settings", True, say("doctor-settings-read")), key]
    reached, current = await asyncio.to_thread(_database, found.database, say)
    checks.append(reached)
    if reached.passed:
        schema = say("doctor-current" if current else "doctor-schema-older")
        checks.append(Check("doctor-schema", current, schema))
    checks += await anchor_checks(found, say)
    return [*checks, *(await _inside(found, seal, say) if current else ())]


def _seal(key: SecretStr | None, say: Words) -> tuple[Seal | None, Check]:
    if key is None:
        return None, Check("doctor-secret-key", False, say("doctor-key-missing"))
    try:
        return Seal(key.get_secret_value()), Check("doctor-secret-key", True, say("doctor-key-set"))
    except Misconfigured:
        return None, Check("doctor-secret-key", False, say("doctor-key-unusable"))


def _database(url: str, say: Words) -> tuple[Check, bool]:
    """Whether it can be reached, and whether its schema is this program's."""
    where, current = shown(url), False
    if not is_there(url):
        return Check("doctor-database", False, say("doctor-database-none", database=where)), False
    try:
        current = schema.at_head(url)
    except schema.UNREACHABLE as error:
        what = say("doctor-database-away", database=where, reason=reason(error, say))
    except Misconfigured:
        what = say("doctor-database-newer", database=where)
    else:
        return Check("doctor-database", True, where), current
    return Check("doctor-database", False, what), False


async def _inside(found: Settings, seal: Seal | None, say: Words) -> list[Check]:
    database = Database(found.database)
    try:
        async with database.read() as work:
            apart = abs((work.now.database - work.now.process).total_seconds())
            outdated = await work.index.outdated(EDITION, 1)
            paused = await work.pausing.since()
            cms = await work.people.accounts(Role.CM)
            linked = await work.belonging.linked()
        return [
            Check("doctor-index", not outdated, say("doctor-index-behind" if outdated else "doctor-current")),
            Check("doctor-clocks", work.now.trusted, say("doctor-apart", seconds=apart)),
            Check("doctor-sending", paused is None, _sending(paused, found.timezone, say)),
            *([await _stored(database, seal, say)] if seal else []),
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


async def _stored(database: Database, seal: Seal, say: Words) -> Check:
    found, shut = await unreadable(database, seal)
    what = say("doctor-shut", shut=shut, found=found) if shut else say("doctor-installed", found=found)
    return Check("doctor-installations", not shut, what)


def _sending(paused: datetime | None, zone: str, say: Words) -> str:
    if paused is None:
        return say("doctor-not-paused")
    return say("doctor-paused", at=letters.moment(paused, zone))
