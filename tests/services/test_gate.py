"""One gate before everything that clears: no path misses it, and after a freeze nothing counts by itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.core.address import Place
from bot.core.card import Card, Notice, Tone
from bot.core.flags import Standing
from bot.core.verdict import VerdictKind
from bot.errors import Frozen
from bot.services import freezing, gate
from bot.storage.database import Database
from tests.builders import World, asked, frozen, tagged

ROOT = Path(__file__).parents[2]

CLEARING = {
    "advising.py:advised",
    "answering.py:_give",
    "answering.py:keep_back",
    "composing.py:news_view",
    "judging.py:judge",
    "passing.py:pass_on",
    "passing.py:send_now",
    "reviewing.py:_let_go",
    "revoking.py:revoke",
    "sampling.py:_store",
}
"""Every function that can let something out: it passes an item on, puts a ruling into force, releases what was held,
decides a question, or shows how an item stands. A new one belongs here, and must ask the gate."""

BY_CALLERS = {
    "advising.py:advised",  # only to know what to ask; it may add doubts
    "sampling.py:_store",  # the sample company, before anybody can freeze it
    "answering.py:keep_back",  # takes out of force
    "revoking.py:revoke",  # takes out of force
    "reviewing.py:_let_go",  # sets instants; what is due then asks the gate, as what is released does when it leaves
}


def functions() -> Iterator[tuple[str, ast.AsyncFunctionDef | ast.FunctionDef]]:
    for path in sorted((ROOT / "bot/services").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.AsyncFunctionDef | ast.FunctionDef):
                yield f"{path.name}:{node.name}", node


def clears(node: ast.AST) -> bool:
    """Whether a function holds what lets something out."""
    said = ast.unparse(node)
    passes = "state=NewsState.PASSED" in said
    puts_in_force = "move_ruling" in said and "RulingState.IN_FORCE" in said and "RulingState.UNDONE" not in said
    return (
        passes
        or puts_in_force
        or any(words in said for words in ("release_held(", "decide(reading", "standing=standing"))
    )


def asks(node: ast.AST) -> bool:
    return any(words in ast.unparse(node) for words in ("gate.", "kept_back("))


def test_every_path_that_clears_is_known_and_asks_the_gate() -> None:
    found = {name: node for name, node in functions() if clears(node)}
    assert set(found) == CLEARING
    assert [name for name, node in found.items() if name not in BY_CALLERS and not asks(node)] == []


def test_nobody_but_the_gate_and_freezing_looks_for_a_freeze() -> None:
    looking = {
        path.name
        for folder in ("services", "jobs", "cards")
        for path in (ROOT / "bot" / folder).rglob("*.py")
        if "freezes.in_force" in path.read_text("utf-8") or "reviews.open" in path.read_text("utf-8")
    }
    assert looking == {"gate.py", "freezing.py"}


def test_how_an_item_stands_is_shown_by_the_gate_alone() -> None:
    """`item.standing(now)` knows nothing of freezes: these few ask it for what is not shown as a permission."""
    asking = {
        name
        for name, node in functions()
        if ".standing(work.now)" in ast.unparse(node) or ".standing(turn.work.now)" in ast.unparse(node)
    }
    assert asking == {
        "composing.py:news_view",  # only to tell whether the gate changed it
        "editing.py:room_widened",
        "findings.py:_ends_soon",
        "findings.py:_is_told",
        "findings.py:_lifts",
        "foretelling.py:_embargoed",
        "gate.py:holds",
        "reading.py:_is_restricted",  # only to note who reads it
        "gate.py:standing_of",
        "leaking.py:_told",
        "lifting.py:_under_embargo",
        "nagging.py:is_over",
        "overview.py:_lifts_soon",
        "passing.py:embargo_ends",
        "passing.py:kept_back",
        "passing.py:pass_on",
        "reviewing.py:_is_unsure",
        "reviewing.py:is_unconfirmed",
        "reviewing.py:_in_force",
        "sampling.py:_store",
        "sampling.py:fill",
        "tagging.py:_tag_again",
    }


def test_both_doors_pass_what_is_answered_through_the_gate() -> None:
    for name in ("gestures.py", "hearing.py"):
        assert "gate.at_the_door(" in (ROOT / "bot/services" / name).read_text("utf-8"), name


def test_what_leaves_passes_the_last_gate() -> None:
    source = (ROOT / "bot/jobs/deliveries.py").read_text("utf-8")
    packed = source[source.index("async def _pack") : source.index("async def _send")]
    assert packed.index("may_leave(") < packed.index("return Parcel(delivery, card, again=again)")


async def test_a_card_that_clears_passes_no_door_while_a_freeze_holds(database: Database, swift: World) -> None:
    clearing = Notice("x", card=Card(Tone.SHAREABLE, "x", "x", clears=True))
    plain = Notice("x", card=Card(Tone.NEUTRAL, "x", "x"))
    async with database.write() as work:
        assert await gate.at_the_door(work, [swift.mandate], clearing) == clearing
    await frozen(database, swift)
    async with database.write() as work:
        assert await gate.at_the_door(work, [swift.mandate], plain) == plain
        with pytest.raises(Frozen):
            await gate.at_the_door(work, [swift.mandate], clearing)


async def test_after_a_freeze_what_was_in_force_counts_again_only_once_somebody_says_so(
    database: Database, swift: World
) -> None:
    made = await tagged(database, swift)
    freeze = await frozen(database, swift)
    async with database.write() as work:
        await freezing.thaw(work, swift.lea, freeze.id)
        assert await gate.standing_of(work, made) is Standing.UNKNOWN
    assert (await asked(database, swift)).judgement.kind is VerdictKind.UNKNOWN
    async with database.write() as work:
        assert await gate.confirm(work, swift.lea, made.organisation, made.mandates, made.id)
        assert not await gate.confirm(work, swift.lea, made.organisation, made.mandates, made.id)
        assert await gate.standing_of(work, made) is Standing.SHAREABLE
    assert (await asked(database, swift)).judgement.kind is VerdictKind.SHAREABLE


async def test_what_is_said_after_the_thaw_needs_no_confirming(database: Database, swift: World) -> None:
    freeze = await frozen(database, swift)
    async with database.write() as work:
        await freezing.thaw(work, swift.lea, freeze.id)
    await tagged(database, swift)
    question = await asked(database, swift, place=Place(swift.sam.caller.account, direct=True, person=True))
    assert question.judgement.kind is VerdictKind.SHAREABLE
