"""Only what is configured is made, and only its libraries are imported."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from types import ModuleType
from typing import Any

import pytest
from pydantic import SecretStr

from bot.errors import AdviserFailed, Misconfigured
from integrations.advisers.build import ChatEndpoint, EmbeddingModel, advisers_of
from tests.integrations.advisers.conftest import KEY
from tests.integrations.advisers.endpoint import Endpoint
from tests.integrations.advisers.test_embeddings import LAYOFFS, PARKING, QUESTION, Bag


class Vectors(list[Any]):
    """Lists that can be asked for as such, as the library's arrays can."""

    def tolist(self) -> list[Any]:
        return list(self)


class Library(ModuleType):
    """Stands where sentence-transformers would: the names and arguments that we use of it."""

    class SentenceTransformer(Bag):
        def __init__(self, model: str, *, trust_remote_code: bool) -> None:
            super().__init__()
            assert not trust_remote_code
            if model == "missing":
                raise OSError(model)

        def encode_query(self, inputs: list[str], /, *, show_progress_bar: bool = True) -> Any:
            assert not show_progress_bar
            return Vectors(super().encode_query(inputs))

        def encode_document(self, inputs: list[str], /, *, show_progress_bar: bool = True) -> Any:
            assert not show_progress_bar
            return Vectors(super().encode_document(inputs))


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", Library("sentence_transformers"))
    monkeypatch.delitem(sys.modules, "integrations.advisers.sentence_model", raising=False)


async def test_by_default_there_is_none() -> None:
    async with advisers_of() as advisers:
        assert advisers == ()


def test_no_library_is_imported_unasked() -> None:
    asking = (
        "import sys, integrations.advisers.build; print({'httpx', 'sentence_transformers', 'torch'} & {*sys.modules})"
    )
    found = subprocess.run([sys.executable, "-c", asking], capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"


async def test_a_chat_endpoint(peer: Endpoint) -> None:
    peer.answers({"entails": False})
    async with advisers_of(chat=ChatEndpoint(peer.base_url, "m", 5, SecretStr(KEY))) as (adviser,):
        assert adviser.name == "chat"
        assert await adviser.veto("Lyon ?", "Lyon.", "fr") is True
    assert peer.requests[0].headers["authorization"] == f"Bearer {KEY}"
    with pytest.raises(RuntimeError, match="closed"):
        await adviser.veto("Lyon ?", "Lyon.", "fr")


@pytest.mark.usefixtures("library")
async def test_both() -> None:
    chat = ChatEndpoint("http://127.0.0.1:1/v1", "m", 0.5)
    async with advisers_of(chat, EmbeddingModel("any", 0.4)) as (asked, near):
        assert await near.restricted(QUESTION, [LAYOFFS, PARKING]) == {"n_1"}
        with pytest.raises(AdviserFailed):
            await asked.restricted(QUESTION, [LAYOFFS])
    with pytest.raises(RuntimeError):
        await asyncio.wait_for(near.restricted(QUESTION, [LAYOFFS]), 5)


@pytest.mark.usefixtures("library")
async def test_a_model_that_cannot_be_loaded_is_misconfigured() -> None:
    with pytest.raises(Misconfigured, match="ADVISERS__EMBEDDINGS__MODEL: missing cannot be loaded"):
        async with advisers_of(embeddings=EmbeddingModel("missing", 0.4)):
            pass


@pytest.mark.parametrize(
    ("configured", "library", "module", "extra"),
    [
        ({"chat": ChatEndpoint("http://x/v1", "m", 1)}, "httpx", "chat_completions", "advisers-http"),
        ({"embeddings": EmbeddingModel("m", 0.4)}, "sentence_transformers", "sentence_model", "advisers-embeddings"),
    ],
)
async def test_a_missing_library_is_told_with_its_extra(
    monkeypatch: pytest.MonkeyPatch, configured: dict[str, Any], library: str, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.delitem(sys.modules, f"integrations.advisers.{module}", raising=False)
    with pytest.raises(Misconfigured) as caught:
        async with advisers_of(**configured):
            pass
    assert caught.value.detail.startswith(f"{library} is missing: ")
    assert f"'.[{extra}]'" in caught.value.detail
