"""Whom a lead means, by name, mention or id; never a guess."""

from __future__ import annotations

import pytest

from bot.core.address import Address
from bot.errors import Invalid
from bot.services.offboarding.whom import Whom, meant, named_by
from bot.storage.database import Database
from tests.builders import World


async def found(database: Database, world: World, text: str) -> Whom:
    async with database.read() as work:
        return await meant(work, world.organisation.id, world.lea.caller, text)


@pytest.mark.parametrize("text", ["Sam Dubois", "@sam dubois", "@sam", "<@sam>", "<@sam|Sam D.>"])
async def test_a_member(database: Database, world: World, text: str) -> None:
    assert await found(database, world, text) == Whom(member=world.sam.member)


async def test_a_mandate_and_an_account(database: Database, world: World) -> None:
    assert await found(database, world, "réseaux sociaux") == Whom(mandate=world.mandate)
    assert await found(database, world, "<@max>") == Whom(account=Address.parse("demo:max"))


async def test_nobody_and_nobody_any_more(database: Database, world: World) -> None:
    with pytest.raises(Invalid):
        await found(database, world, "Samuel")
    async with database.read() as work:
        assert await named_by(work, world.organisation.id, world.mandate.id) == Whom(mandate=world.mandate)
        for target in ("p_gone", "w_gone", ""):
            with pytest.raises(Invalid):
                await named_by(work, world.organisation.id, target)
