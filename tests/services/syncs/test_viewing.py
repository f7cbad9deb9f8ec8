"""A sync as one side may read it; who is awaited; and how long nothing was passed on."""

from __future__ import annotations

from bot.core.people import Side
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.syncs import changing, viewing
from tests.builders import SETUP, tagged
from tests.services.syncs.acting import Scene


async def test_who_left_is_awaited_no_more_and_keeps_their_name(scene: Scene) -> None:
    member = scene.world.karim.member
    assert member is not None
    meeting = await scene.arranged(people=(member.id, scene.mandate.members[0]))
    topic = await scene.topic(scene.world.karim, meeting, "Le budget")
    sitting = await scene.opened(meeting)
    await scene.do(scene.world.karim, lambda turn: changing.here(turn, sitting.id))
    text = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff")
    without = "\n".join(line for line in text.splitlines() if "Karim" not in line)
    await apply(scene.database, parse(without, "file.yaml"), dry_run=False, by="test")
    async with scene.database.read() as work:
        organisation, mandate = scene.world.organisation, scene.mandate
        found = await viewing.agenda(work, organisation, mandate, sitting, Side.COMMS, "fr")
    assert found is not None
    assert found.awaited == ["Sam Dubois"]
    assert found.present == ["Karim Osman"]
    assert found.topics[0][0].id == topic.id
    assert found.topics[0][1] == "Karim Osman"


async def test_comms_are_told_how_long_nothing_was_passed_on(scene: Scene) -> None:
    await tagged(scene.database, scene.world)
    meeting = await scene.arranged()
    await scene.until("2026-03-16 10:01")
    await scene.until("2026-03-20 10:30")
    assert "depuis 4 jours ouvrés" in scene.posts("comms")[-1]
    assert "depuis" not in scene.posts("cm")[-1].split("Lyon")[0]
    async with scene.database.read() as work:
        sitting = await work.sittings.on(meeting, scene.clock.at.date())
    assert sitting is None
