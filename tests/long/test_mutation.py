"""The tests of what says yes and of who may do what notice nearly every small fault in it (reliability.md, M-3)."""

from __future__ import annotations

import faulthandler
import importlib
import os
import random
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.long.mutants import Mutant, mutants
from tests.long.trials import ROOT, Bench

MODULES = ("bot/core/verdict.py", "bot/core/rights.py", "bot/core/standing.py")
ENOUGH = 0.95
JOBS = int(os.environ.get("JOBS", "2"))

EQUIVALENT = {
    """\
-    {Action.ASK, Action.READ_NEWS, Action.ACKNOWLEDGE, Action.SIGNAL, Action.JOIN_SYNCS, Action.DIGEST}
+    {Action.ASK, Action.READ_NEWS, Action.ACKNOWLEDGE, Action.SIGNAL, Action.JOIN_SYNCS, Action.DIGEST, Action.HELP}""": (  # noqa: E501
        "whoever has a role may ask for help, on a mandate or without, before this set is looked at"
    ),
    """\
-@dataclass(frozen=True, slots=True)
+@dataclass(frozen=True, slots=False)""": "slots save memory; what no verdict may become is held by `frozen`",
    """\
-    covering = whole.cited[0] if whole.kind is VerdictKind.SHAREABLE else None
+    covering = whole.cited[-1] if whole.kind is VerdictKind.SHAREABLE else None""": "a yes rests on one finding alone",
}
"""What no test can notice, by its diff, and why."""


def source_of(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def mutants_of(path: str) -> list[Mutant]:
    module = importlib.import_module(path.removesuffix(".py").replace("/", "."))
    return mutants(path, source_of(path), vars(module))


class Benches:
    """Benches enough for all jobs, lent to one at a time, until the time is over."""

    def __init__(self, folder: Path, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._free: SimpleQueue[Bench] = SimpleQueue()
        for job in range(JOBS):
            self._free.put(Bench(folder / str(job)))

    def notices(self, path: str, source: str) -> bool | None:
        """Whether the tests notice it; None if there was no time left to try."""
        bench = self._free.get()
        try:
            return bench.notices(path, source) if time.monotonic() < self._end else None
        finally:
            self._free.put(bench)


def report(path: str, tried: dict[Mutant, bool | None]) -> tuple[bool, str]:
    """Whether few enough of all its faults went unnoticed, and a text that says the rate and shows those that did."""
    noticed = [mutant for mutant, seen in tried.items() if seen]
    missed = [mutant for mutant, seen in tried.items() if seen is False]
    judged = len(noticed) + len(missed)
    late = f"; {len(tried) - judged} not tried, the budget was spent" if judged < len(tried) else ""
    head = f"{path}: {len(noticed)} of {judged} faults noticed, {len(noticed) / max(judged, 1):.1%}{late}"
    return len(missed) <= (1 - ENOUGH) * len(tried), "\n".join([head, *map(str, missed)])


def test_what_is_excused_is_still_written_so() -> None:
    """Whoever changes an excused line excuses it anew, or no longer: told at once, and not by the long run."""
    lines = {line for path in MODULES for line in source_of(path).splitlines()}
    assert [diff for diff in EQUIVALENT if not {x[1:] for x in diff.splitlines() if x[0] == "-"} <= lines] == []


@pytest.mark.long
def test_nearly_every_fault_is_noticed(tmp_path: Path, budget: float, capsys: pytest.CaptureFixture[str]) -> None:
    """All the faults if the budget has room for them, else as many as it has, taken from everywhere."""
    faulthandler.cancel_dump_traceback_later()  # a test that takes minutes does not hang
    made = [mutant for path in MODULES for mutant in mutants_of(path)]
    assert set(EQUIVALENT) <= {mutant.diff for mutant in made}, "what is excused must be a fault that is tried"
    untouched = Bench(tmp_path / "untouched")
    broken = [path for path in MODULES if untouched.notices(path, source_of(path))]
    assert not broken, "their tests fail by themselves"
    benches = Benches(tmp_path, budget)
    scattered = [mutant for mutant in made if mutant.diff not in EQUIVALENT]
    random.Random(0).shuffle(scattered)
    with ThreadPoolExecutor(JOBS) as pool:
        seen = list(pool.map(lambda mutant: benches.notices(mutant.path, mutant.source), scattered))
    tried = sorted(zip(scattered, seen, strict=True), key=lambda each: (each[0].path, each[0].line))
    reports = [report(path, {mutant: saw for mutant, saw in tried if mutant.path == path}) for path in MODULES]
    with capsys.disabled():
        print("", *(text for _, text in reports), f"{len(EQUIVALENT)} more are excused as equivalent", sep="\n")
    assert all(enough for enough, _ in reports), f"under {ENOUGH:.0%}: the tests would let the faults above through"
