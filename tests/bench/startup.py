"""How long the program takes to say something: `--help`, and the demo's page."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

PASSERELLE = str(Path(sys.executable).parent / "passerelle")


def run() -> None:
    bare = _median([sys.executable, "-c", "pass"])
    helped = _median([PASSERELLE, "--help"])
    print(
        f"passerelle --help       {helped:.2f} s   (a bare python: {bare:.2f} s, ratio {helped / bare:.1f}; goal 0.4 s)"
    )
    print(f"demo ready              {_demo():.2f} s   (goal 3 s)")


def _median(command: list[str], runs: int = 5) -> float:
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _demo() -> float:
    """Seconds until the demo prints its address."""
    begun = time.perf_counter()
    command = [PASSERELLE, "demo", "--no-browser", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        ready = time.perf_counter() - begun
        process.terminate()
    return ready
