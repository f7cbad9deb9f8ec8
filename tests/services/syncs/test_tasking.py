"""Actions: told on their day on their owner's side, carried over until they are done; done once."""

from __future__ import annotations

import pytest

from bot.core.syncs import Task, TaskState
from bot.errors import Gone, InvalidForm, Stale
from bot.services.syncs import tasking
from tests.services.syncs.acting import Scene

DUE = "C’est pour aujourd’hui"


async def _added(scene: Scene, actor: str = "lea", owner: str = "sam", **values: str) -> Task:
    sitting = await scene.opened(await scene.arranged())
    member = getattr(scene.world, owner).member.id if hasattr(scene.world, owner) else owner
    given = {"text": "Envoyer la photo", "owner": member, "due": "vendredi", "readers": "shared"} | values
    await scene.do(getattr(scene.world, actor), lambda turn: tasking.added(turn, sitting.id, given))
    await scene.settle()
    async with scene.database.read() as work:
        found = await work.tasks.numbered(sitting.organisation, 1)
    assert found is not None
    return found


async def test_it_is_told_on_its_day_on_its_owner_s_side(scene: Scene) -> None:
    await _added(scene)
    await scene.until("2026-03-20 08:59")
    assert not [post for post in scene.posts("cm") if DUE in post]
    await scene.until("2026-03-20 09:00")
    assert [post for post in scene.posts("cm") if DUE in post and "Envoyer la photo" in post]
    assert not [post for post in scene.posts("comms") if DUE in post]


async def test_until_it_is_done_it_stands_on_the_next_agenda(scene: Scene) -> None:
    task = await _added(scene)
    await scene.until("2026-03-23 10:30")
    assert "A-1" in scene.posts("comms")[-1]
    await scene.do(scene.world.sam, lambda turn: tasking.settle(turn, task.id, TaskState.DONE))
    await scene.until("2026-03-30 10:30")
    assert "A-1" not in scene.posts("comms")[-1]
    with pytest.raises(Stale, match="task-settled"):
        await scene.do(scene.world.lea, lambda turn: tasking.settle(turn, task.id, TaskState.DONE))


async def test_what_is_done_is_not_told_of(scene: Scene) -> None:
    task = await _added(scene)
    await scene.do(scene.world.lea, lambda turn: tasking.settle(turn, task.id, TaskState.DONE))
    await scene.until("2026-03-20 12:00")
    assert not [post for post in scene.posts("cm") if DUE in post]


async def test_put_off_it_is_told_on_the_new_day_alone(scene: Scene) -> None:
    task = await _added(scene)
    await scene.do(scene.world.lea, lambda turn: tasking.later(turn, task.id, task.version, {"due": "24 mars"}))
    await scene.until("2026-03-20 12:00")
    assert not [post for post in scene.posts("cm") if DUE in post]
    await scene.until("2026-03-24 09:00")
    assert [post for post in scene.posts("cm") if DUE in post]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"due": "hier"}, "due"),
        ({"due": "15 mars"}, "due"),
        ({"due": "bientôt"}, "due"),
        ({"text": ""}, "text"),
        ({"owner": "nobody"}, "owner"),
        ({"readers": ""}, "readers"),
        ({"readers": "own"}, "readers"),  # Sam could not read what Sam is to do
    ],
)
async def test_a_fault_stays_on_its_field(scene: Scene, values: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidForm) as error:
        await _added(scene, **values)
    assert set(error.value.errors) == {field}


async def test_a_cm_learns_nothing_of_an_action_of_comms_alone(scene: Scene) -> None:
    task = await _added(scene, owner="karim", readers="own")
    await scene.until("2026-03-23 10:30")
    assert not [post for post in scene.posts("cm") if "A-1" in post or "Envoyer" in post]
    with pytest.raises(Gone):
        await scene.do(scene.world.sam, lambda turn: tasking.settle(turn, task.id, TaskState.DONE))
