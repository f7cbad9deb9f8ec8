"""One gesture of one person: on whose behalf, in which language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.card import Card, Tone
from bot.errors import Refused
from bot.services import turn as turns
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World, halles, tagged
from tests.services.acting import as_bot


async def test_the_actor_of_a_record_is_a_member_of_its_organisation(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    made = await tagged(database, world)
    async with database.read() as work:
        actor = await Turn(work, world.lea.caller, world.comms, "fr").actor_of(made.id)
        assert actor.member == world.lea.member
        for caller in (world.stranger.caller, other.lea.caller, as_bot(world.lea).caller):
            with pytest.raises(Refused):
                await Turn(work, caller, world.comms, "fr").actor_of(made.id)
        for id in ("n_nothing", "", "d_x", "zz"):
            with pytest.raises(Refused):
                await Turn(work, world.lea.caller, world.comms, "fr").actor_of(id)


async def test_people_are_answered_in_their_language(database: Database, world: World) -> None:
    async with database.read() as work:
        assert (await turns.own_words(work, world.lea.caller, "en")).locale == "fr"
        assert (await turns.own_words(work, world.stranger.caller, "en")).locale == "en"
        assert (await turns.own_words(work, replace(world.stranger.caller, locale="fr"), "en")).locale == "fr"
    assert world.lea.member is not None
    english = replace(world.lea, member=replace(world.lea.member, locale="en"))
    assert turns.lens_of(english, world.organisation, world.mandate).words.locale == "en"
    assert turns.lens_of(world.lea, world.organisation, replace(world.mandate, locale="en")).words.locale == "en"


async def test_a_mandate_is_called_with_its_people(database: Database, world: World) -> None:
    async with database.read() as work:
        (option,) = await turns.mandate_options(work, [world.mandate])
        (alone,) = await turns.mandate_options(work, [replace(world.mandate, members=())])
    assert (option.value, option.label) == (world.mandate.id, "Réseaux sociaux (Sam Dubois)")
    assert alone.label == "Réseaux sociaux"


def test_what_is_said_and_shown() -> None:
    assert turns.said("x").tone is Tone.NEUTRAL
    card = Card(Tone.RECALL, "Rappel", "notice")
    assert turns.shown(card).card == card
