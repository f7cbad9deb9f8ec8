"""What was agreed on comes back as it was; a row from before there were charters has none."""

from __future__ import annotations

from dataclasses import replace

from bot.core.charter import Charter, Contact
from bot.storage.charters import charter_in
from bot.storage.database import Database
from tests.builders import World


async def test_it_comes_back(database: Database, world: World) -> None:
    agreed = replace(
        world.mandate,
        charter=Charter("Nous répondons.", "Un instant.", "Horaires."),
        contacts=(Contact("Service clients", "04", ("réclamation", "retour")), Contact("Qualité", "05", ("allergie",))),
        on_call=(world.karim.member.id, world.lea.member.id) if world.karim.member and world.lea.member else (),
    )
    async with database.write() as work:
        assert await work.people.mandate(world.organisation.id, world.mandate.id) == world.mandate
        await work.people.set_mandate(agreed)
        assert await work.people.mandate(world.organisation.id, world.mandate.id) == agreed


def test_an_older_row_has_none() -> None:
    assert charter_in({}).empty
