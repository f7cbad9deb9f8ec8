"""F4 and F5: a platform that is busy, loses its answers, cuts them short, stalls, or refuses; each room in its way."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from tests.faults.conftest import MakeSite
from tests.faults.ground import WIDE, cm_rooms
from tests.faults.harness import Told
from tests.faults.test_kill import FREEZE
from tests.faults.wire import Json

WAIT = 3.0
"""Seconds that a busy room asks for."""

UNCERTAIN = {"cm": "lost", "cm-2": "half", "cm-3": "stall", "cm-4": "error-done", "cm-5": "error", "cm-6": "drop"}
BUSY = {"cm-7": "busy", "cm-8": "busy-garbage", "cm-9": "busy-none", "cm-10": "busy-html"}
REFUSED = "cm-11"
WELL = ("comms", "cm-12")


def calls(told: Told, room: str, *names: str) -> list[Json]:
    """The calls about a room, in order; only those of these names, if any is named."""
    return [call for call in told.calls if call["room"] == room and (not names or call["call"] in names)]


async def test_in_each_room_the_card_stands_once_whatever_answer_the_platform_gives(make_site: MakeSite) -> None:
    site, ground = await make_site(WIDE)
    for room, kind in (UNCERTAIN | BUSY | {REFUSED: "gone"}).items():
        seconds = WAIT if kind == "busy" else 2.0
        site.peer.ask("order", kind=kind, room=room, times=5 if kind == "error" else 1, seconds=seconds)
    await site.start(LEASE="3").answers()
    site.send(ground.freeze())
    await site.done()
    rooms = {*cm_rooms(WIDE), "comms"} - {REFUSED}
    told = await site.judge(Counter({(room, FREEZE): 1 for room in rooms}), given_up=1)
    _looked_for_first(told)
    _busy_rooms_were_left_alone(told)
    _others_did_not_wait(told)
    assert len(calls(told, REFUSED, "post")) == 1, "what is refused for good is not tried again"
    shown = next(post for post in told.posts if post["room"] == "comms" and post["card"]["headline"] == FREEZE)
    assert "retry" in [button["verb"] for button in shown["card"]["buttons"]], "comms see what did not arrive"


def _looked_for_first(told: Told) -> None:
    for room, kind in UNCERTAIN.items():
        tried = [call["call"] for call in calls(told, room, "post", "find")]
        assert ("post", "post") not in pairwise(tried), f"{kind}: posted again without a look"
        assert tried.count("post") == {"error": 6, "drop": 2}.get(kind, 1), kind


def _busy_rooms_were_left_alone(told: Told) -> None:
    for room, kind in BUSY.items():
        tried = calls(told, room)
        (number,) = (number for number, call in enumerate(tried) if call["fault"])
        left_alone = tried[number + 1]["at"] - tried[number]["ended"]
        assert left_alone >= (WAIT if kind == "busy" else 1.0), kind


def _others_did_not_wait(told: Told) -> None:
    at = {post["room"]: post["at"] for post in told.posts if post["card"]["headline"] == FREEZE}
    assert max(at[room] for room in WELL) < at["cm-7"]


async def test_while_the_whole_platform_is_busy_each_room_asks_once(sqlite_site: MakeSite) -> None:
    site, ground = await sqlite_site(WIDE)
    site.peer.ask("order", kind="busy", room="*", call="post", seconds=WAIT)
    await site.start().answers()
    site.send(ground.freeze())
    await site.done()
    told = await site.judge(Counter({(room, FREEZE): 1 for room in ("comms", *cm_rooms(WIDE))}))
    asked = Counter(call["room"] for call in told.calls if call["fault"])
    assert max(asked.values()) == 1, "a room that was told to wait did not"
