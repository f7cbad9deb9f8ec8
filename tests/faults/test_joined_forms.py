"""A form of Discord's, open while `passerelle run` dies at each step of its way: what is written in it is never lost.

Discord keeps a modal open whose app does not answer, so that whoever filled it in sends it again. Then it counts,
or the first attempt did: the answer goes out once, and the person reads which it was, with their words.
"""

from __future__ import annotations

import asyncio
import signal
from collections import Counter

import pytest

from tests.faults.conftest import MakeJoined
from tests.faults.ground import ANOTHER
from tests.faults.joined import Joined
from tests.faults.sides import DiscordSide
from tests.peers.discord.outcomes import Outcome
from tests.peers.discord.sight import look

WORDING = "Le marché rouvre le 4 avril."
GIVEN_BACK = "Ce que vous aviez écrit"
POINTS = ("open", "written", "committed", "acknowledged", "claimed", "sending", "sent", "marked")
"""`open`: while it is being filled in. The others as in test_kill.py."""


async def opened(joined: Joined, side: DiscordSide) -> Outcome:
    """Sam asked, and Karim has the form for the answer before him."""
    assert await side.ask(ANOTHER)
    await joined.done()
    comms, karim = side.rooms["comms"], side.people["karim"]
    (card,) = [each for each in comms.messages.values() if each.author is side.discord.world.bot]
    return await karim.click(card, look(card).labels[0])


@pytest.mark.parametrize("point", POINTS)
async def test_what_is_written_in_a_form_counts_once_wherever_the_process_dies(
    make_joined: MakeJoined, sqlite_url: str, point: str
) -> None:
    joined = await make_joined(sqlite_url, "discord")
    side = joined.inside
    assert isinstance(side, DiscordSide)
    house = await joined.begin()
    form = await opened(joined, side)
    karim = side.people["karim"]
    house.kill()
    if point == "open":
        await joined.begin()
        assert not (await karim.submit(form, {"wording": WORDING})).failed
    else:
        house = await joined.begin(point)
        sending = asyncio.create_task(karim.submit(form, {"wording": WORDING}))
        assert await house.ends(15) == -signal.SIGKILL
        await joined.begin()
        if (await sending).failed:
            await joined.done()
            again = await karim.submit(form, {"wording": WORDING})
            assert not again.failed
            took = "enregistrée" in again.text
            assert took or (GIVEN_BACK in again.text and WORDING in again.text)
    await joined.done()
    told = [each for each in joined.standing() if each.room == "cm" and WORDING in each.text]
    assert len(told) == 1
    assert Counter(row[0] for row in await joined.rows("SELECT verb FROM register"))["answer"] == 1
    await joined.agrees()
