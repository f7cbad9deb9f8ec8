"""The platforms that are configured, each with only its own libraries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import SecretStr
from starlette.routing import BaseRoute

from bot.checks import Examine
from bot.core.address import Platform
from bot.ports import Adapter, ShowHome
from bot.services.installing import Installations
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.seal import Seal

if TYPE_CHECKING:
    from integrations.slack.tokens import Application


@dataclass(frozen=True, slots=True)
class Platforms:
    """The adapters, what they want to hear by HTTP, where people have a page of their own, and what `doctor` asks."""

    adapters: Sequence[Adapter]
    routes: Sequence[BaseRoute]
    homes: Mapping[Platform, ShowHome]
    checks: Sequence[Examine]


def is_any_configured(found: Settings) -> bool:
    """Whether there is any platform to run on."""
    return found.slack.bot_token is not None or found.slack.client_id is not None or found.discord.token is not None


def _application(found: Settings, installed: Installations) -> Application | None:
    """The app of Slack that many workspaces install, with what each is asked for besides."""
    from integrations.slack import agents, groups
    from integrations.slack.tokens import Application

    if not found.slack.client_id:
        return None
    wanted = {agents.SCOPE: found.slack.agent, groups.SCOPE: found.slack.user_groups}
    return Application(
        found.slack.client_id,
        _shown(found.slack.client_secret),
        installed,
        frozenset(scope for scope, is_wanted in wanted.items() if is_wanted),
    )


def platforms_of(found: Settings, database: Database) -> Platforms:
    """An adapter for each configured platform. Raises Misconfigured for a secret key that cannot be used."""
    adapters: list[Adapter] = []
    routes: list[BaseRoute] = []
    homes: dict[Platform, ShowHome] = {}
    checks: list[Examine] = []
    clock = database.clock.process
    if found.slack.bot_token is not None or found.slack.client_id is not None:
        from integrations.slack.app import SlackAdapter

        slack = SlackAdapter(
            bot_token=_shown(found.slack.bot_token),
            application=_application(found, _installed(found, database, Platform.SLACK)),
            app_token=_of_mode(found, "socket", found.slack.app_token),
            signing_secret=_of_mode(found, "http", found.slack.signing_secret),
            api_base=found.slack.api_base,
            clock=clock,
            locale=found.locale,
        )
        adapters.append(slack)
        routes += slack.routes()
        homes[Platform.SLACK] = slack.show_home
        checks.append(slack.checks)
    if found.discord.token is not None:
        from integrations.discord.app import DiscordAdapter

        discord = DiscordAdapter(
            token=found.discord.token.get_secret_value(),
            api_base=found.discord.api_base,
            gateway_url=found.discord.gateway_url,
            message_content=found.discord.message_content,
            shards=None if found.discord.shards == "auto" else found.discord.shards,
            clock=clock,
            locale=found.locale,
        )
        adapters.append(discord)
        checks.append(discord.checks)
    return Platforms(adapters, routes, homes, checks)


def _installed(found: Settings, database: Database, platform: Platform) -> Installations:
    return Installations(database, platform, Seal(_shown(found.secret_key)))


def _shown(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret is not None else ""


def _of_mode(found: Settings, mode: str, secret: SecretStr | None) -> str | None:
    """A secret of the mode that is not wanted is as good as not given."""
    wanted = found.slack.mode in (None, mode)
    return secret.get_secret_value() if secret is not None and wanted else None
