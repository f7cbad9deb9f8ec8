"""Cards are drawn when they leave, from what holds then; what is gone is not sent."""

from __future__ import annotations

import pytest

from bot.core.delivery import Delivery, Kind, TimerKind
from bot.core.flags import Audience, Flag
from bot.core.questions import Answer
from bot.errors import Frozen
from bot.services import answering, composing, editing, gate, passing
from bot.services.acknowledging import acknowledge
from bot.services.answering import Given
from bot.services.drawing import name_of
from bot.storage.database import Database
from tests.builders import World, asked, draft, frozen, tagged
from tests.services.acting import drawn, rows

SECRET = draft("Secret zibelinox.", Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)


async def test_nothing_is_drawn_of_what_is_gone(database: Database, world: World) -> None:
    before = await rows(database)
    for kind in Kind:
        assert await drawn(database, world, kind, "n_nothing") is None
        assert await drawn(database, world, kind, "n_nothing", refreshes="m_1") is None
    assert await rows(database) == before


async def test_nothing_is_drawn_for_a_mandate_that_is_gone(database: Database, world: World) -> None:
    made = await tagged(database, world)
    async with database.write() as work:
        for kind in Kind:
            for organisation, mandate in ((world.organisation.id, "w_gone"), ("o_gone", world.mandate.id)):
                delivery = Delivery("d", organisation, mandate, kind, made.id, world.cm, work.now.instant)
                assert await composing.compose(work, delivery) is None


async def test_news_that_is_not_told_is_not_drawn_for_the_cm(database: Database, world: World) -> None:
    pending, secret = await tagged(database, world), await tagged(database, world, SECRET)
    for made in (pending, secret):
        assert await drawn(database, world, Kind.NEWS_CM, made.id) is None
        assert await drawn(database, world, Kind.NEWS_COMMS, made.id) is not None
        over = await drawn(database, world, Kind.NEWS_CM, made.id, refreshes="m_1")
        assert over is not None
        assert made.revision.text not in str(over)
        assert not over.clears


async def test_withdrawn_before_it_left_it_is_not_posted_but_every_copy_says_so(
    database: Database, swift: World
) -> None:
    made = await tagged(database, swift)
    async with database.write() as work:
        await editing.withdraw(work, swift.karim, made.id)
    assert await drawn(database, swift, Kind.NEWS_CM, made.id) is None
    copy = await drawn(database, swift, Kind.NEWS_CM, made.id, refreshes="m_1")
    assert copy is not None
    assert "Rappel" in copy.headline
    assert not copy.clears


async def test_an_answer_that_was_undone_is_not_drawn(database: Database, world: World) -> None:
    question = await asked(database, world)
    async with database.write() as work:
        await answering.answer(work, world.lea, question.id, Given(Answer.NO))
        await answering.undo(work, world.lea, question.id)
    assert await drawn(database, world, Kind.ANSWER_CM, question.id) is None
    assert await drawn(database, world, Kind.ASKED_BACK_CM, question.id) is None


async def test_the_last_gate_stops_whatever_clears(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    card = await drawn(database, swift, Kind.NEWS_CM, made.id)
    secret = await drawn(database, swift, Kind.NEWS_COMMS, made.id)
    assert card is not None
    assert secret is not None
    await frozen(database, swift)
    async with database.write() as work:
        organisation, mandate = swift.organisation.id, swift.mandate.id
        delivery = Delivery("d", organisation, mandate, Kind.NEWS_CM, made.id, swift.cm, work.now.instant)
        assert not await composing.may_leave(work, delivery, card)
        assert await composing.may_leave(work, delivery, secret)
        with pytest.raises(Frozen):
            await gate.let_through(work, [swift.mandate], card)
        assert await gate.let_through(work, [swift.mandate], secret) == secret


async def test_who_has_it_and_who_does_not(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    async with database.write() as work:
        view = await composing.news_view(
            work, await work.news.get(swift.organisation.id, made.id) or made, swift.mandate
        )
        assert (view.got, view.missing, view.by) == ((), ("Sam Dubois",), "Karim Osman")
        await acknowledge(work, swift.sam, made.id)
        view = await composing.news_view(
            work, await work.news.get(swift.organisation.id, made.id) or made, swift.mandate
        )
    assert ([name for name, _ in view.got], view.missing) == (["Sam Dubois"], ())


async def test_the_view_knows_what_waits_for_a_thaw(database: Database, world: World) -> None:
    made = await tagged(database, world)
    async with database.write() as work:
        view = await composing.news_view(work, made, world.mandate)
        assert (view.undo_until is not None, view.waits_for_thaw) == (True, False)
    await frozen(database, world)
    async with database.write() as work:
        await work.timers.cancel(world.organisation.id, made.id, TimerKind.UNDO_NEWS)
        await passing.pass_on(work, made)
        view = await composing.news_view(
            work, await work.news.get(world.organisation.id, made.id) or made, world.mandate
        )
    assert (view.undo_until, view.waits_for_thaw) == (None, True)


async def test_a_name_of_somebody_unknown_is_what_the_register_has(database: Database, world: World) -> None:
    async with database.read() as work:
        assert await name_of(work, world.organisation.id, "demo:max") == "demo:max"
        assert world.lea.member is not None
        assert await name_of(work, world.organisation.id, world.lea.member.id) == "Léa Ferrand"
