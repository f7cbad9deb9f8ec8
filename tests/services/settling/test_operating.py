"""`passerelle setup-code`: one code on standard output, and how to use it beside."""

from __future__ import annotations

from bot.core.codes import typed_code
from bot.i18n.words import words
from bot.services.operating import Operator
from bot.services.settling.operating import setup_code
from bot.storage.database import Database
from tests.builders import World, halles


async def test_of_the_only_house_and_of_several_the_one_that_is_named(database: Database, world: World) -> None:
    operator = Operator(database, words("en"), "Europe/Paris")
    told = await setup_code(operator, organisation="")
    assert typed_code(told.done[0]) is not None
    assert world.organisation.name in told.beside[0]
    await halles(database, name="Autre Maison", prefix="b")
    refused = await setup_code(operator, organisation="")
    assert not refused.done
    assert "Autre Maison" in refused.refused[0]
    assert (await setup_code(operator, organisation="Autre Maison")).done


async def test_where_there_is_none_one_will_be_made(database: Database) -> None:
    told = await setup_code(Operator(database, words("en"), "Europe/Paris"), organisation="")
    assert "Our organisation" in told.beside[0]
