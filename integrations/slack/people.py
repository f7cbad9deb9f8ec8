"""Who is acting, from what Slack says of them; never from a name."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any

from bot.core.address import Address, Platform
from bot.core.people import Caller
from bot.errors import ChatError, ChatUncertain
from bot.i18n.words import LOCALES
from integrations.slack.errors import done
from integrations.slack.groups import Groups
from integrations.slack.workspaces import Workspace

KEPT = 60.0
"""Seconds that an answer of users.info holds."""

SHORT = 0.4
"""Seconds in which Slack must say how somebody is called, where that is only a courtesy."""

LONG = 2.0
"""Seconds in which Slack must say who somebody is, where nothing else does."""

_MOST = 5000


@dataclass(frozen=True, slots=True)
class Person:
    """What users.info tells of somebody: their own team, which for a person of another workspace is not ours."""

    team: str
    name: str
    is_bot: bool
    locale: str | None


class People:
    """Callers, made from events and gestures."""

    def __init__(self) -> None:
        self.groups = Groups()
        self._kept: dict[tuple[str, str], tuple[float, Person]] = {}

    async def caller(self, workspace: Workspace, user: str, team: str | None = None, name: str = "") -> Caller:
        """An account in its own team. `team` and `name`: what the event says of them; where it names no team, Slack
        must say which it is. Raises ChatError.

        What Slack says goes before what the event says: in a shared channel or on Enterprise Grid an event may name the
        team where something happened.
        """
        known, groups = self._known(workspace, user, team, name), self.groups.of(workspace, user)
        person, found = await asyncio.gather(known, groups)
        account = Address(Platform.SLACK, person.team, user)
        return Caller(account, person.name or name or user, person.is_bot, person.locale, found)

    async def _known(self, workspace: Workspace, user: str, team: str | None, name: str) -> Person:
        try:
            async with asyncio.timeout(SHORT if team else LONG):
                person = await self.person(workspace, user)
        except (ChatError, TimeoutError):
            if not team:
                raise ChatUncertain from None
            person = Person(team, name, is_bot=False, locale=None)
        if not (person.team or team):
            raise ChatUncertain
        return person if person.team else replace(person, team=team or "")

    async def person(self, workspace: Workspace, user: str) -> Person:
        """What Slack says of somebody, at most a minute old (docs.slack.dev/reference/methods/users.info)."""
        at, known = self._kept.get((workspace.team, user), (0.0, None))
        if known is not None and monotonic() - at < KEPT:
            return known
        call = workspace.client.users_info(user=user, include_locale=True)
        person = _person((await done(call, workspace=workspace.team))["user"], workspace)
        if len(self._kept) >= _MOST:
            self._kept.clear()
        self._kept[workspace.team, user] = monotonic(), person
        return person

    async def names(self, workspace: Workspace, users: set[str]) -> dict[str, str]:
        """How some people are called; those of whom Slack does not say it soon are left out."""
        found = await asyncio.gather(*(self._name(workspace, user) for user in users))
        return {user: name for user, name in zip(users, found, strict=True) if name}

    async def _name(self, workspace: Workspace, user: str) -> str:
        try:
            async with asyncio.timeout(SHORT):
                return (await self.person(workspace, user)).name
        except (ChatError, TimeoutError):
            return ""


def program(workspace: Workspace, bot: str) -> Caller:
    """Another app, or ours."""
    return Caller(Address(Platform.SLACK, workspace.team, bot or "unknown"), bot, is_bot=True)


def _person(told: Mapping[str, Any], workspace: Workspace) -> Person:
    profile = told.get("profile", {})
    teams = told.get("enterprise_user", {}).get("teams", ())
    team = workspace.team if workspace.team in teams else str(told.get("team_id", ""))
    name = profile.get("display_name") or profile.get("real_name") or told.get("real_name") or told.get("name") or ""
    language = str(told.get("locale", "")).partition("-")[0]
    return Person(team, name, bool(told.get("is_bot")), language if language in LOCALES else None)
