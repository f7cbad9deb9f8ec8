"""What is confirmed anew after a freeze: who may be asked about what, page by page, of one mandate alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.questions import Answer, RulingState
from bot.core.tidings import Freeze
from bot.storage.database import Database
from tests.builders import World
from tests.storage.samples import AT, MINUTE, REVISION, news_item, question, ruling
from tests.storage.test_tidings import freeze

LATER = AT + timedelta(days=1)
SAID = replace(REVISION, embargo=None, expires_at=None)


async def test_pages_leave_nothing_out_and_what_is_of_one_instant_is_of_one_page(
    database: Database, world: World, others: World
) -> None:
    begun = replace(freeze(world), thawed_at=LATER)
    async with database.write() as work:
        await work.freezes.add(begun)
        made = []
        for number, minutes in enumerate((3, 2, 2, 2, 1), 1):
            said = replace(SAID, at=AT + minutes * MINUTE)
            made.append(news_item(world, number, revision=said, hold=None, waiting=None))
            await work.news.add(made[-1], "")
        asked = question(world)
        yes = ruling(world, asked, answer=Answer.MAY, state=RulingState.IN_FORCE, at=AT + 4 * MINUTE, expires_at=None)
        await work.questions.add(asked)
        await work.rulings.add(yes)
        await work.news.add(news_item(others, 1, revision=SAID, hold=None, waiting=None), "")
        pages, before = [], None
        while page := await work.reviews.in_force(begun, LATER, before, 2):
            pages.append(set(page))
            before = min(page.values())
        ids = [item.id for item in made]
        assert pages == [{yes.id, ids[0]}, set(ids[1:4]), {ids[4]}]
        await work.reviews.confirm(begun, ids[0], by="p_1", at=LATER)
        assert await work.reviews.unconfirmed_news(begun, LATER, 9) == list(reversed(ids[1:]))
        assert await work.reviews.unconfirmed_news(begun, LATER, 1) == [ids[4]]
        assert await work.reviews.unconfirmed_rulings(begun, LATER, 9) == [yes.id]
        await work.reviews.drawn(begun, AT)
        kept = await work.freezes.get(begun.organisation, begun.id)
        assert kept is not None
        assert kept.drawn_before == AT


@pytest.mark.parametrize("back", [timedelta(0), timedelta(seconds=3)])
async def test_the_last_freeze_is_looked_through_even_if_the_clock_went_back(
    database: Database, world: World, back: timedelta
) -> None:
    """What was confirmed after the one before it holds no more: whichever the database gives first of two that ended
    at one instant, or of which the clock says that they ended the other way round."""
    owner = world.organisation.id, world.mandate.id
    for first, last in (("f_a", "f_b"), ("f_d", "f_c")):
        async with database.write() as work:
            for number, id in enumerate((first, last)):
                made = Freeze(id, *owner, "incident", "m_lea", AT)
                await work.freezes.add(made)
                assert await work.freezes.thaw(made, by="m_lea", at=AT - number * back)
            found = await work.reviews.open(*owner)
            assert found is not None
            assert found.id == last
            assert found.thawed_at is not None
            assert found.thawed_at - AT < timedelta(milliseconds=1)
