"""The table of rights holds at the door through which every platform comes: whoever may gets further than the refusal,
whoever may not gets the refusal or nothing, and nothing of it stays (A1)."""

from __future__ import annotations

import shutil
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from bot.errors import NotRecorded
from tests import databases
from tests.rights.company import ROLES, Trial, still
from tests.rights.conftest import Built
from tests.rights.driving import Driver, Outcome
from tests.rights.table import Act, acts

SAMPLE = 10
"""One way of so many is tried in the ordinary run, by each role another one."""


@asynccontextmanager
async def trying(built: Built, tmp_path: Path, release: str = "staff") -> AsyncIterator[Driver]:
    path = Path(shutil.copyfile(built[0], tmp_path / "trial.sqlite3"))
    database = Trial(databases.sqlite_url(path), still())
    try:
        await database.change(f"UPDATE mandate SET release = '{release}'")
        yield Driver(database, built[1])
    finally:
        await database.close()


async def in_time(act: Callable[[], Awaitable[list[Outcome]]]) -> list[Outcome]:
    """A machine that is busy may be too slow for people who wait; that is no answer about rights."""
    for _ in range(5):
        try:
            return await act()
        except NotRecorded:
            continue
    return await act()


async def differences(
    driver: Driver, role: str, ways: list[tuple[Act, str]], allowed: Callable[[Act], bool]
) -> list[str]:
    """Where the product and the table do not say the same."""
    found = []
    for act, way in ways:
        outcomes = await in_time(partial(driver.tried, role, way, act.kinds))
        if act.name != "enter" and not allowed(act):  # attempts with a code are counted
            found += [f"{role} changed something: {act.name} by « {way} »" for each in outcomes if each.wrote]
        let_in = [outcome for outcome in outcomes if outcome.let_in]
        if bool(let_in) != allowed(act):
            said = "is let in" if let_in else "is refused"
            found.append(f"{role} {said}: {act.name} by « {way} »: {(let_in or outcomes)[0].reply}")
    return found


def sampled(role: str) -> list[tuple[Act, str]]:
    every = [(act, way) for act in acts() for way in act.ways]
    return [each for each in every if zlib.crc32(f"{role} {each[1]}".encode()) % SAMPLE == 0]


@pytest.mark.parametrize("role", ROLES)
async def test_a_sample_of_the_table_holds(role: str, built: Built, tmp_path: Path) -> None:
    async with trying(built, tmp_path) as driver:
        assert not await differences(driver, role, sampled(role), lambda act: bool(act.cell(role)))


@pytest.mark.long
@pytest.mark.parametrize("release", ["staff", "two", "lead"])
@pytest.mark.parametrize("role", ROLES)
async def test_the_whole_table_holds(role: str, release: str, built: Built, tmp_path: Path) -> None:
    def allowed(act: Act) -> bool:
        return (
            act.cell(role) in ("yes", "own")
            or (act.cell(role) == "policy" and release == "staff")
            or (act.cell(role) == "policy" and release == "two" and act.name != "unwatch")
        )

    every = [(act, way) for act in acts() for way in act.ways]
    async with trying(built, tmp_path, release) as driver:
        assert "\n".join(await differences(driver, role, every, allowed)) == ""


async def test_by_policy_only_a_lead_releases(built: Built, tmp_path: Path) -> None:
    ways = [(act, act.ways[0]) for act in acts() if act.cell("staff") == "policy"]
    async with trying(built, tmp_path, "lead") as driver:
        assert not await differences(driver, "staff", ways, lambda _: False)
        assert not await differences(driver, "lead", ways, lambda _: True)
