"""M-1: any order of acts, faults and crashes, against a small model. Judged by what stands in the rooms."""

from __future__ import annotations

import asyncio
import gc
import os
import random
import shutil
import sys
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.internal.conjecture.engine import ConjectureRunner
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.core.address import Platform
from bot.core.card import Tone
from bot.core.delivery import DeliveryState
from bot.core.flags import Embargo, Flag
from bot.core.news import NewsState
from bot.core.questions import Answer
from bot.core.verdict import VerdictKind
from bot.errors import ChatBusy, ChatUncertain, PasserelleError
from bot.jobs.embedded import Embedded
from bot.runtime import Runtime
from bot.services import answering, asking, editing, freezing, passing, reviewing, revoking, tagging
from bot.services.answering import Given
from bot.storage.database import Database
from bot.storage.engines import Engines
from bot.storage.work import Work
from integrations.demo.app import DemoApp
from tests import databases
from tests.builders import StillClock, World, demo_app, draft, halles
from tests.canaries import Ear
from tests.databases import Postgres
from tests.faults.forgetful import Forgetful
from tests.faults.inline import Dice, engines_of
from tests.faults.model import TOPICS, Item, Model
from tests.jobs.faulty import Faulty, Hang, Lost, SentThenHang

topics = st.integers(0, len(TOPICS) - 1)
flags = st.sampled_from(["shareable", "confidential", "embargo"])
EMBARGO = timedelta(hours=1)
RESTED = 30
"""Looks, a thousandth of a second apart, after which an engine that did nothing has nothing to do."""
SHORT = 200
"""Examples of 30 steps, before longer ones begin."""

UNSETTLED = (DeliveryState.WAITING, DeliveryState.SENDING)


