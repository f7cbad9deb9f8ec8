"""slack_sdk's stores of installations and of OAuth states, over our own services.

Kept is the bot's part alone: nothing acts as a person, and webhooks are not asked for.
"""

from __future__ import annotations

import json
from datetime import datetime
from logging import Logger

from slack_bolt.error import BoltError
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.services.installing import Installations, Installed
from integrations.slack.quiet import LOGGER

_KEPT = (
    "app_id enterprise_id enterprise_name team_id team_name bot_token bot_id bot_user_id bot_scopes bot_refresh_token "
    "bot_token_expires_at user_id is_enterprise_install token_type installed_at"
).split()


class InstallationStore(AsyncInstallationStore):
    """Installations by workspace; of an app that a whole organisation on Enterprise Grid has installed, by its id
    (docs.slack.dev/enterprise/organization-ready-apps)."""

    def __init__(self, installations: Installations) -> None:
        self._installations = installations

    @property
    def logger(self) -> Logger:
        """slack_sdk's, hushed."""
        return LOGGER

    async def async_save(self, installation: Installation) -> None:
        """Keep what oauth.v2.access has given. Raises BoltError if that is no bot's, NotRecorded."""
        team = _place(installation.enterprise_id, installation.team_id, installation.is_enterprise_install)
        if not team or not installation.bot_token:
            raise BoltError
        made = Installed(team, written(installation), installation.enterprise_id or "", installation.user_id or "")
        await self._installations.save(made)

    async def async_find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        """The installation in a workspace, else that of its organisation; whoever installed it."""
        for place in (_place(enterprise_id, team_id, is_enterprise_install), enterprise_id):
            found = await self._installations.find(place) if place else None
            if found is not None:
                return read(found.data)
        return None

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The bot's part of the same."""
        found = await self.async_find_installation(
            enterprise_id=enterprise_id, team_id=team_id, is_enterprise_install=is_enterprise_install
        )
        return found.to_bot() if found else None

    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        """It is not installed any more."""
        place = team_id or enterprise_id
        if place:
            await self._installations.end(place)

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """The same: without its bot nothing is left."""
        await self.async_delete_installation(enterprise_id=enterprise_id, team_id=team_id)


class StateStore(AsyncOAuthStateStore):
    """States that are good once, for ten minutes."""

    def __init__(self, installations: Installations) -> None:
        self._installations = installations

    @property
    def logger(self) -> Logger:
        """slack_sdk's, hushed."""
        return LOGGER

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        """A new one. Raises NotRecorded."""
        return await self._installations.issue()

    async def async_consume(self, state: str) -> bool:
        """Whether it is good; it is not again. Raises NotRecorded."""
        return await self._installations.consume(state)


def written(installation: Installation) -> str:
    """An installation as it is sealed."""
    values = {name: value for name, value in installation.to_dict().items() if name in _KEPT}
    return json.dumps(values, default=_instant)


def read(data: str) -> Installation:
    """An installation as it was sealed."""
    return Installation(**json.loads(data))


def _instant(value: object) -> str:
    if not isinstance(value, datetime):
        raise TypeError
    return value.isoformat()


def _place(enterprise: str | None, team: str | None, whole: bool | None) -> str | None:
    return enterprise if whole else team
