"""After a thaw: nothing by itself, one by one or all, and what waited leaves a minute apart."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

import pytest

from bot.core.delivery import Kind
from bot.core.flags import Flag, Standing
from bot.core.news import NewsItem
from bot.core.questions import Answer
from bot.core.tidings import Freeze
from bot.core.verbs import Verb
from bot.errors import Gone, Refused, Stale
from bot.services import answering, freezing, gate, passing, reviewing
from bot.services.answering import Given
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database
from tests.builders import SETUP, StillClock, World, asked, database_at, draft, frozen, tagged
from tests.jobs.conftest import House, house_at
from tests.services.acting import is_refused, verbs


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield await house_at(database, clock, undo="10s")


async def thawed(house: House, texts: Sequence[str]) -> tuple[Freeze, list[NewsItem]]:
    """A freeze that is over, and what was tagged while it held."""
    freeze = await frozen(house.database, house.world)
    waiting = [await tagged(house.database, house.world, draft(text)) for text in texts]
    await house.settle()
    async with house.database.write() as work:
        ended = await freezing.thaw(work, house.world.lea, freeze.id)
    await house.settle()
    return ended, waiting


async def test_a_thaw_asks_what_holds_and_releases_nothing(house: House) -> None:
    await tagged(house.database, house.world)
    await house.skip(seconds=10)
    await thawed(house, ["Roubaix ouvre lundi.", "Vaise ouvre mardi."])
    card = house.cards("comms")[-1]
    assert [button.verb for button in card.buttons] == [Verb.REVIEW, Verb.ALL_HOLD_AGAIN]
    for said in ("2 éléments attendaient", "Un élément était en vigueur"):
        assert said in repr(card)
    before = house.seen("cm")
    await house.skip(days=1)
    assert house.seen("cm") == before


async def test_no_card_that_stands_there_goes_on_saying_that_it_may_be_said(house: House) -> None:
    await tagged(house.database, house.world)
    await house.skip(seconds=10)
    assert [card.clears for card in house.cards("cm")] == [True]
    freeze, _ = await thawed(house, [])
    assert not any(card.clears for card in house.cards("cm"))
    async with house.database.write() as work:
        await reviewing.all_hold_again(work, house.world.lea, freeze.id)
    await house.settle()
    assert [card.clears for card in house.cards("cm")].count(True) == 1


async def test_confirming_all_lets_what_waited_leave_a_minute_apart(house: House) -> None:
    freeze, _ = await thawed(house, ["Roubaix ouvre lundi.", "Vaise ouvre mardi.", "Calais ouvre jeudi."])
    async with house.database.write() as work:
        assert await reviewing.all_hold_again(work, house.world.lea, freeze.id) == 3
    seen = []
    for seconds in (9, 1, 59, 1, 60):
        await house.skip(seconds=seconds)
        seen.append(sum(card.clears for card in house.cards("cm")))
    assert seen == [0, 1, 1, 2, 3]
    assert "Roubaix" in repr(next(card for card in house.cards("cm") if card.clears)), "the oldest first"
    assert "tout a été revu" in house.seen("comms")


async def test_once_all_is_confirmed_no_card_says_that_it_waits(house: House) -> None:
    question = await asked(house.database, house.world, "Puis-je dire que le parking de Vaise est gratuit ?")
    async with house.database.write() as work:
        await answering.answer(work, house.world.lea, question.id, Given(Answer.MAY, wording="Vaise est gratuit."))
    await house.skip(seconds=10)
    freeze, _ = await thawed(house, [])
    assert repr(Verb.HOLDS_AGAIN) in house.seen("comms")
    async with house.database.write() as work:
        await reviewing.all_hold_again(work, house.world.lea, freeze.id)
    await house.settle()
    assert repr(Verb.HOLDS_AGAIN) not in house.seen("comms")


async def test_what_leaves_later_is_stopped_by_another_freeze(house: House) -> None:
    freeze, _ = await thawed(house, ["Roubaix ouvre lundi.", "Vaise ouvre mardi."])
    async with house.database.write() as work:
        await reviewing.all_hold_again(work, house.world.lea, freeze.id)
    await house.skip(seconds=10)
    await frozen(house.database, house.world)
    await house.skip(days=1)
    assert sum(card.clears for card in house.cards("cm")) == 1


async def test_of_two_who_confirm_all_the_later_is_told_who_was_first(house: House) -> None:
    freeze, _ = await thawed(house, ["Roubaix ouvre lundi."])
    async with house.database.write() as work:
        await reviewing.all_hold_again(work, house.world.karim, freeze.id)
    async with house.database.write() as work:
        with pytest.raises(Stale) as stale:
            await reviewing.all_hold_again(work, house.world.lea, freeze.id)
    assert stale.value.arguments == {"by": "Karim Osman"}


async def test_one_by_one_until_all_is_looked_at(house: House) -> None:
    item = await tagged(house.database, house.world)
    await house.skip(seconds=10)
    freeze, (waiting,) = await thawed(house, ["Roubaix ouvre lundi."])
    async with house.database.write() as work:
        assert await reviewing.hold_again(work, house.world.lea, item.id) == item.label
    async with house.database.write() as work:
        with pytest.raises(Stale):
            await reviewing.hold_again(work, house.world.lea, item.id)
    async with house.database.read() as work:
        left = await reviewing.review_of(work, freeze)
        assert ([each.id for each in left.waiting], left.in_force) == ([waiting.id], 0)
    async with house.database.write() as work:
        await passing.send_now(work, house.world.karim, waiting.id)
    await house.settle()
    async with house.database.read() as work:
        assert (await reviewing.review_of(work, freeze)).is_empty
    assert sum("Roubaix" in repr(card) and card.clears for card in house.cards("cm")) == 1


async def test_what_was_about_to_leave_waits_even_if_the_thaw_is_quick(house: House) -> None:
    await tagged(house.database, house.world)
    await house.skip(seconds=5)
    freeze = await frozen(house.database, house.world)
    async with house.database.write() as work:
        await freezing.thaw(work, house.world.lea, freeze.id)
    await house.skip(days=1)
    assert not [card for card in house.cards("cm") if card.clears]


async def test_there_is_nothing_to_ask_where_nothing_was_in_force(house: House) -> None:
    await tagged(house.database, house.world, draft("Lille ferme.", Flag.CONFIDENTIAL))
    await house.skip(seconds=10)
    freeze, _ = await thawed(house, [])
    async with house.database.read() as work:
        ended = await work.freezes.get(freeze.organisation, freeze.id)
        assert ended is not None
        assert ended.reviewed_at is not None
    assert Kind.THAW_REVIEW.value not in await _kinds(house.database)


async def test_what_is_older_than_what_is_looked_through_comes_next(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It never holds by itself; once the newest are confirmed it is shown, and there is an end to it."""
    monkeypatch.setattr(reviewing, "LOOKED_AT", 1)
    old = await tagged(house.database, house.world, draft("Le parking de Vaise ouvre lundi."))
    new = await tagged(house.database, house.world)
    await tagged(house.database, house.world, draft("Secret.", Flag.CONFIDENTIAL, wording=None))
    await house.skip(seconds=10)
    freeze, waiting = await thawed(house, ["Calais ouvre.", "Roubaix ouvre."])
    async with house.database.write() as work:
        review = await reviewing.review_of(work, freeze)
        assert [item.id for item in review.waiting] == [item.id for item in reversed(waiting)], "all of them"
        assert ([item.id for item in review.news], review.older) == ([new.id], True)
        await reviewing.hold_again(work, house.world.lea, new.id)
        assert [item.id for item in (await reviewing.review_of(work, freeze)).news] == [old.id]
        assert await gate.standing_of(work, old) is Standing.UNKNOWN
        await reviewing.hold_again(work, house.world.lea, old.id)
        review = await reviewing.review_of(work, freeze)
        assert (review.in_force, review.older, review.waits) == (0, False, 2)


