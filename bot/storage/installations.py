"""Where the app is installed, with what it needs there (sealed), and who is about to install it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.core.address import Platform
from bot.storage import tables as t
from bot.storage.book import Book


class InstallationState(Enum):
    """Whether the app is still installed there."""

    ACTIVE = "active"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Installation:
    """The app in one workspace, or on Enterprise Grid in a whole organisation: then `team` is the enterprise's id.

    `enterprise`: the Grid organisation that a workspace is part of, else empty. `by`: who installed it, as far as the
    platform said. `sealed`: what the adapter needs there. `version` grows with every change of `sealed`.
    """

    platform: Platform
    team: str
    enterprise: str
    sealed: str = field(repr=False)
    installed_at: datetime
    by: str = ""
    version: int = 1


class Installations(Book):
    """One row for each place; of one that has ended only that it was there, and no longer who installed it."""

    async def save(self, made: Installation) -> None:
        """Installed, for the first time or again."""
        values = {
            "enterprise": made.enterprise,
            "sealed": made.sealed,
            "installed_at": made.installed_at,
            "by": made.by,
            "state": InstallationState.ACTIVE.value,
        }
        new = self._insert(t.installation).values(
            platform=made.platform.value, team=made.team, version=made.version, **values
        )
        again = values | {"version": t.installation.c.version + 1}
        await self._changed(new.on_conflict_do_update(index_elements=["platform", "team"], set_=again))

    async def find(self, platform: Platform, team: str) -> Installation | None:
        """The one in a place, unless it has ended."""
        row = await self._first(select(t.installation).where(*_active(platform, team)))
        return _read(row) if row else None

    async def after(self, last: tuple[str, str], most: int) -> Sequence[Installation]:
        """Some of those that have not ended, in the order of platform and team, from the one behind `last` on."""
        platform, team = t.installation.c.platform, t.installation.c.team
        behind = (platform > last[0]) | ((platform == last[0]) & (team > last[1]))
        query = select(t.installation).where(behind, t.installation.c.state == InstallationState.ACTIVE.value)
        return [_read(row) for row in await self._rows(query.order_by(platform, team).limit(most))]

    async def renew(self, seen: Installation, sealed: str) -> bool:
        """Other tokens for one as it was seen; False if it has changed or ended since."""
        change = update(t.installation).where(*_same(seen)).values(sealed=sealed, version=seen.version + 1)
        return await self._changed(change) > 0

    async def seal_again(self, seen: Installation, sealed: str) -> bool:
        """The same tokens under another key; False if it has changed or ended since."""
        change = update(t.installation).where(*_same(seen), t.installation.c.sealed == seen.sealed)
        return await self._changed(change.values(sealed=sealed)) > 0

    async def end(
        self, platform: Platform, team: str, *, before: datetime | None = None, version: int | None = None
    ) -> bool:
        """It is not installed any more, and its tokens are forgotten. False if it had ended, was installed at `before`
        or later, or is not the `version` that is meant."""
        which = _active(platform, team)
        if before is not None:
            which.append(t.installation.c.installed_at < before)
        if version is not None:
            which.append(t.installation.c.version == version)
        change = update(t.installation).where(*which).values(state=InstallationState.ENDED.value, sealed=None, by="")
        return await self._changed(change) > 0


class OAuthStates(Book):
    """Who began to install the app: only the digest of what their browser was given."""

    async def issue(self, digest: str, now: datetime, until: datetime) -> None:
        """One more, good until an instant; what is over is forgotten."""
        await self._changed(delete(t.oauth_state).where(t.oauth_state.c.expires_at <= now))
        await self._add(t.oauth_state, {"digest": digest, "expires_at": until})

    async def consume(self, digest: str, now: datetime) -> bool:
        """Whether it is good; it is not again."""
        mine = (t.oauth_state.c.digest == digest) & (t.oauth_state.c.expires_at > now)
        return await self._changed(delete(t.oauth_state).where(mine)) > 0


def _active(platform: Platform, team: str) -> list[Any]:
    row = t.installation.c
    return [row.platform == platform.value, row.team == team, row.state == InstallationState.ACTIVE.value]


def _same(seen: Installation) -> list[Any]:
    return [*_active(seen.platform, seen.team), t.installation.c.version == seen.version]


def _read(row: Row[Any]) -> Installation:
    return Installation(
        Platform(row.platform), row.team, row.enterprise, row.sealed, row.installed_at, row.by, row.version
    )
