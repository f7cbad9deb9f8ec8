"""The advisers that are configured, and only their libraries."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from pydantic import SecretStr

from bot.ports import Adviser
from integrations.extras import extra_module


@dataclass(frozen=True, slots=True)
class ChatEndpoint:
    """An OpenAI-compatible chat endpoint; `timeout` in seconds."""

    base_url: str
    model: str
    timeout: float
    api_key: SecretStr | None = None


@dataclass(frozen=True, slots=True)
class EmbeddingModel:
    """A sentence-embedding model, by folder or name, and the cosine from which a record counts as touched."""

    model: str
    threshold: float


@asynccontextmanager
async def advisers_of(
    chat: ChatEndpoint | None = None, embeddings: EmbeddingModel | None = None
) -> AsyncIterator[tuple[Adviser, ...]]:
    """The advisers for as long as they are needed; a model is loaded meanwhile. Raises Misconfigured."""
    async with AsyncExitStack() as stack:
        found: list[Adviser] = []
        if chat is not None:
            kind = _library("chat_completions", "advisers-http").ChatCompletions
            asked = kind(chat.base_url, chat.model, api_key=chat.api_key, timeout=chat.timeout)
            stack.push_async_callback(asked.close)
            found.append(asked)
        if embeddings is not None:
            library = await asyncio.to_thread(_library, "sentence_model", "advisers-embeddings")
            model = await asyncio.to_thread(library.SentenceModel, embeddings.model)
            near = _library("embeddings", "advisers-embeddings").Embeddings(model, threshold=embeddings.threshold)
            stack.push_async_callback(near.close)
            found.append(near)
        yield tuple(found)


def _library(module: str, extra: str) -> Any:
    """A module of this room, imported now that it is needed."""
    return extra_module(f"{__package__}.{module}", extra)
