"""Who is waited for: those who were told and are still here."""

from __future__ import annotations

from bot.core.tidings import Receipt, Subject
from bot.services.acknowledging import acknowledge
from bot.services.editing import withdraw
from bot.services.receipts import Told, awaited, awaited_of, recalls_of, without
from bot.storage.database import Database
from tests.builders import World, tagged
from tests.services.acting import DAY


def test_each_is_waited_for_once() -> None:
    receipts = [Receipt(Subject.NEWS, "n_1", "alix", DAY)]
    assert without(["sam", "alix", "sam"], receipts) == ["sam"]


async def test_a_revision_is_acknowledged_by_itself(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    assert swift.sam.member is not None
    members = (swift.sam.member.id,)
    async with database.write() as work:
        await acknowledge(work, swift.sam, made.id)
        assert await awaited(work, Told(made.organisation, Subject.NEWS, made.id, 1, members)) == []
        assert await awaited(work, Told(made.organisation, Subject.NEWS, made.id, 2, members)) == list(members)


async def test_a_recall_is_waited_for_from_the_cm_side(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    async with database.write() as work:
        await withdraw(work, swift.lea, made.id)
        (recall,) = await work.recalls.of_item(made.organisation, made.id)
        assert swift.sam.member is not None
        assert await awaited_of(work, recall) == [swift.sam.member.id]
        (view,) = await recalls_of(work, made)
        assert (view.number, view.missing, view.asker) == (made.label, ("Sam Dubois",), "")
        await acknowledge(work, swift.sam, recall.id)
        assert await awaited_of(work, recall) == []
