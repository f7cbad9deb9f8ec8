"""What is to stand in a calendar when a delivery about it leaves."""

from __future__ import annotations

from dataclasses import replace

from bot.core.appointments import LASTS, Entry
from bot.core.delivery import Delivery
from bot.core.syncs import MeetingState
from bot.services.syncs import appointed, changing
from tests.services.syncs.acting import Scene
from tests.services.syncs.test_appointing import arrived, changed, link, unlink, waiting


async def entry(scene: Scene, delivery: Delivery) -> Entry:
    async with scene.database.read() as work:
        return await appointed.entry(work, delivery)


async def test_the_next_one_under_its_own_name_and_nothing_of_the_mandate(scene: Scene) -> None:
    await link(scene)
    await scene.arranged(name="Projet Zibelinox", place="https://call.example/x", event="Point du lundi")
    (made,) = await waiting(scene)
    wanted = (await entry(scene, made)).wanted
    assert wanted is not None
    assert (wanted.name, wanted.place) == ("Point du lundi", "Comme d’habitude")
    assert (f"{wanted.starts_at:%d %H:%M}", wanted.ends_at - wanted.starts_at) == ("16 09:30", LASTS)
    await scene.do(scene.world.lea, changing.skip_next)
    again = (await entry(scene, made)).wanted
    assert again is not None
    assert f"{again.starts_at:%d}" == "23"


async def test_none_where_it_is_not_wished_any_more_or_does_not_come(scene: Scene) -> None:
    await link(scene)
    meeting = await scene.arranged(event="Point")
    (made,) = await waiting(scene)
    for values in ({"event": ""}, {"state": MeetingState.PAUSED}, {"state": MeetingState.ENDED}):
        await changed(scene, meeting, **values)
        assert (await entry(scene, made)).wanted is None
        if values != {"state": MeetingState.ENDED}:
            await changed(scene, meeting, event="Point", state=MeetingState.ACTIVE)
            assert (await entry(scene, made)).wanted is not None
    other = await scene.arranged(name="Autre", event="Point")
    (again,) = [each for each in await waiting(scene) if each.subject == other.id]
    await unlink(scene)
    assert (await entry(scene, again)).wanted is None


async def test_what_stands_is_remembered_and_the_others_count_only_after_a_first_attempt(scene: Scene) -> None:
    await link(scene)
    await scene.arranged(event="Point")
    (made,) = await waiting(scene)
    await arrived(scene, made, "77")
    assert await entry(scene, made) == Entry((await entry(scene, made)).wanted, "77", None)
    assert (await entry(scene, replace(made, attempts=1))).others == frozenset({"77"})
