"""The desk on the hand-written questions and on fresh mutations: what it grants, restricts and leaves to people."""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent / "desk"
NEAR = Path(__file__).parent / "near"
GOALS = {
    "false_yes": "0",
    "yes_coverage": "≥ .45",
    "restrict_coverage": "≥ .80",
    "false_no_rate": "≤ .015",
    "citation_recall": "≥ .98",
    "hint_recall_when_unknown": "≥ .70",
    "embargo_date_right": "1.0",
    "p50_ms": "",
    "p99_ms": "≤ 10",
}


def run() -> None:
    seed = random.SystemRandom().randrange(10**6)
    with tempfile.TemporaryDirectory() as folder:
        made = [sys.executable, str(FOLDER / "mutate.py"), str(FOLDER), folder, "--seed", str(seed), "--per", "40"]
        print(subprocess.run(made, check=True, capture_output=True, text=True).stdout.strip())
        hand, near, mutated = _score(FOLDER), _score(NEAR), _score(Path(folder))
    print(f"{'':28} {'by hand':>10} {'near misses':>12} {'mutations':>10}   goal")
    for name in ("questions", "at_risk", *GOALS):
        print(f"{name:28} {hand[name]!s:>10} {near[name]!s:>12} {mutated[name]!s:>10}   {GOALS.get(name, '')}")


def _score(folder: Path) -> dict[str, object]:
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        command = [sys.executable, str(FOLDER / "score.py"), "--set", str(folder), "--json", report.name]
        subprocess.run([*command, "--", sys.executable, "-m", "bot.desk"], check=False, capture_output=True)
        summary: dict[str, object] = json.loads(Path(report.name).read_text(encoding="utf-8"))["summary"]
    return summary
