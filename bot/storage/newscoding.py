"""News items and their revisions, as rows."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from bot.core.address import Address, MessageRef
from bot.core.flags import Audience, Flag
from bot.core.news import Attachment, Hold, NewsItem, NewsState, Revision, Source
from bot.storage.embargoes import embargo_in, embargo_out


def item_in(row: Row[Any], revisions: dict[tuple[str, int], Revision], mandates: tuple[str, ...]) -> NewsItem:
    """An item from its row, its revisions by item and number, and its mandates."""
    return NewsItem(
        id=row.id,
        organisation=row.organisation,
        number=row.number,
        state=NewsState(row.state),
        revision=revisions[row.id, row.revision],
        mandates=mandates,
        posted_at=row.posted_at,
        lang=row.lang,
        waiting=revisions[row.id, row.waiting] if row.waiting else None,
        source=_source(row),
        hold=Hold(row.hold) if row.hold else None,
        attachments=tuple(Attachment(**file) for file in row.attachments),
        passed_at=row.passed_at,
        held_since=row.held_since,
        version=row.version,
    )


def _source(row: Row[Any]) -> Source | None:
    if row.source_room is None:
        return None
    ref = MessageRef(Address.parse(row.source_room), row.source_message)
    return Source(ref, row.source_author, row.source_text, row.source_posted_at, row.source_unheard)


def revision_in(row: Row[Any]) -> Revision:
    """A revision from its row."""
    embargo = embargo_in(row.embargo_until, row.embargo_zone, row.embargo_asks, row.embargo_stages)
    return Revision(
        number=row.number,
        text=row.text,
        flag=Flag(row.flag),
        by=row.by,
        at=row.at,
        wording=row.wording,
        audience=Audience(row.audience),
        embargo=embargo,
        expires_at=row.expires_at,
        topics=tuple(row.topics),
    )


def news_out(item: NewsItem) -> dict[str, Any]:
    """The row of an item, but for what it is found by."""
    source = item.source
    return {
        "id": item.id,
        "organisation": item.organisation,
        "number": item.number,
        "state": item.state.value,
        "revision": item.revision.number,
        "waiting": item.waiting.number if item.waiting else None,
        "lang": item.lang,
        "posted_at": item.posted_at,
        "passed_at": item.passed_at,
        "hold": item.hold.value if item.hold else None,
        "held_since": item.held_since,
        "source_room": str(source.ref.room) if source else None,
        "source_message": source.ref.id if source else None,
        "source_author": source.author if source else None,
        "source_text": source.text if source else None,
        "source_posted_at": source.posted_at if source else None,
        "source_unheard": source is not None and source.unheard,
        "attachments": [{"name": file.name, "kind": file.kind, "size": file.size} for file in item.attachments],
        "version": item.version,
    }


def revision_out(item: NewsItem, revision: Revision) -> dict[str, Any]:
    """The row of a revision."""
    embargo = revision.embargo
    return {
        "organisation": item.organisation,
        "item": item.id,
        "number": revision.number,
        "text": revision.text,
        "wording": revision.wording,
        "flag": revision.flag.value,
        "audience": revision.audience.value,
        **embargo_out(embargo),
        "expires_at": revision.expires_at,
        "topics": list(revision.topics),
        "by": revision.by,
        "at": revision.at,
    }
