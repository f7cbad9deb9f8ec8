"""A role counts when the gesture is handled: whoever lost it since the card or the form was made is nobody (A4)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.core.card import Form, Notice, Reply
from bot.core.verbs import Verb
from bot.i18n.words import words
from bot.services.gestures import Gestures
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database
from tests.builders import SETUP, World, asked, database_at, halles, tagged
from tests.services.acting import rows

Act = Callable[[Gestures, World, str], Awaitable[Reply]]

SETUP_NOW = SETUP.format(name="Les Halles Verrier", undo="10s", release="staff", prefix="")
WITHOUT_KARIM = "".join(line for line in SETUP_NOW.splitlines(keepends=True) if "Karim" not in line)
WITHOUT_SAM = "".join(line for line in SETUP_NOW.splitlines(keepends=True) if "name: Sam" not in line).replace(
    "members: [Sam Dubois]", "members: []"
)


async def lose(database: Database, text: str) -> None:
    await apply(database, parse(text, "halles.yaml"), dry_run=False, by="test")


def is_refusal(reply: Reply) -> bool:
    return isinstance(reply, Notice) and reply.card is None and reply.text == words("fr")("refused")


@pytest.mark.parametrize("verb", [Verb.ANSWER_NO, Verb.ASK_BACK, Verb.WHY])
async def test_between_the_card_and_the_click(sqlite_url: str, verb: Verb) -> None:
    async with database_at(sqlite_url) as database:
        world = await halles(database)
        question = await asked(database, world, "Et la météo ?")
        await lose(database, WITHOUT_KARIM)
        before = await rows(database)
        reply = await Gestures(database, "fr").press(world.karim.caller, world.comms, verb, question.id)
        assert is_refusal(reply)
        assert await rows(database) == before


@pytest.mark.parametrize("verb", [Verb.ANSWER_NO, Verb.ANSWER_MAY, Verb.ASK_BACK])
async def test_between_the_form_and_its_sending(sqlite_url: str, verb: Verb) -> None:
    async with database_at(sqlite_url) as database:
        world = await halles(database)
        question = await asked(database, world, "Et la météo ?")
        hands, who, where = Gestures(database, "fr"), world.karim.caller, world.comms
        form = await hands.press(who, where, verb, question.id)
        assert isinstance(form, Form)
        await lose(database, WITHOUT_KARIM)
        before = await rows(database)
        values = {field.name: field.value or "Oui" for field in form.fields}
        assert is_refusal(await hands.submit(who, where, form.verb, form.target, form.version, values))
        assert await rows(database) == before


async def test_what_was_begun_by_a_cm_who_left_is_not_finished(sqlite_url: str) -> None:
    async with database_at(sqlite_url) as database:
        world = await halles(database)
        hands, who, where = Gestures(database, "fr"), world.sam.caller, world.cm
        form = await hands.command(who, where, "signal", "")
        assert isinstance(form, Form)
        await lose(database, WITHOUT_SAM)
        assert is_refusal(await hands.submit(who, where, form.verb, form.target, form.version, {"text": "Un sac"}))
        assert not (await rows(database))["signal"]
        for command in ("news", "disclose", "signal", "passerelle"):
            assert is_refusal(await hands.command(who, where, command, "list")), command


async def test_a_policy_that_changed_counts_for_a_form_that_was_open(sqlite_url: str) -> None:
    async with database_at(sqlite_url) as database:
        world = await halles(database)
        item = await tagged(database, world)
        hands, who, where = Gestures(database, "fr"), world.karim.caller, world.comms
        async with database.write() as work:
            await work.connection.exec_driver_sql(f"UPDATE news SET hold = 'two-tags' WHERE id = '{item.id}'")
        await lose(database, SETUP_NOW.replace("release: staff", "release: lead"))
        assert is_refusal(await hands.press(who, where, Verb.SETTLE_SHAREABLE, item.id))
        assert not is_refusal(await hands.press(world.lea.caller, where, Verb.SETTLE_SHAREABLE, item.id))
