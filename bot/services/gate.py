"""The gate before everything that clears: the only place that says whether a freeze holds, and what holds after it.

Whatever tells somebody that something may be said asks here first. After a freeze what was in force before counts as
« check again » until comms have said that it holds (`reviewing.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.card import Card, Notice, Reply
from bot.core.evidence import Finding, Reading
from bot.core.flags import Standing
from bot.core.news import NewsItem
from bot.core.people import Actor, Mandate
from bot.core.questions import Ruling
from bot.core.tidings import Freeze
from bot.errors import Frozen
from bot.services.who import named
from bot.storage.aside import Catalogue
from bot.storage.work import Work


async def is_frozen(work: Work | Catalogue, organisation: str, mandate: str) -> bool:
    """Whether a freeze holds on a mandate now."""
    return await work.freezes.in_force(organisation, mandate) is not None


async def freeze_on(work: Work, organisation: str, mandate: str) -> Freeze | None:
    """The freeze that holds on a mandate now, to be told of."""
    return await work.freezes.in_force(organisation, mandate)


async def frozen_among(work: Work, mandates: Sequence[Mandate]) -> list[Mandate]:
    """Those of the mandates on which a freeze holds."""
    return [each for each in mandates if await is_frozen(work, each.organisation, each.id)]


async def let_through(work: Work, mandates: Sequence[Mandate], card: Card) -> Card:
    """A card for one person, if it may be shown. Raises Frozen for one that clears while a freeze holds."""
    if card.clears and await frozen_among(work, mandates):
        raise Frozen
    return card


async def at_the_door(work: Work, mandates: Sequence[Mandate], reply: Reply) -> Reply:
    """What a gesture answers, whatever path it took: the same once more, so that no path can forget it."""
    if isinstance(reply, Notice) and reply.card is not None:
        await let_through(work, mandates, reply.card)
    return reply


async def in_review(work: Work | Catalogue, organisation: str, mandate: str) -> Freeze | None:
    """The freeze that has ended and of which not all that was in force before holds again."""
    return await work.reviews.open(organisation, mandate)


async def standing_of(work: Work, item: NewsItem) -> Standing:
    """How an item may be shown now: one that was not confirmed since a freeze counts as « check again »."""
    standing = item.standing(work.now)
    if standing is not Standing.SHAREABLE:
        return standing
    waits = any([await _waits(work, item.organisation, each, item.id, item.revision.at) for each in item.mandates])
    return Standing.UNKNOWN if waits else standing


async def holds(work: Work, ruling: Ruling) -> bool:
    """Whether a human's yes may be said now: it has not ended, and was confirmed since the last freeze."""
    if ruling.standing(work.now) is not Standing.SHAREABLE:
        return False
    return not await _waits(work, ruling.organisation, ruling.mandate, ruling.id, ruling.at)


async def reviewed(work: Work | Catalogue, organisation: str, mandate: str, reading: Reading) -> Reading:
    """A reading in which nothing can be granted that was not confirmed since the last freeze."""
    freeze = await in_review(work, organisation, mandate)
    if freeze is None:
        return reading
    confirmed = await work.reviews.confirmed(freeze)
    findings = tuple(
        _doubted(found)
        if found.statement.id not in confirmed and _is_before(freeze, found.statement.posted_at)
        else found
        for found in reading.findings
    )
    return replace(reading, findings=findings)


async def confirm(work: Work, actor: Actor, organisation: str, mandates: Sequence[str], record: str) -> bool:
    """A person said that a record holds, in every mandate that is looked through after a freeze; False if nothing
    was waiting for that."""
    done = False
    for mandate in mandates:
        freeze = await in_review(work, organisation, mandate)
        if freeze is not None:
            done |= await work.reviews.confirm(freeze, record, by=named(actor), at=work.now.instant)
    return done


def _doubted(found: Finding) -> Finding:
    if found.statement.standing is not Standing.SHAREABLE:
        return found
    return replace(found, statement=replace(found.statement, standing=Standing.UNKNOWN))


def _is_before(freeze: Freeze, said_at: datetime) -> bool:
    return freeze.thawed_at is None or said_at <= freeze.thawed_at


async def _waits(work: Work, organisation: str, mandate: str, record: str, said_at: datetime) -> bool:
    freeze = await in_review(work, organisation, mandate)
    if freeze is None or not _is_before(freeze, said_at):
        return False
    return not await work.reviews.is_confirmed(freeze, record)
