"""What on record a message to be tagged nearly repeats or contradicts. Nothing of it is stored: it is looked for when
the form opens, and each time the item's card is drawn for comms while its tag is fresh."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.core.neighbours import Neighbour
from bot.core.news import NewsItem, NewsState
from bot.core.people import Mandate, Organisation
from bot.desk.records.neighbours import MOST_NEIGHBOURS, neighbours
from bot.services.consulting import consult
from bot.services.who import mandates_of
from bot.storage.work import Work

FRESH = timedelta(hours=1)
"""How long a comms card tells of neighbours: while whoever tagged may still think better of it."""


async def neighbours_of(
    work: Work, organisation: Organisation, mandates: Sequence[Mandate], text: str
) -> tuple[Neighbour, ...]:
    """What a message meets among the items of the mandate it will be tagged for; nothing while that is not known."""
    return await _found(work, organisation, mandates[0], text) if len(mandates) == 1 else ()


async def neighbours_of_item(work: Work, item: NewsItem) -> tuple[Neighbour, ...]:
    """What an item meets among what its mandates had before it; nothing any more once its tag is an hour old."""
    revision = item.waiting or item.revision
    living = item.state in (NewsState.PENDING, NewsState.PASSED) and item.hold is None
    organisation = await work.people.organisation(item.organisation)
    if not living or organisation is None or work.now.instant - revision.at > FRESH:
        return ()
    found: dict[str, Neighbour] = {}
    for mandate in await mandates_of(work, item.organisation, item.mandates):
        for each in await _found(work, organisation, mandate, revision.text, item):
            found.setdefault(each.number, each)
    return tuple(found.values())[:MOST_NEIGHBOURS]


async def _found(
    work: Work, organisation: Organisation, mandate: Mandate, text: str, item: NewsItem | None = None
) -> tuple[Neighbour, ...]:
    """Among all that is on record for a mandate; for an item, all that was there before it."""
    without = frozenset((item.id,)) if item else frozenset()
    findings = (await consult(work, organisation, mandate, text, without=without)).findings
    earlier = [each for each in findings if item is None or each.statement.posted_at <= item.revision.at]
    at = item.revision.at if item else work.now.instant
    return neighbours(text, earlier, asked_at=at, zone=mandate.zone)
