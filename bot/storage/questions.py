"""Questions and rulings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Text, cast, literal_column, select, update

from bot.core.questions import Answer, Asking, Question, QuestionState, Ruling, RulingState, Scope
from bot.storage import tables as t
from bot.storage.book import Book, matching
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
        query = matching(t.question, "organisation", "id", lock=lock)
        row = await self._first(query, organisation=organisation, id=id)
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

    async def answering(self, organisation: str, mandate: str) -> Sequence[Question]:
        """The questions whose answer has not left yet, oldest first."""
        query = select(t.question).where(
            t.question.c.organisation == organisation,
            t.question.c.mandate == mandate,
            t.question.c.state == QuestionState.ANSWERING.value,
        )
        return [_question(row) for row in await self._rows(query.order_by(t.question.c.asked_at))]

    async def of_asker(self, organisation: str, member: str, limit: int) -> Sequence[Question]:
        """What a member asked, newest first."""
        query = select(t.question).where(t.question.c.organisation == organisation, t.question.c.asker == member)
        rows = await self._rows(query.order_by(t.question.c.asked_at.desc(), t.question.c.number.desc()).limit(limit))
        return [_question(row) for row in rows]

    async def instants(self, organisation: str, member: str, limit: int) -> Sequence[datetime]:
        """When a member last asked, newest first."""
        query = select(t.question.c.asked_at)
        query = query.where(t.question.c.organisation == organisation, t.question.c.asker == member)
        return [row.asked_at for row in await self._rows(query.order_by(t.question.c.asked_at.desc()).limit(limit))]

    async def on_decision(self, organisation: str, decision: str) -> Question | None:
        """What people rule, or ruled, on a decision of a sync by its number; None where it was taken back."""
        query = select(t.question).where(
            t.question.c.organisation == organisation,
            t.question.c.decision == decision,
            t.question.c.state != QuestionState.JUDGED.value,
        )
        row = await self._first(query)
        return _question(row) if row else None

    async def citing(self, organisation: str, mandate: str, record: str) -> Sequence[Question]:
        """The questions of a mandate whose judgement names a record, by its id."""
        query = select(t.question).where(
            t.question.c.organisation == organisation,
            t.question.c.mandate == mandate,
            cast(t.question.c.judgement, Text).contains(record, autoescape=True),
        )
        return [_question(row) for row in await self._rows(query.order_by(t.question.c.asked_at))]

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
            t.ruling.c.state.in_((RulingState.PENDING.value, RulingState.IN_FORCE.value)),
        )
        return [_ruling(row) for row in await self._rows(query)]

    async def not_for(self, organisation: str, mandate: str, asking: Asking | None) -> frozenset[str]:
        """The yeses of a mandate that are narrowed to others than whoever asks; all narrowed ones for nobody known."""
        query = select(t.ruling).where(
            t.ruling.c.organisation == organisation,
            t.ruling.c.mandate == mandate,
            t.ruling.c.scope != literal_column(f"'{Scope.MANDATE.value}'"),  # as the index on them has it
        )
        rulings = [_ruling(row) for row in await self._rows(query)]
        return frozenset(ruling.id for ruling in rulings if not ruling.reaches(asking))

    async def in_force(self, organisation: str, mandates: Sequence[str], limit: int) -> Sequence[Ruling]:
        """What people said may be said, newest first, ended or not."""
        query = select(t.ruling).where(
            t.ruling.c.organisation == organisation,
            t.ruling.c.mandate.in_(mandates),
            t.ruling.c.state == RulingState.IN_FORCE.value,
            t.ruling.c.answer == Answer.MAY.value,
        )
        return [_ruling(row) for row in await self._rows(query.order_by(t.ruling.c.at.desc()).limit(limit))]

    async def prolong(self, ruling: Ruling, until: datetime) -> bool:
        """Have a ruling in force end at another instant, if nobody changed that meanwhile."""
        query = update(t.ruling).where(
            t.ruling.c.organisation == ruling.organisation,
            t.ruling.c.id == ruling.id,
            t.ruling.c.state == RulingState.IN_FORCE.value,
            t.ruling.c.expires_at == ruling.expires_at,
        )
        return await self._changed(query.values(expires_at=until)) == 1

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
        decision=row.decision,
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
        "decision": question.decision,
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
        scope=Scope(row.scope),
        only=row.only,
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
        "scope": ruling.scope.value,
        "only": ruling.only,
    }
