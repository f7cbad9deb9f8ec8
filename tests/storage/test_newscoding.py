from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from bot.core.address import MessageRef
from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import Attachment, Hold, NewsItem, NewsState, Revision, Source
from bot.storage.newscoding import item_in, news_out, revision_in, revision_out
from tests.builders import demo_address

AT = datetime(2026, 3, 3, 9, tzinfo=UTC)
FIRST = Revision(1, "Lyon ouvre.", Flag.SHAREABLE, "m_karim", AT)
ITEM = NewsItem("n_1", "o_1", 7, NewsState.PASSED, FIRST, ("w_1", "w_2"), AT, "fr")


def _back(item: NewsItem) -> NewsItem:
    rows: list[Any] = [SimpleNamespace(**revision_out(item, each)) for each in (item.revision, item.waiting) if each]
    revisions = {(row.item, row.number): revision_in(row) for row in rows}
    return item_in(SimpleNamespace(**news_out(item)), revisions, item.mandates)  # type: ignore[arg-type]


def test_an_item_is_its_rows_and_back() -> None:
    assert _back(ITEM) == ITEM
    embargo = Embargo(AT + timedelta(days=2), "Europe/Paris", asks=True)
    waiting = replace(
        FIRST, number=2, wording="Lyon ouvre lundi.", audience=Audience.CM, embargo=embargo, topics=("lyon",)
    )
    source = Source(MessageRef(demo_address("comms"), "12"), "Léa", "Lyon ouvre.", AT, True)
    full = replace(
        ITEM,
        waiting=replace(waiting, expires_at=AT + timedelta(days=9)),
        source=source,
        hold=Hold.SOURCE_EDITED,
        held_since=AT,
        passed_at=AT,
        attachments=(Attachment("plan.pdf", "application/pdf", 12),),
        version=4,
    )
    assert _back(full) == full