class Machine(RuleBasedStateMachine):
    """A company at work, on one database; `url` gives a fresh one.

    What was compiled for one serves for all that have its address: else a fifth of the time would go into that. On
    SQLite each example throws its own dice who goes first.
    """

    url: ClassVar[Callable[[], str]]
    engines: ClassVar[dict[str, Engines]] = {}
    dice: ClassVar[Dice] = Dice()

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.model = Model()
        self.clock = StillClock()
        self.app: DemoApp
        self.seen: set[int] = set()
        self.labels: dict[str, str] = {}
        self.questions: dict[str, tuple[int, VerdictKind]] = {}
        self.freezes: list[str] = []
        self.steps = 0
        self.refused = PasserelleError("")
        """Why the last act that was refused was."""

    # The house

    def do(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        """Run it to its end."""
        return self.loop.run(coroutine)

    @initialize(order=st.integers(0, 1 << 16))
    def opens(self, order: int) -> None:
        """The company, before anything was said."""
        self.dice.begin(order)
        self.app = demo_app(self.clock)
        self.platform = Forgetful(self.app.world)
        self.address = type(self).url()
        self.do(self._open())
        self.world: World = self.do(halles(self.database, undo="10s"))
        self.tells(0)

    async def _open(self) -> None:
        if self.address not in self.engines:
            self.engines[self.address] = engines_of(self.address, self.dice)
        self.database = Database(self.address, self.clock, engines=self.engines[self.address])
        self.chat = Faulty(self.platform, self.clock.process)
        abrupt = partial(Embedded, grace=0)
        self.runtime = Runtime(self.database, {Platform.DEMO: self.chat}, "fr", make_engine=abrupt)

    def settle(self) -> None:
        """Do all that is due now."""
        engine = self.runtime.engine
        assert isinstance(engine, Embedded)
        self.do(engine.settle())

    def act(self, act: Callable[[Work], Coroutine[Any, Any, Any]]) -> Any:
        """One act in a unit of work of its own; None if it was refused."""

        async def acted() -> Any:
            async with self.database.write() as work:
                return await act(work)

        try:
            return self.do(acted())
        except PasserelleError as error:
            self.refused = error.with_traceback(None)
            return None
        finally:
            self.settle()

    def teardown(self) -> None:
        """Whatever happened: after some days without faults nothing is left over, lost or doubled. Closed even if it
        is: the next example would go on with its connections."""
        try:
            if hasattr(self, "runtime"):
                self._ends_well()
        finally:
            if hasattr(self, "database"):
                self.do(self.database.close())
            self.loop.close()

    def _ends_well(self) -> None:
        self.chat.mend()
        self.settle()
        for _ in range(3):  # a day is enough for what waits to be tried again, and for what that gives rise to
            if self.do(self._unsettled()) == 0:
                break
            self.clock.forward(days=1)
            self.settle()
        assert self.do(self._unsettled()) == 0, "what was accepted has left or was given up"
        self.nothing_stands_twice()
        self.nothing_is_allowed_that_must_not_be()

    async def _unsettled(self) -> int:
        async with self.database.read() as work:
            counted = await work.deliveries.counted(self.world.organisation.id)
        return sum(counted.get(state, 0) for state in UNSETTLED)

    # What people do

    @rule(topic=topics, flag=flags)
    def tags(self, topic: int, flag: str) -> None:
        """Karim tags a message."""
        item = self.act(
            lambda work: tagging.tag(
                work, self.world.karim, self.world.organisation, [self.world.mandate], self._draft(topic, flag)
            )
        )
        assert item is not None, (repr(self.refused), repr(self.refused.__context__))
        self.labels[item[0].label] = item[0].id
        self.model.tag(item[0].id, self._item(topic, flag))

    @rule(topic=topics)
    def tells(self, topic: int) -> None:
        """He tags one as shareable, and nobody takes it back in time."""
        self.tags(topic, "shareable")
        self.time_passes(11)

    @precondition(lambda self: self.model.items)
    @rule(data=st.data(), flag=flags)
    def edits(self, data: st.DataObject, flag: str) -> None:
        """He says something else of an item."""
        id = data.draw(st.sampled_from(list(self.model.items)), "item")
        topic = self.model.items[id].topic

        async def edit(work: Work) -> object:
            item = await work.news.get(self.world.organisation.id, id)
            assert item is not None
            return await editing.edit(work, self.world.karim, id, item.version, self._draft(topic, flag))

        if self.act(edit) is not None:
            made = self._item(topic, flag)
            self.model.edit(id, made.shareable, made.until, self.clock.at)

    @precondition(lambda self: self.model.items)
    @rule(data=st.data())
    def withdraws(self, data: st.DataObject) -> None:
        """He takes an item back; one of which the CM was told anything is not undone but withdrawn."""
        id = data.draw(st.sampled_from(list(self.model.items)), "item")
        told = any(self.labels.get(number) == id for number in self._told())
        taken = self.act(lambda work: editing.withdraw(work, self.world.karim, id))
        if taken is None:
            return
        if taken.state is NewsState.UNDONE:
            assert not told, f"{taken.label} was told, and is as if it had never been"
            self.model.undo(id)
        else:
            self.model.withdraw(id, self.clock.at)

    def _told(self) -> Iterator[str]:
        """The numbers of the cards that stand in the CM's room."""
        return (post.card.number for post in self.app.world.visible("sam", "cm") if post.card and post.card.number)

    @rule(topic=topics)
    def asks_about_what_is_told(self, topic: int) -> None:
        """Sam asks about something that has an item."""
        known = [item.topic for item in self.model.items.values()]
        self.asks(known[topic % len(known)], patient=True)

    @rule(topic=topics, patient=st.booleans())
    def asks(self, topic: int, patient: bool) -> None:
        """Sam asks about a topic, word for word; patiently: when every undo window has ended."""
        if patient:
            self.time_passes(11)
        question = self.act(
            lambda work: asking.ask(
                work, self.world.sam, self.world.organisation, self.world.mandate, TOPICS[topic], self.world.cm
            )
        )
        assert question is not None, (repr(self.refused), repr(self.refused.__context__))
        kind = question.judgement.kind
        self.questions[question.id] = (topic, kind)
        if kind is VerdictKind.SHAREABLE:
            assert self.model.may_be_said(topic, self.clock.at), "a false yes"
        if self.model.must_be_said(topic, self.clock.at):
            assert kind is VerdictKind.SHAREABLE

    @precondition(lambda self: self.questions)
    @rule(data=st.data(), may=st.booleans())
    def answers(self, data: st.DataObject, may: bool) -> None:
        """Léa answers a question that is open."""
        id = data.draw(st.sampled_from(list(self.questions)), "question")
        topic = self.questions[id][0]
        given = Given(Answer.MAY if may else Answer.NO, wording=TOPICS[topic] if may else None)
        if self.act(lambda work: answering.answer(work, self.world.lea, id, given)) is not None:
            self.model.answer(id, topic, self.clock.at, may=may)

    @precondition(lambda self: self.questions)
    @rule(data=st.data(), how=st.sampled_from(["now", "undo", "revoke"]))
    def changes_an_answer(self, data: st.DataObject, how: str) -> None:
        """She does not wait until it leaves, or takes it back: before that, or after."""
        id = data.draw(st.sampled_from(list(self.questions)), "question")

        async def revoke(work: Work) -> object:
            question = await work.questions.get(self.world.organisation.id, id)
            assert question is not None
            return await revoking.revoke(work, self.world.lea, question.ruling) if question.ruling else None

        if how == "now":
            if self.act(lambda work: answering.send_now(work, self.world.lea, id)) is not None:
                self.model.give_now(id)
                self._may_be_reviewed()
        elif self.act(revoke if how == "revoke" else lambda work: answering.undo(work, self.world.lea, id)) is not None:
            self.model.take_back(id)

    @precondition(lambda self: self.model.items)
    @rule(data=st.data())
    def sends_now(self, data: st.DataObject) -> None:
        """He does not wait until an item leaves, or lets go what a freeze kept back."""
        id = data.draw(st.sampled_from(list(self.model.items)), "item")
        if self.act(lambda work: passing.send_now(work, self.world.karim, id)) is not None:
            self.model.send_now(id)
            self._may_be_reviewed()

    @rule()
    def freezes_everything(self) -> None:
        """An incident."""
        begun = self.act(lambda work: freezing.freeze(work, self.world.karim, [self.world.mandate], "incident"))
        if begun:
            self.freezes.append(begun[0].id)
            self.model.freeze()

    @precondition(lambda self: self.model.frozen)
    @rule()
    def thaws(self) -> None:
        """The incident is over."""
        if self.act(lambda work: freezing.thaw(work, self.world.lea, self.freezes[-1])) is not None:
            self.model.thaw(self.clock.at)

    @precondition(lambda self: not self.model.frozen and self.freezes)
    @rule()
    def confirms_all(self) -> None:
        """Léa looked through what was in force: all of it holds again."""
        if self.act(lambda work: reviewing.all_hold_again(work, self.world.lea, self.freezes[-1])) is not None:
            self.model.confirm()

    @precondition(lambda self: not self.model.frozen and any(item.unsure for item in self.model.items.values()))
    @rule(data=st.data())
    def confirms_one(self, data: st.DataObject) -> None:
        """She says that one item holds again; when nothing is left to confirm, the rest holds as well."""
        unsure = [id for id, item in self.model.items.items() if item.unsure]
        id = data.draw(st.sampled_from(unsure), "item")
        if self.act(lambda work: reviewing.hold_again(work, self.world.lea, id)) is not None:
            self.model.confirm(id)
            self._may_be_reviewed()

    def _may_be_reviewed(self) -> None:
        """What was confirmed may have been the last to be."""
        if self.freezes and self.do(self._is_reviewed()):
            self.model.confirm()

    async def _is_reviewed(self) -> bool:
        async with self.database.read() as work:
            freeze = await work.freezes.get(self.world.organisation.id, self.freezes[-1])
        return freeze is not None and freeze.reviewed_at is not None

    @precondition(lambda self: any(item.grants(self.clock.at) for item in self.model.items.values()))
    @rule()
    def thaws_and_asks(self) -> None:
        """A freeze that is over, and a question about what could be said before it: nobody has said so again."""
        self.freezes_and_asks()
        self.thaws()
        granted = [item.topic for item in self.model.items.values() if item.grants(self.clock.at)]
        self.asks(granted[0], patient=False)

    # What happens to us

    @precondition(lambda self: any(item.grants(self.clock.at) for item in self.model.items.values()))
    @rule()
    def freezes_and_asks(self) -> None:
        """An incident, and a question about what could be said a moment before."""
        self.freezes_everything()
        granted = [item.topic for item in self.model.items.values() if item.grants(self.clock.at)]
        self.asks(granted[0], patient=False)

    @rule(seconds=st.sampled_from([1, 9, 10, 11, 3600, 4000, 86400]))
    def time_passes(self, seconds: int) -> None:
        """Time passes; what falls due happens."""
        self.clock.forward(seconds=seconds)
        self.settle()

    @rule(room=st.sampled_from(["cm", "comms"]), trouble=st.sampled_from(["lost", "busy", "uncertain", "restart"]))
    def trouble_comes(self, room: str, trouble: str) -> None:
        """The next send there is answered badly; or the process ends, and another begins."""
        if trouble == "restart":
            self.do(self.database.close())
            self.do(self._open())
            self.settle()
        else:
            self.chat.order(room, {"lost": Lost(), "busy": ChatBusy(3), "uncertain": ChatUncertain()}[trouble])

    @rule(topic=topics, sent=st.booleans())
    def dies_while_sending(self, topic: int, sent: bool) -> None:
        """A question is accepted, and the process dies while its verdict is on its way (or just after it arrived)."""
        self.chat.order("cm", SentThenHang() if sent else Hang())
        self.do(self._asked_and_died(topic))
        self.do(self._open())
        self.clock.forward(seconds=31)  # the lease of whoever died
        self.settle()

    async def _asked_and_died(self, topic: int) -> None:
        async with self.database.write() as work:
            await asking.ask(
                work, self.world.sam, self.world.organisation, self.world.mandate, TOPICS[topic], self.world.cm
            )
        engine = self.runtime.engine
        assert isinstance(engine, Embedded)
        dying = asyncio.create_task(engine.run())
        await self._hangs_or_rests(engine)
        dying.cancel()
        await asyncio.gather(dying, return_exceptions=True)
        await self.database.close()

    async def _hangs_or_rests(self, engine: Embedded) -> None:
        """Until it hangs in a send, or has had nothing to do for a while: it may have nothing to send."""
        rested = 0
        while rested < RESTED and not self.chat.hanging.is_set():
            await asyncio.sleep(0.001)
            rested = 0 if engine.at_work else rested + 1

    # What must hold after each of them

    @invariant()
    def one_step_more(self) -> None:
        """Counts, the opening too: an example that was cut short is none."""
        self.steps += 1

    @invariant()
    def nothing_stands_twice(self) -> None:
        """Delivered once, though the platform knows no key."""
        if hasattr(self, "platform"):
            assert self.platform.doubles == []

    @invariant()
    def nothing_is_allowed_that_must_not_be(self) -> None:
        """What comes into the CM's room allows only what may be said now; a news card, for as long as it stands."""
        if not hasattr(self, "runtime"):
            return
        late = bool(self.do(self._unsettled()))  # the card that takes it back may be on its way
        for post in self.app.world.visible("sam", "cm"):
            card = post.card
            if card is None or not card.clears or card.tone is not Tone.SHAREABLE:
                continue
            if card.number in self.labels:
                item = self.model.items[self.labels[card.number]]
                assert item.grants(self.clock.at) or late, f"{card.number} still says that it may be said"
            elif post.id not in self.seen:
                self.seen.add(post.id)
                (topic,) = [at for at, text in enumerate(TOPICS) if text in repr(card.blocks)]
                assert self.model.may_be_said(topic, self.clock.at), f"a false yes arrived: {card.number}"

    def _draft(self, topic: int, flag: str) -> Any:
        made = draft(TOPICS[topic], Flag.SHAREABLE if flag == "shareable" else Flag.CONFIDENTIAL)
        if flag != "embargo":
            return made
        return replace(made, embargo=Embargo(self.clock.at + EMBARGO, "Europe/Paris"), wording=TOPICS[topic])

    def _item(self, topic: int, flag: str) -> Item:
        until = self.clock.at + EMBARGO if flag == "embargo" else None
        return Item(topic, flag == "shareable", self.clock.at, until)


class Enough(BaseException):
    """So many examples were made, or the time is up."""


def _run(
    url: Callable[[], str],
    examples: int,
    steps: int,
    *,
    sown: int | None = None,
    until: float = float("inf"),
    after: Callable[[int], None] = lambda ended: None,
) -> int:
    """So many examples of so many steps, or as many as time allows; says how many came to their end. What was found
    is made smaller, however long that takes, and raised. `after`: called when an example is over, with how many came to
    their end."""
    ended, found = 0, False

    class Here(Machine):
        def teardown(self) -> None:
            nonlocal ended, found
            found = found or isinstance(sys.exception(), Exception)
            try:
                super().teardown()
                ended += self.steps >= steps
                after(ended)
            except Exception:
                found = True
                raise
            if not found and (ended >= examples or time.monotonic() > until):
                raise Enough

    Here.url = staticmethod(url)
    # Some are cut short by hypothesis, which counts them all the same.
    wanted = settings(max_examples=2 * examples, stateful_step_count=steps, deadline=None, print_blob=True)
    if sown is not None:
        seed(sown)(Here)
        wanted = settings(wanted, database=None, suppress_health_check=list(HealthCheck))
    with suppress(Enough), _each_thrown_anew():
        run_state_machine_as_test(Here, settings=wanted)
    return ended


@contextmanager
def _each_thrown_anew() -> Iterator[None]:
    """Examples are not made from the one before: of such ones most are cut short, or differ from it by a step or none,
    which takes more than half of the time."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(ConjectureRunner, "generate_mutations_from", lambda _runner, _data: None)
        yield


def _copies(template: Path, folder: Path) -> Callable[[], str]:
    """Each at the place of the one before."""

    def fresh() -> str:
        for old in folder.glob("machine.sqlite3*"):
            old.unlink()
        return databases.sqlite_url(Path(shutil.copyfile(template, folder / "machine.sqlite3")))

    return fresh


@contextmanager
def _databases_of(server: Postgres, template: str) -> Iterator[Callable[[], str]]:
    """Each under the name of the one before."""
    name = server.create(template)

    def fresh() -> str:
        server.drop(name)
        return server.url(server.create(template, name))

    yield fresh
    server.drop(name)


def test_any_order_of_acts_faults_and_crashes_on_sqlite(sqlite_template: Path, tmp_path: Path) -> None:
    _run(_copies(sqlite_template, tmp_path), 3, 30)


def test_any_order_of_acts_faults_and_crashes_on_postgresql(postgres: Postgres, postgres_template: str) -> None:
    with _databases_of(postgres, postgres_template) as fresh:
        _run(fresh, 1, 30)


@pytest.mark.long
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_it_goes_on(kind: str, request: pytest.FixtureRequest, tmp_path: Path, budget: float, ear: Ear) -> None:
    """As many examples as fit into the time, first those of 30 steps, then of 50; the goal is 200 and 10,000, the
    latter over all runs. MACHINE_SEED says which, else they are new ones; MACHINE_SHORT, how many of 30 steps."""
    sown = int(os.environ.get("MACHINE_SEED", "0")) or random.SystemRandom().randrange(1 << 30)
    print(f"{kind}: MACHINE_SEED={sown}", flush=True)
    begun, said = time.monotonic(), 0

    def forget(ended: int) -> None:
        nonlocal said
        if ended % 10 == 0 and ended != said:
            said = ended
            print(
                f"{kind}: {ended} ended, {time.monotonic() - begun:.0f} s, {time.process_time():.0f} s of processor",
                flush=True,
            )
        assert not ear.leaks()
        ear.begin()  # what a night of examples says at DEBUG would fill the memory

    gc.freeze()  # the word lists: to look through them for garbage again and again takes a sixth of the time
    wanted = int(os.environ.get("MACHINE_SHORT", SHORT))
    with _databases(kind, request, tmp_path) as fresh:
        short = _run(fresh, wanted, 30, sown=sown, until=begun + budget, after=forget) if wanted else 0
        print(f"{kind}: {short} examples of 30 steps (goal: {SHORT}) in {time.monotonic() - begun:.0f} s", flush=True)
        more = 0
        if time.monotonic() < begun + budget:
            more = _run(fresh, 10_000, 50, sown=sown, until=begun + budget, after=forget)
    seconds = time.monotonic() - begun
    print(f"{kind}: {more} examples of 50 steps (goal: 10,000 over all runs); all took {seconds:.0f} s")
    gc.unfreeze()
    assert short + more


@contextmanager
def _databases(kind: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[Callable[[], str]]:
    """Gives a fresh database for each example."""
    if kind == "sqlite":
        yield _copies(request.getfixturevalue("sqlite_template"), folder)
        return
    template: str = request.getfixturevalue("postgres_template")
    with _databases_of(request.getfixturevalue("postgres"), template) as fresh:
        yield fresh
