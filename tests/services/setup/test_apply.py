"""From a file to the rows: all or nothing, the same twice, nothing on a dry run."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.desk.records.imprint import EDITION
from bot.services import naming
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from tests.builders import SETUP, StillClock, database_at, draft, halles, tagged
from tests.services.acting import rows

WHOLE = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff")


async def test_applied_twice_it_changes_nothing(database_url: str) -> None:
    async with database_at(database_url) as database:
        file = parse(WHOLE, "f.yaml")
        report = await apply(database, file, dry_run=False, by="operator")
        assert len(report) == 8
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


async def test_a_name_added_in_the_chat_vanishes_only_before_everybodys_eyes(database_url: str) -> None:
    async with database_at(database_url) as database:
        world = await halles(database)
        async with database.write() as work:
            await naming.add_names(work, world.karim, "Phénix")
            await naming.add_synonyms(work, world.karim, "Phénix = la fusion")
        silent = parse(WHOLE.replace("watch: [Tilleul]\n", ""), "f.yaml")
        assert await apply(database, silent, dry_run=True, by="operator") == ["Rien à changer."]
        older = parse(WHOLE, "f.yaml")
        said = await apply(database, older, dry_run=True, by="operator")
        assert said == [
            "~ organisation Les Halles Verrier",
            "- nom surveillé de Les Halles Verrier\u00a0: Phénix",
        ]
        assert await apply(database, older, dry_run=False, by="operator") == said
        async with database.read() as work:
            found = await work.people.organisation(world.organisation.id)
        assert found is not None
        assert found.watch == ("Tilleul",)
        assert found.synonyms == (("Phénix", "la fusion"),), "the file does not speak of them"


async def test_records_are_indexed_again_when_their_mandate_moves_to_another_zone(database_url: str) -> None:
    """ "Demain" may be another date there: at noon in London it is tomorrow already."""
    async with database_at(database_url, StillClock(datetime(2026, 3, 16, 12, tzinfo=UTC))) as database:
        world = await halles(database)
        item = await tagged(database, world, draft("Ouverture demain à 9 h.", wording="Ouverture demain à 9 h."))
        there = (world.organisation.id, world.mandate.id, [item.id])
        async with database.read() as work:
            (before,) = await work.index.of_ids(*there)
        moved = WHOLE.replace(
            "  - name: Réseaux sociaux\n", "  - name: Réseaux sociaux\n    timezone: Pacific/Kiritimati\n"
        )
        await apply(database, parse(moved, "f.yaml"), dry_run=False, by="operator")
        async with database.read() as work:
            (after,) = await work.index.of_ids(*there)
            assert await work.index.outdated(EDITION, 1) == []
    assert before.keys != after.keys
