"""Something answers each of our cards under the account of a person: after so many the room is left alone by every
replica, comms are told once, a freeze gets through, and later, or when a lead says so, it goes on."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.address import Place, Platform
from bot.core.card import Card, Notice, Tone
from bot.core.loops import REPLICAS, REST, Flow, Rest
from bot.core.people import Actor
from bot.core.verbs import Verb
from bot.i18n.words import words
from bot.jobs.deliveries import Drain
from bot.jobs.timers import Fire
from bot.ports import JobKind
from bot.services import freezing, looping
from bot.services.gestures import Gestures
from tests.builders import StillClock, database_at
from tests.cards.samples import text_of
from tests.jobs.conftest import House, house_at

MOST = REPLICAS

HEADLINES = (words("fr")("held-headline"), words("fr")("held-over"))


class Echo:
    """A bridge that repeats each of our cards as if Sam had said it; `heard`: how many it has repeated. Two processes
    send in turn, each of which knows of its own messages alone."""

    def __init__(self, house: House) -> None:
        self.house, self.heard, self.turn = house, 0, 0
        chats = {Platform.DEMO: house.chat}
        self.drains = [Drain(house.database, chats, Flow(most=MOST)) for _ in range(2)]
        self.gestures = Gestures(house.database, "fr")

    async def drain(self) -> None:
        self.turn += 1
        await self.drains[self.turn % 2]("demo:comms")

    async def repeats(self, turns: int) -> None:
        for _ in range(turns):
            await self.drain()
            cards = len(self.house.cards("comms"))
            for _ in range(max(1 if not self.heard else 0, cards - self.heard)):
                sam = self.house.world.sam.caller
                await self.gestures.command(sam, self.house.world.cm, "signal", f"Une cliente se plaint ({cards}).")
            self.heard = cards

    @property
    def told(self) -> list[Card]:
        """The cards that tell of a rest, whatever they say now."""
        return [card for card in self.house.cards("comms") if card.headline in HEADLINES]

    @property
    def button(self) -> str:
        """What the button on the newest of them names."""
        return next(button.target for card in self.told[::-1] for button in card.buttons if button.verb is Verb.RESUME)

    async def presses(self, actor: Actor, target: str) -> str:
        self.house.clock.forward(seconds=1)
        reply = await self.gestures.press(actor.caller, self.house.world.comms, Verb.RESUME, target)
        assert isinstance(reply, Notice)
        return reply.text

    async def verbs(self) -> list[str]:
        """What the register says of the mandate."""
        async with self.house.database.read() as work:
            lines = await work.register.about(self.house.world.organisation.id, self.house.world.mandate.id)
        return [line.verb for line in lines]

    async def passes(self, **by: float) -> None:
        """Time passes, and what is due about rests happens."""
        self.house.clock.forward(**by)
        async with self.house.database.read() as work:
            timers = await work.timers.due(work.now.instant)
        for timer in timers:
            await Fire(self.house.database)(timer)
        await self.drain()


@pytest.fixture
async def echo(database_url: str) -> AsyncIterator[Echo]:
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield Echo(await house_at(database, clock, undo="0s"))


async def test_a_loop_comes_to_rest_and_comms_are_told_once(echo: Echo) -> None:
    house = echo.house
    await echo.repeats(4 * MOST)
    assert len(house.cards("comms")) == MOST + 1, "two processes counted together"
    assert [card.tone for card in echo.told] == [Tone.RECALL]
    assert (await echo.verbs()).count("room-held") == 1
    async with house.database.write() as work:
        await freezing.freeze(work, house.world.lea, [house.world.mandate], "Incident")
    await echo.drain()
    assert [card for card in house.cards("comms") if card.tone is Tone.FROZEN]
    before = len(house.cards("comms"))
    await echo.passes(seconds=REST.total_seconds() + 1)
    assert len(house.cards("comms")) > before
    assert [card.tone for card in echo.told] == [Tone.NEUTRAL], "the card says that it is over"
    assert echo.told[0].buttons == ()


async def test_a_room_that_rests_again_by_itself_is_told_of_on_the_card_that_stands_there(echo: Echo) -> None:
    await echo.repeats(4 * MOST)
    await echo.passes(seconds=REST.total_seconds() + 1)
    echo.heard = len(echo.house.cards("comms")) - 1
    await echo.repeats(4 * MOST)
    assert [card.tone for card in echo.told] == [Tone.RECALL]
    assert (await echo.verbs()).count("room-held") == 1


async def test_a_lead_lets_it_go_on_and_what_waited_leaves(echo: Echo) -> None:
    house, world = echo.house, echo.house.world
    await echo.repeats(4 * MOST)
    held, before = echo.button, len(house.cards("comms"))
    refusal = await echo.presses(world.karim, held)
    assert await echo.presses(world.sam, held) == await echo.presses(world.stranger, held) == refusal
    await echo.drain()
    assert len(house.cards("comms")) == before
    assert "room-resumed" not in await echo.verbs()
    assert await echo.presses(world.lea, held) != refusal
    assert "room-resumed" in await echo.verbs()
    await echo.drain()
    assert len(house.cards("comms")) > before
    assert [card.tone for card in echo.told] == [Tone.NEUTRAL]
    assert "Léa Ferrand" in repr(echo.told[0])
    assert "Léa Ferrand" in await echo.presses(world.lea, held), "of two clicks the second is told who was first"


async def test_who_let_it_go_on_is_told_when_it_was_of_no_use(echo: Echo) -> None:
    await echo.repeats(4 * MOST)
    await echo.presses(echo.house.world.lea, echo.button)
    await echo.drain()
    echo.heard = len(echo.house.cards("comms")) - 1
    await echo.repeats(4 * MOST)
    assert (await echo.verbs()).count("room-held") == 2
    assert [card.tone for card in echo.told] == [Tone.RECALL] * 2, "the first says again that the room rests"


async def test_what_is_over_by_itself_cannot_be_let_go_on(echo: Echo) -> None:
    await echo.repeats(4 * MOST)
    held = echo.button
    await echo.passes(seconds=REST.total_seconds() + 1)
    assert await echo.presses(echo.house.world.lea, held) == "Ce salon n’est plus au repos."
    assert "room-resumed" not in await echo.verbs()


async def test_another_process_learns_of_it_and_of_its_end(echo: Echo) -> None:
    await echo.repeats(4 * MOST)
    fresh = Drain(echo.house.database, {Platform.DEMO: echo.house.chat}, Flow(most=MOST))
    before = len(echo.house.cards("comms"))
    await fresh("demo:comms")
    assert len(echo.house.cards("comms")) == before
    async with echo.house.database.write() as work:
        rest = await work.rests.of(echo.house.world.organisation.id, "demo:comms")
        assert rest is not None
    await echo.presses(echo.house.world.lea, rest.id)
    await fresh("demo:comms")
    assert len(echo.house.cards("comms")) > before


async def test_its_end_wakes_the_room(echo: Echo) -> None:
    """Another room than that in which the card about it stands."""
    world, at = echo.house.world, echo.house.clock.at
    rest = Rest("R_1", world.organisation.id, world.mandate.id, "demo:cm", False, at, at + REST)
    async with echo.house.database.write() as work:
        await work.rests.begin(rest)
        await looping.resume(work, world.lea, "R_1")
        assert work.wakes == [(JobKind.DRAIN, "demo:cm", None)]


async def test_status_names_a_room_that_rests_and_a_lead_lets_it_go_on_there(echo: Echo) -> None:
    world = echo.house.world
    await echo.repeats(4 * MOST)

    async def status(actor: Actor, place: Place) -> Card:
        reply = await echo.gestures.command(actor.caller, place, "passerelle", "status")
        assert isinstance(reply, Notice)
        assert reply.card is not None
        return reply.card

    def resumes(card: Card) -> list[str]:
        return [button.target for button in card.buttons if button.verb is Verb.RESUME]

    mine, theirs = await status(world.lea, world.comms), await status(world.karim, world.comms)
    for card in (mine, theirs):
        assert "Salon au repos" in text_of(card)
        assert "#com-interne" in text_of(card), "by the name that people know"
        assert "Reprendre" in text_of(card).partition("Écrire une nouvelle")[0], "what to do, whoever reads it"
    assert resumes(mine) == [echo.button]
    assert resumes(theirs) == [], "only a lead lets it go on"
    told = await status(world.sam, world.cm)
    assert "au repos" not in text_of(told)
    assert not resumes(told)
    await echo.presses(world.lea, resumes(mine)[0])
    over = await status(world.lea, world.comms)
    assert "au repos" not in text_of(over)
    assert not resumes(over)
