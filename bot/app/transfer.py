"""`passerelle db copy`: all of one database into another, of either kind, while no Passerelle runs on them."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from dataclasses import dataclass

from bot.app.configured import explained, settings, shown
from bot.errors import Misconfigured
from bot.i18n.words import words
from bot.services import restoring
from bot.services.operating import Operator, Told
from bot.services.registering import checking
from bot.services.restoring import Restored
from bot.storage import endpoints, migrate, schema
from bot.storage.carrying import carry
from bot.storage.database import Database

PATIENCE = 15
"""Looks, a fifth of a second apart, for a connection that ends a moment after its program."""


@dataclass(frozen=True, slots=True)
class Transferred:
    """How many tables and rows were copied, what waits in the copy, and what a look along its registers found."""

    tables: int
    rows: int
    found: Restored
    register: Told


async def transfer(source: str, target: str) -> Transferred:
    """Copy a whole database into an empty one; nothing is sent from the copy before an operator says so, and the source
    is only read. Raises Misconfigured; then the target has no row."""
    if endpoints.same(source, target):
        raise Misconfigured("both are the same database", "transfer-same")
    endpoints.is_there(source)
    with ExitStack() as held:
        for url in (source, target):
            held.enter_context(endpoints.alone_on(url))
            with explained(url):
                await _nobody_else(url)
        with explained(source):
            await asyncio.to_thread(_is_ours, source)
        with explained(target):
            await asyncio.to_thread(_prepare, target)
            return await _transferred(source, target)


async def _transferred(source: str, target: str) -> Transferred:
    configured = settings()
    database = Database(target)
    try:
        with endpoints.reading(source) as reading:
            async with database.write() as work:
                rows = await work.connection.run_sync(lambda writing: carry(reading, writing))
                found = await restoring.settled(work, "transfer")
        operator = Operator(database, words(configured.locale), configured.timezone)
        register = await checking.verify(operator, organisation="")
        return Transferred(len(rows), sum(rows.values()), found, register)
    finally:
        await database.close()


async def _nobody_else(url: str) -> None:
    """Raises Misconfigured if other programs stay connected to a PostgreSQL."""
    for _ in range(PATIENCE):
        if not await asyncio.to_thread(endpoints.used_by, url):
            return
        await asyncio.sleep(0.2)
    raise Misconfigured(
        f"{shown(url)}: others are connected to it: stop every Passerelle there first",
        "transfer-used",
        database=shown(url),
    )


def _is_ours(url: str) -> None:
    if not schema.at_head(url):
        raise Misconfigured(
            f"{shown(url)}: the schema is older: run passerelle db upgrade on it first",
            "transfer-older",
            database=shown(url),
        )


def _prepare(target: str) -> None:
    """The schema of this program, and not a row in it."""
    if endpoints.is_prepared(target):
        _is_ours(target)
    else:
        migrate.upgrade(target)
