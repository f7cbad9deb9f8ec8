"""What Discord offers while an option is typed: what this person may read, and no more."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord import app_commands

from integrations.discord.commands import Tree
from tests.integrations.discord.company import NEWS, SECRET, Company, read, readable

NUMBERS = [(f"news {command}", "number") for command in ("show", "who", "history")]
"""The options that take the number of a record."""


def shown(offered: list[dict[str, Any]]) -> str:
    return readable("\n".join(f"{each['name']} {each['value']}" for each in offered))


async def test_numbers_are_offered_by_what_they_say(house: Company) -> None:
    await house.news()
    await house.news("Roubaix ferme le 3 mai.", "confidential")
    offered = await house.sam.autocomplete(house.cm, "news show", "number", "roubaix")
    assert [each["value"] for each in offered] == ["N-2"]
    assert "🔒 Confidentiel" in shown(offered)
    assert [each["value"] for each in await house.sam.autocomplete(house.hall, "news show", "number", "")] == [
        "N-2", "N-1"
    ]  # fmt: skip


async def test_the_words_that_are_offered_find_it(house: Company) -> None:
    await house.news()
    (offered,) = await house.sam.autocomplete(house.cm, "news search", "words", "lill")
    found = await house.sam.slash(house.cm, "news search", {"words": offered["value"]})
    assert NEWS in read(found)


async def test_a_stranger_is_offered_nothing(house: Company) -> None:
    await house.news()
    for command, option in (*NUMBERS, ("news search", "words"), ("passerelle watch", "remove")):
        assert await house.max.autocomplete(house.hall, command, option, "") == []


async def test_the_cm_is_not_offered_names_that_are_watched(house: Company) -> None:
    await house.lea.slash(house.comms, "passerelle watch", {"add": SECRET})
    assert SECRET in shown(await house.lea.autocomplete(house.comms, "passerelle watch", "remove", "zib"))
    assert await house.sam.autocomplete(house.cm, "passerelle watch", "remove", "zib") == []


async def test_every_option_that_takes_a_number_offers_what_the_person_may_read_and_no_more(house: Company) -> None:
    await house.news()
    told = await house.lea.slash(house.comms, "news add", {"text": SECRET, "flag": "confidential"})
    assert "N-2" in read(told)
    async with house.runtime.database.write() as work:
        await work.connection.exec_driver_sql("UPDATE revision SET audience = 'comms' WHERE text = 'zibelinox'")
    for command, option in NUMBERS:
        assert "N-2" in shown(await house.lea.autocomplete(house.comms, command, option, ""))
        assert shown(await house.sam.autocomplete(house.cm, command, option, "")).startswith("N-1")
        assert await house.sam.autocomplete(house.cm, command, option, SECRET) == []
    tree = Tree(discord.Client(intents=discord.Intents.none()), None)  # type: ignore[arg-type]
    for known in tree.walk_commands():
        for each in known.parameters if isinstance(known, app_commands.Command) else ():
            assert each.autocomplete or each.name != "number", known.qualified_name


async def test_during_a_freeze_the_cm_is_offered_nothing(house: Company) -> None:
    await house.news()
    await house.lea.slash(house.comms, "freeze", {"reason": "Incendie"})
    assert await house.sam.autocomplete(house.cm, "news show", "number", "") == []
    assert "N-1" in shown(await house.lea.autocomplete(house.comms, "news show", "number", ""))


@pytest.mark.parametrize("typed", ["N-99", "zibelinox", "x" * 19])
async def test_what_was_not_offered_is_looked_up_as_anything_typed(house: Company, typed: str) -> None:
    await house.news()
    told = await house.sam.slash(house.cm, "news show", {"number": typed})
    assert told.ephemeral
    assert NEWS not in read(told)


async def test_synonyms_are_offered_to_who_may_take_them_away(house: Company) -> None:
    await house.lea.slash(house.comms, "passerelle synonyms", {"add": "Halles = Verrier"})
    (first, *_) = await house.lea.autocomplete(house.comms, "passerelle synonyms", "remove", "verr")
    assert first["name"] == "Halles = Verrier"
    assert await house.sam.autocomplete(house.cm, "passerelle synonyms", "remove", "verr") == []
