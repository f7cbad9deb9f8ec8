"""Installations and their tokens, on both databases: who refreshes, what ends one, how keys are changed."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.core.address import Platform
from bot.errors import ChatBusy, Misconfigured
from bot.services import installing
from bot.services.installing import Installations, Installed, seal_again, unreadable
from bot.storage.database import Database
from bot.storage.seal import Seal
from tests.builders import database_at

OLD, NEW = (base64.urlsafe_b64encode(bytes([byte]) * 32).decode() for byte in (1, 2))
HERE = Installed("T0HALLES", "token-1", by="U0LEA")


@pytest.fixture
async def databases(database_url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two processes' database objects; on SQLite, where there is one process, the same object."""
    async with database_at(database_url) as one:
        if database_url.startswith("sqlite"):
            yield one, one
            return
        async with database_at(database_url) as other:
            yield one, other


@pytest.fixture
def both(databases: tuple[Database, Database]) -> tuple[Installations, Installations]:
    one, other = (Installations(each, Platform.SLACK, Seal(NEW)) for each in databases)
    return one, other


@dataclass
class Platformlike:
    """Gives out tokens: each refresh token is good once."""

    calls: list[str] = field(default_factory=list)
    seconds: float = 0.05
    broken: bool = False

    async def refresh(self, data: str) -> str:
        self.calls.append(data)
        await asyncio.sleep(self.seconds)
        if self.broken:
            raise ConnectionResetError
        return f"token-{len(self.calls) + 1}"


async def test_what_is_saved_is_found_until_it_ends(both: tuple[Installations, Installations]) -> None:
    one, other = both
    await one.save(HERE)
    assert await other.find(HERE.team) == Installed("T0HALLES", "token-1", "", "U0LEA", 1)
    assert "token-1" not in repr(await other.find(HERE.team))
    assert await one.end(HERE.team)
    assert await other.find(HERE.team) is None


async def test_news_of_before_it_was_installed_ends_nothing(
    both: tuple[Installations, Installations], databases: tuple[Database, Database]
) -> None:
    one, _ = both
    before = databases[0].clock.process() - timedelta(minutes=1)
    await one.save(HERE)
    assert not await one.end(HERE.team, happened=before)
    assert not await one.end(HERE.team, version=7)
    assert await one.end(HERE.team, happened=before + timedelta(minutes=2))


async def test_a_state_is_good_once(both: tuple[Installations, Installations]) -> None:
    one, other = both
    state = await one.issue()
    assert state != await one.issue()
    assert not await other.consume("another")
    assert sum(await asyncio.gather(*(each.consume(state) for each in [one, other] * 5))) == 1


async def test_a_state_is_good_for_ten_minutes(
    both: tuple[Installations, Installations], databases: tuple[Database, Database]
) -> None:
    one, _ = both
    late, soon_enough = await one.issue(), await one.issue()
    for database in databases:
        database.clock.offset = timedelta(minutes=9, seconds=50)
    assert await one.consume(soon_enough)
    for database in databases:
        database.clock.offset = timedelta(minutes=10, seconds=1)
    assert not await one.consume(late)


@pytest.mark.parametrize("patient", [True, False])
async def test_of_a_hundred_who_ask_one_refreshes(both: tuple[Installations, Installations], patient: bool) -> None:
    await both[0].save(HERE)
    platform = Platformlike()
    seen = await both[0].find(HERE.team)
    assert seen is not None
    got = await asyncio.gather(
        *(each.refreshed(seen, platform.refresh, patient=patient) for each in both for _ in range(50))
    )
    for each in both:
        await each.close()
    assert platform.calls == ["token-1"]
    assert {each.data for each in got if each} == {"token-2" if patient else "token-1"}
    fresh = await both[0].find(HERE.team)
    assert fresh is not None
    assert (fresh.data, fresh.version, fresh.by) == ("token-2", 2, "U0LEA")
    # Who still holds the old data learns of the new without asking the platform.
    assert await both[1].refreshed(seen, platform.refresh, patient=True) == fresh
    assert platform.calls == ["token-1"]


