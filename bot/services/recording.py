"""The only place that stores a news item or a ruling: with the record goes what the desk finds it by."""

from __future__ import annotations

from bot.core.news import NewsItem
from bot.core.questions import Ruling, RulingState
from bot.desk.records.terms import terms
from bot.services.indexing import index_news, index_ruling
from bot.storage.work import Work


async def add_news(work: Work, item: NewsItem) -> None:
    """Store a new item."""
    await work.news.add(item, _searchable(item))
    await index_news(work, item, new=True)


async def save_news(work: Work, item: NewsItem) -> bool:
    """Store a changed item if it is still at its version; False if somebody was first."""
    if not await work.news.save(item, _searchable(item)):
        return False
    await index_news(work, item)
    return True


async def add_ruling(work: Work, ruling: Ruling) -> None:
    """Store a new ruling."""
    await work.rulings.add(ruling)
    await index_ruling(work, ruling, new=True)


async def move_ruling(work: Work, organisation: str, id: str, old: RulingState, new: RulingState) -> bool:
    """Change a ruling's state if it still is `old`; False otherwise."""
    if not await work.rulings.move(organisation, id, old, new):
        return False
    ruling = await work.rulings.get(organisation, id)
    if ruling is not None:
        await index_ruling(work, ruling)
    return True


def _searchable(item: NewsItem) -> str:
    """The terms by which people find an item: of what is in force, and of what waits to be."""
    told = [revision for revision in (item.revision, item.waiting) if revision is not None]
    texts = [text for each in told for text in (each.text, each.wording or "", *each.topics)]
    return " ".join(terms(" ".join(texts)))
