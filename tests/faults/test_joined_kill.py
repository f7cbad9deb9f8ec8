"""F1 with Slack and Discord joined: `passerelle run` is killed at each step of the known way, and started again."""

from __future__ import annotations

import asyncio
import signal
from collections import Counter
from collections.abc import Awaitable, Callable

import pytest

from tests.builders import OPENING
from tests.faults.conftest import MakeJoined
from tests.faults.ground import ANOTHER, WIDE, cm_rooms
from tests.faults.harness import Cards
from tests.faults.joined import Joined
from tests.faults.sides import Side
from tests.faults.test_kill import ASKS, FREEZE, NEWS, SENT_TO_TEAM

TAGGED: Cards = Counter({("cm", NEWS): 1, ("comms", NEWS): 1})
ASKED: Cards = Counter({("cm", SENT_TO_TEAM): 1, ("comms", ASKS): 1})


def frozen(many: int) -> Cards:
    return Counter({(room, FREEZE): 1 for room in ("comms", *cm_rooms(many))})


async def tag(side: Side) -> bool | None:
    return await side.tag(OPENING)


async def ask(side: Side) -> bool | None:
    return await side.ask(ANOTHER)


async def freeze(side: Side) -> bool | None:
    return await side.freeze()


ACTS: dict[str, tuple[Callable[[Side], Awaitable[bool | None]], Cards, int]] = {
    "tag": (tag, TAGGED, 1),
    "ask": (ask, ASKED, 1),
    "freeze": (freeze, frozen(1), 1),
    "wide": (freeze, frozen(WIDE), WIDE),
}
"""What people do, the cards that must stand there in the end, once each, and the CM's rooms."""

POINTS = [
    ("arrived", "tag"),
    ("verified", "ask"),
    ("written", "freeze"),
    ("committed", "ask"),
    ("acknowledged", "tag"),
    ("claimed", "tag"),
    ("sending", "ask"),
    ("sent", "tag"),
    ("marked", "ask"),
    ("sent:1", "wide"),
    (f"sent:{WIDE // 2}", "wide"),
    (f"sent:{WIDE - 1}", "wide"),
]
"""The twelve points of the catalogue, as in test_kill.py."""

CASES = [
    pytest.param(
        point, act, name, database,
        id=f"{name}-{database}-{point}-{act}",
        marks=pytest.mark.long if database == "postgres" and (number % 2 == 0) == (name == "slack") else (),
    )
    for number, (point, act) in enumerate(POINTS)
    for name in ("slack", "discord")
    for database in ("sqlite", "postgres")
]  # fmt: skip
"""In the ordinary run all on SQLite, and each point on PostgreSQL with one platform or the other."""


async def killed(joined: Joined, act: Callable[[Side], Awaitable[bool | None]], point: str, expected: Cards) -> None:
    """Die at a point while an act is under way, and go on."""
    house = await joined.begin(point)
    acting = asyncio.ensure_future(act(joined.inside))
    assert await house.ends(15) == -signal.SIGKILL
    await survived(joined, acting, act, expected)


async def survived(
    joined: Joined,
    acting: Awaitable[bool | None],
    act: Callable[[Side], Awaitable[bool | None]],
    expected: Cards,
) -> None:
    """Live again; do all that is due. Who saw their act fail, and then sees that nothing came of it, does it again."""
    await joined.begin()
    taken = await acting
    if taken is False:
        await joined.done()
        if not joined.standing():
            assert await act(joined.inside) is not False
    await joined.shows(expected)  # of what Discord told of, it reads again when it begins
    await joined.judge(expected)


@pytest.mark.parametrize(("point", "act", "name", "database"), CASES)
async def test_what_was_accepted_arrives_once_wherever_the_process_dies(
    make_joined: MakeJoined, request: pytest.FixtureRequest, point: str, act: str, name: str, database: str
) -> None:
    do, expected, many = ACTS[act]
    joined = await make_joined(request.getfixturevalue(f"{database}_url"), name, many=many)
    await killed(joined, do, point, expected)


SENT_AGAIN = "(renvoi)"


async def test_where_history_cannot_be_read_what_was_under_way_is_doubled_and_says_so(
    make_joined: MakeJoined, sqlite_url: str
) -> None:
    """Slack knows no key: with the minimal manifest nobody can tell whether the first attempt arrived. In each room one
    card is under way at the most. One that was cut off before it arrived stands once, and says all the same that it may
    be the second."""
    joined = await make_joined(sqlite_url, "slack", shipped="manifest.minimal.yaml")
    house = await joined.begin("sent")
    acting = asyncio.create_task(joined.inside.freeze())
    assert await house.ends(15) == -signal.SIGKILL
    await joined.begin()
    await acting
    await joined.done()
    cards = joined.standing()
    rooms = Counter(card.room for card in cards)
    assert set(rooms) == {"comms", "cm"}
    doubled = [room for room, count in rooms.items() if count == 2]
    assert doubled
    assert set(rooms.values()) <= {1, 2}
    for room in rooms:
        again = [SENT_AGAIN in card.text for card in cards if card.room == room]
        assert sorted(again) in ([[False, True]] if room in doubled else [[False], [True]])
    await joined.agrees(unheard=len(doubled))
