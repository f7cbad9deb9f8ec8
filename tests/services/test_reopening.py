"""A form made anew from what was kept of it: by whoever began it, in the place where they began."""

from __future__ import annotations

import pytest

from bot.core.card import Form, Notice
from bot.core.verbs import Verb
from bot.errors import Gone, Refused, Stale
from bot.services import choosing, inquiring, marking, reopening, writing
from bot.services.tagging import NOWHERE
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import OPENING, World, draft
from tests.services.acting import direct, message
from tests.services.test_choosing import with_two


async def test_every_form_that_is_kept_can_be_made_again(database: Database, world: World) -> None:
    await with_two(database)
    async with database.write() as work:
        comms = Turn(work, world.karim.caller, world.comms, "fr")
        asker = Turn(work, world.sam.caller, direct(world.sam), "fr")
        forms = [
            await marking.open_form(comms, message(world, OPENING, files=1), "confidential"),
            await writing.open_form(comms, "Une nouvelle"),
            await choosing.tag_or_choose(comms, await choosing.comms(comms), draft(), NOWHERE),
            await inquiring.ask(asker, "Peut-on parler du parking ?", quietly=True),
        ]
        assert [form.verb for form in forms if isinstance(form, Form)] == [
            Verb.TAG,
            Verb.WRITE,
            Verb.CHOOSE_MANDATES,
            Verb.ASK,
        ]
        for form in forms:
            assert isinstance(form, Form)
            turn = asker if form.verb is Verb.ASK else comms
            assert await reopening.reopen(turn, form.target) == form


async def test_it_is_its_beginners_alone_and_once(database: Database, world: World) -> None:
    async with database.write() as work:
        form = await writing.open_form(Turn(work, world.karim.caller, world.comms, "fr"), "Une nouvelle")
        for who in (world.lea, world.sam, world.stranger):
            with pytest.raises(Gone):
                await reopening.reopen(Turn(work, who.caller, world.comms, "fr"), form.target)
        values = {"text": OPENING, "flag": "confidential", "audience": "cm"}
        await writing.tag_by_form(Turn(work, world.karim.caller, world.comms, "fr"), form.target, values)
        with pytest.raises(Stale):
            await reopening.reopen(Turn(work, world.karim.caller, world.comms, "fr"), form.target)


async def test_a_right_that_was_lost_meanwhile_opens_nothing(database: Database, world: World) -> None:
    assert world.karim.member is not None
    async with database.write() as work:
        form = await writing.open_form(Turn(work, world.karim.caller, world.comms, "fr"), "Une nouvelle")
        await work.connection.exec_driver_sql(f"UPDATE member SET role = 'cm' WHERE id = '{world.karim.member.id}'")
        with pytest.raises(Refused):
            await reopening.reopen(Turn(work, world.karim.caller, world.comms, "fr"), form.target)


async def test_a_form_sent_from_elsewhere_counts_where_it_was_begun(database: Database, world: World) -> None:
    """The question is answered in the room where it was asked, though its mandate was chosen in a direct message."""
    await with_two(database)
    async with database.write() as work:
        form = await marking.open_form(Turn(work, world.karim.caller, world.comms, "fr"), message(world, OPENING))
        asked = await inquiring.ask(Turn(work, world.sam.caller, direct(world.sam), "fr"), "Le parking ?", quietly=True)
    assert isinstance(asked, Form)
    async with database.write() as work:
        elsewhere = Turn(work, world.karim.caller, direct(world.karim), "fr")
        values = {"flag": "confidential", "audience": "cm", "mandates": world.mandate.id}
        assert isinstance(await writing.tag_by_form(elsewhere, form.target, values), Notice)
        await inquiring.ask_for(Turn(work, world.sam.caller, world.comms, "fr"), asked.target, world.mandate.id)
    async with database.read() as work:
        item = await work.news.numbered(world.organisation.id, 1)
        question = await work.questions.numbered(world.organisation.id, 1)
    assert item is not None
    assert question is not None
    assert question.place == direct(world.sam)
