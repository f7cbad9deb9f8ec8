"""Records found by meaning, by a small real encoder; and vectors that cannot be compared."""

from __future__ import annotations

import asyncio
import hashlib
import math
import re
import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.evidence import Doubt, Finding, Reading, Record, Statement
from bot.core.flags import Standing
from bot.core.verdict import VerdictKind, decide
from bot.errors import AdviserFailed
from bot.services import advising
from bot.services.advising import advised
from integrations.advisers import embeddings
from integrations.advisers.embeddings import Embeddings
from tests.core.strategies import at

QUESTION = "May we announce the layoffs in Grenoble?"
MEANINGS = {"layoffs": "licenciements", "announce": "annoncer", "closing": "fermeture"}
"""What a multilingual model knows: English words that are near French ones."""


class Bag:
    """Words hashed into 256 dimensions, English ones beside their French kin."""

    def __init__(self) -> None:
        self.documents: list[str] = []
        self.running = 0

    def encode_query(self, inputs: list[str], /) -> Iterable[Iterable[float]]:
        self.running += 1
        assert self.running == 1, "few models bear several threads"
        time.sleep(0.001)
        self.running -= 1
        return [self.vector(text) for text in inputs]

    def encode_document(self, inputs: list[str], /) -> Iterable[Iterable[float]]:
        self.documents += inputs
        return [self.vector(text) for text in inputs]

    @staticmethod
    def vector(text: str) -> list[float]:
        found = [0.0] * 256
        for word in re.findall(r"\w{4,}", text.lower()):
            found[hashlib.sha256(MEANINGS.get(word, word).encode()).digest()[0]] += 1
        return found


def record(id: str, text: str, standing: Standing = Standing.CONFIDENTIAL) -> Statement:
    return Statement(id, Record.NEWS, text, None, "fr", at(8), standing, told=True)


LAYOFFS = record("n_1", "Licenciements prévus à Grenoble.")
PARKING = record("n_2", "Parking gratuit pour Valence.")
OPEN = replace(record("n_3", "Lyon ouvre."), standing=Standing.SHAREABLE)
YES = Reading((Finding(OPEN, 0.9, touches=True, covers=True),))


async def test_a_record_in_another_language_is_found() -> None:
    near = Embeddings(Bag(), threshold=0.4)
    assert await near.restricted(QUESTION, [LAYOFFS, PARKING]) == {"n_1"}
    changed = await advised([near], QUESTION, YES, [OPEN, LAYOFFS, PARKING], "en")
    assert decide(changed, frozen=False).kind is VerdictKind.CONFIDENTIAL
    assert [found.statement.id for found in changed.findings if found.touches] == ["n_1", "n_3"]
    await near.close()


async def test_the_threshold_is_the_deployers() -> None:
    assert await Embeddings(Bag(), threshold=1).restricted(QUESTION, [LAYOFFS]) == frozenset()
    assert await Embeddings(Bag(), threshold=0.99).restricted("Parking gratuit pour Valence", [PARKING]) == {"n_2"}


async def test_it_never_objects() -> None:
    assert await Embeddings(Bag(), threshold=0.4).veto(QUESTION, "Autre chose.", "fr") is False


async def test_each_text_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embeddings, "MOST_KEPT", 2)
    bag = Bag()
    near = Embeddings(bag, threshold=0.4)
    await near.restricted(QUESTION, [LAYOFFS, PARKING, replace(PARKING, id="n_9")])
    await near.restricted(QUESTION, [PARKING, LAYOFFS])
    assert sorted(bag.documents) == sorted([LAYOFFS.text, PARKING.text])
    many = [record(f"r_{number}", f"Licenciements numéro {number} Grenoble") for number in range(5)]
    assert len(await near.restricted(QUESTION, [LAYOFFS, *many])) == 6, "also more of them than are kept"
    assert len(near._kept) == 2


async def test_several_questions_at_once_take_turns() -> None:
    near = Embeddings(Bag(), threshold=0.4)
    found = await asyncio.gather(*(near.restricted(QUESTION, [LAYOFFS]) for _ in range(20)))
    assert set(found) == {frozenset({"n_1"})}


