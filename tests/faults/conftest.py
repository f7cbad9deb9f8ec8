"""One peer and one nursery for all tests of a process; a copy of a prepared database for each test."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.databases import Postgres, sqlite_url
from tests.faults.ground import Ground, cm_rooms, prepared, sqlite_copy
from tests.faults.harness import Peer, Site
from tests.faults.joined import Joined
from tests.faults.platforms import PLATFORMS
from tests.faults.processes import Nursery
from tests.faults.sides import DiscordSide, Side, SlackSide


@pytest.fixture(scope="session", params=list(PLATFORMS))
def peer(request: pytest.FixtureRequest) -> Iterator[Peer]:
    """A platform in a process of its own; once for each that can be tested."""
    started = Peer(request.param)
    yield started
    started.close()


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Where houses are started."""
    started = Nursery()
    yield started
    started.close()


class Grounds:
    """Makes each ground once, when it is first asked for."""

    def __init__(self, peer: Peer, folder: Path) -> None:
        self.peer = peer
        self._folder = folder
        self._made: dict[str, tuple[Ground, str]] = {}

    async def on_sqlite(self, template: Path, many: int) -> tuple[Ground, Path]:
        """A ground in a file."""
        name = f"sqlite-{many}"
        file = self._folder / f"{name}.sqlite3"
        if name not in self._made:
            shutil.copyfile(template, file)
            self._made[name] = await prepared(name, sqlite_url(file), self.peer, many), str(file)
        return self._made[name][0], file

    async def on_postgres(self, postgres: Postgres, template: str, many: int) -> tuple[Ground, str]:
        """A ground in a database that is sealed, so that it can be copied."""
        name = f"postgres-{many}"
        if name not in self._made:
            database = postgres.create(template)
            ground = await prepared(name, postgres.url(database), self.peer, many)
            postgres.seal(database)
            self._made[name] = ground, database
        return self._made[name]


@pytest.fixture(scope="session")
def grounds(peer: Peer, tmp_path_factory: pytest.TempPathFactory) -> Grounds:
    """What was prepared so far."""
    return Grounds(peer, tmp_path_factory.mktemp("grounds"))


MakeSite = Callable[..., Awaitable[tuple[Site, Ground]]]


@pytest.fixture
def sqlite_site(grounds: Grounds, nursery: Nursery, sqlite_template: Path, tmp_path: Path) -> Iterator[MakeSite]:
    """Make the test's site, on SQLite."""
    sites: list[Site] = []

    async def make(many: int = 1) -> tuple[Site, Ground]:
        ground, file = await grounds.on_sqlite(sqlite_template, many)
        url = sqlite_copy(file, tmp_path / f"house-{len(sites)}.sqlite3")
        sites.append(_site(grounds.peer, nursery, url, ground))
        return sites[-1], ground

    yield make
    for site in sites:
        site.close()


@pytest.fixture
def postgres_site(grounds: Grounds, nursery: Nursery, postgres: Postgres, postgres_template: str) -> Iterator[MakeSite]:
    """Make the test's site, on PostgreSQL."""
    made: list[tuple[Site, str]] = []

    async def make(many: int = 1) -> tuple[Site, Ground]:
        ground, template = await grounds.on_postgres(postgres, postgres_template, many)
        name = postgres.create(template)
        made.append((_site(grounds.peer, nursery, postgres.url(name), ground), name))
        return made[-1][0], ground

    yield make
    for site, name in made:
        site.close()
        postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgres"])
def make_site(request: pytest.FixtureRequest, grounds: Grounds) -> MakeSite:
    """Make the test's site; the test runs once on each kind of database."""
    made: MakeSite = request.getfixturevalue(f"{request.param}_site")
    return made


def _site(peer: Peer, nursery: Nursery, url: str, ground: Ground) -> Site:
    peer.ask("reset", name=ground.name)
    return Site(peer, nursery, url, ground.world, ground.seen)


MakeJoined = Callable[..., Awaitable[Joined]]


def side_of(name: str, many: int, **how: Any) -> Side:
    """A platform with the company's rooms: `slack` (over HTTP), `socket` (Slack over Socket Mode) or `discord`."""
    rooms = ["comms", *cm_rooms(many)]
    if name == "discord":
        return DiscordSide(rooms, **how)
    return SlackSide(rooms, socket=name == "socket", **how)


@asynccontextmanager
async def joined_at(
    nursery: Nursery, folder: Path, url: str, name: str, outside: str = "", *, many: int = 1, **how: object
) -> AsyncIterator[Joined]:
    """Peers, the company on a database, and no house yet; `outside`: the CM is on another platform."""
    async with AsyncExitStack() as stack:
        side = await stack.enter_async_context(side_of(name, many, **how))
        other: Side = await stack.enter_async_context(side_of(outside, many)) if outside else side
        joined = Joined(nursery, url, folder, side, other)
        stack.callback(joined.close)
        await joined.set_up(cm_rooms(many))
        yield joined


@pytest.fixture
async def make_joined(nursery: Nursery, tmp_path: Path) -> AsyncIterator[MakeJoined]:
    """Make the test's peers, and the company on a database, as `joined_at` does."""
    async with AsyncExitStack() as stack:

        async def make(url: str, name: str, outside: str = "", *, many: int = 1, **how: object) -> Joined:
            return await stack.enter_async_context(joined_at(nursery, tmp_path, url, name, outside, many=many, **how))

        yield make
