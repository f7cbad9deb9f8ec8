"""What a process remembers of records: it never outlives a change by another, and never changes a verdict."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.flags import Audience, Embargo, Flag
from bot.core.news import Hold, NewsItem, NewsState, Revision
from bot.core.questions import Answer, Ruling, RulingState
from bot.core.time import Now
from bot.core.verdict import VerdictKind
from bot.services import editing, indexing, recording, remembering
from bot.services.judging import judge
from bot.services.remembering import Remembered, _Known, remember, remembered
from bot.storage.database import Database
from bot.storage.shelved import Filed, Place, Shelved
from bot.storage.work import Work
from tests.builders import ASKED, StillClock, World, database_at, draft, halles, tagged


async def kind(database: Database, world: World, text: str = ASKED) -> VerdictKind:
    async with database.read() as work:
        return (await judge(work, world.organisation, world.mandate, text)).kind


async def _withdrawn(work: Work, world: World, item: NewsItem) -> None:
    await editing.withdraw(work, world.karim, item.id)


async def _hardened(work: Work, world: World, item: NewsItem) -> None:
    harder = replace(item.revision, number=2, flag=Flag.CONFIDENTIAL)
    await work.news.add_revision(item, harder)
    assert await recording.save_news(work, replace(item, revision=harder))


async def _held(work: Work, world: World, item: NewsItem) -> None:
    assert await recording.save_news(work, replace(item, hold=Hold.SOURCE_EDITED, held_since=work.now.instant))


async def _reworded(work: Work, world: World, item: NewsItem) -> None:
    other = replace(item.revision, number=2, text="Le parking ferme.", wording="Le parking ferme.")
    await work.news.add_revision(item, other)
    assert await recording.save_news(work, replace(item, revision=other))


@pytest.mark.parametrize("change", [_withdrawn, _hardened, _held, _reworded])
async def test_what_another_process_took_back_counts_in_the_very_next_verdict(
    database_url: str, change: Callable[[Work, World, NewsItem], Awaitable[None]]
) -> None:
    async with database_at(database_url) as ours, database_at(database_url) as theirs:
        world = await halles(ours, undo="0s")
        item = await tagged(ours, world)
        for _ in range(3):
            assert await kind(theirs, world) is VerdictKind.SHAREABLE
        async with ours.write() as work:
            stored = await work.news.get(world.organisation.id, item.id)
            assert stored is not None
            await change(work, world, stored)
        assert await kind(theirs, world) is not VerdictKind.SHAREABLE
        assert await kind(ours, world) is not VerdictKind.SHAREABLE


async def test_what_another_process_adds_against_a_remembered_yes_counts_at_once(database_url: str) -> None:
    async with database_at(database_url) as ours, database_at(database_url) as theirs:
        world = await halles(ours, undo="0s")
        await tagged(ours, world)
        assert await kind(theirs, world) is VerdictKind.SHAREABLE
        secret = draft(flag=Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)
        await tagged(ours, world, secret)
        assert await kind(theirs, world) is VerdictKind.UNKNOWN


async def test_a_remembered_record_is_judged_by_the_clock_of_each_verdict(database_url: str) -> None:
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        world = await halles(database, undo="0s")
        start = clock.at
        until, end = start + timedelta(hours=1), start + timedelta(hours=2)
        item = await tagged(database, world, draft(embargo=Embargo(until, "Europe/Paris"), expires_at=end))
        assert await kind(database, world) is VerdictKind.EMBARGOED
        clock.at = until
        async with database.write() as work:
            await indexing.index_news(work, item)
        assert await kind(database, world) is VerdictKind.SHAREABLE
        clock.at = end
        assert await kind(database, world) is VerdictKind.UNKNOWN
        clock.at = start + timedelta(minutes=1)
        assert await kind(database, world) is VerdictKind.EMBARGOED, "a clock that goes back clears nothing"


async def test_what_was_not_committed_is_not_remembered(database: Database, swift: World) -> None:
    """A change that was thrown away and the one that came after it have the same place and the same numbers."""
    item = await tagged(database, swift, draft(flag=Flag.CONFIDENTIAL))
    async with database.read() as work:
        stored = await work.news.get(swift.organisation.id, item.id)
        assert stored is not None

    async def changed(flag: Flag, until: datetime | None) -> VerdictKind:
        embargo = Embargo(until, "UTC") if until else None
        revision = replace(stored.revision, number=2, flag=flag, embargo=embargo)
        async with database.write() as work:
            await work.news.add_revision(stored, revision)
            assert await recording.save_news(work, replace(stored, revision=revision))
            verdict = await judge(work, swift.organisation, swift.mandate, ASKED)
            if until is None:
                thrown_away.append(verdict.kind)
                raise _ThrownAway
        return verdict.kind

    thrown_away: list[VerdictKind] = []
    with pytest.raises(_ThrownAway):
        await changed(Flag.SHAREABLE, None)
    assert thrown_away == [VerdictKind.SHAREABLE], "it counts in its own unit of work"
    later = datetime.now(UTC) + timedelta(days=1)
    assert await changed(Flag.SHAREABLE, later) is VerdictKind.EMBARGOED
    assert await kind(database, swift) is VerdictKind.EMBARGOED


class _ThrownAway(Exception):
    pass


async def test_what_is_known_is_not_fetched_again(
    database: Database, swift: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await tagged(database, swift)
    assert await kind(database, swift) is VerdictKind.SHAREABLE

    async def never(*_arguments: object) -> object:
        raise AssertionError

    monkeypatch.setattr(Shelved, "fetch", never)
    assert await kind(database, swift) is VerdictKind.SHAREABLE


async def test_only_so_many_are_remembered_the_last_that_were_asked_for(database: Database, swift: World) -> None:
    for number in range(6):
        await tagged(database, swift, draft(f"Le parking {number} ouvre lundi."))
    known, owner = Remembered(4), (swift.organisation.id, swift.mandate.id)
    async with database.read() as work:
        every = [each.place for each in await work.shelved.fetch(*owner, range(99))]
        for place in [*every, every[-1]]:
            ((_, found),) = await known.found(work.shelved, *owner, [place], work.now)
            assert found.statement.text
        assert len(known) <= 4
        assert known._same(every[-1], trusted=True) is not None
        assert known._same(every[0], trusted=True) is None
    assert remembering.MOST >= 10_000


async def test_as_the_program_starts_what_is_on_record_is_read_before_anybody_asks(
    database: Database, swift: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await tagged(database, swift)
    await remember(database)

    async def never(*_arguments: object) -> object:
        raise AssertionError

    monkeypatch.setattr(Shelved, "fetch", never)
    assert await kind(database, swift) is VerdictKind.SHAREABLE


async def test_of_more_records_than_are_remembered_the_newest_are(
    database: Database, swift: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        await tagged(database, swift, draft(f"Le parking {number} ouvre lundi."))
    monkeypatch.setattr(remembering, "MOST", 4)
    monkeypatch.setattr(remembering, "_AT_ONCE", 3)
    await remember(database)
    async with database.read() as work:
        fetched = await work.shelved.fetch(swift.organisation.id, swift.mandate.id, range(99))
        known = remembered(work.memory)
        assert [known._same(each.place, trusted=True) is not None for each in fetched] == [True] * 4 + [False] * 2


@pytest.mark.parametrize("change", [_withdrawn, _hardened, _held, _reworded])
async def test_what_was_read_at_the_start_and_another_took_back_counts_in_the_very_first_verdict(
    database_url: str, change: Callable[[Work, World, NewsItem], Awaitable[None]]
) -> None:
    async with database_at(database_url) as ours, database_at(database_url) as theirs:
        world = await halles(ours, undo="0s")
        item = await tagged(ours, world)
        await remember(theirs)
        async with ours.write() as work:
            stored = await work.news.get(world.organisation.id, item.id)
            assert stored is not None
            await change(work, world, stored)
        assert await kind(theirs, world) is not VerdictKind.SHAREABLE


def test_threads_that_forget_and_remember_at_once_keep_to_the_bound() -> None:
    known, record = Remembered(3), _Known(Filed(Place(1, "o", "n"), ("wlyon",), 1.0, _PLAIN_ITEM), Now.both(_AT))

    def work(first: int) -> None:
        for number in range(2000):
            place = Place(first + number % 7, "o", "n")
            known._keep(place.key, record)
            known._same(place, trusted=True)

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(work, first) for first in (0, 3, 5, 9)]:
            done.result()
    assert len(known) <= 3


_AT = datetime(2026, 3, 16, 9, tzinfo=UTC)
_HOURS = st.none() | st.integers(-2, 2).map(lambda hours: _AT + timedelta(hours=hours))
_REVISIONS = st.builds(
    Revision, number=st.just(1), text=st.just("t"), flag=st.sampled_from(Flag), by=st.just("m"), at=st.just(_AT),
    audience=st.sampled_from(Audience), expires_at=_HOURS,
    embargo=_HOURS.map(lambda until: Embargo(until, "UTC") if until else None),
)  # fmt: skip
_NEWS = st.builds(
    NewsItem, id=st.just("n"), organisation=st.just("o"), number=st.just(1), state=st.sampled_from(NewsState),
    revision=_REVISIONS, mandates=st.just(("w",)), posted_at=st.just(_AT), hold=st.none() | st.sampled_from(Hold),
    passed_at=_HOURS, held_since=_HOURS,
)  # fmt: skip
_PLAIN_ITEM = NewsItem(
    "n", "o", 1, NewsState.PASSED, Revision(1, "t", Flag.SHAREABLE, "m", _AT), mandates=("w",), posted_at=_AT
)
_TIMED_ITEM = replace(
    _PLAIN_ITEM,
    revision=replace(
        _PLAIN_ITEM.revision, embargo=Embargo(_AT + timedelta(hours=1), "UTC"), expires_at=_AT + timedelta(hours=2)
    ),
)
_TIMED_RULING = Ruling(
    "r",
    "o",
    "w",
    "q",
    Answer.MAY,
    "t",
    "m",
    _AT,
    RulingState.IN_FORCE,
    "fr",
    "R-1",
    expires_at=_AT + timedelta(hours=1),
)
_NOT_BEFORE = replace(_TIMED_RULING, answer=Answer.NOT_BEFORE, not_before=_AT + timedelta(hours=1), expires_at=None)
_RULINGS = st.builds(
    Ruling, id=st.just("r"), organisation=st.just("o"), mandate=st.just("w"), question=st.just("q"),
    answer=st.sampled_from(Answer), text=st.just("t"), by=st.just("m"), at=st.just(_AT),
    state=st.sampled_from(RulingState), lang=st.just("fr"), number=st.just("R-1"), not_before=_HOURS, expires_at=_HOURS,
)  # fmt: skip
_NOWS = st.lists(
    st.builds(
        lambda minutes, apart: Now(_AT + timedelta(minutes=minutes), _AT + timedelta(minutes=minutes + apart)),
        st.integers(-180, 180), st.integers(0, 2),
    ),
    min_size=1, max_size=6,
)  # fmt: skip


@example(_TIMED_ITEM, [Now.both(_AT + timedelta(hours=hours)) for hours in range(4)])
@example(_TIMED_RULING, [Now.both(_AT + timedelta(hours=hours)) for hours in range(4)])
@example(_NOT_BEFORE, [Now.both(_AT + timedelta(hours=hours)) for hours in range(4)])
@example(_PLAIN_ITEM, [Now.both(_AT), Now(_AT, _AT + timedelta(minutes=2)), Now.both(_AT)])
@given(_NEWS | _RULINGS, _NOWS)
def test_a_remembered_record_says_at_any_instant_what_it_says_read_anew(
    record: NewsItem | Ruling, instants: list[Now]
) -> None:
    filed = Filed(Place(1, "o", record.id), ("wlyon",), 1.0, record)
    known, read = _Known(filed, instants[0]), 1
    for now in instants:
        if not known.serves(filed.place, trusted=now.trusted):
            known, read = _Known(filed, now), read + 1
        assert known.at(now).statement == record.statement(now)
    changed = [one.trusted is not other.trusted for one, other in pairwise(instants)]
    assert read == (1 if record.timed else 1 + sum(changed))