async def test_only_who_may_release_says_what_holds(database: Database, strict: World) -> None:
    item = await tagged(database, strict, by=strict.lea)
    freeze = await frozen(database, strict)
    async with database.write() as work:
        with pytest.raises(Gone):
            await reviewing.all_hold_again(work, strict.lea, freeze.id)
        await freezing.thaw(work, strict.lea, freeze.id)
    for actor in (strict.karim, strict.sam, strict.stranger):
        await is_refused(database, lambda work, actor=actor: reviewing.all_hold_again(work, actor, freeze.id))  # type: ignore[misc]
        await is_refused(database, lambda work, actor=actor: reviewing.hold_again(work, actor, item.id))  # type: ignore[misc]
    assert "thaw" in await verbs(database, strict, freeze.id)


async def test_where_it_takes_two_the_first_only_asks(database: Database, swift: World) -> None:
    text = SETUP.format(name="Les Halles Verrier", prefix="", undo="0s", release="staff")
    text = text.replace("release: staff", "thaw: two, release: staff")
    await apply(database, parse(text, "x"), dry_run=False, by="test")
    freeze = await frozen(database, swift)
    async with database.write() as work:
        assert (await freezing.thaw(work, swift.karim, freeze.id)).thawed_at is None
        assert await work.freezes.in_force(freeze.organisation, freeze.mandate) is not None
    async with database.write() as work:
        with pytest.raises(Stale):
            await freezing.thaw(work, swift.karim, freeze.id)
    async with database.write() as work:
        with pytest.raises(Refused):
            await freezing.thaw(work, swift.sam, freeze.id)
    async with database.write() as work:
        assert (await freezing.thaw(work, swift.lea, freeze.id)).thawed_by != freeze.by
    assert await verbs(database, swift, freeze.id) == ["freeze", "ask-thaw", "thaw"]


async def _kinds(database: Database) -> set[str]:
    async with database.read() as work:
        return {row.kind for row in (await work.connection.exec_driver_sql("SELECT kind FROM delivery")).all()}
