"""At the hour the agenda stands on both sides, each with what it may read; on a day that was skipped, nothing."""

from __future__ import annotations

from bot.core.syncs import SittingState
from tests.services.syncs.acting import Scene

AGENDA = "Ordre du jour"


async def test_each_side_has_its_own_agenda(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.topic(scene.world.karim, meeting, "Le budget de Vaise")
    await scene.topic(scene.world.karim, meeting, "Les horaires de Pâques", share=True)
    await scene.topic(scene.world.sam, meeting, "La photo du marché")
    sitting = await scene.opened(meeting)
    assert sitting.state is SittingState.OPEN
    (comms,), (cm,) = scene.posts("comms"), scene.posts("cm")
    assert all(text in comms for text in (AGENDA, "Le budget de Vaise", "Les horaires", "La photo", "équipe seulement"))
    assert all(text in cm for text in (AGENDA, "Les horaires", "La photo"))
    assert not any(text in cm for text in ("budget", "T-1"))


async def test_what_was_shared_a_moment_ago_is_not_read_before_it_can_be_taken_back_no_more(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.until("2026-03-16 10:29:55")
    await scene.topic(scene.world.karim, meeting, "Les horaires de Pâques", share=True)
    await scene.opened(meeting)
    assert "Pâques" not in scene.posts("cm")[0]
    await scene.until("2026-03-16 10:30:05")
    assert "Pâques" in scene.posts("cm")[0]


async def test_an_open_topic_is_carried_over_and_says_so(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.topic(scene.world.sam, meeting, "La photo du marché")
    await scene.opened(meeting)
    await scene.until("2026-03-23 10:30")
    assert "2e fois" in scene.posts("cm")[-1]


async def test_it_is_noted_in_the_register(scene: Scene) -> None:
    sitting = await scene.opened(await scene.arranged())
    async with scene.database.read() as work:
        lines = await work.register.about(sitting.organisation, sitting.id)
    assert "sync-open" in [line.verb for line in lines]


async def test_sixty_topics_stand_on_it_each_with_whose_own_it_is(scene: Scene) -> None:
    meeting = await scene.arranged()
    for n in range(60):
        await scene.topic(scene.world.karim, meeting, f"Le sujet numéro {n} " + "x" * 300)
    await scene.opened(meeting)
    (card,) = scene.posts("comms")
    assert card.count("équipe seulement") == 60
    assert "numéro" not in scene.posts("cm")[0]
