"""A company whose two sides meet: its clock stands still until it is moved, its cards are posted on the demo chat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.core.address import Place, Platform
from bot.core.people import Actor, Mandate
from bot.core.recurrence import Recurrence
from bot.core.syncdays import weekly
from bot.core.syncs import Meeting, Sitting, Topic
from bot.runtime import Runtime
from bot.services.syncs import access, meetings, topicing
from bot.services.syncs.access import Seated
from bot.services.syncs.meetings import Plan
from bot.services.turn import Turn
from bot.storage.database import Database
from integrations.demo.app import DemoApp
from integrations.demo.render import plain
from tests.builders import StillClock, World

PARIS = "Europe/Paris"
MONDAY = date(2026, 3, 16)

T = TypeVar("T")


@dataclass
class Scene:
    """The company, its chat and its clock; it is 10:00 in Paris, on Monday 16 March 2026."""

    database: Database
    world: World
    clock: StillClock
    app: DemoApp
    runtime: Runtime = field(init=False)

    def __post_init__(self) -> None:
        self.runtime = Runtime(self.database, {Platform.DEMO: self.app.chat}, "fr")

    @property
    def mandate(self) -> Mandate:
        return self.world.mandate

    async def do(self, actor: Actor, act: Callable[[Turn], Awaitable[T]], place: Place | None = None) -> T:
        """One gesture of somebody, in the room of their side unless another is named."""
        own = self.world.cm if actor is self.world.sam else self.world.comms
        async with self.database.write() as work:
            return await act(Turn(work, actor.caller, place or own, "fr"))

    async def arranged(self, at: str = "10:30", days: tuple[int, ...] = (0,), **values: object) -> Meeting:
        """A meeting on Mondays at 10:30."""
        weeks, zone = int(str(values.pop("weeks", 1))), str(values.pop("zone", PARIS))
        recurrence = Recurrence(weekly(days, weeks), MONDAY, time.fromisoformat(at), zone)
        plan = Plan(str(values.pop("name", "Point")), recurrence, **values)  # type: ignore[arg-type]
        async with self.database.write() as work:
            made = await meetings.arrange(work, "p_test", self.mandate, plan)
            return await meetings.loaded(work, made.organisation, made.id)

    async def until(self, local: str, zone: str = PARIS) -> None:
        """Time passes until a local time such as `2026-03-20 10:30`, and what falls due happens."""
        self.clock.at = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone))
        await self.settle()

    async def settle(self) -> None:
        await self.runtime.engine.settle()  # type: ignore[attr-defined]

    async def sitting(self, meeting: Meeting, day: str) -> Sitting:
        async with self.database.read() as work:
            found = await work.sittings.on(meeting, date.fromisoformat(day))
        assert found is not None
        return found

    async def opened(self, meeting: Meeting) -> Sitting:
        """The meeting of today, at its hour."""
        await self.until("2026-03-16 10:30")
        return await self.sitting(meeting, "2026-03-16")

    async def topic(self, actor: Actor, meeting: Meeting, text: str, *, share: bool = False) -> Topic:
        async def add(turn: Turn) -> Topic:
            seated: Seated = await access.at_meeting(turn, meeting.id)
            return await topicing.add(turn, seated, text, share=share)

        return await self.do(actor, add)

    def posts(self, room: str) -> list[str]:
        """The cards in a room as they stand now, oldest first: all their words."""
        who = "sam" if room == "cm" else "lea"
        return [plain(post.card) for post in self.app.world.visible(who, room) if post.card is not None]
