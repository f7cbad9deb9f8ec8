"""The table of rights holds at the door of each adapter: whoever may is let in, whoever may not is shown the refusal or
nothing, and changes nothing (A1). One app per platform; nothing of any cell stays."""

from __future__ import annotations

import shutil
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from tests import databases
from tests.rights.company import ROLES, Company, Trial, still
from tests.rights.conftest import Built
from tests.rights.driving import REFUSALS
from tests.rights.surfaces.demo import on_demo
from tests.rights.surfaces.discord import on_discord
from tests.rights.surfaces.slack import on_slack
from tests.rights.surfaces.surface import Surface, Tried
from tests.rights.table import Cell, cells, read

SAMPLE = 40
"""One cell of so many is tried in the ordinary run."""

DIRECT = ("slack-direct", "discord-direct")
ALONE = ("other-cm", "elsewhere")
"""Who acts for a mandate of their own in a direct conversation, and must not come near ours."""

OURS = (
    "Confluence",
    "Vaise",
    "zibelinox",
    "214",
    "Albi",
    "Nantes",
    "sapins",
    "Brest",
    "Dijon",
    "visuels",
    "Les départs",
)
"""What stands in the records of our mandate."""

PLATFORMS: dict[str, Callable[[Trial, Company], AbstractAsyncContextManager[Surface]]] = {
    "demo": on_demo,
    "slack": on_slack,
    "discord": on_discord,
}


@asynccontextmanager
async def on(platform: str, built: Built, tmp_path: Path) -> AsyncIterator[Surface]:
    database = Trial(databases.sqlite_url(Path(shutil.copyfile(built[0], tmp_path / "trial.sqlite3"))), still())
    try:
        async with PLATFORMS[platform](database, built[1]) as surface:
            yield surface
    finally:
        await database.close()


async def differences(surface: Surface, company: Company, tried: list[Cell]) -> tuple[list[str], int]:
    """Where the product and the table do not say the same; and how many cells the platform gave a way to."""
    found, possible = [], 0
    for cell in tried:
        about = company.of(cell.act.kinds) if cell.way.startswith(("press", "submit")) else [""]
        outcomes = [await surface.tried(cell.role, cell.surface, cell.way, id) for id in about]
        there = [outcome for outcome in outcomes if outcome is not None]
        possible += bool(there)
        found += [
            f"{cell.role} {wrong}: {cell.act.name} by {cell.surface} « {cell.way} »" for wrong in _wrong(cell, there)
        ]
    return found, possible


def _wrong(cell: Cell, there: list[Tried]) -> list[str]:
    allowed = bool(cell.act.cell(cell.role))
    if not there:
        return ["has no way"] if allowed and not _may_have_none(cell) else []
    let_in = [tried for tried in there if tried.let_in]
    if cell.surface in DIRECT and cell.role in ALONE:
        return [f"was shown {text!r}" for tried in there for text in tried.shown if _ours(text)]
    if allowed:
        return [] if let_in else [f"is refused {there[0]}"]
    wrong = [f"is let in {let_in[0]}"] if let_in else []
    if cell.act.name != "enter":  # attempts with a code are counted
        wrong += ["changed something" for tried in there if any(outcome.wrote for outcome in tried.outcomes)]
    return wrong + [f"was shown {text!r}" for tried in there for text in tried.shown if not _refuses(text)]


def _may_have_none(cell: Cell) -> bool:
    """Programs and guests have hardly anything; a command has one name on Discord, and Slack's menu has forms alone."""
    known = {"discord-command": ("discord", "commands"), "slack-shortcut": ("slack", "shortcuts")}
    if cell.surface in known and cell.role not in ("bot", "guest"):
        platform, kind = known[cell.surface]
        return cell.way not in read()[platform][kind].values()
    return cell.role in ("bot", "guest")


def _ours(text: str) -> bool:
    return any(word in text for word in OURS)


def _refuses(text: str) -> bool:
    return any(refusal in text.replace("\\", "") for refusal in REFUSALS)


def of(platform: str) -> list[Cell]:
    return [cell for cell in cells() if cell.surface.partition("-")[0] == platform]


def sampled(platform: str) -> list[Cell]:
    return [
        each for each in of(platform) if zlib.crc32(f"{each.role} {each.surface} {each.way}".encode()) % SAMPLE == 0
    ]


@pytest.mark.parametrize("platform", PLATFORMS)
async def test_a_sample_of_the_table_holds_at_its_door(platform: str, built: Built, tmp_path: Path) -> None:
    await hold(platform, sampled(platform), built, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("platform", PLATFORMS)
async def test_the_whole_table_holds_at_its_door(platform: str, role: str, built: Built, tmp_path: Path) -> None:
    await hold(platform, [cell for cell in of(platform) if cell.role == role], built, tmp_path)


async def hold(platform: str, tried: list[Cell], built: Built, tmp_path: Path) -> None:
    async with on(platform, built, tmp_path) as surface:
        found, possible = await differences(surface, built[1], tried)
    if found:
        pytest.fail("\n".join(found))
    assert possible > len(tried) // 2 or all(cell.role in ("bot", "guest") for cell in tried)
