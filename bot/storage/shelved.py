"""What the desk reads of the entries of the index: each with its record as it stands now, in one query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Table, and_, or_, select

from bot.core.evidence import Record, Statement
from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import Hold, NewsItem, NewsState, Revision
from bot.core.questions import Answer, Ruling, RulingState
from bot.core.time import Now
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.index import Entry, entry_of


def _named(prefix: str, table: Table, names: str) -> list[Any]:
    return [table.c[name].label(f"{prefix}_{name}") for name in names.split()]


_QUERY = (
    select(
        t.entry,
        *_named("n", t.news, "number state revision lang posted_at passed_at hold held_since"),
        *_named("r", t.revision, "text wording flag audience embargo_until embargo_zone expires_at by at"),
        *_named("u", t.ruling, "question answer text wording by at state lang number not_before zone expires_at"),
    )
    .outerjoin(t.news, and_(t.entry.c.record == Record.NEWS.value, t.news.c.id == t.entry.c.id))
    .outerjoin(t.revision, and_(t.revision.c.item == t.news.c.id, t.revision.c.number == t.news.c.revision))
    .outerjoin(t.ruling, and_(t.entry.c.record == Record.RULING.value, t.ruling.c.id == t.entry.c.id))
    .where(or_(t.news.c.id.is_not(None), t.ruling.c.id.is_not(None)))
    .order_by(t.entry.c.key.desc())
)


class Shelved(Book):
    """Records by their place in the index."""

    async def fetch(
        self, organisation: str, mandate: str, keys: Sequence[int], now: Now
    ) -> Sequence[tuple[Entry, Statement]]:
        """Those entries of a mandate, the newest first, each with its record as the desk reads it now."""
        query = _QUERY.where(
            t.entry.c.key.in_(keys), t.entry.c.organisation == organisation, t.entry.c.mandate == mandate
        )
        return [(entry_of(row), _statement(row, now)) for row in await self._rows(query)]


def _statement(row: Row[Any], now: Now) -> Statement:
    return (_item(row) if row.record == Record.NEWS.value else _ruling(row)).statement(now)


def _item(row: Row[Any]) -> NewsItem:
    """A news item without what the desk does not ask for."""
    revision = Revision(
        number=row.n_revision,
        text=row.r_text,
        flag=Flag(row.r_flag),
        by=row.r_by,
        at=row.r_at,
        wording=row.r_wording,
        audience=Audience(row.r_audience),
        embargo=Embargo(row.r_embargo_until, row.r_embargo_zone) if row.r_embargo_until else None,
        expires_at=row.r_expires_at,
    )
    return NewsItem(
        id=row.id,
        organisation=row.organisation,
        number=row.n_number,
        state=NewsState(row.n_state),
        revision=revision,
        mandates=(row.mandate,),
        posted_at=row.n_posted_at,
        lang=row.n_lang,
        hold=Hold(row.n_hold) if row.n_hold else None,
        passed_at=row.n_passed_at,
        held_since=row.n_held_since,
    )


def _ruling(row: Row[Any]) -> Ruling:
    return Ruling(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        question=row.u_question,
        answer=Answer(row.u_answer),
        text=row.u_text,
        by=row.u_by,
        at=row.u_at,
        state=RulingState(row.u_state),
        lang=row.u_lang,
        number=row.u_number,
        wording=row.u_wording,
        not_before=row.u_not_before,
        zone=row.u_zone,
        expires_at=row.u_expires_at,
    )
