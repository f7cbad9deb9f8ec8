"""The commands, buttons and forms of syncs: all are there, and a decision becomes news with its flag asked."""

from __future__ import annotations

import pytest

from bot.core.card import Form
from bot.core.people import Actor
from bot.core.verbs import Verb
from bot.errors import Gone, Invalid, Refused, Stale
from bot.i18n.words import words
from bot.services.syncs import acts, noting
from tests.services.syncs.acting import Scene

OF_SYNCS = {verb for verb in Verb if verb.value.startswith(("sync-", "topic-", "task-", "decision-"))}


def test_every_button_does_something_and_every_form_comes_back() -> None:
    assert set(acts.PRESSES) == OF_SYNCS
    assert set(acts.SUBMISSIONS) <= OF_SYNCS


async def test_a_decision_becomes_news_in_one_click_with_its_flag_asked(scene: Scene) -> None:
    sitting = await scene.opened(await scene.arranged())
    given = {"decisions": "Ouvrir à Vaise le 6 avril", "readers": "shared"}
    await scene.do(scene.world.lea, lambda turn: noting.submitted(turn, sitting.id, given))
    await scene.until("2026-03-16 10:40")
    async with scene.database.read() as work:
        minute = await work.minutes.decision(sitting.organisation, 1)
    assert minute is not None
    form = await scene.do(scene.world.karim, lambda turn: acts.PRESSES[Verb.DECISION_TO_NEWS](turn, minute.id))
    assert isinstance(form, Form)
    held = {field.name: field.value for field in form.fields}
    assert held["text"] == "Ouvrir à Vaise le 6 avril"
    assert held["flag"] == "", "nothing is chosen beforehand"
    with pytest.raises(Refused):
        await scene.do(scene.world.sam, lambda turn: acts.PRESSES[Verb.DECISION_TO_NEWS](turn, minute.id))


async def test_a_note_is_no_decision(scene: Scene) -> None:
    sitting = await scene.opened(await scene.arranged())
    given = {"notes": "On ouvre.", "readers": "own"}
    await scene.do(scene.world.lea, lambda turn: noting.submitted(turn, sitting.id, given))
    async with scene.database.read() as work:
        (note,) = await work.minutes.of_sitting(sitting.organisation, sitting.id)
    with pytest.raises(Gone):
        await scene.do(scene.world.karim, lambda turn: acts.PRESSES[Verb.DECISION_TO_NEWS](turn, note.id))


async def test_the_command_and_what_is_mistyped(scene: Scene) -> None:
    await scene.arranged()
    sync = acts.COMMANDS["sync"]
    with pytest.raises(Invalid, match="sync-usage"):
        await scene.do(scene.world.lea, lambda turn: sync(turn, "tomorrow"))
    with pytest.raises(Stale, match="sync-not-yet"):
        await scene.do(scene.world.lea, lambda turn: sync(turn, "notes"))
    assert isinstance(await scene.do(scene.world.sam, lambda turn: sync(turn, "add")), Form)


async def test_completions_are_those_that_somebody_may_use(scene: Scene) -> None:
    async def typed(actor: Actor) -> set[str]:
        async with scene.database.read():
            standpoint = await scene.do(actor, lambda turn: turn.standpoint())
        return {each.text.strip() for each in acts.suggestions(standpoint, words("fr"))}

    cms = {"/sync add", "/sync agenda", "/sync notes", "/sync calendar"}
    assert await typed(scene.world.sam) == cms
    assert await typed(scene.world.karim) == cms | {"/sync schedule", "/sync skip"}
