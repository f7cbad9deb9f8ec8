"""The export: readable, in UTC, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import json
from datetime import timedelta

import pytest

from bot.errors import Misconfigured
from bot.i18n.words import words
from bot.services.operating import Operator
from bot.services.registering.exporting import COLUMNS, Wanted, export
from bot.storage import chains
from bot.storage.database import Database
from tests.builders import World, tagged
from tests.storage.samples import AT


async def exported(database: Database, wanted: Wanted, *, as_csv: bool = False) -> str:
    written: list[str] = []
    await export(Operator(database, words("fr"), "Europe/Paris"), wanted, as_csv=as_csv, write=written.append)
    return "".join(written)


async def lines(database: Database, wanted: Wanted) -> list[dict[str, object]]:
    return [json.loads(line) for line in (await exported(database, wanted)).splitlines()]


async def test_each_line_has_names_and_numbers(
    database: Database, world: World, others: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chains, "BATCH", 2)
    item = await tagged(database, world)
    everything = await lines(database, Wanted(world.organisation.name))
    assert [line["sequence"] for line in everything] == list(range(1, len(everything) + 1))
    assert len(await lines(database, Wanted())) == len(everything) + 1
    found = await lines(database, Wanted(subject="n1"))
    assert found == [line for line in everything if line["subject"] == item.id]
    assert (found[0]["actor_name"], found[0]["verb"], found[0]["number"]) == ("Karim Osman", "tag", "N-1")
    assert str(found[0]["at"]).endswith("Z")
    assert list(found[0]) == list(COLUMNS)


async def test_a_span_of_time(database: Database, world: World) -> None:
    async with database.write() as work:
        for day in range(3):
            at = AT.replace(year=2100) + timedelta(days=day)
            await work.register.note(world.organisation.id, at=at, actor="p", verb=f"v{day}", subject="n")
    first = AT.replace(year=2100) + timedelta(hours=1)
    found = await lines(database, Wanted(since=first, until=first + timedelta(days=1)))
    assert [line["verb"] for line in found] == ["v1"]


async def test_no_cell_is_a_formula(database: Database, world: World) -> None:
    odd = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", 'a "b", c']
    async with database.write() as work:
        for each in odd:
            await work.register.note(world.organisation.id, at=AT, actor=each, verb=each, subject=each, text=each)
    rows = list(csv.reader((await exported(database, Wanted(), as_csv=True)).splitlines(keepends=True)))
    assert tuple(rows[0]) == COLUMNS
    found = [row[3] for row in rows[2:]]
    assert found == [*(f"'{each}" for each in odd[:-1]), odd[-1]]
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


async def test_a_name_or_a_number_that_is_not_there_is_said(database: Database, world: World) -> None:
    written: list[str] = []
    for wanted in (Wanted("Nobody"), Wanted(subject="N-99"), Wanted(subject="T-1")):
        with pytest.raises(Misconfigured):
            await export(Operator(database, words("en"), "UTC"), wanted, as_csv=True, write=written.append)
    assert written == [], "not even the names of the columns: a file of them alone looks like an answer"
