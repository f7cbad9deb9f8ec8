"""What happened to tagged messages while nobody heard it."""

from __future__ import annotations

import pytest

from bot.core.event import EventKind
from tests.integrations.discord.company import NEWS, Company, company
from tests.integrations.discord.stage import rounds, until
from tests.peers.discord.world import Message

FAR = 3600 * 24
"""Seconds: longer than the minutes of history that are read again."""


async def told(house: Company) -> Message:
    message = await house.lea.say(house.comms, f"{NEWS} #partageable")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    await house.settle()
    return message


async def away(house: Company) -> None:
    """Nobody hears what follows, and Discord will not tell it again."""
    house.discord.clock.advance(seconds=FAR)
    house.discord.forget_sessions()
    house.discord.drop()


async def test_an_edit_holds(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    await away(house)
    await house.lea.edit(message, "Lens ouvre le 8 mai. #partageable")
    await house.sees(house.sam, house.cm, "Rappel")
    assert house.heard.kinds.count(EventKind.EDITED) == 1


async def test_a_delete_withdraws(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    await away(house)
    await house.lea.delete(message)
    await house.sees(house.sam, house.cm, "Rappel")


async def test_a_tag_that_restricts_counts(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    await away(house)
    await house.karim.react(message, "🔒")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)


async def test_no_reaction_widens(reading_house: Company) -> None:
    house = reading_house
    message = await house.lea.say(house.comms, f"{NEWS} #confidentiel")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)
    await away(house)
    await house.lea.react(message, "📣")
    await until(lambda: rounds(house.discord) == 2)
    await house.settle()
    assert EventKind.REACTED not in house.heard.kinds
    assert "Partageable" not in house.room(house.cm)


async def test_a_stranger_restricts_nothing(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    house.guild.open_up(house.comms)
    await away(house)
    await house.max.react(message, "🔒")
    await until(lambda: rounds(house.discord) == 2)
    await house.settle()
    assert "Confidentiel" not in house.room(house.cm)


async def test_nothing_new_is_nothing(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    await house.max.say(house.hall, "Rien")
    await house.lea.edit(message, f"{NEWS}  #partageable")
    await until(lambda: EventKind.EDITED in house.heard.kinds)
    await house.settle()
    before = list(house.heard.kinds)
    for session in (2, 3):
        await away(house)
        await until(lambda session=session: rounds(house.discord) == session)
        await house.settle()
    assert house.heard.kinds == before
    assert "Rappel" not in house.room(house.cm)


@pytest.mark.parametrize("meanwhile", ["edit", "delete", "nothing"])
async def test_a_bot_that_may_not_read_learns_it_too(sqlite_url: str, meanwhile: str) -> None:
    async with company(sqlite_url) as house:
        message = await house.lea.say(house.comms, NEWS)
        await house.lea.message_command(message, "Partageable")
        await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
        await house.settle()
        await away(house)
        if meanwhile == "edit":
            await house.lea.edit(message, "Lens ouvre le 8 mai.")
        elif meanwhile == "delete":
            await house.lea.delete(message)
        if meanwhile == "nothing":
            await until(lambda: rounds(house.discord) == 2)
            await house.settle()
            assert "Rappel" not in house.room(house.cm)
        else:
            await house.sees(house.sam, house.cm, "Rappel")
