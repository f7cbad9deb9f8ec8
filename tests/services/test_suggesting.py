"""Values for a command: who is offered what, and that nothing secret makes a difference."""

from __future__ import annotations

import pytest

from bot.core.flags import Audience, Flag
from bot.core.message import Sought
from bot.errors import Refused
from bot.services import asking, editing
from bot.services.suggesting import LENGTH, MOST, choices
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World, draft, frozen, halles, tagged

SECRET = draft("Secret zibelinox.", Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)


async def offered(database: Database, world: World, who: str, sought: Sought, typed: str = "") -> list[str]:
    async with database.read() as work:
        turn = Turn(work, getattr(world, who).caller, world.cm, "fr")
        return [each.text for each in await choices(turn, sought, typed)]


async def test_the_cm_is_offered_what_was_told_and_comms_everything(database: Database, swift: World) -> None:
    told, secret = await tagged(database, swift), await tagged(database, swift, SECRET)
    assert await offered(database, swift, "lea", Sought.RECORD) == [secret.label, told.label]
    assert await offered(database, swift, "sam", Sought.RECORD) == [told.label]
    assert await offered(database, swift, "lea", Sought.WORDS, "zibel") == ["Secret zibelinox."]
    for sought in Sought:
        assert await offered(database, swift, "sam", sought, "zibelinox") == []


async def test_what_is_held_is_not_offered_to_the_cm(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    async with database.write() as work:
        await editing.withdraw(work, swift.lea, made.id)
    assert await offered(database, swift, "sam", Sought.RECORD) == []


async def test_a_freeze_leaves_the_cm_nothing_of_the_news(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    await frozen(database, swift)
    assert await offered(database, swift, "sam", Sought.RECORD) == []
    assert await offered(database, swift, "lea", Sought.RECORD) == [made.label]


async def test_a_question_is_offered_to_its_asker_alone(database: Database, swift: World) -> None:
    async with database.write() as work:
        of_karim = await asking.ask(work, swift.karim, swift.organisation, swift.mandate, "Le parking ?", swift.comms)
    async with database.write() as work:
        of_sam = await asking.ask(work, swift.sam, swift.organisation, swift.mandate, "La gare ?", swift.cm)
    found = await offered(database, swift, "sam", Sought.RECORD)
    assert of_sam.label in found
    assert of_karim.label not in found


async def test_another_house_is_not_offered(database: Database, swift: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b", undo="0s")
    await tagged(database, other)
    assert await offered(database, swift, "lea", Sought.RECORD) == []


async def test_a_stranger_is_refused(database: Database, swift: World) -> None:
    for sought in Sought:
        with pytest.raises(Refused):
            await offered(database, swift, "stranger", sought)


async def test_what_is_offered_is_bounded(database: Database, swift: World) -> None:
    for number in range(MOST + 2):
        await tagged(database, swift, draft(f"Nouvelle {number} " + "du parking " * 20))
    found = await offered(database, swift, "lea", Sought.WORDS)
    assert len(found) == MOST
    assert all(0 < len(each) <= LENGTH and not each.endswith("parkin") for each in found)
