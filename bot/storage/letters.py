"""The outbox as an operator sees it, of every organisation: what has not left, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, String, bindparam, case, func, select, union_all, update

from bot.core.delivery import Delivery, DeliveryState, Kind, Letter
from bot.storage import tables as t
from bot.storage.book import often
from bot.storage.once import Once
from bot.storage.outboxcoding import delivery_in

_DEAD = DeliveryState.DEAD.value

_RECALLED = func.coalesce(t.recall.c.item, t.recall.c.question)
"""What a recall is about: an item, or else the question whose answer does not hold any more."""


class Letters(Once):
    """What has not left, without what it says. What was given up about a subject can be read `once`."""

    async def in_states(self, states: Iterable[DeliveryState]) -> Sequence[Letter]:
        """Every delivery in one of those states, oldest first."""
        query = _LETTERS.where(t.delivery.c.state.in_([state.value for state in states]))
        rows = await self._rows(query.order_by(t.delivery.c.created_at, t.delivery.c.id))
        return [_letter(row) for row in rows]

    async def about(self, organisation: str, subject: str, states: Iterable[DeliveryState]) -> Sequence[Letter]:
        """The deliveries in one of those states about a news item (and its recalls), a question or a freeze."""
        query = _about(tuple(state.value for state in states))
        rows = await self._rows(query, whose=organisation, concerning=subject)
        return [_letter(row) for row in rows]

    async def failed(self, organisation: str, subject: str) -> Sequence[Letter]:
        """What was given up about it, but for the news of that itself."""

        async def found() -> Sequence[Letter]:
            return given_up(await self.about(organisation, subject, [DeliveryState.DEAD]))

        return await self._once(("failed", organisation, subject), found)

    async def beginning(self, id: str) -> Sequence[Letter]:
        """Every delivery, settled or not, whose id begins so."""
        query = _LETTERS.where(t.delivery.c.id.startswith(id, autoescape=True)).order_by(t.delivery.c.id)
        # SQLite's LIKE takes capitals and small letters for the same.
        return [_letter(row) for row in await self._rows(query) if row.id.startswith(id)]

    async def about_what(self, delivery: Delivery) -> str:
        """The news item, question or freeze on whose card comms see what becomes of a delivery."""
        (row,) = await self._rows(_LETTERS.where(t.delivery.c.id == delivery.id))
        return _letter(row).about

    async def revive(self, letter: Letter, at: datetime) -> bool:
        """Let what was given up leave again from an instant on; False if it is not given up any more.

        Its attempts count anew, but for one: whoever sends it still looks first whether it arrived.
        """
        return await self._settle(letter, state=DeliveryState.WAITING.value, not_before=at, attempts=1, error=None)

    async def drop(self, letter: Letter) -> bool:
        """Never try again what was given up; False if it is not given up any more."""
        return await self._settle(letter, state=DeliveryState.DROPPED.value)

    async def doubt(self) -> int:
        """Have all that waits, of every organisation, looked for in its room before it is sent; how many wait."""
        waiting = t.delivery.c.state.in_((DeliveryState.WAITING.value, DeliveryState.SENDING.value))
        tried = case((t.delivery.c.attempts > 0, t.delivery.c.attempts), else_=1)
        return await self._changed(update(t.delivery).where(waiting).values(attempts=tried))

    async def _settle(self, letter: Letter, **values: object) -> bool:
        query = update(t.delivery).where(
            t.delivery.c.organisation == letter.delivery.organisation,
            t.delivery.c.id == letter.delivery.id,
            t.delivery.c.state == _DEAD,
        )
        return await self._changed(query.values(**values)) == 1


def given_up(letters: Iterable[Letter]) -> list[Letter]:
    """Those that were given up, but for the news of that itself."""
    return [each for each in letters if each.state is DeliveryState.DEAD and each.delivery.kind is not Kind.DEAD_LETTER]


def _letters() -> Select[Any]:
    """Deliveries with the number of what they are about; a recall has that of its item or question, a freeze none."""
    recalled = t.news.alias()
    numbers = (
        t.news.c.number.label("news_number"),
        recalled.c.number.label("recalled_number"),
        t.question.c.number.label("question_number"),
        t.signal.c.number.label("signal_number"),
        _RECALLED.label("recalled"),
    )
    return (
        select(t.delivery, *numbers)
        .outerjoin(t.news, t.news.c.id == t.delivery.c.subject)
        .outerjoin(t.signal, t.signal.c.id == t.delivery.c.subject)
        .outerjoin(t.recall, t.recall.c.id == t.delivery.c.subject)
        .outerjoin(t.question, t.question.c.id == func.coalesce(_RECALLED, t.delivery.c.subject))
        .outerjoin(recalled, recalled.c.id == t.recall.c.item)
    )


_LETTERS = _letters()
"""Put together once, which costs more than to run it."""


@cache
def _about(states: tuple[str, ...]) -> Select[Any]:
    """Those about a subject itself and its recalls, one list: with an `or` neither database would look by its index."""
    whose, subject = bindparam("whose", type_=String), bindparam("concerning", type_=String)
    recalls = select(t.recall.c.id).where(t.recall.c.organisation == whose, subject == _RECALLED)
    query = _LETTERS.where(
        t.delivery.c.organisation == whose,
        t.delivery.c.subject.in_(union_all(select(subject), recalls)),
        t.delivery.c.state.in_(states),
    )
    return often(query.order_by(t.delivery.c.created_at, t.delivery.c.id))


def _letter(row: Row[Any]) -> Letter:
    news = row.recalled_number if row.news_number is None else row.news_number
    number = f"N-{news}" if news is not None else None
    if row.question_number is not None:
        number = f"Q-{row.question_number}"
    if row.signal_number is not None:
        number = f"S-{row.signal_number}"
    return Letter(delivery_in(row), DeliveryState(row.state), number, row.not_before, row.error, row.recalled)
