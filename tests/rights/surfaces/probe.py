"""The inside behind an adapter, on a company of which nothing is kept: what came to it, and what became of that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import JSON, String

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import Card, Form, Notice, Reply
from bot.core.event import Event
from bot.core.message import Message, Sought, Suggestion, Watched
from bot.core.people import Caller
from bot.core.verbs import Verb
from bot.errors import NotRecorded
from bot.ports import Answer
from bot.services import hearing
from bot.services.gestures import Gestures
from bot.services.marking import flag_of
from bot.storage.tables import metadata
from tests.rights.company import Trial
from tests.rights.driving import Outcome

Act = Callable[[], Awaitable[Reply]]

_IDENTITIES = ("identity", "caller")
_KEPT = ("register",)
"""What the database itself keeps from being changed."""


class Probe:
    """`Gestures` and `Intake`. Events are handled as they come, and answered. `planned`: a form that the next button
    opens, whatever it is for. `over`: events that are handled."""

    def __init__(self, database: Trial, answer: Answer) -> None:
        self._database, self._answer = database, answer
        self._gestures = Gestures(database, "fr")
        self.outcomes: list[Outcome] = []
        self.planned: Form | None = None
        self.over = 0

    def begin(self) -> None:
        """Forget what came before."""
        self.outcomes, self.over = [], 0

    # Gestures

    async def command(
        self, caller: Caller, place: Place, name: str, text: str, *, key: str | None = None, within: float | None = None
    ) -> Reply:
        return await self._came(lambda: self._gestures.command(caller, place, name, text))

    async def shortcut(
        self, caller: Caller, message: Message, flag: str, *, key: str | None = None, within: float | None = None
    ) -> Reply:
        return await self._came(lambda: self._gestures.shortcut(caller, message, flag))

    async def press(
        self,
        caller: Caller,
        place: Place,
        verb: Verb,
        target: str,
        *,
        key: str | None = None,
        within: float | None = None,
    ) -> Reply:
        planned, self.planned = self.planned, None
        return planned or await self._came(lambda: self._gestures.press(caller, place, verb, target))

    async def submit(
        self,
        caller: Caller,
        place: Place,
        verb: Verb,
        target: str,
        version: int,
        values: Mapping[str, str],
        *,
        key: str | None = None,
        within: float | None = None,
    ) -> Reply:
        return await self._came(lambda: self._gestures.submit(caller, place, verb, target, version, values))

    async def warned(self, caller: Caller, notice: Notice) -> Notice:
        return await self._gestures.warned(caller, notice)

    async def home(self, caller: Caller) -> tuple[Card, ...]:
        cards = await self._gestures.home(caller)
        self.outcomes.append(Outcome(None, wrote=bool(cards)))
        return cards

    async def complete(self, caller: Caller, place: Place, text: str) -> tuple[Suggestion, ...]:
        found = await self._gestures.complete(caller, place, text)
        self.outcomes.append(Outcome(None, wrote=any(_typed(each.text).startswith(_typed(text)) for each in found)))
        return found

    async def choices(self, caller: Caller, place: Place, sought: Sought, typed: str) -> tuple[Suggestion, ...]:
        found = await self._gestures.choices(caller, place, sought, typed)
        self.outcomes.append(Outcome(None, wrote=bool(found)))
        return found

    # Intake

    async def take(self, event: Event) -> bool:
        if not event.by_a_program:
            reply = await self._came(lambda: self._hear(event))
            await self._answer(event, reply)
        self.over += 1
        return not event.by_a_program

    async def heard(self, platform: Platform, workspace: str) -> tuple[Sequence[Address], None]:
        return (), None

    async def wants(self, room: Address, emoji: str) -> bool:
        async with self._database.read() as work:
            return await flag_of(work, room, emoji) is not None

    async def watched(self, room: Address) -> Sequence[Watched]:
        return ()

    async def gone(self, room: Address, at: datetime, *, seen: bool = True) -> None:
        raise AssertionError("no room goes")

    async def cleared(self, ref: MessageRef, emoji: str, at: datetime) -> None:
        raise AssertionError("nobody clears reactions")

    async def moved(self, old: Address, new: Address) -> None:
        raise AssertionError("no room moves")

    async def present(self, platform: Platform, workspace: str, *, here: bool, kept: bool = False) -> None:
        """Whether the app is there changes nobody's rights."""

    async def _hear(self, event: Event) -> Reply:
        async with self._database.write() as work:
            return await hearing.act(work, event.clean(), "fr")

    async def _came(self, act: Act) -> Reply:
        self._database.written = 0
        reply = await _in_time(act)
        self.outcomes.append(Outcome(reply, wrote=self._database.written > 0))
        return reply


def _typed(text: str) -> str:
    return text.removeprefix("/")


async def _in_time(act: Act) -> Reply:
    """A machine that is busy may be too slow for people who wait; that is no answer about rights."""
    for _ in range(5):
        try:
            return await act()
        except NotRecorded:
            continue
    return await act()


async def move(database: Trial, there: Mapping[str, str]) -> None:
    """The company moves to another platform: each address of the demo becomes another one, wherever it stands."""
    for table in metadata.sorted_tables:
        for column in table.columns if table.name not in _KEPT else ():
            for old, new in there.items():
                if isinstance(column.type, JSON):
                    change = f"REPLACE({column.name}, '\"{old}\"', '\"{new}\"')"
                    await database.change(f"UPDATE {table.name} SET {column.name} = {change}")
                elif isinstance(column.type, String) and (column.type.length or 200) >= 200:
                    now = Address.parse(new).identity if column.name in _IDENTITIES else new
                    await database.change(
                        f"UPDATE {table.name} SET {column.name} = '{now}' WHERE {column.name} = '{old}'"
                    )
