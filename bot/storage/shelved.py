"""What the desk reads of the entries of the index: each with the record that it stands for.

Most of them were read a moment ago, for another question: `meeting` gives as little as tells whether they changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Select, Table, and_, bindparam, or_, select, type_coerce
from sqlalchemy.types import NullType

from bot.core.evidence import Record
from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import Hold, NewsItem, NewsState, Revision
from bot.core.questions import Answer, Ruling, RulingState, Scope
from bot.storage import tables as t
from bot.storage.book import Book, among, often
from bot.storage.indextext import meeting
from bot.storage.terms import Wanted, queries, shared_keys


def _of(table: Table, names: str) -> list[Any]:
    return [table.c[name] for name in names.split()]


_OF_NEWS = [
    *_of(t.news, "number state lang posted_at passed_at hold held_since revision"),
    *_of(t.revision, "text wording flag audience embargo_until embargo_zone embargo_asks expires_at by at"),
]
_OF_RULING = _of(t.ruling, "question answer text wording by at state lang number not_before zone expires_at scope only")
# A revision never changes, nor a ruling but for its state and its end: a record is as it was while these are.
# The instant as it is stored: it is compared, and never read.
_STAMP = [
    *_of(t.news, "version state hold revision"),
    t.ruling.c.state.label("ruling_state"),
    type_coerce(t.ruling.c.expires_at, NullType()).label("ruling_end"),
]
_OF_ENTRY = _of(t.entry, "key stand id")
_NEWS, _RULING = len(_OF_NEWS), len(_OF_RULING)
_AS_NEWS = and_(
    t.entry.c.record == Record.NEWS.value, t.news.c.organisation == t.entry.c.organisation, t.news.c.id == t.entry.c.id
)
_AS_RULING = and_(
    t.entry.c.record == Record.RULING.value,
    t.ruling.c.organisation == t.entry.c.organisation,
    t.ruling.c.id == t.entry.c.id,
)
_RECORDED = t.entry.outerjoin(t.news, _AS_NEWS).outerjoin(t.ruling, _AS_RULING)


def _filed_as(of_postgresql: bool) -> Select[Any]:
    """The entries asked for with all that is read of their records, the newest first."""
    in_force = and_(
        t.revision.c.organisation == t.news.c.organisation,
        t.revision.c.item == t.news.c.id,
        t.revision.c.number == t.news.c.revision,
    )
    columns = [*_OF_ENTRY, t.entry.c.terms, t.entry.c.weight, *_OF_NEWS, *_OF_RULING, *_STAMP]
    return (
        select(*columns)
        .select_from(_RECORDED.outerjoin(t.revision, in_force))
        .where(
            among(t.entry.c.key, "keys", of_postgresql=of_postgresql),
            t.entry.c.organisation == bindparam("organisation"),
            t.entry.c.mandate == bindparam("mandate"),
            or_(t.news.c.id.is_not(None), t.ruling.c.id.is_not(None)),
        )
        .order_by(t.entry.c.key.desc())
    )


_FILED = {of_postgresql: often(_filed_as(of_postgresql), named=False) for of_postgresql in (False, True)}


class Place(NamedTuple):
    """An entry of the index now, as stored: while it is the same its record is. A `key` keeps its entry's keys."""

    key: int
    stand: str
    id: str
    version: int | None = None
    state: str | None = None
    hold: str | None = None
    revision: int | None = None
    ruling_state: str | None = None
    ruling_end: object = None


Stored = Sequence[Any]
"""The fields of a place as the database gives them: most are compared, and none has to be made."""


@dataclass(frozen=True, slots=True)
class Filed:
    """An entry of the index and the record that it stands for."""

    place: Place
    keys: tuple[str, ...]
    weight: float
    record: NewsItem | Ruling


class Shelved(Book):
    """Records by their place in the index."""

    async def meeting(
        self, organisation: str, mandate: str, number: int, wanted: Sequence[Wanted], limit: int
    ) -> Sequence[Stored]:
        """The entries of the mandate of that number that meet a clause of what is wanted: so many of each, the newest
        first, each the fields of its `Place` now."""
        asked = queries(number, wanted, postgresql=self._postgresql)
        statement = meeting(len(wanted), postgresql=self._postgresql)
        return await self._rows(statement, organisation=organisation, mandate=mandate, limit=limit, **asked)

    async def fetch(self, organisation: str, mandate: str, keys: Sequence[int]) -> Sequence[Filed]:
        """Those entries of a mandate, the newest first, each with its record."""
        statement, asked = _FILED[self._postgresql], self._as_one(keys)
        rows = await self._rows(statement, organisation=organisation, mandate=mandate, keys=asked)
        return [_filed(row, organisation, mandate) for row in rows]


def _filed(row: Sequence[Any], organisation: str, mandate: str) -> Filed:
    key, stand, id_, terms, weight, *rest = row
    place = Place(key, stand, id_, *rest[_NEWS + _RULING :])
    owner = (id_, organisation, mandate)
    is_news = rest[0] is not None
    record = _item(owner, rest[:_NEWS]) if is_news else _ruling(owner, rest[_NEWS : _NEWS + _RULING])
    return Filed(place, shared_keys(terms), weight, record)


def _item(owner: tuple[str, str, str], row: Sequence[Any]) -> NewsItem:
    """A news item without what the desk does not ask for. By place: a name costs more than all else here."""
    id_, organisation, mandate = owner
    number, state, lang, posted_at, passed_at, hold, held_since, revision, *told = row
    text, wording, flag, audience, until, zone, asks, expires_at, by, at = told
    return NewsItem(
        id=id_,
        organisation=organisation,
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
            embargo=Embargo(until, zone, asks) if until else None,
            expires_at=expires_at,
        ),
        mandates=(mandate,),
        posted_at=posted_at,
        lang=lang,
        hold=Hold(hold) if hold else None,
        passed_at=passed_at,
        held_since=held_since,
    )


def _ruling(owner: tuple[str, str, str], row: Sequence[Any]) -> Ruling:
    id_, organisation, mandate = owner
    question, answer, text, wording, by, at, state, lang, number, not_before, zone, expires_at, scope, only = row
    return Ruling(
        id=id_,
        organisation=organisation,
        mandate=mandate,
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
        scope=Scope(scope),
        only=only,
    )
