"""What the last gate stops waits for a person, never for the thaw."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.address import Address, Place
from bot.core.card import Tone
from bot.core.delivery import Delivery, Kind
from bot.core.questions import Answer, QuestionState
from bot.core.verbs import Verb
from bot.services import answering, freezing
from bot.services.answering import Given
from bot.services.gating import Reach, reach
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from tests.builders import SETUP, StillClock, asked, database_at, frozen
from tests.jobs.conftest import House, house_at


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[House]:
    clock = StillClock()
    async with database_at(sqlite_url, clock) as database:
        yield await house_at(database, clock, undo="0s")


async def test_an_answer_stopped_by_a_freeze_has_not_been_given_and_waits_for_send_now(house: House) -> None:
    question = await asked(house.database, house.world, "On peut annoncer un pique-nique au parc ?")
    await house.settle()
    async with house.database.write() as work:
        given = Given(Answer.MAY, wording="Rendez-vous au parc !")
        await answering.answer(work, house.world.lea, question.id, given)
    freeze = await frozen(house.database, house.world)
    await house.settle()
    assert "Rendez-vous au parc" not in house.seen("cm")
    async with house.database.write() as work:
        waiting = await work.questions.get(house.world.organisation.id, question.id)
        assert waiting is not None
        assert waiting.state is QuestionState.ANSWERING
        await freezing.thaw(work, house.world.lea, freeze.id)
    await house.skip(days=1)
    assert "Rendez-vous au parc" not in house.seen("cm"), "a thaw releases nothing by itself"
    (card,) = [card for card in house.cards("comms") if card.number == question.label]
    assert Verb.SEND_NOW in [button.verb for button in card.buttons]
    async with house.database.write() as work:
        await answering.send_now(work, house.world.karim, question.id)
    await house.settle()
    assert [card.tone for card in house.cards("cm") if "Rendez-vous au parc" in repr(card)] == [Tone.SHAREABLE]


@pytest.mark.parametrize(
    ("room", "account", "foreign"),
    [
        ("slack:T0HALLES/C0CM", "slack:T0AGENCY/U0SAM", True),
        ("slack:T0HALLES/C0CM", "slack:T0HALLES/U0SAM", False),
        ("slack:T0HALLES/C0CM", "discord:1/2", False),
        ("discord:1/3", "slack:T0AGENCY/U0SAM", False),
    ],
)
async def test_people_from_elsewhere_belong_only_where_a_cm_is_one(
    house: House, room: str, account: str, foreign: bool
) -> None:
    text = SETUP.format(name="Les Halles Verrier", prefix="", undo="0s", release="staff")
    text = text.replace("demo:cm", room).replace("demo:sam", account).replace("demo:comms", "slack:T0HALLES/C0COMMS")
    await apply(house.database, parse(text, "x"), dry_run=False, by="test")
    world = house.world

    async def reached(address: str) -> Reach:
        place = Place(Address.parse(address))
        async with house.database.read() as work:
            at = work.now.instant
            return await reach(work, Delivery("d", world.organisation.id, world.mandate.id, Kind.THAW, "f", place, at))

    cm, comms = await reached(room), await reached("slack:T0HALLES/C0COMMS")
    assert (cm.refusal, cm.foreign, comms.refusal, comms.foreign) == ("", foreign, "", False)
    assert Address.parse(account).identity in cm.members - comms.members
    assert (await reached("slack:T0HALLES/C0OTHER")).refusal == "room-unlinked"
