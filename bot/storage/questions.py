"""Questions and rulings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, select, update

from bot.core.questions import Answer, Question, QuestionState, Ruling, RulingState
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.coding import judgement_in, judgement_out, place_in, place_out

WAITING = (QuestionState.OPEN.value, QuestionState.ASKED_BACK.value)


class Questions(Book):
    """What CMs asked."""

    async def next_number(self, organisation: str) -> int:
        """The next number of this organisation."""
        query = update(t.organisation).where(t.organisation.c.id == organisation)
        query = query.values(last_question=t.organisation.c.last_question + 1)
        row = await self._first(query.returning(t.organisation.c.last_question))
        return int(row.last_question) if row else 0

    async def add(self, question: Question) -> None:
        """A new question."""
        await self._add(t.question, _question_row(question))

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Question | None:
        """One question; `lock` keeps it from changing until the unit of work ends."""
        query = select(t.question).where(t.question.c.organisation == organisation, t.question.c.id == id)
        row = await self._first(query.with_for_update() if lock else query)
        return _question(row) if row else None

    async def numbered(self, organisation: str, number: int) -> Question | None:
        """The question that people call `Q-number`."""
        query = select(t.question).where(t.question.c.organisation == organisation, t.question.c.number == number)
        row = await self._first(query)
        return _question(row) if row else None

    async def waiting(self, organisation: str, mandates: Sequence[str]) -> Sequence[Question]:
        """The questions that still wait for people, oldest first."""
        query = select(t.question).where(
            t.question.c.organisation == organisation,
            t.question.c.mandate.in_(mandates),
            t.question.c.state.in_(WAITING),
        )
        return [_question(row) for row in await self._rows(query.order_by(t.question.c.asked_at))]

    async def of_asker(self, organisation: str, member: str, limit: int) -> Sequence[Question]:
        """What a member asked, newest first."""
        query = select(t.question).where(t.question.c.organisation == organisation, t.question.c.asker == member)
        rows = await self._rows(query.order_by(t.question.c.asked_at.desc(), t.question.c.number.desc()).limit(limit))
        return [_question(row) for row in rows]

    async def save(self, question: Question) -> bool:
        """Store a changed question if it is still at `question.version`, which then grows."""
        values = _question_row(question) | {"version": question.version + 1}
        query = update(t.question).where(
            t.question.c.organisation == question.organisation,
            t.question.c.id == question.id,
            t.question.c.version == question.version,
        )
        return await self._changed(query.values(values)) == 1


class Rulings(Book):
    """What people answered."""

    async def add(self, ruling: Ruling) -> None:
        """A new ruling."""
        await self._add(t.ruling, _ruling_row(ruling))

    async def get(self, organisation: str, id: str) -> Ruling | None:
        """One ruling."""
        query = select(t.ruling).where(t.ruling.c.organisation == organisation, t.ruling.c.id == id)
        row = await self._first(query)
        return _ruling(row) if row else None

    async def judged(self, organisation: str, mandate: str) -> Sequence[Ruling]:
        """Every ruling that counts in a verdict for this mandate."""
        query = select(t.ruling).where(
            t.ruling.c.organisation == organisation,
            t.ruling.c.mandate == mandate,
            t.ruling.c.state != RulingState.UNDONE.value,
        )
        return [_ruling(row) for row in await self._rows(query)]

    async def move(self, organisation: str, id: str, old: RulingState, new: RulingState) -> bool:
        """Change a ruling's state if it still is `old`."""
        query = update(t.ruling).where(
            t.ruling.c.organisation == organisation, t.ruling.c.id == id, t.ruling.c.state == old.value
        )
        return await self._changed(query.values(state=new.value)) == 1


def _question(row: Row[Any]) -> Question:
    return Question(
        id=row.id,
        organisation=row.organisation,
        number=row.number,
        mandate=row.mandate,
        asker=row.asker,
        place=place_in(row.place),
        text=row.text,
        asked_at=row.asked_at,
        state=QuestionState(row.state),
        judgement=judgement_in(row.judgement),
        locale=row.locale,
        context=row.context,
        asked_back=row.asked_back,
        ruling=row.ruling,
        wants_human=row.wants_human,
        version=row.version,
        urgent=row.urgent,
    )


def _question_row(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "organisation": question.organisation,
        "number": question.number,
        "mandate": question.mandate,
        "asker": question.asker,
        "place": place_out(question.place),
        "text": question.text,
        "asked_at": question.asked_at,
        "state": question.state.value,
        "judgement": judgement_out(question.judgement),
        "locale": question.locale,
        "context": question.context,
        "asked_back": question.asked_back,
        "ruling": question.ruling,
        "wants_human": question.wants_human,
        "version": question.version,
        "urgent": question.urgent,
    }


def _ruling(row: Row[Any]) -> Ruling:
    return Ruling(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        question=row.question,
        answer=Answer(row.answer),
        text=row.text,
        by=row.by,
        at=row.at,
        state=RulingState(row.state),
        lang=row.lang,
        number=row.number,
        wording=row.wording,
        note=row.note,
        not_before=row.not_before,
        zone=row.zone,
        expires_at=row.expires_at,
    )


def _ruling_row(ruling: Ruling) -> dict[str, Any]:
    return {
        "id": ruling.id,
        "organisation": ruling.organisation,
        "mandate": ruling.mandate,
        "question": ruling.question,
        "answer": ruling.answer.value,
        "text": ruling.text,
        "wording": ruling.wording,
        "note": ruling.note,
        "by": ruling.by,
        "at": ruling.at,
        "state": ruling.state.value,
        "lang": ruling.lang,
        "number": ruling.number,
        "not_before": ruling.not_before,
        "zone": ruling.zone,
        "expires_at": ruling.expires_at,
    }
