"""What stands is drawn anew on the sides that may see a difference, and on no other: an edited message shows."""

from __future__ import annotations

from bot.services.syncs import redrawing
from tests.services.syncs.acting import Scene


def _versions(scene: Scene, room: str) -> int:
    return sum(post.version for post in scene.app.world.visible("sam" if room == "cm" else "lea", room))


async def test_a_topic_of_comms_alone_leaves_the_cm_s_message_untouched(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.until("2026-03-20 10:30")
    cm, comms = _versions(scene, "cm"), _versions(scene, "comms")
    await scene.topic(scene.world.karim, meeting, "Le budget")
    await scene.settle()
    assert _versions(scene, "cm") == cm
    assert _versions(scene, "comms") > comms
    await scene.topic(scene.world.sam, meeting, "La photo")
    await scene.settle()
    assert _versions(scene, "cm") > cm


async def test_what_is_shared_draws_the_other_side_when_it_cannot_be_taken_back_any_more(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.until("2026-03-20 10:30")
    before = _versions(scene, "cm")
    await scene.topic(scene.world.karim, meeting, "Les horaires", share=True)
    await scene.until("2026-03-20 10:30:09")
    assert _versions(scene, "cm") == before
    await scene.until("2026-03-20 10:30:11")
    assert "Les horaires" in scene.posts("cm")[-1]


def test_no_card_is_for_both_sides() -> None:
    comms, cm = redrawing.CARDS.values()
    assert not comms & cm
