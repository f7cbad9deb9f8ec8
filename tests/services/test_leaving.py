"""What somebody arranged who is no longer in comms is not let go by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.delivery import Kind
from bot.core.flags import Standing
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database
from tests.builders import SETUP
from tests.services.acting import kinds, verbs
from tests.services.embargoed import UNTIL, company, embargoed, fire, stands

WHOLE = SETUP.format(name="Les Halles Verrier", prefix="", undo="0s", release="staff")
KARIM = '  - {name: Karim Osman, role: staff, accounts: ["demo:karim"]}\n'


async def set_up(database: Database, text: str) -> None:
    await apply(database, parse(text, "f.yaml"), dry_run=False, by="test")


@pytest.mark.parametrize("instead", ["", KARIM.replace("staff", "cm")])
async def test_their_embargoes_ask_first(sqlite_url: str, instead: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        made = await embargoed(database, world)
        await set_up(database, WHOLE.replace(KARIM, instead))
        assert (await verbs(database, world, made.id))[-1] == "embargo-asks"
        assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1
        clock.offset = UNTIL + timedelta(minutes=1)
        await fire(database)
        assert await stands(database, world, made.id) is Standing.EMBARGOED
        assert (await kinds(database)).count(Kind.EMBARGO_DUE.value) == 1
        assert (await kinds(database)).count(Kind.NEWS_CM.value) == 1


async def test_another_role_in_comms_changes_nothing(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        made = await embargoed(database, world)
        await set_up(database, WHOLE.replace(KARIM, KARIM.replace("staff", "lead")))
        clock.offset = UNTIL + timedelta(minutes=1)
        assert await stands(database, world, made.id) is Standing.SHAREABLE
