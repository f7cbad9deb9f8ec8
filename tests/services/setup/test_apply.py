"""From a file to the rows: all or nothing, the same twice, nothing on a dry run."""

from __future__ import annotations

from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from tests.builders import SETUP, database_at, halles
from tests.services.acting import rows

WHOLE = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff")


async def test_applied_twice_it_changes_nothing(database_url: str) -> None:
    async with database_at(database_url) as database:
        file = parse(WHOLE, "f.yaml")
        report = await apply(database, file, dry_run=False, by="operator")
        assert len(report) == 7
        assert all(line.startswith("+ ") for line in report)
        before = await rows(database)
        assert await apply(database, file, dry_run=False, by="operator") == ["Rien à changer."]
        assert await rows(database) == before


async def test_a_dry_run_says_the_same_and_changes_nothing(database_url: str) -> None:
    async with database_at(database_url) as database:
        file = parse(WHOLE, "f.yaml")
        before = await rows(database)
        said = await apply(database, file, dry_run=True, by="operator")
        assert await rows(database) == before
        assert await apply(database, file, dry_run=False, by="operator") == said
        before = await rows(database)
        changed = parse(WHOLE.replace("undo: 10s", "undo: 1s"), "f.yaml")
        (line,) = await apply(database, changed, dry_run=True, by="operator")
        assert line.startswith("~ ")
        assert await rows(database) == before


async def test_it_is_noted_in_the_register_once(database_url: str) -> None:
    async with database_at(database_url) as database:
        world = await halles(database)
        async with database.read() as work:
            (entry,) = await work.register.about(world.organisation.id, world.organisation.id)
    assert (entry.verb, entry.actor, entry.details) == ("set-up", "test", {"changes": 7})


async def test_another_company_is_left_alone(database_url: str) -> None:
    async with database_at(database_url) as database:
        other = await halles(database, name="Autre Maison", prefix="b")
        before = await rows(database)
        await halles(database)
        after = await rows(database)
        for table, found in before.items():
            mine = [row for row in found if other.organisation.id in row]
            assert [row for row in after[table] if other.organisation.id in row] == mine
