"""Keeping the index of what is on record: every record that counts in a verdict is put there as it changes."""

from __future__ import annotations

from collections.abc import Iterable

from bot.core.evidence import Record, Statement
from bot.core.flags import Standing
from bot.core.news import NewsItem, NewsState
from bot.core.questions import Ruling, RulingState
from bot.desk.records.imprint import EDITION, imprint_of
from bot.storage.database import Database
from bot.storage.index import Entry
from bot.storage.terms import Stand
from bot.storage.work import Work

_AT_ONCE = 200
"""Records indexed again in one unit of work."""

_FEW = 20
"""The same where others want to write meanwhile."""


async def lock(work: Work, organisation: str, mandates: Iterable[str]) -> None:
    """Lock what is indexed for mandates, always in one order and before the organisation's counters: two acts that
    locked each other out would both wait until the database ended one of them."""
    for mandate in sorted(mandates):
        await work.index.lock(organisation, mandate)


async def index_news(work: Work, item: NewsItem, *, new: bool = False) -> None:
    """Put an item on its shelf for each of its mandates; one taken back before anything left counts no more. `new`: it
    was stored in this unit of work, so that nothing is kept of it yet."""
    for mandate in sorted(item.mandates):
        if item.state is NewsState.UNDONE:
            await work.index.drop(item.organisation, mandate, item.id)
        else:
            await _put(work, item.organisation, mandate, item.statement(work.now), new=new)


async def index_ruling(work: Work, ruling: Ruling, *, new: bool = False) -> None:
    """Put a ruling on its shelf; one that was undone or revoked counts no more. `new`: as of an item."""
    if ruling.state in (RulingState.UNDONE, RulingState.REVOKED):
        await work.index.drop(ruling.organisation, ruling.mandate, ruling.id)
    else:
        await _put(work, ruling.organisation, ruling.mandate, ruling.statement(work.now), new=new)


async def catch_up(database: Database) -> int:
    """Index what was indexed by an older edition of the desk, or never; says how many records. Safe to run twice."""
    done = 0
    while True:
        async with database.write() as work:
            found = {organisation for organisation, _, _ in await work.index.outdated(EDITION, _AT_ONCE)}
            await _lock_all(work, found)
            outdated = [each for each in await work.index.outdated(EDITION, _AT_ONCE) if each[0] in found]
            for organisation, record, id in outdated:
                await _again(work, organisation, record, id)
        done += len(outdated)
        if not found:
            if done:
                await merge(database)
            return done


async def renew(database: Database, organisation: str, after: int = 0) -> int:
    """Index again a few records of an organisation that an older edition of the desk indexed, beside whatever else is
    written; the last one's key, to go on after, or 0 where nothing is left.

    What a *newer* edition indexed is let be: in a rolling upgrade two editions would else undo each other's work.
    """
    async with database.write() as work:
        await _lock_all(work, [organisation])
        older = await work.editions.older(organisation, EDITION, after, _FEW)
        for _, record, id in older:
            await _again(work, organisation, record, id)
    return older[-1][0] if older else 0


async def merge(database: Database) -> None:
    """Bring the search index together, part by part beside whatever else is written: what was put there record by
    record takes twice as long to ask. Safe to stop, and to do again."""
    begin, more = True, True
    while more:
        async with database.write() as work:
            more = await work.segments.merge(begin=begin)
        begin = False


async def _lock_all(work: Work, organisations: Iterable[str]) -> None:
    """Lock before a record is read: what somebody changes meanwhile is then indexed by them, after us or before, and
    not put back as it was."""
    for organisation in sorted(organisations):
        mandates = await work.people.mandates(organisation, ended=True)
        await lock(work, organisation, [each.id for each in mandates])


async def _again(work: Work, organisation: str, record: str, id: str) -> None:
    if record == Record.NEWS.value:
        item = await work.news.get(organisation, id)
        if item is not None:
            await index_news(work, item)
    else:
        ruling = await work.rulings.get(organisation, id)
        if ruling is not None:
            await index_ruling(work, ruling)


async def _put(work: Work, organisation: str, mandate: str, statement: Statement, *, new: bool) -> None:
    index, stand = work.index, _stand(statement)
    entering = index.enter(organisation, mandate, told=stand.told) if new else index.lock(organisation, mandate)
    stock = await entering
    imprint = imprint_of(statement, stock.zone)
    kept = (organisation, mandate, statement.record.value, statement.id)
    entry = Entry(*kept, stand, frozenset(imprint.keys), imprint.weight, EDITION)
    await (index.add(entry, stock) if new else index.put(entry, stock))


def _stand(statement: Statement) -> Stand:
    """Closed until it certainly may be said: when an embargo ends it is put where it then stands."""
    if statement.standing is Standing.SHAREABLE:
        return Stand.OPEN_TOLD if statement.told else Stand.OPEN_UNTOLD
    return Stand.CLOSED_TOLD if statement.told else Stand.CLOSED_UNTOLD
