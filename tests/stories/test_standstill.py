"""A machine that is busy with something else for three seconds changes no story."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.card import Reply
from bot.services import commands
from bot.services.turn import Turn
from tests.stories.harness import Story, cm, granted, sam
from tests.stories.test_asking import passed_on
from tests.stories.texts import MAY_WE_VALENCE, VALENCE

STANDSTILL = 3.0
"""Seconds: longer than anybody is let wait for the database."""


@pytest.mark.long
async def test_a_standstill_is_no_part_of_a_story(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = commands.command

    async def later(turn: Turn, name: str, text: str) -> Reply:
        await asyncio.sleep(STANDSTILL)
        return await at_once(turn, name, text)

    monkeypatch.setattr(commands, "command", later)
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.is_granted(VALENCE),
    )
