"""A change of the set-up is told from the register: what, by whom; nothing without a record."""

from __future__ import annotations

from bot.core.delivery import Kind
from bot.storage.database import Database
from tests.builders import World
from tests.cards.samples import text_of
from tests.services.acting import drawn


async def test_the_newest_change_is_told(database: Database, world: World) -> None:
    assert await drawn(database, world, Kind.SET_UP, world.mandate.id) is None
    assert world.lea.member is not None
    for verb in ("charter", "contacts", "something-else"):
        async with database.write() as work:
            await work.register.note(
                world.organisation.id,
                at=work.now.instant,
                actor=world.lea.member.id,
                verb=verb,
                subject=world.mandate.id,
            )
    card = await drawn(database, world, Kind.SET_UP, world.mandate.id)
    assert card is not None
    assert "contacts" in card.headline
    assert "Léa Ferrand" in text_of(card)
