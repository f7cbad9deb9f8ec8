"""Search answers alike on both databases, and finds only what is alive and one's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.news import NewsState
from bot.core.people import Mandate
from bot.desk.records.terms import query_terms, terms
from bot.storage.database import Database
from bot.storage.ids import new_id
from tests.builders import World, database_at, halles
from tests.storage.samples import AT, news_item

TEXTS = (
    "L'épicerie fine de Grenoble rouvre à Noël après les travaux d'été",
    "Notre magasin de Lyon Confluence ouvre le jeudi 2 avril 2026 à 9 h",
    "Le magasin de Vaise ouvrira en juin : 1 200 m² et 45 emplois",
    "Les œufs de la marque Aïe!Ça-coûte sont rappelés (lots 12-B et 13)",
    "The Grenoble store reopens after summer works, says the team",
    "OR NOT and NEAR(everything) AND \"quoted\" * ^ : -minus 'it''s'",
    "Ouvertures, réouvertures : magasins de Lyon, Grenoble et Nice",
    "chiffre d'affaires 214 M€, en hausse de 6,2 %",
)
QUERIES = (
    "magasin",
    "magasins lyon",
    "MAGASIN Lyon",
    "epicerie Noel",
    "épicerie noël",
    "ouvre",
    "ouvertures",
    "Grenoble travaux",
    "2 avril",
    "1200",
    "lots 12",
    "or not near",
    "OR",
    '"quoted"',
    "inexistant",
    "lyon inexistant",
    "oeufs",
    "œufs",
    "€",
    "",
    "%",
    "store works",
    "214",
    "a",
)


async def fill(database: Database, world: World) -> dict[str, int]:
    """Every text as an item; which id is which text."""
    known = {}
    async with database.write() as work:
        for number, text in enumerate(TEXTS):
            item = news_item(world, number + 1, posted_at=AT + timedelta(minutes=number))
            await work.news.add(item, " ".join(terms(text)))
            known[item.id] = number
    return known


async def found(database: Database, world: World, known: dict[str, int], query: str) -> list[int]:
    async with database.read() as work:
        ids = await work.search.news(world.organisation.id, [world.mandate.id], query_terms(query), 20)
    return [known[id] for id in ids]


async def test_both_databases_give_the_same_answers(sqlite_url: str, postgres_url: str) -> None:
    answers = []
    for url in (sqlite_url, postgres_url):
        async with database_at(url) as database:
            world = await halles(database)
            known = await fill(database, world)
            answers.append({query: await found(database, world, known, query) for query in QUERIES})
    assert answers[0] == answers[1]
    assert answers[0]["magasin"] == [6, 2, 1]
    assert answers[0]["epicerie Noel"] == answers[0]["épicerie noël"] == [0]
    assert answers[0]["magasins lyon"] == answers[0]["MAGASIN Lyon"] == [6, 1]
    assert answers[0]["inexistant"] == answers[0]["lyon inexistant"] == answers[0][""] == []


@settings(max_examples=100)
@given(st.text(st.characters(categories=["L", "M", "P", "S", "Z"], include_characters="0123456789"), max_size=40))
def test_terms_are_what_the_search_takes(text: str) -> None:
    assert all(term.isascii() and term.isalnum() for term in (*terms(text), *query_terms(text)))


async def test_what_is_not_a_term_is_no_query(database: Database, world: World) -> None:
    known = await fill(database, world)
    async with database.read() as work:
        for hostile in ('x" OR "lyon', "lyon & !", "lyon:*", "'", "a b", "é", "", "*"):
            search = work.search.news(world.organisation.id, [world.mandate.id], [hostile], 20)
            assert await search == []
        for odd in ("AND", "OR", "NOT", "NEAR", "null", "1" * 400):
            ids = await work.search.news(world.organisation.id, [world.mandate.id], [odd.lower()], 20)
            assert set(ids) <= set(known)


async def test_every_term_must_be_there_and_the_newest_come_first(database: Database, world: World) -> None:
    known = await fill(database, world)
    async with database.read() as work:
        search = work.search
        mine = world.organisation.id, [world.mandate.id]
        assert [known[id] for id in await search.news(*mine, ["grenoble"], 20)] == [6, 4, 0]
        assert [known[id] for id in await search.news(*mine, ["grenoble"], 2)] == [6, 4]
        assert [known[id] for id in await search.news(*mine, ["grenoble", "lyon"], 20)] == [6]


@pytest.mark.parametrize("state", [NewsState.UNDONE, NewsState.WITHDRAWN])
async def test_what_was_taken_back_is_not_found(database: Database, world: World, state: NewsState) -> None:
    item = news_item(world, state=NewsState.PASSED)
    mine = world.organisation.id, [world.mandate.id]
    async with database.write() as work:
        await work.news.add(item, "lyon")
        assert await work.search.news(*mine, ["lyon"], 9) == [item.id]
        assert await work.news.save(replace(item, state=state), "")
        assert await work.search.news(*mine, ["lyon"], 9) == []


async def test_a_changed_text_is_found_by_its_new_terms(database: Database, world: World) -> None:
    first, second = news_item(world, 1), news_item(world, 2)
    mine = world.organisation.id, [world.mandate.id]
    async with database.write() as work:
        await work.news.add(first, "lyon ouvre")
        await work.news.add(second, "nice")
        assert await work.news.save(first, "grenoble")
        assert await work.search.news(*mine, ["lyon"], 9) == []
        assert await work.search.news(*mine, ["grenoble"], 9) == [first.id]
        assert await work.search.news(*mine, ["nice"], 9) == [second.id]


async def test_only_in_one_s_own_mandates_and_organisation(database: Database, world: World, others: World) -> None:
    second = Mandate(new_id("w"), world.organisation.id, "Autre", "fr", "Europe/Paris")
    first_only, both = news_item(world, 1), news_item(world, 2, mandates=(world.mandate.id, second.id))
    theirs = news_item(others, 1)
    ours, them = world.organisation.id, others.organisation.id
    async with database.write() as work:
        await work.people.add_mandate(second)
        for item in (first_only, both, theirs):
            await work.news.add(item, "lyon")
        search = work.search.news
        assert await search(ours, [second.id], ["lyon"], 9) == [both.id]
        assert set(await search(ours, [world.mandate.id, second.id], ["lyon"], 9)) == {first_only.id, both.id}
        assert await search(ours, [], ["lyon"], 9) == []
        assert await search(them, [world.mandate.id], ["lyon"], 9) == []
        assert await search(ours, [others.mandate.id], ["lyon"], 9) == []
        assert await search(them, [others.mandate.id, world.mandate.id], ["lyon"], 9) == [theirs.id]
