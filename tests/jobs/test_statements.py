"""How many statements one card takes, from its claim to the register: what it costs, whatever the machine.

The bounds are what was measured. A card that takes one more fails here: either it asks twice for what it knows, or it
needs the bound raised, and a reason in the change that raises it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import time

import pytest

from bot.core.address import Platform
from bot.core.delivery import Delivery, Kind
from bot.core.digests import Plan
from bot.core.people import Side
from bot.core.questions import Answer
from bot.jobs.deliveries import Drain
from bot.services import answering
from bot.services.answering import Given
from bot.services.digests import keeping, making, running
from bot.storage.engines import is_sqlite
from tests.builders import asked, frozen, tagged
from tests.jobs.conftest import House
from tests.rights.test_oracle import counted

UNKNOWN = "Peut-on dire que la cantine ferme en août ?"


async def tag(house: House) -> None:
    await tagged(house.database, house.world)


async def ask(house: House) -> None:
    await tagged(house.database, house.world)
    await sent(house)
    await asked(house.database, house.world)


async def ask_the_team(house: House) -> None:
    await asked(house.database, house.world, UNKNOWN)


async def answer(house: House) -> None:
    question = await asked(house.database, house.world, UNKNOWN)
    await sent(house)
    async with house.database.write() as work:
        given = Given(Answer.MAY, wording="La cantine ferme en août.")
        await answering.answer(work, house.world.lea, question.id, given)


async def digest(house: House) -> None:
    await tagged(house.database, house.world)
    await sent(house)
    organisation, mandate = house.world.organisation.id, house.world.mandate
    async with house.database.write() as work:
        (room,) = await work.people.rooms(organisation, mandate.id, Side.CM)
        await keeping.keep(work, mandate, room, Plan(frozenset(range(7)), time(11)), "test")
        kept = await keeping.digest_of(work, mandate, room)
        edition = await making.make(work, kept, mandate, room, "test")
        await work.digests.add_edition(edition)
        await running.post(work, kept, edition, mandate, room, "test")


async def freeze(house: House) -> None:
    await frozen(house.database, house.world)


CARDS: dict[Kind, tuple[Callable[[House], Awaitable[None]], int, int]] = {
    Kind.NEWS_CM: (tag, 46, 48),
    Kind.NEWS_COMMS: (tag, 49, 51),
    Kind.VERDICT: (ask, 34, 36),
    Kind.QUESTION_COMMS: (ask_the_team, 39, 41),
    Kind.ANSWER_CM: (answer, 31, 33),
    Kind.DIGEST: (digest, 48, 51),
    Kind.FREEZE_CM: (freeze, 24, 26),
}
"""What gives rise to a card of each kind, and the statements that it takes on SQLite and on PostgreSQL."""


async def sent(house: House) -> dict[Kind, int]:
    """Send all that waits, a card after the other. Returns how many statements the first of each kind took."""
    drain = Drain(house.database, {Platform.DEMO: house.chat})
    took: dict[Kind, int] = {}
    async with house.database.read() as work:
        lanes = await work.deliveries.lanes_due(work.now.instant)
    for lane in sorted(lanes):
        over = False
        while not over:
            with counted(house.database) as statements:
                delivery = await drain._taken(lane, urgent=False)
                over = delivery is None or await drain._sent(delivery)
            if isinstance(delivery, Delivery) and delivery.refreshes is None:
                took.setdefault(delivery.kind, len(statements))
    return took


@pytest.mark.parametrize("kind", CARDS, ids=[kind.value for kind in CARDS])
async def test_a_card_takes_so_many_statements(house: House, kind: Kind) -> None:
    act, on_sqlite, on_postgresql = CARDS[kind]
    async with house.database.write() as work:
        for place in (house.world.comms, house.world.cm):  # learnt once in a room's life
            await work.people.name_room(place.room, (await house.chat.room_facts(place.room)).name)
    await act(house)
    took = (await sent(house))[kind]
    bound = on_sqlite if is_sqlite(house.database.url) else on_postgresql
    print(f"{kind.value}: {took} statements on {house.database.url.get_backend_name()}")
    assert 0 < took <= bound
