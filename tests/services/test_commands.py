"""What is typed after a slash."""

from __future__ import annotations

import pytest

from bot.core.card import Form, Notice
from bot.errors import Invalid, Refused, Stale
from bot.i18n.words import words
from bot.services import commands
from bot.services.drafts import MAX_NEWS
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import ASKED, World, tagged
from tests.services.acting import direct


async def typed(database: Database, world: World, who: str, name: str, text: str = "") -> object:
    actor = getattr(world, who)
    place = world.cm if who == "sam" else world.comms
    async with database.write() as work:
        return await commands.command(Turn(work, actor.caller, place, "fr"), name, text)


async def test_every_command_is_refused_to_a_stranger(database: Database, world: World) -> None:
    for name, text in (
        ("news", "list"),
        ("news", "search x"),
        ("news", "N-1"),
        ("news", ""),
        ("news", "x #shareable"),
        ("disclose", ASKED),
        ("divulguer", ASKED),
        ("freeze", "x"),
        ("freeze", ""),
        ("thaw", ""),
        ("passerelle", ""),
        ("passerelle", "watch"),
        ("passerelle", "synonyms add a = b"),
    ):
        with pytest.raises(Refused):
            await typed(database, world, "stranger", name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [("freeze", "x"), ("freeze", ""), ("thaw", ""), ("news", ""), ("news", "x #shareable"), ("passerelle", "watch")],
)
async def test_the_cm_has_no_command_of_comms(database: Database, world: World, name: str, text: str) -> None:
    with pytest.raises(Refused):
        await typed(database, world, "sam", name, text)


async def test_a_freeze_needs_a_reason_that_fits(database: Database, world: World) -> None:
    assert isinstance(await typed(database, world, "lea", "freeze"), Form)
    with pytest.raises(Invalid, match="text-too-long"):
        await typed(database, world, "lea", "freeze", "x" * (MAX_NEWS + 1))
    assert isinstance(await typed(database, world, "lea", "freeze", "Incident"), Notice)
    with pytest.raises(Stale):
        await typed(database, world, "karim", "freeze", "Encore")
    assert isinstance(await typed(database, world, "karim", "thaw"), Notice)


async def test_outside_a_comms_room_a_freeze_is_asked_about(database: Database, world: World) -> None:
    async with database.write() as work:
        reply = await commands.command(Turn(work, world.lea.caller, direct(world.lea), "fr"), "freeze", "Incident")
    assert isinstance(reply, Form)


async def test_only_the_lead_thaws_where_the_policy_says_so(database: Database, strict: World) -> None:
    await typed(database, strict, "karim", "freeze", "Incident")
    with pytest.raises(Refused):
        await typed(database, strict, "karim", "thaw")
    await typed(database, strict, "lea", "thaw")


async def test_an_unknown_command(database: Database, world: World) -> None:
    for name, text in (("dance", ""), ("passerelle", "dance"), ("", "")):
        with pytest.raises(Invalid, match="unknown-command"):
            await typed(database, world, "lea", name, text)


async def test_news_commands(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    for text in ("list", "search", "search Confluence", made.label, "n 1"):
        reply = await typed(database, swift, "sam", "news", text)
        assert isinstance(reply, Notice)
        assert reply.card is not None
        assert made.label in str(reply.card)
    assert isinstance(await typed(database, swift, "lea", "news", "listes de courses"), Form)
    assert isinstance(await typed(database, swift, "lea", "news", "list of shops"), Form)


async def test_suggestions_are_what_one_may_use(database: Database, world: World) -> None:
    async with database.read() as work:
        lea = {
            s.text
            for s in await commands.suggestions(Turn(work, world.lea.caller, world.comms, "fr"), "/", words("fr"))
        }
        sam = {
            s.text for s in await commands.suggestions(Turn(work, world.sam.caller, world.cm, "fr"), "/", words("fr"))
        }
        with pytest.raises(Refused):
            await commands.suggestions(Turn(work, world.stranger.caller, world.cm, "fr"), "/", words("fr"))
    assert sam < lea
    of_comms = {"/news", "/news who ", "/news recalls", "/news history ", "/freeze ", "/thaw"}
    of_comms |= {"/passerelle watch", "/passerelle synonyms", "/sync schedule", "/sync skip"}
    of_comms |= {"/passerelle setup", "/passerelle invite ", "/passerelle offboard ", "/passerelle mandate"}
    assert {text for text in lea - sam if not text.endswith((" add ", " remove "))} == of_comms
