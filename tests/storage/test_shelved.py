"""Records fetched by their place in the index: as they stand now, of one mandate, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.core.flags import Standing
from bot.core.news import Hold, NewsState
from bot.core.questions import Answer, RulingState
from bot.services import answering, recording
from bot.services.answering import Given
from bot.storage.database import Database
from bot.storage.terms import Stand, Wanted
from tests.builders import World, asked, draft, halles, tagged


async def test_news_and_rulings_come_as_the_desk_reads_them(database: Database) -> None:
    world = await halles(database, undo="0s")
    item = await tagged(database, world, draft("Le parking de Valence ouvre lundi."))
    question = await asked(database, world, "Je peux parler de Grenoble ?")
    async with database.write() as work:
        await answering.answer(work, world.lea, question.id, Given(Answer.NO))
    owner = world.organisation.id, world.mandate.id
    async with database.read() as work:
        (ruling,) = await work.rulings.judged(*owner)
        fetched = await work.shelved.fetch(*owner, [1, 2, 3])
        statements = [each.record.statement(work.now) for each in fetched]
        assert statements == [ruling.statement(work.now), item.statement(work.now)]
        assert [each.place.id for each in fetched] == [ruling.id, item.id]
        assert statements[0].standing is Standing.CONFIDENTIAL
        wanted: list[Wanted] = [{each: [(frozenset(("wvalence", "wgrenoble")),)] for each in Stand}]
        number = (await work.index.stock(*owner, 0)).number
        met = await work.shelved.meeting(*owner, number, wanted, 9)
        assert [each.place for each in fetched] == list(map(tuple, met))
        for stolen in ((world.organisation.id, "w_other"), ("o_other", world.mandate.id)):
            assert await work.shelved.fetch(*stolen, [1, 2]) == []
            assert await work.shelved.meeting(*stolen, number, wanted, 9) == []


async def test_any_change_of_a_record_changes_its_place_or_stamp(database: Database) -> None:
    world = await halles(database, undo="0s")
    item = await tagged(database, world, draft("Le parking de Valence ouvre lundi."))
    question = await asked(database, world, "Je peux parler de Grenoble ?")
    async with database.write() as work:
        await answering.answer(work, world.lea, question.id, Given(Answer.NO))
    async with database.read() as work:
        (ruling,) = await work.rulings.judged(world.organisation.id, world.mandate.id)
        stored = await work.news.get(world.organisation.id, item.id)
    assert stored is not None
    again = replace(item.revision, number=2, text="Le parking de Valence n'ouvre plus.")
    seen = [await _places(database, world)]
    for changed in (
        replace(stored, hold=Hold.SOURCE_EDITED),
        replace(stored, state=NewsState.WITHDRAWN),
        replace(stored, passed_at=None),
        replace(stored, revision=again),
    ):
        async with database.write() as work:
            if changed.revision is again:
                await work.news.add_revision(item, again)
            assert await recording.save_news(work, replace(changed, version=stored.version + len(seen) - 1))
        seen.append(await _places(database, world))
        assert seen[-1] not in seen[:-1], changed
    async with database.write() as work:
        await recording.move_ruling(work, world.organisation.id, ruling.id, ruling.state, RulingState.PENDING)
    assert await _places(database, world) not in seen


async def _places(database: Database, world: World) -> Sequence[object]:
    async with database.read() as work:
        fetched = await work.shelved.fetch(world.organisation.id, world.mandate.id, range(9))
        return [(each.place.key, each.place[3:]) for each in fetched]