class Odd(Bag):
    """An encoder whose vectors are what a test wants."""

    def __init__(self, query: Any, document: Any) -> None:
        super().__init__()
        self.query, self.document = query, document

    def encode_query(self, inputs: list[str], /) -> Iterable[Iterable[float]]:
        found: Iterable[Iterable[float]] = self.query
        return found

    def encode_document(self, inputs: list[str], /) -> Iterable[Iterable[float]]:
        found: Iterable[Iterable[float]] = self.document
        return found


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        [[]],
        [[0.0, 0.0]],
        [[1.0, math.nan]],
        [[1.0, math.inf]],
        [[1.5e308, 1.5e308]],
        [[1.0, 0.0], [1.0, 0.0]],
        [["a", "b"]],
        [[None, 1.0]],
        [1.0, 2.0],
        None,
        [[10**400, 1]],
        [[1.0, 0.0, 0.0]],
    ],
    ids=repr,
)
async def test_vectors_that_cannot_be_compared_are_no_answer(wrong: Any) -> None:
    for encoder in (Odd(wrong, [[1.0, 0.0]]), Odd([[1.0, 0.0]], wrong)):
        with pytest.raises(AdviserFailed):
            await Embeddings(encoder, threshold=0.4).restricted(QUESTION, [LAYOFFS])
        changed = await advised([Embeddings(encoder, threshold=0.4)], QUESTION, YES, [OPEN, LAYOFFS], "fr")
        assert (decide(changed, frozen=False).kind, changed.doubts) == (VerdictKind.UNKNOWN, (Doubt.ADVISER,))


async def test_what_a_model_raises_is_no_yes() -> None:
    class Broken(Bag):
        def encode_query(self, inputs: list[str], /) -> Iterable[Iterable[float]]:
            raise RuntimeError("out of memory")

    changed = await advised([Embeddings(Broken(), threshold=0.4)], QUESTION, YES, [OPEN, LAYOFFS], "fr")
    assert decide(changed, frozen=False).kind is VerdictKind.UNKNOWN


async def test_a_model_that_hangs_is_late_and_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(advising, "TIME_LIMIT", 0.1)
    go_on = threading.Event()
    begun: list[str] = []

    class Hanging(Bag):
        def encode_query(self, inputs: list[str], /) -> Iterable[Iterable[float]]:
            begun.extend(inputs)
            go_on.wait(10)
            return super().encode_query(inputs)

    near = Embeddings(Hanging(), threshold=0.4)
    before = asyncio.get_running_loop().time()
    kinds = []
    for question in ("first", "second"):
        changed = await advised([near], question, YES, [OPEN, LAYOFFS], "fr")
        kinds.append(decide(changed, frozen=False).kind)
    assert asyncio.get_running_loop().time() - before < 2
    assert kinds == [VerdictKind.UNKNOWN, VerdictKind.UNKNOWN]
    go_on.set()
    assert await near.restricted(QUESTION, [LAYOFFS]) == {"n_1"}
    assert begun == ["first", QUESTION], "what was given up while it waited is not begun"
    await near.close()


@given(st.lists(st.floats(allow_nan=True), min_size=1, max_size=4), st.lists(st.floats(), min_size=1, max_size=4))
def test_no_vectors_raise_a_verdict(query: list[float], document: list[float]) -> None:
    near = Embeddings(Odd([query], [document]), threshold=0.4)
    for before in (YES, Reading(), Reading((Finding(LAYOFFS, 0.5, touches=True),))):
        after = asyncio.run(advised([near], QUESTION, before, [OPEN, LAYOFFS], "fr"))
        if decide(before, frozen=False).kind is not VerdictKind.SHAREABLE:
            assert decide(after, frozen=False).kind is not VerdictKind.SHAREABLE
        strange = len(query) != len(document) or not all(map(math.isfinite, (*query, *document)))
        if strange:
            assert decide(after, frozen=False).kind is not VerdictKind.SHAREABLE
    asyncio.run(near.close())
