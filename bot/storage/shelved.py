"""What the desk reads of the entries of the index: each with its record as it stands now, in one query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table, and_, bindparam, or_, select

from bot.core.evidence import Record, Statement
from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import Hold, NewsItem, NewsState, Revision
from bot.core.questions import Answer, Ruling, RulingState
from bot.core.time import Now
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.index import Entry, entry_of


def _of(table: Table, names: str) -> list[Any]:
    return [table.c[name] for name in names.split()]


_OF_NEWS = [
    *_of(t.news, "number state lang posted_at passed_at hold held_since revision"),
    *_of(t.revision, "text wording flag audience embargo_until embargo_zone expires_at by at"),
]
_OF_RULING = _of(t.ruling, "question answer text wording by at state lang number not_before zone expires_at")
_ENTRY, _NEWS = len(t.entry.c), len(_OF_NEWS)
_QUERY = (
    select(t.entry, *_OF_NEWS, *_OF_RULING)
    .outerjoin(t.news, and_(t.entry.c.record == Record.NEWS.value, t.news.c.id == t.entry.c.id))
    .outerjoin(t.revision, and_(t.revision.c.item == t.news.c.id, t.revision.c.number == t.news.c.revision))
    .outerjoin(t.ruling, and_(t.entry.c.record == Record.RULING.value, t.ruling.c.id == t.entry.c.id))
    .where(
        t.entry.c.key.in_(bindparam("keys", expanding=True)),
        t.entry.c.organisation == bindparam("organisation"),
        t.entry.c.mandate == bindparam("mandate"),
        or_(t.news.c.id.is_not(None), t.ruling.c.id.is_not(None)),
    )
    .order_by(t.entry.c.key.desc())
)


class Shelved(Book):
    """Records by their place in the index."""

    async def fetch(
        self, organisation: str, mandate: str, keys: Sequence[int], now: Now
    ) -> Sequence[tuple[Entry, Statement]]:
        """Those entries of a mandate, the newest first, each with its record as the desk reads it now."""
        rows = await self._rows(_QUERY, organisation=organisation, mandate=mandate, keys=keys)
        entries = [entry_of(row) for row in rows]
        return [(entry, _statement(entry, row[_ENTRY:], now)) for entry, row in zip(entries, rows, strict=True)]


def _statement(entry: Entry, row: Sequence[Any], now: Now) -> Statement:
    record = _item(entry, row[:_NEWS]) if entry.record == Record.NEWS.value else _ruling(entry, row[_NEWS:])
    return record.statement(now)


def _item(entry: Entry, row: Sequence[Any]) -> NewsItem:
    """A news item without what the desk does not ask for. By place: a name costs more than all else here."""
    number, state, lang, posted_at, passed_at, hold, held_since, revision, *told = row
    text, wording, flag, audience, until, zone, expires_at, by, at = told
    return NewsItem(
        id=entry.id,
        organisation=entry.organisation,
        number=number,
        state=NewsState(state),
        revision=Revision(
            number=revision,
            text=text,
            flag=Flag(flag),
            by=by,
            at=at,
            wording=wording,
            audience=Audience(audience),
            embargo=Embargo(until, zone) if until else None,
            expires_at=expires_at,
        ),
        mandates=(entry.mandate,),
        posted_at=posted_at,
        lang=lang,
        hold=Hold(hold) if hold else None,
        passed_at=passed_at,
        held_since=held_since,
    )


def _ruling(entry: Entry, row: Sequence[Any]) -> Ruling:
    question, answer, text, wording, by, at, state, lang, number, not_before, zone, expires_at = row
    return Ruling(
        id=entry.id,
        organisation=entry.organisation,
        mandate=entry.mandate,
        question=question,
        answer=Answer(answer),
        text=text,
        by=by,
        at=at,
        state=RulingState(state),
        lang=lang,
        number=number,
        wording=wording,
        not_before=not_before,
        zone=zone,
        expires_at=expires_at,
    )
