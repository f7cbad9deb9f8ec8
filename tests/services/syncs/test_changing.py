"""One sync alone: skipped, moved, held by text; two who click; who is there."""

from __future__ import annotations

import pytest

from bot.core.syncs import Meeting, Sitting, SittingState
from bot.errors import InvalidForm, Refused, Stale
from bot.services.syncs import changing
from tests.services.syncs.acting import Scene

AGENDA = "Ordre du jour"


async def _asked(scene: Scene) -> tuple[Meeting, Sitting]:
    meeting = await scene.arranged()
    await scene.until("2026-03-20 10:30")
    return meeting, await scene.sitting(meeting, "2026-03-23")


async def test_skipped_it_is_not_held_and_the_next_is(scene: Scene) -> None:
    meeting, sitting = await _asked(scene)
    await scene.topic(scene.world.sam, meeting, "La photo")
    await scene.do(scene.world.karim, lambda turn: changing.skip(turn, sitting.id))
    await scene.settle()
    assert [("Pas de Point" in post) for room in ("comms", "cm") for post in scene.posts(room)[-1:]] == [True, True]
    await scene.until("2026-03-24 12:00")
    assert not [post for post in scene.posts("cm") if AGENDA in post]
    await scene.until("2026-03-30 10:30")
    assert AGENDA in scene.posts("cm")[-1]
    assert "La photo" in scene.posts("cm")[-1]


async def test_of_two_who_skip_it_the_later_is_told(scene: Scene) -> None:
    _, sitting = await _asked(scene)
    await scene.do(scene.world.karim, lambda turn: changing.skip(turn, sitting.id))
    with pytest.raises(Stale, match="sync-begun"):
        await scene.do(scene.world.lea, lambda turn: changing.skip(turn, sitting.id))


async def test_skipped_before_anybody_was_asked(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.opened(meeting)
    await scene.do(scene.world.karim, changing.skip_next)
    await scene.until("2026-03-23 12:00")
    assert (await scene.sitting(meeting, "2026-03-23")).state is SittingState.SKIPPED
    assert sum(AGENDA in post for post in scene.posts("cm")) == 1
    assert not [post for post in scene.posts("cm") if "Quels sujets" in post], "nor is anybody asked for topics"


async def test_moved_it_is_held_then_and_not_at_its_hour(scene: Scene) -> None:
    _, sitting = await _asked(scene)
    values = {"at": "mardi 24 mars à 15h"}
    await scene.do(scene.world.lea, lambda turn: changing.move(turn, sitting.id, sitting.version, values))
    await scene.settle()
    assert "déplacé" in scene.posts("cm")[-1]
    await scene.until("2026-03-23 12:00")
    assert not [post for post in scene.posts("cm") if AGENDA in post]
    await scene.until("2026-03-24 15:00")
    assert AGENDA in scene.posts("cm")[-1]
    assert "mardi 24 mars 2026 à 15:00" in scene.posts("cm")[-1]
    await scene.until("2026-03-30 10:30")
    assert sum(AGENDA in post for post in scene.posts("cm")) == 2


async def test_moved_again_it_is_held_once(scene: Scene) -> None:
    meeting, sitting = await _asked(scene)
    for at in ("mardi 24 mars à 15h", "mercredi 25 mars à 9h"):
        found = await scene.sitting(meeting, "2026-03-23")
        values = {"at": at}
        await scene.do(scene.world.lea, lambda turn, f=found, v=values: changing.move(turn, f.id, f.version, v))  # type: ignore[misc]
    with pytest.raises(Stale, match="stale-changed"):
        await scene.do(scene.world.lea, lambda turn: changing.move(turn, sitting.id, sitting.version, values))
    await scene.until("2026-03-26 12:00")
    assert sum(AGENDA in post for post in scene.posts("cm")) == 1


@pytest.mark.parametrize("typed", ["", "hier à 9h", "mardi", "15 mars 9h", "minuit"])
async def test_a_time_that_cannot_be_is_asked_again(scene: Scene, typed: str) -> None:
    _, sitting = await _asked(scene)
    with pytest.raises(InvalidForm) as error:
        await scene.do(scene.world.lea, lambda turn: changing.move(turn, sitting.id, sitting.version, {"at": typed}))
    assert set(error.value.errors) == {"at"}


async def test_by_text_each_topic_has_its_message_on_the_sides_that_may_read_it(scene: Scene) -> None:
    meeting, sitting = await _asked(scene)
    await scene.topic(scene.world.karim, meeting, "Le budget")
    await scene.topic(scene.world.sam, meeting, "La photo")
    await scene.do(scene.world.lea, lambda turn: changing.by_text(turn, sitting.id))
    await scene.until("2026-03-23 10:30")
    comms = [post for post in scene.posts("comms") if "par écrit" in post and "Répondre" in post]
    cm = [post for post in scene.posts("cm") if "par écrit" in post and "Répondre" in post]
    assert (len(comms), len(cm)) == (2, 1)
    assert "La photo" in cm[0]


async def test_a_cm_runs_no_sync_and_says_that_they_are_there(scene: Scene) -> None:
    _, sitting = await _asked(scene)
    for act in (changing.skip, changing.open_move, changing.by_text):
        with pytest.raises(Refused):
            await scene.do(scene.world.sam, lambda turn, act=act: act(turn, sitting.id))  # type: ignore[misc]
    await scene.until("2026-03-23 10:30")
    await scene.do(scene.world.sam, lambda turn: changing.here(turn, sitting.id))
    await scene.settle()
    assert "Présents Sam Dubois" in scene.posts("comms")[-1]
    with pytest.raises(Stale, match="sync-here-already"):
        await scene.do(scene.world.sam, lambda turn: changing.here(turn, sitting.id))
