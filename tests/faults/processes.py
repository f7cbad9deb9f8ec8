"""The processes of the harness as the test process holds them: children that answer in lines, and their houses."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Process:
    """A child that answers in lines of JSON or text, and ends with its input."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", *arguments], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def say(self, line: str) -> None:
        """One line to the child."""
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def line(self) -> str:
        """The next line of the child; empty when it has ended."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def close(self) -> None:
        """Let it end, or end it."""
        try:
            self.process.communicate(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@dataclass(frozen=True)
class Child:
    """One house that was started. Its process id may be another's later: `number` never is."""

    number: int
    pid: int


class Nursery:
    """Starts houses and tells when they have ended."""

    def __init__(self) -> None:
        self._child = Process("tests.faults.nursery")
        self._began: list[Child] = []
        self._living: dict[int, Child] = {}
        self._ended: dict[Child, int] = {}
        self._changed = threading.Condition()
        assert "ready" in self._child.line()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def begin(self, arguments: Sequence[str], environment: dict[str, str], program: str = "house") -> Child:
        """Start a house."""
        asked = {"program": program, "arguments": list(arguments), "environment": environment}
        with self._changed:
            before = len(self._began)
            self._child.say(json.dumps(asked))
            assert self._changed.wait_for(lambda: len(self._began) > before, 10)
            return self._began[before]

    def ended(self, child: Child) -> int | None:
        """How a house ended; None while it lives."""
        with self._changed:
            return self._ended.get(child)

    def close(self) -> None:
        """End every house."""
        self._child.close()
        self._reader.join(5)

    def _read(self) -> None:
        while line := self._child.line():
            told = json.loads(line)
            with self._changed:
                if "began" in told:
                    child = Child(len(self._began), told["began"])
                    self._began.append(child)
                    self._living[child.pid] = child
                else:
                    self._ended[self._living.pop(told["ended"])] = told["status"]
                self._changed.notify_all()
