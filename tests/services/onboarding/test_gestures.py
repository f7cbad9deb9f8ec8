"""`/passerelle checklist` by side, and *Hide* for a lead alone."""

from __future__ import annotations

from bot.core.card import Notice
from bot.core.delivery import Kind
from bot.core.verbs import Verb
from bot.i18n.words import words
from bot.services.gestures import Gestures
from bot.services.onboarding import following
from bot.storage.database import Database
from tests.builders import World
from tests.cards.samples import text_of
from tests.services.acting import drawn, verbs


async def test_each_side_sees_its_own_steps_and_strangers_none(database: Database, world: World) -> None:
    gestures = Gestures(database, "fr")
    comms, cm = [
        await gestures.command(by.caller, place, "passerelle", "checklist")
        for by, place in ((world.karim, world.comms), (world.sam, world.cm))
    ]
    assert isinstance(comms, Notice)
    assert isinstance(cm, Notice)
    assert comms.card is not None
    assert cm.card is not None
    assert "/sync schedule" in text_of(comms.card)
    assert "/sync schedule" not in text_of(cm.card)
    lea_there = await gestures.command(world.lea.caller, world.cm, "passerelle", "checklist")
    assert isinstance(lea_there, Notice)
    assert lea_there.card is not None
    assert "/sync schedule" not in text_of(lea_there.card), "nothing of comms' own in a room of the CM"
    refused = await gestures.command(world.stranger.caller, world.cm, "passerelle", "checklist")
    assert isinstance(refused, Notice)
    assert refused.text == words("fr")("refused")


async def test_a_lead_puts_it_away_once(database: Database, world: World) -> None:
    gestures = Gestures(database, "fr")
    async with database.write() as work:
        await following.begun(work, world.mandate)
    assert await drawn(database, world, Kind.CHECKLIST, world.mandate.id) is not None
    for actor in (world.karim, world.sam):
        refused = await gestures.press(actor.caller, world.comms, Verb.CHECKLIST_HIDE, world.mandate.id)
        assert isinstance(refused, Notice)
        assert refused.text == words("fr")("refused")
    await gestures.press(world.lea.caller, world.comms, Verb.CHECKLIST_HIDE, world.mandate.id)
    again = await gestures.press(world.lea.caller, world.comms, Verb.CHECKLIST_HIDE, world.mandate.id)
    assert isinstance(again, Notice)
    assert again.text == words("fr")("stale-checklist")
    assert await verbs(database, world, world.mandate.id) == ["hide-checklist"]
    assert await drawn(database, world, Kind.CHECKLIST, world.mandate.id) is None, "nothing new is posted"
    put_away = await drawn(database, world, Kind.CHECKLIST, world.mandate.id, refreshes="m_1")
    assert put_away is not None
    assert not put_away.blocks
