"""What Slack's failures mean for what we asked of it (docs.slack.dev/reference/methods/chat.postMessage#errors)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import ChatBusy, ChatError, ChatLost, ChatRefused, ChatUncertain, ChatUnreadable

RETRY_AFTER = 30.0
"""Seconds to leave Slack alone where it does not say how long."""

RETRY_DEAD = 600.0
"""Seconds to leave a workspace alone that refused our token."""

_LIMITED = frozenset({"ratelimited", "rate_limited", "message_limit_exceeded"})
_UNCERTAIN = frozenset(
    "internal_error fatal_error request_timeout service_unavailable team_added_to_org accesslimited".split()
)
"""Slack says of these that part of it may have been done."""

_UNREADABLE = frozenset(
    "missing_scope not_in_channel no_permission method_not_supported_for_channel_type channel_not_found".split()
)
"""Why a room's history cannot be read."""

TOKEN_DEAD = frozenset(
    "account_inactive token_revoked invalid_auth not_authed token_expired not_allowed_token_type".split()
)
"""The token will never be good again."""

ENDED = frozenset({"account_inactive", "token_revoked"})
"""What Slack says of a token whose app was removed (docs.slack.dev/reference/methods/auth.test#errors)."""

FAILURES = (SlackClientError, aiohttp.ClientError, asyncio.TimeoutError, OSError)
"""What slack_sdk raises of a call that failed."""


async def done(call: Awaitable[Any], *, workspace: str = "") -> Any:
    """The answer of a method. Raises ChatBusy, ChatUncertain or ChatRefused, named as Slack names the error; ChatLost
    where a `workspace` that is named refuses the token."""
    try:
        answer = await call
    except FAILURES as error:
        raise meant(error, workspace) from None
    if not isinstance(answer.data, dict):
        raise ChatUncertain
    return answer.data


async def read(call: Awaitable[Any], *, workspace: str = "") -> Any:
    """The answer of a method that reads a room's history. Raises ChatUnreadable as well."""
    try:
        return await done(call, workspace=workspace)
    except ChatRefused as error:
        if error.reason in _UNREADABLE:
            raise ChatUnreadable from None
        raise


def meant(error: BaseException, workspace: str = "") -> ChatError:
    """What a failure of slack_sdk or of the connection means."""
    if not isinstance(error, SlackApiError):
        return ChatUncertain()  # a connection that broke: Slack may have done it before
    reason, status, headers = said_by(error), _status(error), _headers(error)
    if status == 429 or reason in _LIMITED:
        return ChatBusy(_seconds(headers), beyond=f"slack:{workspace}/" if workspace else "")
    if reason in TOKEN_DEAD and workspace:
        return ChatLost(RETRY_DEAD, beyond=f"slack:{workspace}/")
    if status >= 500 or not reason or reason in _UNCERTAIN:
        return ChatUncertain()
    return ChatRefused(reason)


def said_by(error: SlackApiError) -> str:
    """Slack's own name of an error; empty if the answer was not Slack's."""
    data = getattr(error.response, "data", None)
    return str(data.get("error", "")) if isinstance(data, dict) else ""


def _status(error: SlackApiError) -> int:
    return int(getattr(error.response, "status_code", None) or getattr(error.response, "status", None) or 0)


def _headers(error: SlackApiError) -> Any:
    return getattr(error.response, "headers", None) or {}


def _seconds(headers: Any) -> float:
    written = next((value for name, value in headers.items() if str(name).lower() == "retry-after"), "")
    return float(written) if str(written).isdigit() else RETRY_AFTER
