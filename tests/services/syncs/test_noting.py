"""Notes and decisions: each side's own, or for both once they cannot be taken back; the rest is carried over."""

from __future__ import annotations

import pytest

from bot.core.card import Form
from bot.core.syncs import MAX_LINES, TopicState
from bot.errors import InvalidForm, Stale
from bot.services.syncs import noting
from tests.services.syncs.acting import Scene

SUMMARY = "Compte rendu"


async def _noted(scene: Scene, actor: str, id: str, **values: str) -> None:
    await scene.do(getattr(scene.world, actor), lambda turn: noting.submitted(turn, id, values))
    await scene.settle()


async def test_what_comms_share_reaches_the_cm_after_the_time_to_take_it_back(scene: Scene) -> None:
    meeting = await scene.arranged()
    sitting = await scene.opened(meeting)
    await _noted(scene, "lea", sitting.id, notes="On ouvre lundi.", decisions="Ouvrir\n- Fermer", readers="shared")
    assert [SUMMARY in post for post in scene.posts("comms")][-1]
    assert not [post for post in scene.posts("cm") if SUMMARY in post]
    await scene.until("2026-03-16 10:31")
    cm = scene.posts("cm")[-1]
    assert all(text in cm for text in (SUMMARY, "On ouvre lundi.", "D-1", "Ouvrir", "D-2", "Fermer"))


async def test_what_is_a_side_s_own_stays_there(scene: Scene) -> None:
    meeting = await scene.arranged()
    sitting = await scene.opened(meeting)
    await _noted(scene, "lea", sitting.id, notes="Le bail n'est pas signé.", readers="own")
    await _noted(scene, "sam", sitting.id, notes="Ils ont l'air pressés.", readers="own")
    await scene.until("2026-03-16 11:00")
    (comms,) = [post for post in scene.posts("comms") if SUMMARY in post]
    (cm,) = [post for post in scene.posts("cm") if SUMMARY in post]
    assert "bail" in comms
    assert "pressés" not in comms
    assert "pressés" in cm
    assert "bail" not in cm


async def test_one_summary_stands_on_each_side_however_often_one_notes(scene: Scene) -> None:
    sitting = await scene.opened(await scene.arranged())
    for text in ("Un.", "Deux.", "Trois."):
        await _noted(scene, "lea", sitting.id, notes=text, readers="shared")
    await scene.until("2026-03-16 10:35")
    for room in ("comms", "cm"):
        (summary,) = [post for post in scene.posts(room) if SUMMARY in post]
        assert all(text in summary for text in ("Un.", "Deux.", "Trois."))


async def test_ticked_topics_are_done_those_that_the_side_may_read(scene: Scene) -> None:
    meeting = await scene.arranged()
    own = await scene.topic(scene.world.karim, meeting, "Le budget")
    photo = await scene.topic(scene.world.sam, meeting, "La photo")
    sitting = await scene.opened(meeting)
    form = await scene.do(scene.world.sam, lambda turn: noting.open_form(turn, sitting.id))
    assert isinstance(form, Form)
    assert [option.value for field in form.fields if field.name == "done" for option in field.options] == [photo.id]
    await _noted(scene, "sam", sitting.id, done=f"{own.id},{photo.id}", readers="own")
    async with scene.database.read() as work:
        states = [
            (await work.topics.get(meeting.organisation, each.id)).state  # type: ignore[union-attr]
            for each in (own, photo)
        ]
    assert states == [TopicState.OPEN, TopicState.DONE]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"notes": "x"}, "readers"),
        ({"readers": "own"}, "notes"),
        ({"readers": "own", "decisions": "\n".join(["x"] * (MAX_LINES + 1))}, "decisions"),
        ({"readers": "own", "decisions": "x" * 501}, "decisions"),
    ],
)
async def test_a_fault_stays_on_its_field(scene: Scene, values: dict[str, str], field: str) -> None:
    sitting = await scene.opened(await scene.arranged())
    with pytest.raises(InvalidForm) as error:
        await scene.do(scene.world.lea, lambda turn: noting.submitted(turn, sitting.id, values))
    assert set(error.value.errors) == {field}


async def test_nothing_is_noted_before_it_began(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.until("2026-03-20 10:30")
    sitting = await scene.sitting(meeting, "2026-03-23")
    with pytest.raises(Stale, match="sync-not-begun"):
        await scene.do(scene.world.lea, lambda turn: noting.open_form(turn, sitting.id))
