"""What the commands do on the configured database."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bot import logs
from bot.app.reasons import reason
from bot.errors import Misconfigured, MissingWord
from bot.i18n.words import Words, words
from bot.services import restoring
from bot.services.indexing import catch_up
from bot.services.installing import seal_again
from bot.services.operating import Operator, Told
from bot.services.restoring import Restored
from bot.services.setup.apply import apply
from bot.services.setup.file import SetupFile, parse
from bot.settings import Settings, language, read_settings
from bot.storage import copying, schema
from bot.storage.database import Database
from bot.storage.engines import is_there
from bot.storage.seal import Seal


def settings() -> Settings:
    """The settings of this process, with logging set up by them. Raises Misconfigured."""
    found = read_settings()
    logs.configure(found.log_level, found.log_format)
    return found


def spoken() -> Words:
    """The words of the settings, in which commands tell what they did. Raises Misconfigured."""
    return words(settings().locale)


def wording() -> Words:
    """The same even where nothing else of the settings can be read."""
    return words(language())


def refusal(error: Misconfigured) -> str:
    """What is wrong, in the language of the settings; in English where no words have its key."""
    try:
        return wording()(error.key, **{name: str(value) for name, value in error.arguments.items()})
    except MissingWord:
        return error.detail


async def apply_file(path: Path, *, dry_run: bool) -> list[str]:
    """Bring the configured database to what a file says. Returns the difference in lines. Raises Misconfigured."""
    file = await asyncio.to_thread(_setup, path, spoken())
    database = Database(settings().database)
    try:
        return await apply(database, file, dry_run=dry_run, by="operator")
    finally:
        await database.close()


def _setup(path: Path, say: Words) -> SetupFile:
    try:
        return parse(path.read_text(encoding="utf-8"), path.name, say)
    except (OSError, UnicodeDecodeError):
        raise Misconfigured(say("apply-unread", file=path.name)) from None


async def upgrade_database() -> str:
    """Bring the configured database to this program's schema and index; says which one. Raises Misconfigured."""
    from bot.storage import migrate

    url = settings().database
    with explained(url):
        await asyncio.to_thread(migrate.upgrade, url)
    database = Database(url)
    try:
        again = await catch_up(database)
    finally:
        await database.close()
    return spoken()("cli-indexed" if again else "cli-upgraded", database=shown(url), again=again)


def database_is_current() -> bool:
    """Whether the configured database has exactly this program's schema. Raises Misconfigured."""
    url = settings().database
    if not is_there(url):
        raise Misconfigured(spoken()("run-no-database", database=shown(url)))
    with explained(url):
        return schema.at_head(url)


async def operate(command: Callable[[Operator], Awaitable[Told]]) -> Told:
    """Run one of the commands of `services/operating.py` on the configured database. Raises Misconfigured."""
    found = settings()
    if not await asyncio.to_thread(database_is_current):
        raise Misconfigured(words(found.locale)("run-older", database=shown(found.database)))
    database = Database(found.database)
    try:
        keys = found.secret_key.get_secret_value() if found.secret_key else ""
        return await command(Operator(database, words(found.locale), found.timezone, keys))
    finally:
        await database.close()


async def backup(file: Path) -> None:
    """Copy the configured database into a file, while it is used, and note in it that this was done; one of an older
    schema, which is about to be upgraded, takes no note. Raises Misconfigured."""
    url = settings().database
    await asyncio.to_thread(copying.copy_out, url, file)
    with explained(url):
        if not await asyncio.to_thread(schema.at_head, url):
            return
        database = Database(url)
        try:
            await restoring.copied(database)
        finally:
            await database.close()


async def restore(file: Path) -> Restored:
    """Make the configured, empty database from a copy, of this program's schema or an older one; nothing is sent from
    it before an operator says so. Raises Misconfigured."""
    url = settings().database
    with explained(url):
        await asyncio.to_thread(copying.copy_in, url, file)
    await upgrade_database()
    database = Database(url)
    try:
        return await restoring.settle(database)
    finally:
        await database.close()


async def rotate_keys() -> int:
    """Seal all that is stored with the newest secret key. Returns how many were under another. Raises Misconfigured."""
    found = settings()
    if found.secret_key is None:
        raise Misconfigured(words(found.locale)("run-no-key"))
    seal = Seal(found.secret_key.get_secret_value())
    if not await asyncio.to_thread(database_is_current):
        raise Misconfigured(words(found.locale)("run-older", database=shown(found.database)))
    database = Database(found.database)
    try:
        return await seal_again(database, seal)
    finally:
        await database.close()


@contextmanager
def explained(url: str) -> Iterator[None]:
    """What the driver says of a database that cannot be reached, as one line without the password."""
    try:
        yield
    except schema.UNREACHABLE as error:
        say = spoken()
        raise Misconfigured(say("run-unreached", database=shown(url), reason=reason(error, say))) from None


def shown(url: str) -> str:
    """The address as it may be shown."""
    return schema.without_password(url)
