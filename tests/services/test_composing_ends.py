"""Who kept an embargo is known until it asks again."""

from __future__ import annotations

from bot.core.delivery import Kind
from bot.core.verbs import Verb
from bot.services import composing_ends, foretelling, lifting
from bot.storage.database import Database
from tests.builders import World
from tests.cards.samples import text_of
from tests.services.acting import drawn
from tests.services.embargoed import UNTIL, company, embargoed


async def test_kept_until_it_asks_again(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        made = await embargoed(database, world, asks=True)
        clock.offset = UNTIL * 2
        await _keep(database, world, made.id)
        card = await drawn(database, world, Kind.EMBARGO_DUE, made.id)
        assert card is not None
        assert "Maintenu par Karim Osman" in text_of(card)
        assert Verb.LIFT in [button.verb for button in card.buttons]
        async with database.write() as work:
            await foretelling.asks(work, made)
            assert await composing_ends.last_kept(work, made) is None


async def _keep(database: Database, world: World, id: str) -> None:
    async with database.write() as work:
        await lifting.keep(work, world.karim, id)
