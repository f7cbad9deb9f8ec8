"""The benchmark: no false yes on the questions written by hand, nor on mutations made with a fresh seed."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.items import in_force, parse_item
from bot.desk.lines import serve
from tests.desk.world import NOW, kind_of, said

BENCH = Path(__file__).parents[1] / "bench" / "desk"
WORLDS = ("verrier", "nordet", "carrow")
NEAR = BENCH.parent / "near"
NEAR_WORLDS = tuple(sorted(path.name.split(".")[0] for path in NEAR.glob("*.questions.jsonl")))
MOST = 150
"""Mutations judged for each world; the whole set is for `score.py`."""
SOME = 20
"""Near misses judged for each world in the ordinary run; the long one judges all."""


class _Sink:
    def __init__(self) -> None:
        self.answers: list[dict[str, object]] = []

    def write(self, text: str) -> int:
        self.answers.append(json.loads(text))
        return len(text)

    def flush(self) -> None:
        """Nothing is kept back."""


def judged(folder: Path, world: str, most: int | None = None) -> Iterator[tuple[dict[str, object], dict[str, object]]]:
    items = (folder / f"{world}.items.jsonl").read_text("utf-8").splitlines()
    questions = [json.loads(line) for line in (folder / f"{world}.questions.jsonl").read_text("utf-8").splitlines()]
    if most is not None and len(questions) > most:
        questions = random.Random(0).sample(questions, most)
    asked = [json.dumps({k: q[k] for k in ("type", "id", "world", "asked_at", "lang", "text")}) for q in questions]
    sink = _Sink()
    serve(iter([*items, *asked]), sink)  # type: ignore[arg-type]
    assert len(sink.answers) == len(questions)
    return zip(questions, sink.answers, strict=True)


def false_yes(rows: list[tuple[dict[str, object], dict[str, object]]]) -> list[object]:
    return [
        (q["id"], q["text"])
        for q, a in rows
        if a.get("verdict") == "shareable" and "shareable" not in q["acceptable"]  # type: ignore[operator]
    ]


@cache
def by_hand(world: str) -> list[tuple[dict[str, object], dict[str, object]]]:
    """What the desk says to the questions written by hand."""
    return list(judged(BENCH, world))


@pytest.mark.parametrize("world", WORLDS)
def test_questions_written_by_hand(world: str) -> None:
    rows = by_hand(world)
    assert [a for _, a in rows if "error" in a or a.get("verdict") not in _VERDICTS] == []
    assert false_yes(rows) == []


def test_the_desk_is_of_use() -> None:
    rows = [row for world in WORLDS for row in by_hand(world)]
    expected_yes = [a for q, a in rows if q["expected"] == "shareable"]
    restricted = [(q, a) for q, a in rows if q["expected"] in ("confidential", "embargoed")]
    wrong_no = [q["id"] for q, a in rows if a["verdict"] in _NO and a["verdict"] not in q["acceptable"]]  # type: ignore[operator]
    assert sum(a["verdict"] == "shareable" for a in expected_yes) >= 0.45 * len(expected_yes)
    assert sum(a["verdict"] in _NO for _, a in restricted) >= 0.8 * len(restricted)
    assert len(wrong_no) <= 0.015 * len(rows)


def test_fresh_mutations(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(10**6)
    script = [sys.executable, str(BENCH / "mutate.py"), str(BENCH), str(tmp_path), "--seed", str(seed), "--per", "8"]
    subprocess.run(script, check=True, capture_output=True)
    for world in WORLDS:
        rows = list(judged(tmp_path, world, MOST))
        assert [a for _, a in rows if "error" in a] == [], f"seed {seed}"
        assert false_yes(rows) == [], f"seed {seed}"


@pytest.mark.parametrize("world", WORLDS)
def test_every_wording_in_force_is_granted(world: str) -> None:
    lines = [json.loads(line) for line in (BENCH / f"{world}.items.jsonl").read_text("utf-8").splitlines()]
    from_world = lines[0]
    items = [parse_item(line) for line in lines[1:]]
    now = datetime.fromisoformat(from_world["now"])
    live = [s for s in in_force(items, now) if s.standing.value == "shareable" and s.wording]
    sink = _Sink()
    asked = [
        json.dumps(
            {"type": "question", "id": s.id, "asked_at": from_world["now"], "text": f"« {s.wording} » je publie ?"}
        )
        for s in live
    ]
    serve(iter([*(json.dumps(line) for line in lines), *asked]), sink)  # type: ignore[arg-type]
    granted = [a for a in sink.answers if a["verdict"] == "shareable" and a["cites"] == [a["id"]]]
    assert len(granted) >= 0.97 * len(live)


_NO = ("confidential", "embargoed")
_VERDICTS = (*_NO, "shareable", "unknown")


@pytest.mark.parametrize("world", NEAR_WORLDS)
def test_no_near_miss_is_granted(world: str) -> None:
    assert not false_yes(list(judged(NEAR, world, SOME)))


def pairs() -> list[dict[str, str]]:
    """A wording and what must not be granted on its strength, each by itself."""
    return [json.loads(line) for line in (NEAR / "pairs.jsonl").read_text("utf-8").splitlines()]


def test_no_pair_is_granted() -> None:
    assert granted(random.Random(0).sample(pairs(), MOST)) == []


@pytest.mark.long
def test_none_of_all_pairs_is_granted() -> None:
    assert granted(pairs()) == []


def granted(these: list[dict[str, str]]) -> list[dict[str, str]]:
    """Those of which the question gets a yes."""
    return [
        pair
        for pair in these
        if kind_of(pair["question"], said("one", pair["wording"]), at=_asked(pair)) is VerdictKind.SHAREABLE
    ]


def _asked(pair: dict[str, str]) -> datetime:
    """The world's own instant, or the day that the pair tells."""
    return datetime.fromisoformat(f"{pair['asked']}T09:00:00+00:00") if "asked" in pair else NOW


@pytest.mark.long
@pytest.mark.parametrize("world", NEAR_WORLDS)
def test_none_of_all_near_misses_is_granted(world: str) -> None:
    assert not false_yes(list(judged(NEAR, world)))
