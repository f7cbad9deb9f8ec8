"""How long things are kept, by the file of `apply`."""

from __future__ import annotations

import pytest

from bot.core.retention import Kept
from bot.errors import Misconfigured
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database

FILE = "organisation: Les Halles\nlocale: en\nretention: {{{0}}}\n"


async def test_what_the_file_names_is_kept_so_long_and_the_rest_as_it_was(database: Database) -> None:
    file = parse(FILE.format("register: 6 months, items: 1 year, after_removal: 7 days"), "x.yaml")
    lines = await apply(database, file, dry_run=False, by="test")
    assert lines[1].startswith("~ kept for: register 6 months, items 12 months, questions 24 months")
    assert lines[1].endswith("after_removal 7 days")
    assert await apply(database, file, dry_run=False, by="test") == ["Nothing to change."]
    await apply(database, parse(FILE.format("questions: 3 months"), "x.yaml"), dry_run=False, by="test")
    async with database.read() as work:
        found = await work.people.organisation_named("Les Halles")
        assert found is not None
        kept = await work.privacy.retention(found.id)
    assert (kept.months[Kept.REGISTER], kept.months[Kept.QUESTIONS], kept.grace) == (6, 3, 7)


@pytest.mark.parametrize("wrong", ["register: 5 months", "items: soon", "after_removal: 400 days", "gossip: 1 year"])
def test_what_is_wrong_is_told_by_its_line_and_field(wrong: str) -> None:
    with pytest.raises(Misconfigured, match=rf"x.yaml:3: retention\.{wrong.partition(':')[0]}: "):
        parse(FILE.format(wrong), "x.yaml")
