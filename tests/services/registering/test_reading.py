"""Whoever reads what is restricted leaves a line, on every path; what may be said leaves none."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.card import Form
from bot.core.flags import Audience, Flag
from bot.core.verbs import Verb
from bot.services.gestures import Gestures
from bot.services.registering.reading import SPAN
from bot.storage.database import Database
from tests.builders import World, asked, draft, tagged

SECRET = "Lyon ouvre le 2 avril."


async def readers(database: Database, world: World) -> list[tuple[str, str]]:
    """Who read which item, by the register."""
    async with database.read() as work:
        _, links = await work.chains.after(world.organisation.id, 0)
        numbers = await work.chains.numbers(world.organisation.id, [link.subject for link in links])
        names = await work.chains.names(world.organisation.id, [link.actor for link in links])
    return [(names[link.actor], numbers[link.subject]) for link in links if link.verb == "read"]


async def secret(database: Database, world: World, **values: object) -> str:
    return (await tagged(database, world, draft(SECRET, flag=Flag.CONFIDENTIAL, **values))).id


@pytest.mark.parametrize("text", ["list", "N-1", "search Lyon", "n1"])
async def test_news_by_command(database: Database, swift: World, text: str) -> None:
    await secret(database, swift)
    await tagged(database, swift, draft("Valence ouvre samedi."))
    gestures = Gestures(database, "fr")
    await gestures.command(swift.sam.caller, swift.cm, "news", text)
    await gestures.command(swift.karim.caller, swift.comms, "news", text)
    await gestures.command(swift.sam.caller, swift.cm, "news", "N-2")
    assert await readers(database, swift) == [("Sam Dubois", "N-1"), ("Karim Osman", "N-1")]


async def test_what_is_for_comms_alone_is_read_by_comms_alone(database: Database, swift: World) -> None:
    await secret(database, swift, audience=Audience.COMMS)
    gestures = Gestures(database, "fr")
    for text in ("list", "N-1"):
        await gestures.command(swift.sam.caller, swift.cm, "news", text)
        await gestures.command(swift.lea.caller, swift.comms, "news", text)
    assert await readers(database, swift) == [("Léa Ferrand", "N-1")]


async def test_one_line_for_ten_minutes(database: Database, swift: World) -> None:
    await secret(database, swift)
    gestures = Gestures(database, "fr")
    for _ in range(3):
        await gestures.command(swift.sam.caller, swift.cm, "news", "N-1")
    database.clock.offset += SPAN + timedelta(seconds=1)
    await gestures.command(swift.sam.caller, swift.cm, "news", "N-1")
    assert await readers(database, swift) == [("Sam Dubois", "N-1")] * 2


async def test_the_evidence_of_a_verdict_and_why(database: Database, swift: World) -> None:
    await secret(database, swift)
    question = await asked(database, swift, "Puis-je dire que Lyon ouvre le 2 avril ?")
    assert await readers(database, swift) == [("Sam Dubois", "N-1")]
    await Gestures(database, "fr").press(swift.karim.caller, swift.comms, Verb.WHY, question.id)
    assert await readers(database, swift) == [("Sam Dubois", "N-1"), ("Karim Osman", "N-1")]


async def test_the_form_that_changes_it(database: Database, swift: World) -> None:
    id = await secret(database, swift)
    assert isinstance(await Gestures(database, "fr").press(swift.karim.caller, swift.comms, Verb.EDIT, id), Form)
    assert await readers(database, swift) == [("Karim Osman", "N-1")]


async def test_the_overview_and_ones_own_page(database: Database, swift: World) -> None:
    await secret(database, swift)
    gestures = Gestures(database, "fr")
    await gestures.home(swift.sam.caller)
    assert await readers(database, swift) == [("Sam Dubois", "N-1")]
    await gestures.command(swift.karim.caller, swift.comms, "passerelle", "status")
    assert await readers(database, swift) == [("Sam Dubois", "N-1"), ("Karim Osman", "N-1")]
