"""Records fetched by their place in the index: as they stand now, of one mandate, the newest first."""

from __future__ import annotations

from bot.core.evidence import Record
from bot.core.flags import Standing
from bot.core.questions import Answer
from bot.services import answering
from bot.services.answering import Given
from bot.storage.database import Database
from tests.builders import asked, draft, halles, tagged


async def test_news_and_rulings_come_as_the_desk_reads_them(database: Database) -> None:
    world = await halles(database, undo="0s")
    item = await tagged(database, world, draft("Le parking de Valence ouvre lundi."))
    question = await asked(database, world, "Je peux parler de Grenoble ?")
    async with database.write() as work:
        await answering.answer(work, world.lea, question.id, Given(Answer.NO))
    owner = world.organisation.id, world.mandate.id
    async with database.read() as work:
        (ruling,) = await work.rulings.judged(*owner)
        fetched = await work.shelved.fetch(*owner, [1, 2, 3], work.now)
        assert [statement for _, statement in fetched] == [ruling.statement(work.now), item.statement(work.now)]
        assert [(entry.record, entry.id) for entry, _ in fetched] == [
            (Record.RULING.value, ruling.id), (Record.NEWS.value, item.id),
        ]  # fmt: skip
        assert fetched[0][1].standing is Standing.CONFIDENTIAL
        assert await work.shelved.fetch(world.organisation.id, "w_other", [1, 2], work.now) == []
        assert await work.shelved.fetch("o_other", world.mandate.id, [1, 2], work.now) == []
