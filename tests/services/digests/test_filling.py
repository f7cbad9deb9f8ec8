"""The forms about digests as they come back: each fault beside its field."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import time

import pytest

from bot.cards.overview import NEW
from bot.core.card import Form, Notice
from bot.core.digests import Plan, WhenEmpty
from bot.core.people import Side
from bot.core.verbs import Verb
from bot.errors import InvalidForm, Refused
from bot.services.digests.filling import read_plan
from bot.services.digests.keeping import setting
from bot.services.submission import Submission
from bot.services.submitting import submit
from bot.services.turn import Turn
from tests.services.acting import direct
from tests.services.digests.house import House, housed

GOOD = {"days": "0,2", "at": "8h30", "when_empty": "nothing"}


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[House]:
    async with housed(sqlite_url, scheduled=False) as made:
        yield made


def test_what_a_form_says() -> None:
    assert read_plan(GOOD) == Plan(frozenset({0, 2}), time(8, 30), WhenEmpty.NOTHING)
    assert read_plan(GOOD | {"when_empty": "?", "days": "6, 9,x"}) == Plan(frozenset({6}), time(8, 30))


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        ({"days": ""}, {"days"}),
        ({"at": "9 ou 10h"}, {"at"}),
        ({"at": ""}, {"at"}),
        ({"days": "8", "at": "x"}, {"days", "at"}),
    ],
)
def test_each_fault_is_beside_its_field(values: dict[str, str], faults: set[str]) -> None:
    with pytest.raises(InvalidForm) as refused:
        read_plan(GOOD | values)
    assert set(refused.value.errors) == faults


async def test_the_room_is_chosen_first_and_then_the_hour(house: House) -> None:
    room = await house.room(Side.CM)
    async with house.database.write() as work:
        turn = Turn(work, house.world.lea.caller, direct(house.world.lea), "fr")
        with pytest.raises(InvalidForm):
            await submit(turn, Verb.DIGEST_SCHEDULE, Submission(NEW, 0, {}))
        form = await submit(turn, Verb.DIGEST_SCHEDULE, Submission(NEW, 0, {"room": room.id}))
        assert isinstance(form, Form)
        assert form.target == room.id
        reply = await submit(turn, Verb.DIGEST_SCHEDULE, Submission(room.id, form.version, GOOD))
        assert isinstance(reply, Notice)
        assert "lundi et mercredi à 08:30" in reply.text
        assert "mercredi 18 mars 2026 à 08:30 (heure de Paris)" in reply.text
        assert (await setting(work, room)).plan == read_plan(GOOD)
        off = await submit(turn, Verb.DIGEST_OFF, Submission(NEW, 0, {"room": room.id}))
        assert isinstance(off, Notice)
        assert (await setting(work, room)).plan is None


async def test_a_room_of_comms_is_not_a_cms_to_choose(house: House) -> None:
    room = await house.room(Side.COMMS)
    async with house.database.write() as work:
        turn = Turn(work, house.world.sam.caller, direct(house.world.sam), "fr")
        for verb, target in ((Verb.DIGEST_NOW, NEW), (Verb.DIGEST_OFF, NEW), (Verb.DIGEST_SCHEDULE, room.id)):
            with pytest.raises(Refused):
                await submit(turn, verb, Submission(target, 0, GOOD | {"room": room.id}))
