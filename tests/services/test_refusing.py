"""A refusal in the person's words; for strangers always the same."""

from __future__ import annotations

import pytest

from bot.core.card import FieldErrors, Notice
from bot.errors import Frozen, Gone, Invalid, InvalidForm, PasserelleError
from bot.services.refusing import explained
from bot.storage.database import Database
from tests.builders import World

REFUSED = "Désolé, je ne peux pas faire cela pour vous."


@pytest.mark.parametrize("error", [Gone(), Frozen(), Invalid("text-missing", "text"), InvalidForm({})])
async def test_a_stranger_always_hears_the_same(database: Database, world: World, error: PasserelleError) -> None:
    async with database.read() as work:
        for form in (True, False):
            said = await explained(work, world.stranger.caller, error, "fr", form=form)
            assert isinstance(said, Notice)
            assert said.text == REFUSED


async def test_a_member_hears_what_it_was(database: Database, world: World) -> None:
    wrong = Invalid("text-missing", "text")
    async with database.read() as work:
        gone = await explained(work, world.sam.caller, Gone(), "fr")
        assert isinstance(gone, Notice)
        assert gone.text == "Je ne trouve rien de tel."
        assert isinstance(await explained(work, world.sam.caller, wrong, "fr"), Notice)
        beside = await explained(work, world.sam.caller, wrong, "fr", form=True)
        assert isinstance(beside, FieldErrors)
        assert set(beside.errors) == {"text"}
        both = await explained(work, world.sam.caller, InvalidForm({"a": wrong, "": wrong}), "fr")
        assert isinstance(both, FieldErrors)
        assert set(both.errors) == {"a", ""}
