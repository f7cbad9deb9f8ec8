"""Forms that come back: their version, their fields, and who sent them."""

from __future__ import annotations

import pytest

from bot.core.card import Form, Notice
from bot.core.flags import Flag
from bot.core.verbs import Verb
from bot.errors import Gone, InvalidForm, Refused, Stale
from bot.services import writing
from bot.services.submission import Submission
from bot.services.submitting import submit
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import OPENING, World, asked, draft, tagged
from tests.services.acting import item, question, rows

GOOD = {"text": OPENING, "flag": "shareable", "audience": "cm", "wording": OPENING}
OF_BUTTONS = [
    Verb.ACKNOWLEDGE,
    Verb.UNDO,
    Verb.SEND_NOW,
    Verb.CONFIRM,
    Verb.SETTLE_CONFIDENTIAL,
    Verb.SETTLE_SHAREABLE,
    Verb.ASK_TEAM,
    Verb.RETRY,
    Verb.GIVE_UP,
]


async def sent(
    database: Database, world: World, who: str, verb: Verb, target: str, version: int = 0, **values: str
) -> object:
    async with database.write() as work:
        turn = Turn(work, getattr(world, who).caller, world.comms, "fr")
        return await submit(turn, verb, Submission(target, version, values))


async def test_what_only_a_button_does_is_no_form(database: Database, world: World) -> None:
    for verb in OF_BUTTONS:
        with pytest.raises(Gone):
            await sent(database, world, "lea", verb, "x")


async def test_every_form_is_refused_to_a_stranger(database: Database, world: World) -> None:
    made, asking = await tagged(database, world), await asked(database, world)
    before = await rows(database)
    for verb in set(Verb) - set(OF_BUTTONS):
        for target in (made.id, asking.id, "new", "i_nothing"):
            with pytest.raises((Refused, Gone)):
                await sent(
                    database, world, "stranger", verb, target, 1, **GOOD, reason="x", message="x", until="demain 9h"
                )
    assert await rows(database) == before


async def test_an_answer_made_from_another_version_is_stale(database: Database, swift: World) -> None:
    asking = await asked(database, swift)
    for verb in (Verb.ANSWER_MAY, Verb.ANSWER_NO, Verb.ANSWER_NOT_BEFORE, Verb.ASK_BACK):
        for version in (asking.version - 1, asking.version + 1):
            with pytest.raises(Stale):
                await sent(
                    database, swift, "lea", verb, asking.id, version, wording="x", until="demain 9h", message="x"
                )
    assert (await question(database, swift, asking.id)).version == asking.version


async def test_a_withdrawal_made_from_another_version_is_stale(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    version = (await item(database, swift, made.id)).version
    with pytest.raises(Stale):
        await sent(database, swift, "lea", Verb.WITHDRAW, made.id, version - 1)
    assert isinstance(await sent(database, swift, "lea", Verb.WITHDRAW, made.id, version), Notice)


async def test_the_faults_of_an_answer_are_told_by_field(database: Database, swift: World) -> None:
    asking = await asked(database, swift)
    for verb, values, faulty in (
        (Verb.ANSWER_MAY, {"wording": " ", "expires": "hier 9h"}, {"wording", "expires"}),
        (Verb.ANSWER_NOT_BEFORE, {}, {"until"}),
        (Verb.ANSWER_NOT_BEFORE, {"until": "un jour", "note": "x" * 9000}, {"until", "note"}),
        (Verb.ANSWER_NO, {"note": "x" * 9000}, {"note"}),
        (Verb.ASK_BACK, {"message": "…"}, {"message"}),
    ):
        with pytest.raises(InvalidForm) as found:
            await sent(database, swift, "lea", verb, asking.id, asking.version, **values)
        assert set(found.value.errors) == faulty


async def test_what_an_edit_form_leaves_out_stays_as_it_is(database: Database, swift: World) -> None:
    long = "Le parking ouvre. " * 250
    made = await tagged(database, swift, draft(long.strip(), wording=long.strip()))
    version = (await item(database, swift, made.id)).version
    kept = {"flag": "confidential", "audience": "cm"}
    assert isinstance(await sent(database, swift, "lea", Verb.EDIT, made.id, version, **kept), Notice)
    edited = (await item(database, swift, made.id)).revision
    assert (edited.text, edited.wording, edited.flag) == (long.strip(), long.strip(), Flag.CONFIDENTIAL)


async def test_a_freeze_by_form(database: Database, world: World) -> None:
    with pytest.raises(InvalidForm):
        await sent(database, world, "lea", Verb.FREEZE, "new", reason=" ")
    assert isinstance(await sent(database, world, "lea", Verb.FREEZE, "new", reason="Incident"), Notice)


async def test_a_written_form_makes_an_item(database: Database, world: World) -> None:
    form = await blank(database, world)
    with pytest.raises(Gone):
        await sent(database, world, "karim", Verb.WRITE, form.target, 0, **GOOD, mandates="w_nothing")
    reply = await sent(database, world, "karim", Verb.WRITE, form.target, 0, **GOOD)
    assert isinstance(reply, Notice)
    assert "N-1" in reply.text


async def test_a_form_sent_twice_makes_one_item(database: Database, world: World) -> None:
    form = await blank(database, world)
    await sent(database, world, "karim", Verb.WRITE, form.target, 0, **GOOD)
    before = await rows(database)
    with pytest.raises(Stale) as found:
        await sent(database, world, "karim", Verb.WRITE, form.target, 0, **GOOD)
    assert found.value.arguments["number"] == "N-1"
    assert await rows(database) == before


async def blank(database: Database, world: World) -> Form:
    async with database.write() as work:
        return await writing.open_form(Turn(work, world.karim.caller, world.comms, "fr"))
