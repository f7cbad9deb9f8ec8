"""Once a day: what has been kept for long enough goes, in small parts, each with its line in the register; and the
search index, to which the day has added, is brought together again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.retention import Kept, LegalHold, Retention
from bot.services import indexing
from bot.storage.database import Database
from bot.storage.work import Work

DAY = timedelta(days=1)

AT_ONCE = 100
"""Records deleted in one unit of work: others wait for the database meanwhile."""


@dataclass(frozen=True, slots=True)
class Rules:
    """One organisation's sweep: how long things are kept there, by what clock, and what is held."""

    organisation: str
    retention: Retention
    now: datetime
    holds: tuple[LegalHold, ...]

    def before(self, kind: Kept) -> datetime:
        """What is older has been kept for long enough."""
        return self.retention.before(kind, self.now)

    @property
    def held(self) -> list[str]:
        """The records that may not go."""
        return [hold.subject for hold in self.holds]

    @property
    def barred(self) -> bool:
        """Whether nothing at all may go."""
        return any(hold.whole for hold in self.holds)


Sweep = Callable[[Work, Rules], Awaitable[int]]
"""Deletes a part of one kind; 0 when there is nothing left."""


async def due(work: Work) -> list[str]:
    """The organisations in which nobody has looked for a day; none while the clocks disagree."""
    return [] if work.now.agreed is None else list(await work.privacy.unswept(work.now.agreed - DAY))


async def sweep(database: Database, organisation: str) -> None:
    """Look there once a day, whoever asks for it how often."""
    async with database.write() as work:
        now = work.now.agreed
        if now is None or not await work.privacy.take_sweep(organisation, now - DAY, now):
            return
    for kind, each in _KINDS.items():
        await _kind(database, organisation, kind, each)
    await indexing.merge(database)


async def _kind(database: Database, organisation: str, kind: Kept, each: Sweep) -> None:
    """Each part is decided anew: a hold that was set meanwhile stops the rest."""
    while True:
        async with database.write() as work:
            rules = await _rules(work, organisation)
            if rules is None or rules.barred:
                return
            gone = await each(work, rules)
            if gone:
                await work.removing.unlearned(organisation)
                await work.privacy.note_erasure(work.now.instant)
                await _note(work, organisation, kind, gone)
        if not gone:
            return


async def _rules(work: Work, organisation: str) -> Rules | None:
    now = work.now.agreed
    if now is None:
        return None
    holds = tuple(await work.privacy.holds(organisation))
    return Rules(organisation, await work.privacy.retention(organisation), now, holds)


async def _note(work: Work, organisation: str, kind: Kept, count: int) -> None:
    await work.register.note(
        organisation,
        at=work.now.instant,
        actor="passerelle",
        verb="retention",
        subject=organisation,
        kind=kind.value,
        count=count,
    )


async def _items(work: Work, rules: Rules) -> int:
    before = rules.before(Kept.ITEMS)
    ids = await work.expiring.news(rules.organisation, before, rules.held, AT_ONCE)
    gone = await work.removing.news(rules.organisation, ids)
    gone += await work.expiring.bare(rules.organisation, before, rules.held)
    return gone + await work.expiring.reasons(rules.organisation, before)


async def _questions(work: Work, rules: Rules) -> int:
    before = rules.before(Kept.QUESTIONS)
    questions = await work.expiring.questions(rules.organisation, before, rules.held, AT_ONCE)
    signals = await work.expiring.signals(rules.organisation, before, rules.held, AT_ONCE)
    gone = await work.removing.questions(rules.organisation, questions)
    return gone + await work.removing.signals(rules.organisation, signals)


async def _meetings(work: Work, rules: Rules) -> int:
    before = rules.before(Kept.MEETINGS)
    found = await work.expiring.noted(rules.organisation, before, rules.held, AT_ONCE)
    return sum([await work.removing.noted(rules.organisation, table, ids) for table, ids in found.items()])


async def _messages(work: Work, rules: Rules) -> int:
    before = rules.before(Kept.MESSAGES)
    ids = await work.expiring.deliveries(rules.organisation, before, AT_ONCE)
    gone = await work.removing.deliveries(rules.organisation, ids)
    return gone + await work.expiring.unseen_homes(rules.organisation, before)


async def _register(work: Work, rules: Rules) -> int:
    """From its beginning on, as far as nothing that is held is spoken of."""
    before = rules.before(Kept.REGISTER)
    held = await work.expiring.first_line(rules.organisation, rules.held)
    return await work.register.prune(rules.organisation, min(before, held) if held else before)


_KINDS: dict[Kept, Sweep] = {
    Kept.QUESTIONS: _questions,
    Kept.ITEMS: _items,
    Kept.MEETINGS: _meetings,
    Kept.MESSAGES: _messages,
    Kept.REGISTER: _register,
}
