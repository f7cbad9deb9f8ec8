"""Hashtags, reactions and the menu: what they mean, and where."""

from __future__ import annotations

from collections.abc import Awaitable

import pytest

from bot.core.card import Form, Notice
from bot.core.flags import Flag
from bot.core.news import NewsState
from bot.errors import Invalid, Refused
from bot.services import marking
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World
from tests.services.acting import message


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Bonjour #shareable", Flag.SHAREABLE),
        ("#Partageable bonjour", Flag.SHAREABLE),
        ("a #CONFIDENTIEL b", Flag.CONFIDENTIAL),
        ("#confidential", Flag.CONFIDENTIAL),
        ("#shareable #confidentiel", Flag.CONFIDENTIAL),
        ("(#shareable)", Flag.SHAREABLE),
        ("#shareables", None),
        ("x#shareable", None),
        ("shareable", None),
        ("#", None),
        ("", None),
        ("#share able", None),
    ],
)
def test_the_flag_of_a_text(text: str, flag: Flag | None) -> None:
    assert marking.flag_in(text) is flag


def test_a_text_without_its_tags() -> None:
    assert marking.without_tags("Bonjour #shareable tous #confidentiel") == "Bonjour  tous"
    assert marking.without_tags("#sharing") == "#sharing"


async def test_a_message_is_tagged_where_it_stands(database: Database, world: World) -> None:
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, world.comms, "fr")
        assert isinstance(await marking.tag_at_once(turn, message(world, "Une nouvelle"), Flag.SHAREABLE), Notice)
        item = await work.news.from_source(world.organisation.id, message(world, "").ref)
    assert item is not None
    assert item.source is not None
    assert item.source.text == "Une nouvelle"


async def test_a_file_alone_opens_the_form_with_its_flag(database: Database, world: World) -> None:
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, world.comms, "fr")
        form = await marking.tag_at_once(turn, message(world, "#shareable", files=1), Flag.SHAREABLE)
        assert isinstance(form, Form)
        wording = next(field for field in form.fields if field.name == "wording")
        flag = next(field for field in form.fields if field.name == "flag")
        assert (wording.required, flag.value) == (True, "shareable")
        with pytest.raises(Invalid):
            await marking.tag_at_once(turn, message(world, "…"), Flag.SHAREABLE)


async def test_the_form_proposes_the_words_without_the_hashtag(database: Database, world: World) -> None:
    async with database.write() as work:
        turn = Turn(work, world.karim.caller, world.comms, "fr")
        form = await marking.open_form(turn, message(world, "Le parking ouvre lundi. #partageable"))
    assert "#partageable" not in str(form)
    assert "Le parking ouvre lundi." in str(form)


@pytest.mark.parametrize("flag", Flag)
async def test_others_tag_nothing(database: Database, world: World, flag: Flag) -> None:
    for actor in (world.sam, world.stranger):
        async with database.write() as work:
            turn = Turn(work, actor.caller, world.comms, "fr")
            acts: list[Awaitable[object]] = [
                marking.tag_at_once(turn, message(world, "x"), flag),
                marking.open_form(turn, message(world, "x")),
                marking.untag(turn, message(world, "x")),
            ]
            for act in acts:
                with pytest.raises(Refused):
                    await act


async def test_taking_ones_own_reaction_away_undoes_in_time_alone(database: Database, world: World) -> None:
    said = message(world, "Une nouvelle")
    async with database.write() as work:
        mine, others = (Turn(work, actor.caller, world.comms, "fr") for actor in (world.karim, world.lea))
        assert await marking.untag(mine, said) is None
        await marking.tag_at_once(mine, said, Flag.SHAREABLE)
        assert await marking.untag(others, said) is None
        assert isinstance(await marking.untag(mine, said), Notice)
        assert await work.news.from_source(world.organisation.id, said.ref) is None
        undone = await work.news.numbered(world.organisation.id, 1)
    assert undone is not None
    assert undone.state is NewsState.UNDONE
