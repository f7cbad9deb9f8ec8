"""Topics: shared by their author alone, for a while to be taken back; ended once; kept through a form."""

from __future__ import annotations

import pytest

from bot.core.card import Form, Notice
from bot.core.syncs import TopicState
from bot.core.verbs import Verb
from bot.errors import Gone, Invalid, Refused, Stale
from bot.services.syncs import topicing
from tests.services.syncs.acting import Scene


async def test_a_command_keeps_a_topic_of_the_one_meeting(scene: Scene) -> None:
    meeting = await scene.arranged()
    reply = await scene.do(scene.world.karim, lambda turn: topicing.add_here(turn, "Le budget"))
    assert isinstance(reply, Notice)
    assert reply.card is not None
    assert "T-1" in reply.card.headline
    assert "lundi 16 mars 2026 à 10:30" in reply.card.headline
    async with scene.database.read() as work:
        (topic,) = await work.topics.waiting(meeting.organisation, meeting.id)
    assert topic.written.shown_from is None


async def test_of_two_meetings_a_form_asks_which_and_nothing_typed_is_lost(scene: Scene) -> None:
    await scene.arranged(name="Hebdo", at="14:00")
    soon = await scene.arranged(name="Flash")
    form = await scene.do(scene.world.sam, lambda turn: topicing.add_here(turn, "La photo"))
    assert isinstance(form, Form)
    assert [field.name for field in form.fields] == ["text", "meeting"]
    assert form.fields[0].value == "La photo"
    assert form.fields[1].options[0].value == soon.id, "the soonest first"
    again = await scene.do(scene.world.sam, lambda turn: topicing.reopen(turn, form.target))
    assert again == form
    with pytest.raises(Invalid, match="sync-choose"):
        await scene.do(scene.world.sam, lambda turn: topicing.submitted(turn, form.target, {"text": "La photo"}))
    values = {"text": "La photo", "meeting": soon.id}
    await scene.do(scene.world.sam, lambda turn: topicing.submitted(turn, form.target, values))
    with pytest.raises(Stale, match="stale-finished"):
        await scene.do(scene.world.sam, lambda turn: topicing.submitted(turn, form.target, values))


async def test_its_author_alone_shares_it_and_takes_it_back_in_time(scene: Scene) -> None:
    meeting, world = await scene.arranged(), scene.world
    topic = await scene.topic(world.karim, meeting, "Le budget")
    with pytest.raises(Refused):
        await scene.do(world.lea, lambda turn: topicing.share(turn, topic.id))
    with pytest.raises(Gone):
        await scene.do(world.sam, lambda turn: topicing.share(turn, topic.id))
    shared = await scene.do(world.karim, lambda turn: topicing.share(turn, topic.id))
    assert isinstance(shared, Notice)
    assert shared.card is not None
    assert shared.card.countdown is not None
    assert Verb.TOPIC_KEEP in {button.verb for button in shared.card.buttons}
    await scene.do(world.karim, lambda turn: topicing.keep(turn, topic.id))
    await scene.do(world.karim, lambda turn: topicing.share(turn, topic.id))
    scene.clock.forward(seconds=11)
    with pytest.raises(Stale, match="sync-topic-shared"):
        await scene.do(world.karim, lambda turn: topicing.keep(turn, topic.id))


async def test_of_two_who_end_it_the_later_is_told(scene: Scene) -> None:
    meeting = await scene.arranged()
    topic = await scene.topic(scene.world.sam, meeting, "La photo")
    await scene.do(scene.world.lea, lambda turn: topicing.close(turn, topic.id, TopicState.DONE))
    with pytest.raises(Stale, match="sync-topic-closed"):
        await scene.do(scene.world.karim, lambda turn: topicing.close(turn, topic.id, TopicState.DONE))


async def test_a_cm_drops_no_topic_of_another(scene: Scene) -> None:
    meeting = await scene.arranged()
    topic = await scene.topic(scene.world.karim, meeting, "Les horaires", share=True)
    scene.clock.forward(seconds=11)
    with pytest.raises(Refused):
        await scene.do(scene.world.sam, lambda turn: topicing.close(turn, topic.id, TopicState.DROPPED))


async def test_without_a_meeting_each_is_told_what_to_do(scene: Scene) -> None:
    with pytest.raises(Invalid, match="sync-none-yet"):
        await scene.do(scene.world.karim, lambda turn: topicing.add_here(turn, "Le budget"))
    with pytest.raises(Invalid, match=r"sync-none$"):
        await scene.do(scene.world.sam, lambda turn: topicing.add_here(turn, "La photo"))


async def test_a_stranger_is_refused(scene: Scene) -> None:
    await scene.arranged()
    with pytest.raises(Refused):
        await scene.do(scene.world.stranger, lambda turn: topicing.add_here(turn, "Bonjour"))


async def test_an_answer_asks_who_may_read_it(scene: Scene) -> None:
    meeting = await scene.arranged()
    topic = await scene.topic(scene.world.sam, meeting, "La photo")
    await scene.opened(meeting)
    with pytest.raises(Exception, match="form-invalid"):
        await scene.do(scene.world.lea, lambda turn: topicing.answer(turn, topic.id, {"text": "Oui"}))
    await scene.do(scene.world.lea, lambda turn: topicing.answer(turn, topic.id, {"text": "Oui", "readers": "own"}))
    async with scene.database.read() as work:
        sitting = await work.sittings.latest(meeting)
        assert sitting is not None
        (minute,) = await work.minutes.of_sitting(meeting.organisation, sitting.id)
    assert (minute.text, minute.written.shown_from) == ("Oui", None)


async def test_a_meeting_has_no_end_of_topics(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topicing, "MAX_OPEN", 1)
    meeting = await scene.arranged()
    await scene.topic(scene.world.sam, meeting, "Le budget")
    with pytest.raises(Invalid, match="sync-too-many-topics"):
        await scene.topic(scene.world.sam, meeting, "Les photos")
