"""Rooms and people change while a card waits: it goes only where this mandate's cards still go (A4, A5)."""

from __future__ import annotations

from bot.core.card import Tone
from bot.core.delivery import DeliveryState
from bot.core.questions import Answer
from bot.services import answering
from bot.services.answering import Given
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from tests.builders import OPENING, SETUP, asked, tagged
from tests.jobs.conftest import House
from tests.services.acting import direct

HALLES = SETUP.format(name="Les Halles Verrier", prefix="", undo="0s", release="staff")


async def set_up(house: House, text: str) -> None:
    await apply(house.database, parse(text, "halles.yaml"), dry_run=False, by="test")


def told(house: House, person: str) -> str:
    """All that stands in somebody's direct conversation with the bot."""
    return repr([post.card for post in house.app.world.visible(person, f"dm-{person}")])


async def test_comms_own_room_that_strangers_may_be_in_gets_nothing(house: House) -> None:
    """Not even a card about what may be said: comms talk there of what may not."""
    house.chat.shared = {"comms"}
    await tagged(house.database, house.world)
    await house.settle()
    assert not any(card.tone is Tone.SHAREABLE for card in house.cards("comms"))
    assert OPENING in house.seen("cm")
    assert "com" in told(house, "lea")  # what did not arrive is told to a lead directly


async def test_a_cms_room_that_strangers_may_be_in_gets_nothing_but_for_a_cm_from_elsewhere(house: House) -> None:
    """Who is from elsewhere: tests/services/test_gating.py. Nobody on the demo is: it has no workspaces."""
    house.chat.shared = {"cm"}
    await tagged(house.database, house.world)
    await house.settle()
    assert house.cards("cm") == []
    assert (await house.states())[DeliveryState.DEAD] == 1


async def test_a_room_that_was_unlinked_meanwhile_gets_nothing(house: House) -> None:
    await tagged(house.database, house.world)
    await set_up(house, HALLES.replace("demo:cm", "demo:elsewhere"))
    await house.settle()
    assert house.cards("cm") == []


async def test_who_left_meanwhile_is_told_nothing_any_more(house: House) -> None:
    question = await asked(house.database, house.world, "Et le parking ?", place=direct(house.world.sam))
    await house.settle()
    assert question.label in told(house, "sam")
    async with house.database.write() as work:
        given = Given(Answer.MAY, wording="Le parking ouvre lundi.")
        await answering.answer(work, house.world.lea, question.id, given)
    await set_up(
        house,
        HALLES.replace('  - {name: Sam Dubois, role: cm, accounts: ["demo:sam"]}\n', "").replace(
            "members: [Sam Dubois]", "members: []"
        ),
    )
    await house.settle()
    assert "Le parking ouvre lundi." not in told(house, "sam")
    states = await house.states()
    assert (DeliveryState.DROPPED in states, DeliveryState.DEAD in states) == (
        True,
        False,
    )  # as by /passerelle offboard
