from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from aiohttp.client_reqrep import ConnectionKey

from bot.errors import ChatBusy, ChatError, ChatRefused, ChatUncertain, ChatUnreadable
from integrations.discord.errors import explained, threadless, unreadable


def answered(status: int, code: int = 0, /, **headers: str) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="", headers=headers)
    body: Any = {"code": code, "message": "x"} if code else "<html>"
    kind = {403: discord.Forbidden, 404: discord.NotFound}.get(status, discord.HTTPException)
    return kind(response, body)


@pytest.mark.parametrize(
    ("error", "kind", "reason"),
    [
        (answered(404, 10003), ChatRefused, "no-such-place"),
        (answered(404, 10008), ChatRefused, "no-such-message"),
        (answered(403, 50001), ChatRefused, "no-such-place"),
        (answered(403, 50007), ChatRefused, "no-such-person"),
        (answered(400, 50035), ChatRefused, "discord-50035"),
        (answered(400), ChatRefused, "discord-400"),
        (answered(500), ChatUncertain, ""),
        (answered(503), ChatUncertain, ""),
        (aiohttp.ServerDisconnectedError(), ChatUncertain, ""),
        (TimeoutError(), ChatUncertain, ""),
        (KeyError("id"), ChatUncertain, ""),
        (ChatRefused("no-such-place"), ChatRefused, "no-such-place"),
    ],
)
def test_what_an_answer_means(error: Exception, kind: type[ChatError], reason: str) -> None:
    found = explained(error)
    assert type(found) is kind
    assert not isinstance(found, ChatRefused) or found.reason == reason


@pytest.mark.parametrize(
    ("error", "after", "beyond"),
    [
        (discord.RateLimited(7.5), 7.5, ""),
        (answered(429, 30046), 60.0, ""),
        (answered(400, 20028), 60.0, ""),
        (answered(429, **{"Retry-After": "12"}), 12.0, "discord:"),
        (answered(429, **{"Retry-After": "soon"}), 60.0, "discord:"),
        (answered(429, **{"Retry-After": "999999"}), 3600.0, "discord:"),
        (answered(401, 50014), 600.0, "discord:"),
        (
            aiohttp.ClientConnectorError(ConnectionKey("h", 1, False, True, None, None, None), OSError()),
            5.0,
            "discord:",
        ),
    ],
)
def test_what_must_wait(error: Exception, after: float, beyond: str) -> None:
    found = explained(error)
    assert isinstance(found, ChatBusy)
    assert (found.after, found.beyond) == (after, beyond)


def test_a_limit_of_the_account_stops_everything() -> None:
    found = explained(discord.RateLimited(7.5), everywhere=True)
    assert isinstance(found, ChatBusy)
    assert found.beyond == "discord:"


def test_a_history_that_may_not_be_read_is_unreadable() -> None:
    assert isinstance(unreadable(answered(403, 50013)), ChatUnreadable)
    assert isinstance(unreadable(answered(404, 10003)), ChatRefused)


def test_a_thread_that_was_never_opened_is_told_apart_from_one_that_is_closed_to_us() -> None:
    reasons = [error.reason for error in map(threadless, (answered(404, 10003), answered(403, 50001)))
               if isinstance(error, ChatRefused)]  # fmt: skip
    assert reasons == ["no-such-thread", "no-such-place"]
