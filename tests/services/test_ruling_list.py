"""The list of rulings: comms see them, a CM sees their own questions and no verdict, others nothing."""

from __future__ import annotations

import pytest

from bot.core.people import Actor
from bot.errors import Refused
from bot.services import commands, revoking
from bot.storage.database import Database
from tests.builders import World, halles
from tests.cards.samples import text_of
from tests.services.acting import turning
from tests.services.test_verifying import YES, ruled


async def listed(database: Database, world: World, actor: Actor) -> str:
    opened, turn = turning(database, actor, world.comms if actor is not world.sam else world.cm)
    async with opened as work:
        reply = await commands.command(turn(work), "passerelle", "rulings")
    card = getattr(reply, "card", None)
    assert card is not None
    assert not card.clears
    return text_of(card)


async def test_comms_see_what_is_in_force_until_it_is_revoked(database: Database, swift: World) -> None:
    assert "Aucune décision" in await listed(database, swift, swift.karim)
    ruling = await ruled(database, swift)
    assert YES.wording is not None
    assert YES.wording in await listed(database, swift, swift.karim)
    async with database.write() as work:
        await revoking.revoke(work, swift.karim, ruling.id)
    assert "Aucune décision" in await listed(database, swift, swift.lea)


async def test_a_cm_sees_their_own_questions_and_no_verdict(database: Database, swift: World) -> None:
    await ruled(database, swift)
    shown = await listed(database, swift, swift.sam)
    assert "Q-1" in shown
    assert YES.wording is not None
    assert YES.wording not in shown


async def test_nobody_else_sees_any(database: Database, swift: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    await ruled(database, swift)
    for actor in (swift.stranger, other.lea):
        with pytest.raises(Refused):
            await listed(database, swift, actor)
