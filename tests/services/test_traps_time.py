"""Traps in which other products failed open, each by its name (what time lets go, and who may let it)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.core.card import Form
from bot.core.delivery import DeliveryState, Kind
from bot.core.flags import Audience, Flag, Standing
from bot.core.news import Revision
from bot.core.people import Reactions, Role
from bot.core.questions import Asking, Ruling, Scope
from bot.core.rights import Action, may
from bot.core.standing import standing_at
from bot.core.time import Now
from bot.core.verbs import Verb
from bot.errors import InvalidForm, Refused
from bot.i18n.words import words
from bot.services import commands, leaking
from bot.services.answering import Given
from bot.services.drafts import Draft, Sheet, read_draft
from bot.services.pressing import press
from bot.services.setup.file import parse
from bot.services.who import require
from bot.storage.database import Database
from tests.builders import OPENING, World, draft, tagged
from tests.services.acting import drawn, rows, turning
from tests.services.embargoed import embargoed
from tests.services.test_verifying import ruled
from tests.storage.samples import AT

LIFTING = (Verb.LIFT, Verb.LATER, Verb.HOLD, Verb.KEEP)
RULING = (Verb.STILL_TRUE, Verb.LET_END, Verb.REVOKE)


def test_a_default_of_open_or_external() -> None:
    assert (Draft("x").flag, Draft("x").audience) == (Flag.CONFIDENTIAL, Audience.COMMS)
    assert Revision(1, "x", Flag.SHAREABLE, "p", AT).audience is Audience.COMMS
    assert standing_at(Now.both(AT)) is Standing.HELD
    assert standing_at(Now.both(AT), held=False) is Standing.CONFIDENTIAL
    assert Given().wording is None


@pytest.mark.parametrize("left_out", ["flag", "audience"])
def test_a_default_of_open_in_a_form(left_out: str) -> None:
    values = {"text": "x", "flag": "shareable", "audience": "cm"} | {left_out: ""}
    try:
        made = read_draft(Sheet(values, AT, "Europe/Paris", "fr"))
    except InvalidForm as error:
        assert left_out in error.errors  # noqa: PT017
        return
    assert made.audience is Audience.COMMS


def test_a_narrowed_yes_opens_to_nobody_unknown(yes: Ruling) -> None:
    for scope in (Scope.ASKER, Scope.ROOM):
        for only in ("", "p_sam"):
            narrowed = replace(yes, scope=scope, only=only)
            assert not narrowed.reaches(None)
            assert not narrowed.reaches(Asking("", ""))


@pytest.fixture
async def yes(database: Database, swift: World) -> Ruling:
    return await ruled(database, swift)


async def test_anyone_allowed_to_publish_by_default(database: Database, swift: World) -> None:
    made, ruling = await embargoed(database, swift, asks=True), await ruled(database, swift)
    for actor in (swift.sam, swift.stranger):
        assert not may(actor, Action.RELEASE, swift.mandate)
        before = await rows(database)
        for verb, target in ((each, made.id) for each in LIFTING):
            await _is_refused(database, swift, actor, verb, target)
        for verb in RULING:
            await _is_refused(database, swift, actor, verb, ruling.id)
        assert await rows(database) == before


async def _is_refused(database: Database, world: World, actor: Any, verb: Verb, target: str) -> None:
    opened, turn = turning(database, actor, world.cm)
    with pytest.raises(Refused):
        async with opened as work:
            await press(turn(work), verb, target)


@pytest.mark.parametrize("kind", [Kind.NEWS_CM, Kind.NEWS_COMMS, Kind.EMBARGO_AHEAD, Kind.EMBARGO_DUE, Kind.LEAK])
async def test_previews_that_show_an_embargoed_title(database: Database, swift: World, kind: Kind) -> None:
    made = await embargoed(database, swift)
    async with database.write() as work:
        await leaking.report(work, swift.sam, made.id, f"vu : {OPENING}")
    card = await drawn(database, swift, kind, made.id)
    assert card is not None
    assert "Lyon" not in card.notice


async def test_metadata_that_show_an_embargoed_title(database: Database, swift: World) -> None:
    """What is not the body of a card: a form's title, completions, what an operator lists."""
    made = await embargoed(database, swift)
    for verb in (Verb.LIFT, Verb.LATER, Verb.LEAKED):
        opened, turn = turning(database, swift.karim, swift.comms)
        async with opened as work:
            form = await press(turn(work), verb, made.id)
        assert isinstance(form, Form)
        assert "Lyon" not in form.title + form.submit
    opened, turn = turning(database, swift.sam, swift.cm)
    async with opened as work:
        offered = await commands.suggestions(turn(work), "", words("fr"))
        listed = [repr(letter) for letter in await work.letters.in_states(list(DeliveryState))]
    assert not [each for each in (*(repr(one) for one in offered), *listed) if "Lyon" in each]


async def test_what_a_removed_member_had_scheduled_staying_active(database: Database, swift: World) -> None:
    """They may do nothing themselves; that their embargoes ask first is in `test_leaving.py`."""
    made = await embargoed(database, swift)
    assert swift.karim.member is not None
    async with database.write() as work:
        await work.people.end_member(swift.organisation.id, swift.karim.member.id)
    for verb in LIFTING:
        await _is_refused(database, swift, swift.karim, verb, made.id)
    gone = replace(swift.karim, member=replace(swift.karim.member, role=Role.CM))
    assert not may(gone, Action.RELEASE, swift.mandate)


def test_an_empty_allow_list_means_nobody(swift: World) -> None:
    nobody = replace(swift.mandate, members=())
    assert not any(may(swift.sam, action, nobody) for action in (Action.ASK, Action.READ_NEWS, Action.ACKNOWLEDGE))
    assert not any(Reactions((), ()).flag(emoji) for emoji in ("mega", "lock", ""))
    with pytest.raises(Refused):
        require(swift.lea, Action.TAG, [])
    file = parse("organisation: X\nmandates: [{name: M}]", "f.yaml")
    assert file.mandates[0].members == ()
    assert file.mandates[0].rooms.cm == ()


async def test_an_item_for_nobody_is_told_to_nobody(database: Database, swift: World) -> None:
    async with database.write() as work:
        await work.people.set_mandate(replace(swift.mandate, members=()))
    made = await tagged(database, swift, draft(OPENING))
    opened, turn = turning(database, swift.sam, swift.cm)
    with pytest.raises(Refused):
        async with opened as work:
            await press(turn(work), Verb.ACKNOWLEDGE, made.id)
    assert timedelta(0) == swift.mandate.policy.undo
