"""A record by its number, for whoever may learn of it; for all others the same as if it were not there."""

from __future__ import annotations

import pytest

from bot.core.card import Card, Notice
from bot.core.people import Actor
from bot.errors import Gone
from bot.services.syncs import noting, showing, tasking
from tests.services.syncs.acting import Scene


async def _show(scene: Scene, actor: Actor, number: str) -> Card:
    async def show(turn):  # type: ignore[no-untyped-def]
        return await showing.numbered(turn.work, await turn.standpoint(), number)

    return await scene.do(actor, show)


async def _held(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.topic(scene.world.karim, meeting, "Le budget")
    sitting = await scene.opened(meeting)
    notes = {"decisions": "Ouvrir à Vaise", "readers": "own"}
    await scene.do(scene.world.lea, lambda turn: noting.submitted(turn, sitting.id, notes))
    member = scene.world.karim.member
    assert member is not None
    task = {"text": "Signer", "owner": member.id, "due": "vendredi", "readers": "own"}
    await scene.do(scene.world.lea, lambda turn: tasking.added(turn, sitting.id, task))


async def test_comms_open_what_is_theirs_and_a_cm_finds_no_such_thing(scene: Scene) -> None:
    await _held(scene)
    for number, text in (("T-1", "Le budget"), ("d1", "Ouvrir à Vaise"), ("A-1", "Signer"), ("M-1", "Le budget")):
        assert text in repr(await _show(scene, scene.world.karim, number))
    for number in ("T-1", "D-1", "A-1", "T-9", "D-9", "A-9", "M-9"):
        with pytest.raises(Gone):
            await _show(scene, scene.world.sam, number)
    assert "budget" not in repr(await _show(scene, scene.world.sam, "M-1"))


async def test_the_agenda_to_come_is_shown_to_each_as_they_may_see_it(scene: Scene) -> None:
    await _held(scene)
    for actor, sees in ((scene.world.karim, True), (scene.world.sam, False)):
        reply = await scene.do(actor, showing.of_here)
        assert isinstance(reply, Notice)
        assert ("Le budget" in repr(reply.card)) is sees
        assert "23 mars" in repr(reply.card)


def test_what_is_a_number() -> None:
    assert [showing.is_number(text) for text in ("T-3", "m 4", "A7", "d-1")] == [True] * 4
    assert not any(showing.is_number(text) for text in ("N-3", "Q-1", "T-", "Tuesday", "M-1234567890"))
