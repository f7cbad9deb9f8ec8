"""Buttons: each verb does its act or opens its form, for those who may, and a target of another kind is nothing."""

from __future__ import annotations

import pytest

from bot.core.card import Form, Notice
from bot.core.flags import Flag
from bot.core.verbs import Verb
from bot.errors import Gone, Refused, Stale
from bot.services import editing
from bot.services.pressing import press
from bot.services.tagging import Origin, tag
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World, asked, draft, frozen, source, tagged
from tests.services.acting import message, rows


async def pressed(database: Database, world: World, who: str, verb: Verb, target: str) -> object:
    async with database.write() as work:
        return await press(Turn(work, getattr(world, who).caller, world.comms, "fr"), verb, target)


OF_FORMS: tuple[Verb, ...] = (
    Verb.TAG,
    Verb.WRITE,
    Verb.CHOOSE_MANDATES,
    Verb.ASK,
    Verb.SIGNAL,
    Verb.SET_UP,
    Verb.TOPIC_ADD,
)
OF_FORMS += (Verb.OFFBOARD, Verb.OFFBOARD_WHO)


async def test_what_only_a_form_does_is_no_button(database: Database, world: World) -> None:
    for verb in OF_FORMS:
        with pytest.raises(Gone):
            await pressed(database, world, "lea", verb, "x")


async def test_every_button_is_refused_to_a_stranger_and_on_nothing(database: Database, world: World) -> None:
    made, question = await tagged(database, world), await asked(database, world)
    freeze = await frozen(database, world)
    before = await rows(database)
    for verb in set(Verb) - set(OF_FORMS):
        tries = [("stranger", target) for target in (made.id, question.id, freeze.id)]
        if verb is not Verb.FREEZE:
            tries += [("lea", target) for target in ("n_nothing", "q_nothing", "", "x" * 60)]
        for who, target in tries:
            with pytest.raises(Gone if verb in (Verb.SHOW, Verb.MANDATE) and who == "lea" else Refused):
                await pressed(database, world, who, verb, target)
    assert await rows(database) == before


async def test_a_target_of_another_kind_is_nothing(database: Database, world: World) -> None:
    made, question = await tagged(database, world), await asked(database, world)
    freeze = await frozen(database, world)
    fits = {
        Verb.ACKNOWLEDGE: {made.id, freeze.id},
        Verb.UNDO: {made.id, question.id},
        Verb.SEND_NOW: {made.id, question.id},
        Verb.THAW: {freeze.id},
        Verb.WHO: {made.id, freeze.id},
        Verb.REVIEW: {freeze.id},
        Verb.HOLDS_AGAIN: {made.id, question.id},
        Verb.ALL_HOLD_AGAIN: {freeze.id},
        Verb.SNOOZE_HOUR: set(),
        Verb.SNOOZE_MORNING: set(),
        **{verb: set[str]() for verb in (Verb.STILL_TRUE, Verb.LET_END, Verb.REVOKE)},
    }
    news = {Verb.EDIT, Verb.WITHDRAW, Verb.CONFIRM, Verb.SETTLE_CONFIDENTIAL, Verb.SETTLE_SHAREABLE}
    news |= {Verb.LIFT, Verb.LATER, Verb.HOLD, Verb.KEEP, Verb.LEAKED}
    before = await rows(database)
    for verb in set(Verb) - {*OF_FORMS, Verb.FREEZE, Verb.RETRY, Verb.GIVE_UP, Verb.SHOW}:
        mine = fits.get(verb, {made.id} if verb in news else {question.id})
        for target in {made.id, question.id, freeze.id} - mine:
            with pytest.raises((Gone, Refused)):
                await pressed(database, world, "lea", verb, target)
    assert await rows(database) == before


async def test_buttons_that_open_forms_change_nothing(database: Database, world: World) -> None:
    made, question = await tagged(database, world), await asked(database, world)
    before = await rows(database)
    for verb, target in (
        (Verb.EDIT, made.id),
        (Verb.WITHDRAW, made.id),
        (Verb.ANSWER_MAY, question.id),
        (Verb.ANSWER_NO, question.id),
        (Verb.ANSWER_NOT_BEFORE, question.id),
        (Verb.ASK_BACK, question.id),
        (Verb.FREEZE, "new"),
    ):
        form = await pressed(database, world, "lea", verb, target)
        assert isinstance(form, Form)
        assert form.verb is verb
    form = await pressed(database, world, "sam", Verb.GIVE_CONTEXT, question.id)
    assert isinstance(form, Form)
    assert await rows(database) == before


async def test_acts_answer_with_a_line(database: Database, world: World) -> None:
    made = await tagged(database, world)
    assert isinstance(await pressed(database, world, "karim", Verb.SEND_NOW, made.id), Notice)
    assert isinstance(await pressed(database, world, "sam", Verb.ACKNOWLEDGE, made.id), Notice)
    with pytest.raises(Stale):
        await pressed(database, world, "karim", Verb.UNDO, made.id)


@pytest.mark.parametrize("verb", [Verb.SETTLE_CONFIDENTIAL, Verb.SETTLE_SHAREABLE])
async def test_settling_is_done_once(database: Database, swift: World, verb: Verb) -> None:
    made = await tagged(database, swift, origin=Origin(source()))
    lock = draft(flag=Flag.CONFIDENTIAL, wording=None)
    async with database.write() as work:
        await tag(work, swift.lea, swift.organisation, [swift.mandate], lock, Origin(source()))
    assert isinstance(await pressed(database, swift, "karim", verb, made.id), Notice)
    with pytest.raises(Stale):
        await pressed(database, swift, "karim", verb, made.id)


async def test_confirming_is_done_once(database: Database, swift: World) -> None:
    made = await tagged(database, swift, origin=Origin(source()))
    async with database.write() as work:
        await editing.source_edited(work, swift.organisation.id, message(swift, "Autre chose"))
    assert isinstance(await pressed(database, swift, "karim", Verb.CONFIRM, made.id), Notice)
    with pytest.raises(Stale):
        await pressed(database, swift, "karim", Verb.CONFIRM, made.id)


async def test_asking_the_team_and_thawing_by_button(database: Database, swift: World) -> None:
    await tagged(database, swift)
    question = await asked(database, swift)
    assert isinstance(await pressed(database, swift, "sam", Verb.ASK_TEAM, question.id), Notice)
    freeze = await frozen(database, swift)
    assert isinstance(await pressed(database, swift, "karim", Verb.THAW, freeze.id), Notice)
