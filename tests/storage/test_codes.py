"""A code is good once, for its life; who tries too often is not even looked at."""

from __future__ import annotations

from datetime import timedelta

from bot.core.codes import IN_ALL, LIFE, PER_ACCOUNT, Offer
from bot.core.people import Role
from bot.storage.database import Database
from tests.storage.samples import AT

OFFER = Offer("Verrerie", Role.CM, "p_lea", "Zoé", "w_1", first=False, locale="en", zone="America/Montreal")


async def test_a_code_is_good_once(database: Database) -> None:
    async with database.write() as work:
        await work.codes.issue("d1", OFFER, AT)
        assert await work.codes.consume("other", AT) is None
        assert await work.codes.consume("d1", AT + LIFE - timedelta(seconds=1)) == OFFER
        assert await work.codes.consume("d1", AT) is None


async def test_it_ends_and_is_forgotten(database: Database) -> None:
    async with database.write() as work:
        await work.codes.issue("d1", OFFER, AT)
        assert await work.codes.consume("d1", AT + LIFE) is None
        await work.codes.issue("d2", OFFER, AT + LIFE)
        left = (await work.connection.exec_driver_sql("SELECT digest FROM code")).all()
    assert [row.digest for row in left] == ["d2"]


async def test_attempts_are_counted_by_account_and_in_all(database: Database) -> None:
    async with database.write() as work:
        assert [await work.codes.attempt("x", AT) for _ in range(PER_ACCOUNT + 2)] == [True] * PER_ACCOUNT + [False] * 2
        assert await work.codes.attempt("y", AT)
        others = [await work.codes.attempt(f"z{n}", AT) for n in range(IN_ALL)]
        assert others.count(True) == IN_ALL - PER_ACCOUNT - 1
        assert await work.codes.attempt("x", AT + LIFE), "later it is looked at again"


async def test_which_houses_there_are(database: Database) -> None:
    async with database.read() as work:
        assert await work.codes.houses() == []
