"""News by a form or in one line."""

from __future__ import annotations

import pytest

from bot.core.card import Form, Notice
from bot.core.flags import Audience, Flag
from bot.core.news import NewsItem
from bot.errors import Gone, Invalid, InvalidForm, Refused, Stale
from bot.services import marking, writing
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import OPENING, World
from tests.services.acting import direct, message, rows


async def first(database: Database, world: World) -> NewsItem:
    async with database.read() as work:
        item = await work.news.numbered(world.organisation.id, 1)
    assert item is not None
    return item


async def written(database: Database, world: World, text: str, who: str = "karim") -> object:
    async with database.write() as work:
        return await writing.write_by_command(Turn(work, getattr(world, who).caller, world.comms, "fr"), text)


@pytest.mark.parametrize(
    ("text", "flag", "embargo", "expires"),
    [
        ("Une nouvelle #partageable", Flag.SHAREABLE, False, False),
        ("Une nouvelle #confidentiel", Flag.CONFIDENTIAL, False, False),
        ("Une nouvelle #confidentiel jusqu'au 1er avril à 9h", Flag.SHAREABLE, True, False),
        ("Une nouvelle #shareable until 2030-04-01 09:00", Flag.SHAREABLE, False, True),
        ("#shareable Une nouvelle", Flag.SHAREABLE, False, False),
    ],
)
async def test_one_line(database: Database, world: World, text: str, flag: Flag, embargo: bool, expires: bool) -> None:
    assert isinstance(await written(database, world, text), Notice)
    revision = (await first(database, world)).revision
    assert (revision.text, revision.flag, revision.audience) == ("Une nouvelle", flag, Audience.CM)
    assert (revision.embargo is not None, revision.expires_at is not None) == (embargo, expires)


@pytest.mark.parametrize(
    "text",
    ["#shareable", "… #confidentiel", "x #confidentiel jusqu'au saint-glinglin", "x #shareable until 2001-01-01 9:00"],
)
async def test_a_line_that_cannot_be_meant_writes_nothing(database: Database, world: World, text: str) -> None:
    before = await rows(database)
    with pytest.raises(Invalid):
        await written(database, world, text)
    assert await rows(database) == before


async def test_a_line_without_a_tag_opens_the_form(database: Database, world: World) -> None:
    form = await written(database, world, "Une nouvelle sans étiquette")
    assert isinstance(form, Form)
    assert "Une nouvelle sans étiquette" in str(form)
    with pytest.raises(Refused):
        await written(database, world, "x", "sam")
    with pytest.raises(Refused):
        await written(database, world, "x #shareable", "stranger")


async def test_a_tag_form_is_its_openers_alone(database: Database, world: World) -> None:
    values = {"flag": "shareable", "audience": "cm", "wording": OPENING}
    async with database.write() as work:
        form = await marking.open_form(Turn(work, world.karim.caller, world.comms, "fr"), message(world, OPENING))
    async with database.write() as work:
        with pytest.raises(Gone):
            await writing.tag_by_form(Turn(work, world.lea.caller, world.comms, "fr"), form.target, values)
        with pytest.raises(InvalidForm):
            await writing.tag_by_form(Turn(work, world.karim.caller, world.comms, "fr"), form.target, {})
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, world.comms, "fr")
        assert isinstance(await writing.tag_by_form(turn, form.target, values), Notice)
        with pytest.raises(Stale):
            await writing.tag_by_form(turn, form.target, values)
    assert (await first(database, world)).revision.wording == OPENING


async def test_the_choice_of_a_mandate_takes_up_what_was_kept(database: Database, world: World) -> None:
    place = direct(world.karim)
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, place, "fr")
        form = await writing.write_by_command(turn, "Une nouvelle #confidentiel")
        assert isinstance(form, Form)
    async with database.write() as work:
        lea = Turn(work, world.lea.caller, place, "fr")
        with pytest.raises(Gone):
            await writing.chosen(lea, form.target, {"mandates": world.mandate.id})
        turn = Turn(work, world.karim.caller, place, "fr")
        assert isinstance(await writing.chosen(turn, form.target, {"mandates": world.mandate.id}), Notice)
        with pytest.raises(Stale):
            await writing.chosen(turn, form.target, {"mandates": world.mandate.id})
    assert (await first(database, world)).revision.flag is Flag.CONFIDENTIAL
