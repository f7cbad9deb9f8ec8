"""Lists and numbers: who reads what, and that a list has an end."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.core.card import Card, EvidenceList
from bot.core.flags import Audience, Flag
from bot.core.questions import Answer
from bot.errors import Frozen, Gone, Refused
from bot.services import answering, asking, editing, finding
from bot.services.answering import Given
from bot.services.turn import Turn
from bot.services.who import Standpoint
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import World, asked, draft, frozen, halles, tagged

SECRET = draft("Secret zibelinox.", Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)


async def seen_by(work: Work, world: World, who: str) -> Standpoint:
    return await Turn(work, getattr(world, who).caller, world.cm, "fr").standpoint()


def numbers(card: Card) -> list[str]:
    return [line.number for block in card.blocks if isinstance(block, EvidenceList) for line in block.lines]


@pytest.mark.parametrize(
    ("text", "yes"),
    [("N-1", True), ("n12", True), (" q - 3 ", True), ("N-", False), ("X-1", False), ("N-1 x", False), ("", False)],
)
def test_what_a_number_looks_like(text: str, yes: bool) -> None:
    assert finding.is_number(text) is yes


async def test_the_cm_lists_what_was_told_and_comms_everything(database: Database, swift: World) -> None:
    told, secret = await tagged(database, swift), await tagged(database, swift, SECRET)
    async with database.read() as work:
        assert numbers(await finding.listed(work, await seen_by(work, swift, "sam"))) == [told.label]
        assert numbers(await finding.listed(work, await seen_by(work, swift, "lea"))) == [secret.label, told.label]
        assert numbers(await finding.listed(work, await seen_by(work, swift, "sam"), "zibelinox")) == []
        assert numbers(await finding.listed(work, await seen_by(work, swift, "lea"), "zibelinox")) == [secret.label]


async def test_a_list_has_ten_lines_and_says_how_many_more(database: Database, swift: World) -> None:
    for number in range(12):
        await tagged(database, swift, draft(f"Nouvelle {number} du parking."))
    async with database.read() as work:
        card = await finding.listed(work, await seen_by(work, swift, "sam"))
    assert len(numbers(card)) == finding.PAGE
    assert "2" in str(card.blocks[-1])


async def test_what_was_withdrawn_is_in_no_list(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    async with database.write() as work:
        await editing.withdraw(work, swift.lea, made.id)
    async with database.read() as work:
        assert not numbers(await finding.listed(work, await seen_by(work, swift, "sam")))
        card = await finding.numbered(work, await seen_by(work, swift, "sam"), made.label)
    assert "Rappel" in card.headline


async def test_numbers_that_are_not_for_the_asker_do_not_exist(database: Database, swift: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b", undo="0s")
    secret = await tagged(database, swift, SECRET)
    async with database.write() as work:
        question = await asking.ask(work, swift.karim, swift.organisation, swift.mandate, "Le parking ?", swift.comms)
    async with database.read() as work:
        sam, lea = await seen_by(work, swift, "sam"), await seen_by(work, swift, "lea")
        for number in (secret.label, question.label, "N-99", "Q-99", "x"):
            with pytest.raises(Gone):
                await finding.numbered(work, sam, number)
        assert "zibelinox" in str(await finding.numbered(work, lea, secret.label))
        assert (await finding.numbered(work, lea, question.label)).number == question.label
        eve = await Turn(work, other.lea.caller, other.cm, "fr").standpoint()
        with pytest.raises(Gone):
            await finding.numbered(work, eve, secret.label)


async def test_under_a_freeze_nothing_that_clears_is_shown(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    await frozen(database, swift)
    async with database.read() as work:
        sam, lea = await seen_by(work, swift, "sam"), await seen_by(work, swift, "lea")
        with pytest.raises(Frozen):
            await finding.numbered(work, sam, made.label)
        with pytest.raises(Frozen):
            await finding.listed(work, sam)
        assert isinstance(await finding.listed(work, lea), Card)


async def test_a_stranger_has_no_standpoint(database: Database, swift: World) -> None:
    async with database.read() as work:
        with pytest.raises(Refused):
            await seen_by(work, swift, "stranger")


async def answered(database: Database, world: World, **given: Any) -> str:
    """A question of Sam's that Léa answered with a yes."""
    question = await asked(database, world, "Et le parking ?")
    async with database.write() as work:
        given = {"wording": "Le parking de Vaise ouvre lundi."} | given
        await answering.answer(work, world.lea, question.id, Given(Answer.MAY, **given))
    return question.label


async def looked_up(database: Database, world: World, number: str) -> Card:
    async with database.read() as work:
        return await finding.numbered(work, await seen_by(work, world, "sam"), number)


async def test_a_yes_is_looked_up_for_as_long_as_it_holds(database: Database, swift: World) -> None:
    number = await answered(database, swift)
    assert "ouvre lundi" in str(await looked_up(database, swift, number))
    parking = draft("Le parking n'ouvre pas lundi, travaux.", Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)
    await tagged(database, swift, parking)
    card = await looked_up(database, swift, number)
    assert not card.clears
    assert "ouvre lundi" not in str(card)
    assert "travaux" not in str(card)


async def test_a_yes_that_has_ended_is_not_repeated(database: Database, swift: World) -> None:
    async with database.read() as work:
        end = work.now.instant + timedelta(days=2)
    number = await answered(database, swift, expires_at=end)
    assert (await looked_up(database, swift, number)).clears
    database.clock.offset += timedelta(days=3)
    card = await looked_up(database, swift, number)
    assert not card.clears
    assert "ouvre lundi" not in str(card)
