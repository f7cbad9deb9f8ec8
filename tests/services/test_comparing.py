"""Neighbours: among the items of the mandates tagged for, before the tag and on its card while it is fresh."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.delivery import Kind
from bot.core.flags import Flag
from bot.core.message import Message
from bot.core.neighbours import Relation
from bot.core.news import NewsState
from bot.services import marking, passing
from bot.services.comparing import neighbours_of, neighbours_of_item
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import OPENING, StillClock, World, database_at, draft, halles, tagged
from tests.cards.samples import text_of
from tests.services.acting import drawn, item, message

LATER = OPENING.replace("2 avril", "9 avril")
LINE = "⚠️ N-1 donne «\xa0jeudi 2 avril 2026\xa0»."


async def test_a_message_meets_the_items_of_its_only_mandate(database: Database, swift: World) -> None:
    await tagged(database, swift)
    other = await halles(database, name="Autre Maison", prefix="b", undo="0s")
    async with database.read() as work:
        (found,) = await neighbours_of(work, swift.organisation, [swift.mandate], LATER)
        assert (found.number, found.relation, found.given) == ("N-1", Relation.DIFFERS, "jeudi 2 avril 2026")
        assert not await neighbours_of(work, other.organisation, [other.mandate], LATER)
        assert not await neighbours_of(work, swift.organisation, [swift.mandate] * 2, LATER), "not chosen yet"
        assert not await neighbours_of(work, swift.organisation, [], LATER)


async def test_the_form_tells_them(database: Database, swift: World) -> None:
    await tagged(database, swift)
    async with database.write() as work:
        turn = Turn(work, swift.karim.caller, swift.comms, "fr")
        assert LINE in text_of(await marking.open_form(turn, message(swift, LATER)))
        assert "N-1" not in text_of(await marking.open_form(turn, message(swift, "Le parking ouvre.", id="8")))


async def test_after_one_gesture_the_card_of_comms_tells_them_and_the_cms_does_not(
    database: Database, world: World
) -> None:
    first = await tagged(database, world)
    async with database.write() as work:
        await passing.send_now(work, world.karim, first.id)
    second = await _by_gesture(database, world, message(world, LATER))
    card = await drawn(database, world, Kind.NEWS_COMMS, second)
    assert card is not None
    assert LINE in text_of(card)
    async with database.write() as work:
        await passing.send_now(work, world.karim, second)
    again = await drawn(database, world, Kind.NEWS_COMMS, second, refreshes="m_1")
    assert again is not None
    assert LINE in text_of(again), "also once it has left"
    told = await drawn(database, world, Kind.NEWS_CM, second)
    assert told is not None
    assert "N-1" not in text_of(told)
    earlier = await drawn(database, world, Kind.NEWS_COMMS, first.id, refreshes="m_1")
    assert earlier is not None
    assert "N-2" not in text_of(earlier), "what came later is told on its own card"


async def _by_gesture(database: Database, world: World, said: Message) -> str:
    async with database.write() as work:
        await marking.tag_at_once(Turn(work, world.karim.caller, world.comms, "fr"), said, Flag.SHAREABLE)
    async with database.read() as work:
        made = await work.news.from_source(world.organisation.id, said.ref)
    assert made is not None
    return made.id


async def test_what_is_an_hour_old_or_taken_back_tells_no_neighbours(sqlite_url: str) -> None:
    clock = StillClock()
    async with database_at(sqlite_url, clock) as database:
        swift = await halles(database, undo="0s")
        await tagged(database, swift)
        clock.forward(minutes=1)
        second = await tagged(database, swift, draft(LATER))
        async with database.read() as work:
            assert await neighbours_of_item(work, second)
            gone = replace(second, state=NewsState.WITHDRAWN)
            assert not await neighbours_of_item(work, gone)
        clock.forward(minutes=61)
        async with database.read() as work:
            assert not await neighbours_of_item(work, second)


@pytest.mark.parametrize(
    ("text", "line", "label"),
    [
        ("Le parking ouvre lundi.", "elle n’autorise que son texte, mot pour mot", "Ajouter des éléments de langage"),
        (
            "Le parking ouvre lundi, mais pas un mot du budget.",
            "elle n’autorise rien",
            "Ajouter des éléments de langage",
        ),
    ],
)
async def test_one_gesture_grants_the_literal_text_or_nothing_and_offers_to_add_a_wording(
    database: Database, swift: World, text: str, line: str, label: str
) -> None:
    made = await _by_gesture(database, swift, message(swift, text))
    assert (await item(database, swift, made)).revision.wording is None
    card = await drawn(database, swift, Kind.NEWS_COMMS, made)
    assert card is not None
    assert line in text_of(card)
    assert label in text_of(card)