async def test_what_was_given_out_is_kept_even_if_who_asked_is_gone(both: tuple[Installations, Installations]) -> None:
    await both[0].save(HERE)
    platform = Platformlike()
    seen = await both[0].find(HERE.team)
    assert seen is not None
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await both[0].refreshed(seen, platform.refresh, patient=True)
    await both[0].close()
    assert (await both[1].find(HERE.team)) == Installed("T0HALLES", "token-2", "", "U0LEA", 2)


async def test_a_failure_is_told_and_not_repeated_at_once(
    both: tuple[Installations, Installations], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "PATIENCE", 0.3)
    await both[0].save(HERE)
    platform = Platformlike(broken=True)
    seen = await both[0].find(HERE.team)
    assert seen is not None
    with pytest.raises(ConnectionResetError):
        await both[0].refreshed(seen, platform.refresh, patient=True)
    for each in both:
        with pytest.raises(ChatBusy):
            await each.refreshed(seen, platform.refresh, patient=True)
        assert await each.refreshed(seen, platform.refresh, patient=False) == seen
        await each.close()
    assert len(platform.calls) == 1


async def test_one_that_ends_or_is_installed_anew_meanwhile_is_left_alone(
    both: tuple[Installations, Installations],
) -> None:
    one, other = both
    await one.save(HERE)
    seen = await one.find(HERE.team)
    assert seen is not None

    async def ended(_data: str) -> str:
        await other.end(HERE.team)
        return "too-late"

    assert await one.refreshed(seen, ended, patient=True) is None
    assert await other.find(HERE.team) is None
    await one.save(Installed(HERE.team, "anew"))
    seen = await one.find(HERE.team)
    assert seen is not None

    async def again(_data: str) -> str:
        await other.save(Installed(HERE.team, "newer"))
        return "too-late"

    fresh = await one.refreshed(seen, again, patient=True)
    assert fresh is not None
    assert fresh.data == "newer"


async def test_keys_are_changed_while_both_are_known(
    databases: tuple[Database, Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "_PART", 3)
    database = databases[0]
    before = Installations(database, Platform.SLACK, Seal(OLD))
    for number in range(8):
        await before.save(Installed(f"T{number}", f"token-{number}"))
    between = Seal(f"{NEW},{OLD}")

    async def opened(seal: Seal) -> list[str]:
        found = [await Installations(database, Platform.SLACK, seal).find(f"T{number}") for number in range(8)]
        return [each.data for each in found if each]

    everything = [f"token-{number}" for number in range(8)]
    assert await _cut_off(databases[1], between, after=4) == 4
    assert await opened(between) == everything
    assert await unreadable(database, Seal(NEW)) == (8, 4)
    with pytest.raises(Misconfigured):
        await seal_again(database, Seal(NEW))
    assert await seal_again(database, between) == 4
    assert await seal_again(database, between) == 0
    assert await opened(Seal(NEW)) == everything
    assert await unreadable(database, Seal(NEW)) == (8, 0)


async def _cut_off(database: Database, seal: Seal, *, after: int) -> int:
    """`seal_again`, killed before it stores one more. Returns how many it stored."""

    class Killed(BaseException):
        pass

    class Dying(Seal):
        stored = 0

        def renewed(self, sealed: str) -> str | None:
            if self.stored == after:
                raise Killed
            self.stored += 1
            return super().renewed(sealed)

    dying = Dying(f"{NEW},{OLD}")
    with pytest.raises(Killed):
        await seal_again(database, dying)
    return dying.stored


async def test_what_changes_while_keys_are_changed_is_not_undone(databases: tuple[Database, Database]) -> None:
    database = databases[0]
    old = Installations(database, Platform.SLACK, Seal(OLD))
    await old.save(HERE)
    await asyncio.gather(seal_again(databases[1], Seal(f"{NEW},{OLD}")), old.save(Installed(HERE.team, "newer")))
    found = await Installations(database, Platform.SLACK, Seal(f"{NEW},{OLD}")).find(HERE.team)
    assert found is not None
    assert found.data == "newer"
