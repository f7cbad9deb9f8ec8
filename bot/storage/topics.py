"""What people bring to a sync, what is noted there, and who does what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, or_, select, update

from bot.core.people import Side
from bot.core.syncs import Minute, MinuteKind, Task, TaskState, Topic, TopicState, Written
from bot.storage import tables as t
from bot.storage.book import Book


class Topics(Book):
    """What there is to talk about. Whoever reads asks `Written.may_be_read_by` of each."""

    async def add(self, topic: Topic) -> None:
        """One more."""
        await self._add(t.topic, _topic_row(topic))

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Topic | None:
        """One topic; locked, nobody changes it before this unit of work ends."""
        query = select(t.topic).where(t.topic.c.organisation == organisation, t.topic.c.id == id)
        row = await self._first(query.with_for_update() if lock else query)
        return _topic(row) if row else None

    async def numbered(self, organisation: str, number: int) -> Topic | None:
        """The topic that people call `T-number`."""
        query = select(t.topic).where(t.topic.c.organisation == organisation, t.topic.c.number == number)
        row = await self._first(query)
        return _topic(row) if row else None

    async def waiting(self, organisation: str, meeting: str, sitting: str = "") -> Sequence[Topic]:
        """The open topics of a meeting and those that ended in a sitting, oldest first."""
        query = select(t.topic).where(
            t.topic.c.organisation == organisation,
            t.topic.c.meeting == meeting,
            or_(t.topic.c.state == TopicState.OPEN.value, (t.topic.c.closed_in == sitting) & (sitting != "")),
            t.topic.c.state != TopicState.DROPPED.value,
        )
        return [_topic(row) for row in await self._rows(query.order_by(t.topic.c.number))]

    async def save(self, topic: Topic) -> bool:
        """Store a changed topic if it is still at `topic.version`, which then grows."""
        values = _topic_row(topic) | {"version": topic.version + 1}
        query = update(t.topic).where(
            t.topic.c.organisation == topic.organisation,
            t.topic.c.id == topic.id,
            t.topic.c.version == topic.version,
        )
        return await self._changed(query.values(values)) == 1


class Minutes(Book):
    """Notes, decisions, and answers to topics."""

    async def add(self, minute: Minute) -> None:
        """One more."""
        await self._add(
            t.minute,
            {
                "id": minute.id,
                "organisation": minute.organisation,
                "mandate": minute.mandate,
                "sitting": minute.sitting,
                "kind": minute.kind.value,
                "number": minute.number,
                "topic": minute.topic,
                "text": minute.text,
                **_written_row(minute.written),
            },
        )

    async def get(self, organisation: str, id: str) -> Minute | None:
        """One of them."""
        row = await self._first(select(t.minute).where(t.minute.c.organisation == organisation, t.minute.c.id == id))
        return _minute(row) if row else None

    async def decision(self, organisation: str, number: int) -> Minute | None:
        """The decision that people call `D-number`."""
        query = select(t.minute).where(
            t.minute.c.organisation == organisation,
            t.minute.c.kind == MinuteKind.DECISION.value,
            t.minute.c.number == number,
        )
        row = await self._first(query)
        return _minute(row) if row else None

    async def of_sitting(self, organisation: str, sitting: str) -> Sequence[Minute]:
        """What was noted in a sitting, oldest first."""
        query = select(t.minute).where(t.minute.c.organisation == organisation, t.minute.c.sitting == sitting)
        return [_minute(row) for row in await self._rows(query.order_by(t.minute.c.at, t.minute.c.number))]


class Tasks(Book):
    """Who does what by when."""

    async def add(self, task: Task) -> None:
        """One more."""
        await self._add(t.task, _task_row(task))

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Task | None:
        """One action; locked, nobody changes it before this unit of work ends."""
        query = select(t.task).where(t.task.c.organisation == organisation, t.task.c.id == id)
        row = await self._first(query.with_for_update() if lock else query)
        return _task(row) if row else None

    async def numbered(self, organisation: str, number: int) -> Task | None:
        """The action that people call `A-number`."""
        row = await self._first(select(t.task).where(t.task.c.organisation == organisation, t.task.c.number == number))
        return _task(row) if row else None

    async def of_meeting(self, organisation: str, meeting: str, sitting: str = "") -> Sequence[Task]:
        """The actions of a meeting that are still to be done, and all that came out of one sitting: soonest first."""
        query = (
            select(t.task)
            .join(t.sitting, t.sitting.c.id == t.task.c.sitting)
            .where(
                t.task.c.organisation == organisation,
                t.sitting.c.organisation == organisation,
                t.sitting.c.meeting == meeting,
                or_(t.task.c.state == TaskState.OPEN.value, t.task.c.sitting == sitting),
            )
        )
        return [_task(row) for row in await self._rows(query.order_by(t.task.c.due, t.task.c.number))]

    async def save(self, task: Task) -> bool:
        """Store a changed action if it is still at `task.version`, which then grows."""
        query = update(t.task).where(
            t.task.c.organisation == task.organisation, t.task.c.id == task.id, t.task.c.version == task.version
        )
        return await self._changed(query.values(_task_row(task) | {"version": task.version + 1})) == 1


def _written_row(written: Written) -> dict[str, Any]:
    return {"by": written.by, "side": written.side.value, "at": written.at, "shown_from": written.shown_from}


def _written(row: Row[Any]) -> Written:
    return Written(row.by, Side(row.side), row.at, row.shown_from)


def _topic_row(topic: Topic) -> dict[str, Any]:
    return {
        "id": topic.id,
        "organisation": topic.organisation,
        "mandate": topic.mandate,
        "meeting": topic.meeting,
        "number": topic.number,
        "text": topic.text,
        **_written_row(topic.written),
        "state": topic.state.value,
        "carried": topic.carried,
        "closed_in": topic.closed_in,
        "version": topic.version,
    }


def _topic(row: Row[Any]) -> Topic:
    return Topic(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        meeting=row.meeting,
        number=row.number,
        text=row.text,
        written=_written(row),
        state=TopicState(row.state),
        carried=row.carried,
        closed_in=row.closed_in,
        version=row.version,
    )


def _minute(row: Row[Any]) -> Minute:
    return Minute(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        sitting=row.sitting,
        kind=MinuteKind(row.kind),
        text=row.text,
        written=_written(row),
        number=row.number,
        topic=row.topic,
    )


def _task_row(task: Task) -> dict[str, Any]:
    return {
        "id": task.id,
        "organisation": task.organisation,
        "mandate": task.mandate,
        "sitting": task.sitting,
        "number": task.number,
        "text": task.text,
        "owner": task.owner,
        "due": task.due,
        "zone": task.zone,
        **_written_row(task.written),
        "state": task.state.value,
        "version": task.version,
    }


def _task(row: Row[Any]) -> Task:
    return Task(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        sitting=row.sitting,
        number=row.number,
        text=row.text,
        owner=row.owner,
        due=row.due,
        zone=row.zone,
        written=_written(row),
        state=TaskState(row.state),
        version=row.version,
    )
