"""A loopback chat endpoint and the adviser that asks it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from integrations.advisers.chat_completions import ChatCompletions
from tests.integrations.advisers.endpoint import Endpoint, endpoint

KEY = "sk-never-shown"


@pytest.fixture(autouse=True)
def _straight(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy of this machine's stands between."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
async def peer() -> AsyncIterator[Endpoint]:
    async with endpoint() as listening:
        yield listening


@pytest.fixture
async def adviser(peer: Endpoint) -> AsyncIterator[ChatCompletions]:
    asking = ChatCompletions(peer.base_url, "a-model", api_key=SecretStr(KEY), timeout=5)
    yield asking
    await asking.close()
