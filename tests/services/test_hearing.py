"""What each event does; and a refusal is an answer, after which nothing of the act stays."""

from __future__ import annotations

import pytest

from bot.core.card import Notice
from bot.core.event import Event, deleted, edited, mentioned, posted, reacted
from bot.core.news import Hold, NewsState
from bot.services import hearing
from bot.services.hearing import act, matters
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import ASKED, World
from tests.services.acting import DAY, message, rows

NEWS = "Le magasin de Valence ouvre le 12 mai #shareable"


async def done(database: Database, event: Event) -> object:
    async with database.write() as work:
        return await act(work, event, "fr")


async def state(database: Database, world: World) -> tuple[NewsState, Hold | None]:
    async with database.write() as work:
        (item,) = await work.news.ever_from(message(world, "").ref)
        return item.state, item.hold


async def test_the_life_of_a_tagged_message(database: Database, world: World) -> None:
    said = message(world, NEWS)
    reply = await done(database, posted(world.karim.caller, said))
    assert isinstance(reply, Notice)
    assert "N-1" in reply.text
    assert await state(database, world) == (NewsState.PENDING, None)
    assert await done(database, edited(message(world, "Autre chose"), DAY)) is None
    assert await state(database, world) == (NewsState.PENDING, Hold.SOURCE_EDITED)
    assert await done(database, deleted(said.ref, DAY)) is None
    assert await state(database, world) == (NewsState.UNDONE, None)


async def test_a_reaction_tags_and_its_end_takes_back(database: Database, world: World) -> None:
    said = message(world, "Le magasin de Valence ouvre le 12 mai")
    for added, left in ((True, NewsState.PENDING), (False, NewsState.UNDONE)):
        event = reacted(world.karim.caller, said, "mega", added=added, at=DAY)
        assert isinstance(await done(database, event), Notice)
        assert (await state(database, world))[0] is left


async def test_a_mention_is_a_question(database: Database, world: World) -> None:
    await done(database, mentioned(world.sam.caller, message(world, "x", by=world.sam), ASKED))
    assert len((await rows(database))["question"]) == 1


async def test_a_refusal_is_said_and_nothing_of_it_stays(database: Database, world: World) -> None:
    before = await rows(database)
    event = reacted(world.sam.caller, message(world, "Une nouvelle"), "mega", added=True, at=DAY)
    async with database.write() as work:
        wakes = list(work.wakes)
        reply = await act(work, event, "fr")
        assert work.wakes == wakes
    assert isinstance(reply, Notice)
    assert await rows(database) == before


async def test_an_event_without_its_person_is_a_fault(database: Database, world: World) -> None:
    with pytest.raises(ValueError, match="a caller and a message"):
        await done(database, posted(None, message(world, "x")))  # type: ignore[arg-type]


async def test_what_matters_again_when_an_earlier_one_comes_late(world: World) -> None:
    karim, said = world.karim.caller, message(world, "Bonjour")
    assert matters(posted(karim, message(world, NEWS)))
    assert not matters(posted(karim, said))
    assert not matters(mentioned(karim, message(world, NEWS), NEWS))
    assert matters(reacted(karim, said, "lock", added=False, at=DAY))
    assert matters(edited(said, DAY))
    assert matters(deleted(said.ref, DAY))


async def test_each_act_alone_needs_no_event(database: Database, world: World) -> None:
    said = message(world, NEWS)
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, said.place, "fr")
        assert await hearing.posted(turn, said) is not None
        assert await hearing.reacted(turn, said, "thumbsup", added=True) is None
        await hearing.edited(work, message(world, "Autre chose"))
        await hearing.deleted(work, said.ref)
    assert await state(database, world) == (NewsState.UNDONE, None)
