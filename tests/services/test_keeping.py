"""What somebody began comes back to them alone, as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.flags import Embargo
from bot.core.news import Attachment
from bot.errors import Gone
from bot.services import keeping
from bot.services.choosing import comms
from bot.services.tagging import NOWHERE, Origin
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World, database_at, draft, halles, source
from tests.services.acting import DAY


async def test_a_draft_comes_back_as_it_was(database_url: str) -> None:
    async with database_at(database_url) as database:
        world = await halles(database)
        embargo = Embargo(DAY + timedelta(days=1), "Europe/Paris")
        made = draft("Texte", embargo=embargo, expires_at=DAY + timedelta(days=2), wording=None)
        origin = Origin(source(), (Attachment("é.pdf", "application/pdf", 3),), replace(world.comms, thread="7"))
        async with database.write() as work:
            turn = Turn(work, world.lea.caller, world.comms, "fr")
            target = await keeping.keep_draft(turn, await comms(turn), origin, made)
        async with database.write() as work:
            content = await keeping.kept(Turn(work, world.lea.caller, world.comms, "fr"), target)
        assert keeping.draft_in(content) == made
        assert keeping.origin_in(content) == origin


async def test_only_its_own_caller_gets_it_back(database: Database, world: World) -> None:
    async with database.write() as work:
        turn = Turn(work, world.lea.caller, world.comms, "fr")
        target = await keeping.keep_message(turn, await comms(turn), NOWHERE)
    async with database.write() as work:
        for actor in (world.karim, world.sam, world.stranger):
            with pytest.raises(Gone):
                await keeping.kept(Turn(work, actor.caller, world.comms, "fr"), target)
        with pytest.raises(Gone):
            await keeping.kept(Turn(work, world.lea.caller, world.comms, "fr"), "i_nothing")
        content = await keeping.kept(Turn(work, world.lea.caller, world.comms, "fr"), target)
    assert keeping.origin_in(content) == NOWHERE
    with pytest.raises(Gone):
        keeping.draft_in(content)


async def test_a_question_is_kept_clean(database_url: str) -> None:
    async with database_at(database_url) as database:
        world = await halles(database)
        async with database.write() as work:
            turn = Turn(work, world.sam.caller, world.cm, "fr")
            target = await keeping.keep_question(turn, "Peut-on\0 le dire \ud800 ?")
            assert (await keeping.kept(turn, target))["question"] == "Peut-on le dire \N{REPLACEMENT CHARACTER} ?"
