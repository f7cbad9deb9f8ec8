"""The page waits a moment for what comes of an event; what comes later is a message to the person alone."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.core.card import Notice
from bot.core.event import Event, posted
from bot.i18n.words import words
from integrations.demo import hearing
from integrations.demo.hearing import Hearing
from integrations.demo.inbound import Inbound
from integrations.demo.world import World
from tests.integrations.demo.company import QUESTION
from tests.integrations.demo.stand_in import StandIn


class Slow:
    """An intake that stores, and answers only when it is told to."""

    def __init__(self, *, known: bool = False) -> None:
        self.taken: list[Event] = []
        self.known = known

    async def take(self, event: Event) -> bool:
        self.taken.append(event)
        return not self.known


@pytest.fixture
def event(inbound: Inbound, world: World) -> Event:
    return posted(inbound.caller("lea"), inbound.message(world.say("lea", "comms", "bonjour")))


async def test_the_reply_comes_to_whoever_waits(event: Event) -> None:
    heard = Hearing()
    slow: Any = Slow()
    waiting = asyncio.create_task(heard.take(slow, event))
    await asyncio.sleep(0)
    assert heard.hand(event, Notice("noté"))
    assert not heard.hand(event, Notice("encore"))
    assert await waiting == Notice("noté")
    assert not heard.hand(event, Notice("trop tard"))


async def test_nobody_waits_for_what_is_known(event: Event) -> None:
    slow: Any = Slow(known=True)
    assert await Hearing().take(slow, event) is None


async def test_what_could_not_be_stored_is_a_fault(event: Event) -> None:
    broken: Any = StandIn(broken=True)
    with pytest.raises(RuntimeError):
        await Hearing().take(broken, event)


async def test_a_late_answer_is_a_message_to_the_person_alone(
    inbound: Inbound, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hearing, "PATIENCE", 0.01)
    slow: Any = Slow()
    inbound.intake = slow
    outcome = await inbound.say("lea", "comms", "une nouvelle #shareable")
    assert (outcome.form, outcome.failed) == (None, False)
    await inbound.answer(slow.taken[0], Notice("C'est noté."))
    (whisper,) = [post for post in world.visible("lea", "comms") if post.only_for]
    assert whisper.text == "C'est noté."
    assert len(world.visible("noe", "comms")) == 1


async def test_each_kind_of_event_has_the_key_of_the_message_and_its_change(inbound: Inbound, world: World) -> None:
    slow: Any = Slow(known=True)
    inbound.intake = slow
    await inbound.say("sam", "cm", "@passerelle bonjour")
    (post,) = world.visible("sam", "cm")
    for text in ("a", "b"):
        await inbound.edit("sam", post.id, text)
    for _ in range(2):
        await inbound.react("lea", post.id, "mega")
    await inbound.erase("sam", post.id)
    assert [event.kind.value for event in slow.taken] == [
        *("posted", "mentioned", "edited", "edited", "reacted", "reacted", "deleted")
    ]
    assert len({event.key for event in slow.taken}) == 7
    assert sorted(slow.taken, key=lambda event: event.order) == slow.taken


async def test_a_form_and_a_click_are_named_so_that_they_count_once(
    inbound: Inbound, hands: StandIn, world: World
) -> None:
    card = world.post("comms", QUESTION, "k")
    opened = (await inbound.press("lea", card.id, "answer-may", "question-7", click="c\0-1")).form
    assert opened is not None
    await inbound.press("lea", card.id, "answer-no", "question-7")
    await inbound.submit("lea", opened.token, {"wording": ["ok"]})
    assert hands.keys == ["c-1", None, opened.token]


async def test_an_event_that_is_not_stored_is_one_polite_line(inbound: Inbound, hands: StandIn, world: World) -> None:
    post = world.say("lea", "comms", "bonjour")
    hands.broken = True
    for act in (
        inbound.react("lea", post.id, "mega"),
        inbound.edit("lea", post.id, "x"),
        inbound.erase("lea", post.id),
    ):
        await act
    whispers = [each.text for each in world.visible("lea", "comms") if each.only_for]
    assert whispers == [words("fr")("demo-failed")] * 3
