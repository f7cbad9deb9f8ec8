"""The platforms that are configured, each with only its own libraries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import SecretStr
from starlette.routing import BaseRoute

from bot.core.address import Platform
from bot.ports import Adapter, Examine, ShowHome
from bot.settings import Settings

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Platforms:
    """The adapters, what they want to hear by HTTP, where people have a page of their own, and what `doctor` asks."""

    adapters: Sequence[Adapter]
    routes: Sequence[BaseRoute]
    homes: Mapping[Platform, ShowHome]
    checks: Sequence[Examine]


def is_any_configured(found: Settings) -> bool:
    """Whether there is any platform to run on."""
    return found.slack.bot_token is not None or found.discord.token is not None


def platforms_of(found: Settings, clock: Clock) -> Platforms:
    """An adapter for each configured platform. `clock`: the process's, in UTC."""
    adapters: list[Adapter] = []
    routes: list[BaseRoute] = []
    homes: dict[Platform, ShowHome] = {}
    checks: list[Examine] = []
    if found.slack.bot_token is not None:
        from integrations.slack.app import SlackAdapter

        slack = SlackAdapter(
            bot_token=found.slack.bot_token.get_secret_value(),
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

        adapters.append(
            DiscordAdapter(
                token=found.discord.token.get_secret_value(),
                api_base=found.discord.api_base,
                gateway_url=found.discord.gateway_url,
                message_content=found.discord.message_content,
                clock=clock,
                locale=found.locale,
            )
        )
    return Platforms(adapters, routes, homes, checks)


def _of_mode(found: Settings, mode: str, secret: SecretStr | None) -> str | None:
    """A secret of the mode that is not wanted is as good as not given."""
    wanted = found.slack.mode in (None, mode)
    return secret.get_secret_value() if secret is not None and wanted else None
