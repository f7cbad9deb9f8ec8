"""Of a hundred who answer at the same moment one wins, and the others are told who did."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from bot.core.questions import Answer
from bot.errors import PasserelleError, Stale
from bot.services import answering
from bot.services.answering import Given
from tests.builders import ASKED, asked, database_at, halles


@pytest.mark.long
async def test_of_a_hundred_answers_at_once_one_counts(database_url: str) -> None:
    async with database_at(database_url) as database:
        world = await halles(database)
        question = await asked(database, world, ASKED)

        async def answer(number: int) -> str:
            actor, name = ((world.lea, "Léa"), (world.karim, "Karim"))[number % 2]
            try:
                async with database.write() as work:
                    await answering.answer(work, actor, question.id, Given(Answer.NO, note="Non."))
            except Stale as refused:
                return str(refused.arguments.get("by", ""))
            except PasserelleError as other:
                return type(other).__name__
            return f"won: {name}"

        told = Counter(await asyncio.gather(*(answer(number) for number in range(100))))
        (won,) = [each for each in told if each.startswith("won: ")]
        assert told.pop(won) == 1
        ((first, times),) = told.items()
        assert times == 99
        assert first.startswith(won.removeprefix("won: "))
