"""A decision becomes a ruling: the CM is told, one of two is first, and what it takes is asked."""

from __future__ import annotations

import pytest

from bot.core.questions import Answer, RulingState, Scope
from bot.core.syncs import Minute
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind
from bot.errors import Frozen, InvalidForm, Refused, Stale
from bot.services import answering
from bot.services.considering import consider
from bot.services.syncs import noting, ruling
from tests.builders import frozen
from tests.services.syncs.acting import Scene

TEXT = "Le magasin de Vaise ouvre le 6 avril."
YES = {"text": TEXT, "answer": "may", "wording": TEXT, "scope": "mandate"}


async def decided(scene: Scene, readers: str = "shared") -> Minute:
    sitting = await scene.opened(await scene.arranged())
    given = {"decisions": TEXT, "readers": readers}
    await scene.do(scene.world.lea, lambda turn: noting.submitted(turn, sitting.id, given))
    await scene.until("2026-03-16 10:40")
    async with scene.database.read() as work:
        minute = await work.minutes.decision(sitting.organisation, 1)
    assert minute is not None
    return minute


async def verdict(scene: Scene) -> VerdictKind:
    async with scene.database.read() as work:
        return (await consider(work, scene.world.organisation, scene.mandate, TEXT)).kind


async def test_a_yes_tells_the_cm_and_holds_from_then_on(scene: Scene) -> None:
    minute = await decided(scene)
    await scene.do(scene.world.karim, lambda turn: ruling.submitted(turn, minute.id, YES))
    assert await verdict(scene) is VerdictKind.UNKNOWN, "not while it can be taken back"
    assert not any("Q-1" in post for post in scene.posts("cm"))
    await scene.until("2026-03-16 10:41")
    assert await verdict(scene) is VerdictKind.SHAREABLE
    (told,) = [post for post in scene.posts("cm") if "Q-1" in post]
    assert TEXT in told
    assert "D-1" in told
    with pytest.raises(Stale) as stale:
        await scene.do(scene.world.lea, lambda turn: ruling.open_form(turn, minute.id))
    assert stale.value.arguments["by"] == "Karim Osman"


async def test_a_no_to_what_was_comms_own_is_told_before_it_is_named(scene: Scene) -> None:
    minute = await decided(scene, "own")
    assert not any(TEXT in post for post in scene.posts("cm"))
    no = {"text": TEXT, "answer": "no", "scope": "mandate"}
    await scene.do(scene.world.karim, lambda turn: ruling.submitted(turn, minute.id, no))
    assert await verdict(scene) is VerdictKind.UNKNOWN
    await scene.until("2026-03-16 10:41")
    assert any(TEXT in post for post in scene.posts("cm"))
    assert await verdict(scene) is VerdictKind.CONFIDENTIAL


async def test_taken_back_it_is_as_if_nobody_had_ruled(scene: Scene) -> None:
    minute = await decided(scene)
    await scene.do(scene.world.karim, lambda turn: ruling.submitted(turn, minute.id, YES))
    async with scene.database.write() as work:
        question = await work.questions.on_decision(minute.organisation, minute.label)
        assert question is not None
        await answering.undo(work, scene.world.karim, question.id)
    await scene.until("2026-03-18 10:41")
    assert not any("Q-1" in post for post in scene.posts("cm"))
    assert await verdict(scene) is VerdictKind.UNKNOWN
    form = await scene.do(scene.world.lea, lambda turn: ruling.open_form(turn, minute.id))
    assert form.verb is Verb.DECISION_TO_RULING


async def test_for_whom_and_what_is_missing_is_asked(scene: Scene) -> None:
    minute = await decided(scene)
    (sam,) = scene.mandate.members
    for wrong, field in (
        ({"answer": ""}, "answer"),
        ({"wording": ""}, "wording"),
        ({"scope": "p_nobody"}, "scope"),
        ({"text": ""}, "text"),
        ({"answer": "not-before"}, "until"),
        ({"expires": "hier"}, "expires"),
    ):
        with pytest.raises(InvalidForm) as invalid:
            await scene.do(scene.world.karim, lambda turn, wrong=wrong: ruling.submitted(turn, minute.id, YES | wrong))  # type: ignore[misc]
        assert list(invalid.value.errors) == [field]
    await scene.do(scene.world.karim, lambda turn: ruling.submitted(turn, minute.id, YES | {"scope": sam}))
    await scene.until("2026-03-16 10:41")
    async with scene.database.read() as work:
        (kept,) = await work.rulings.in_force(minute.organisation, [minute.mandate], 9)
    assert (kept.answer, kept.scope, kept.only, kept.state) == (Answer.MAY, Scope.ASKER, sam, RulingState.IN_FORCE)


async def test_neither_the_cm_nor_anybody_during_a_freeze_makes_a_yes(scene: Scene) -> None:
    minute = await decided(scene)
    for act in (ruling.open_form, lambda turn, id: ruling.submitted(turn, id, YES)):
        with pytest.raises(Refused):
            await scene.do(scene.world.sam, lambda turn, act=act: act(turn, minute.id))  # type: ignore[misc]
    await frozen(scene.database, scene.world)
    with pytest.raises(Frozen):
        await scene.do(scene.world.karim, lambda turn: ruling.submitted(turn, minute.id, YES))
